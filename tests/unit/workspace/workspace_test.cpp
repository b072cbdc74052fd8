#include "workspace/workspace.h"

#include <gtest/gtest.h>

#include "tests/support/rulebook.h"

namespace zhunsheng {
namespace {

const std::string kHead = "规则集 试 { 名称 \"试\"; 版本 1.0.0; }\n词条 考核 \"考核\";\n词条 述法 \"述法\";\n";

std::string rule(const std::string& id, const std::string& term) {
    return "规则 " + id + " \"试\" { 依据 \"试\"; 必须 提及 " + term + "; }\n";
}

/// Hash, then what is wrong: equal texts for equal rulebooks.
std::string told(const Compiled& compiled) {
    return compiled.plan.hash + "\n" + test::listing(compiled.diagnostics);
}

TEST(Workspace, ParsesOnlyWhatChanged) {
    Workspace workspace;
    workspace.put({0, "甲.zs"}, kHead);
    workspace.put({0, "乙.zs"}, rule("甲-01", "考核"));
    EXPECT_EQ(workspace.parses(), 2U);
    workspace.put({0, "甲.zs"}, kHead);
    EXPECT_EQ(workspace.parses(), 2U);
    workspace.put({0, "乙.zs"}, rule("甲-01", "述法"));
    EXPECT_EQ(workspace.parses(), 3U);
}

TEST(Workspace, EqualsCompilingFromScratch) {
    Workspace workspace;
    workspace.put({0, "甲.zs"}, kHead);
    workspace.put({0, "乙.zs"}, rule("甲-01", "考核"));
    const std::string first = told(workspace.compiled());
    EXPECT_EQ(first, told(test::compile_files({{"乙.zs", rule("甲-01", "考核")}, {"甲.zs", kHead}})));

    workspace.put({0, "乙.zs"}, rule("甲-01", "没有这个词条"));
    EXPECT_EQ(told(workspace.compiled()),
              told(test::compile_files({{"甲.zs", kHead}, {"乙.zs", rule("甲-01", "没有这个词条")}})));
    EXPECT_FALSE(workspace.compiled().ok());

    workspace.put({0, "乙.zs"}, rule("甲-01", "考核"));
    workspace.put({0, "丙.zs"}, rule("甲-02", "述法"));
    EXPECT_EQ(workspace.compiled().plan.rules.size(), 2U);
    workspace.remove({0, "丙.zs"});
    EXPECT_EQ(told(workspace.compiled()), first);
}

TEST(Workspace, MergesLayersAgain) {
    const std::string upper =
        "规则集 国家.试 { 名称 \"国\"; 版本 1.0.0; 层次 国家; }\n词条 考核 \"考核\";\n词条 述法 \"述法\";\n";
    const std::string lower = "规则集 广东.试 { 名称 \"粤\"; 版本 1.0.0; 层次 省; 继承 国家.试; }\n";
    const auto tightened = [&](const std::string& term) {
        return lower + "加严 甲-01 { 依据 \"省\"; 应当 提及 " + term + "; }\n";
    };
    Workspace workspace;
    workspace.put({0, "国.zs"}, upper + rule("甲-01", "考核"));
    workspace.put({1, "粤.zs"}, tightened("考核"));
    (void)workspace.compiled();
    workspace.put({1, "粤.zs"}, tightened("述法"));
    const auto scratch = compile_layers(
        test::parsed_layers({{{"国.zs", upper + rule("甲-01", "考核")}}, {{"粤.zs", tightened("述法")}}}));
    EXPECT_EQ(told(workspace.compiled()), told(scratch));
    EXPECT_EQ(workspace.parses(), 3U);
}

} // namespace
} // namespace zhunsheng
