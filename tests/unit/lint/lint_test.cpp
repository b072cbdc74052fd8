#include <gtest/gtest.h>

#include "engine/lint/lint.h"
#include "tests/unit/lint/linting.h"

namespace zhunsheng::test {
namespace {

const std::string kHead = "规则集 例 { 名称 \"例\"; 版本 1.0.0; }\n词条 甲 \"甲事\";\n词条 乙 \"乙事\";\n";

/// The lints of one rule with these fields, but those that say what such a short rulebook lacks.
std::string of_rule(const std::string& fields) {
    std::string found =
        codes(kHead + "规则 GY-01 \"名\" { 依据 \"示例\"; " + fields +
              " 整改 \"写明。\"; }\n规则 GY-02 \"名二\" { 依据 \"示例\"; 宜 提及 甲; 宜 提及 乙; 整改 \"写明。\"; }\n");
    const std::string lacks = "ZSL501";
    const auto at = found.find(lacks);
    return at == std::string::npos ? found : found.erase(at > 0 ? at - 1 : 0, lacks.size() + (at > 0 ? 1 : 0));
}

TEST(ConditionLints, KnowWhatNumbersGoTogether) {
    EXPECT_EQ(of_rule("应当 计数 甲 ≥ 3 或 计数 甲 < 3;"), "ZSL203");
    EXPECT_EQ(of_rule("应当 计数 甲 ≥ 0;"), "ZSL203");
    EXPECT_EQ(of_rule("应当 计数 甲 < 0;"), "ZSL204");
    EXPECT_EQ(of_rule("应当 计数 甲 > 1 且 计数 甲 = 1;"), "ZSL204");
    EXPECT_EQ(of_rule("前提 计数 甲 ≥ 5; 应当 计数 甲 ≥ 3;"), "ZSL205");
    EXPECT_EQ(of_rule("前提 计数 甲 ≥ 3; 应当 计数 甲 ≥ 5;"), "");
    EXPECT_EQ(of_rule("前提 计数 甲 < 3; 应当 计数 甲 ≥ 5;"), "ZSL206");
    EXPECT_EQ(of_rule("应当 计数 甲 ≥ 3 且 计数 甲 ≥ 2;"), "ZSL211");
    EXPECT_EQ(of_rule("应当 计数 甲 ≥ 3 且 计数 乙 ≥ 2;"), "");
}

TEST(ConditionLints, KnowTheConnectives) {
    EXPECT_EQ(of_rule("应当 若 提及 甲 则 提及 甲;"), "ZSL203");
    EXPECT_EQ(of_rule("应当 若 提及 甲 则 提及 乙;"), "");
    EXPECT_EQ(of_rule("应当 提及 甲 且 提及 乙; 应当 提及 乙 且 提及 甲;"), "ZSL202");
    EXPECT_EQ(of_rule("应当 非 (提及 甲 且 提及 乙); 应当 非 提及 甲 或 非 提及 乙;"), "ZSL202");
    EXPECT_EQ(of_rule("应当 提及 甲; 应当 提及 甲 且 提及 乙;"), "");
    EXPECT_EQ(of_rule("应当 至少 1 项 (提及 甲、提及 乙);"), "ZSL212");
    EXPECT_EQ(of_rule("应当 (提及 甲 或 提及 乙) 且 (提及 甲 或 非 提及 乙);"), "");
}

TEST(Lints, SayPlaceAndWhat) {
    EXPECT_EQ(findings("规则集 例 { 名称 \"例\"; 版本 1.0.0; }\n词条 甲 \"甲事\" | \"甲事\";\n"),
              "2:4 ZSL101 词条“甲”没有规则、部分用到。\n"
              "2:13 ZSL301 说法“甲事”在这里写过了。");
}

TEST(Lints, LookAtCharactersEvenWhereNothingCompiles) {
    EXPECT_EQ(codes("词条 甲 \"АPP\"; 规则 {"), "ZSL603");
}

TEST(Lints, DoNotTakeWhatIsRightForWrong) {
    EXPECT_EQ(of_rule("应当 提及 甲; 说明 不符合 \"2021—2025年,一站式、二十大,“两个维护”\";"), "");
    EXPECT_EQ(of_rule("应当 提及 甲; 说明 不符合 \"化解率由台账据实提高说服力\";"), "");
    EXPECT_EQ(codes("规则集 例 { 名称 \"例\"; 版本 1.0.0; }\n词条 乾县 \"乾县[的]法治\";\n规则 GY-01 \"名\" { 依据 "
                    "\"示例\"; 宜 提及 "
                    "乾县; 整改 \"写明。\"; }\n"),
              "ZSL501");
}

TEST(Silencer, TakesWhatIsOnTheNextLineOrItsOwn) {
    const std::string head = "规则集 例 { 名称 \"例\"; 版本 1.0.0; }\n";
    EXPECT_EQ(findings(head + "# 不查 ZSL101 供下级使用\n词条 甲 \"甲事\";\n"), "");
    EXPECT_EQ(findings(head + "词条 甲 \"甲事\"; # 不查 ZSL101 供下级使用\n"), "");
    EXPECT_EQ(findings(head + "# 不查 zsl101、ZSL301 供下级使用\n词条 甲 \"甲事\" | \"甲事\";\n"), "");
    EXPECT_EQ(findings(head + "# 不查 ZSL101 供下级使用\n# 甲是第一件事\n词条 甲 \"甲事\";\n"), "");
    EXPECT_EQ(findings(head + "# 不查 ZSL101 供下级使用\n\n词条 甲 \"甲事\";\n词条 乙 \"乙事\";\n"),
              "5:4 ZSL101 词条“乙”没有规则、部分用到。");
}

} // namespace
} // namespace zhunsheng::test
