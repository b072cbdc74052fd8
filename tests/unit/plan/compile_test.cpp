#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/rulebook.h"
#include "tests/unit/plan/show.h"

namespace zhunsheng::test {
namespace {

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

NamedTexts sample() {
    return {{"1.zs", "规则集 试 { 名称 \"试行\"; 版本 1.2.0; }\n依据 纲要 { 名称 \"实施纲要\"; }\n"},
            {"2.zs", "词条 甲 \"甲制度\";\n词条 乙 \"乙制度\";\n单位 件 { 量纲 计数; }\n"
                     "指标 数 编号 A-01 单位 件 { 说法 \"受理{数}\"; 未载明即 未知; }\n"},
            {"3.zs", "规则 B-2 \"乙\" { 依据 纲要 第15项; 必须 提及 乙; }\n规则 B-1 \"甲\" { 依据 纲要 第2项; 应当 "
                     "提及 甲 且 A-01 > 3 件; }\n"
                     "测试 \"有\" { 层级 县; 年度 2024; 报告 \"建立甲制度。\"; 期望 B-1 符合; }\n"}};
}

std::string hash_of(const NamedTexts& files) {
    const Compiled compiled = compile_files(files);
    EXPECT_EQ(listing(compiled.diagnostics), "");
    return compiled.plan.hash;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

TEST(Compile, FilesInAnyOrder) {
    const Compiled straight = compile_files(sample());
    ASSERT_EQ(listing(straight.diagnostics), "");
    EXPECT_EQ(straight.plan.id, "试");
    EXPECT_EQ(straight.plan.version, "1.2.0");
    NamedTexts files = sample();
    while (std::next_permutation(files.begin(), files.end())) {
        const Compiled other = compile_files(files);
        EXPECT_EQ(other.plan.hash, straight.plan.hash);
        ASSERT_EQ(other.plan.rules.size(), 2U);
        EXPECT_EQ(other.plan.rules[0].id, "B-1");
        EXPECT_EQ(other.lexicon.terms.at(0).name, "甲");
        EXPECT_EQ(show(other, other.plan.rules[0].clauses[0].condition),
                  show(straight, straight.plan.rules[0].clauses[0].condition));
        EXPECT_EQ(other.plan.files.at(0)->name(), "1.zs");
        EXPECT_EQ(other.plan.tests.at(0).expectations.at(0).rule, RuleId{0});
    }
}

TEST(Hash, IsOfTheContentOnly) {
    const std::string hash = hash_of(sample());
    EXPECT_EQ(hash.size(), 64U);
    const auto with = [](std::size_t file, std::string_view from, std::string_view to) {
        NamedTexts files = sample();
        files[file].second = replaced(files[file].second, from, to);
        return hash_of(files);
    };
    EXPECT_EQ(with(1, "词条 甲", "# 说明\n词条   甲"), hash);
    EXPECT_EQ(with(1, "词条 甲 \"甲制度\";\n词条 乙 \"乙制度\";", "词条 乙 \"乙制度\";\n词条 甲 \"甲制度\";"), hash);
    EXPECT_EQ(with(2, "测试 \"有\"", "测试 \"有甲\""), hash);
    EXPECT_EQ(with(2, "依据 纲要 第15项;", "依据 纲要 第15项 部分;"), hash);
    EXPECT_NE(with(2, "依据 纲要 第15项;", "依据 纲要 第15项 相关;"), hash);
    EXPECT_NE(with(2, "必须 提及 乙", "应当 提及 乙"), hash);
    EXPECT_NE(with(2, "A-01 > 3", "A-01 > 4"), hash);
    EXPECT_NE(with(2, "A-01 > 3", "A-01 ≥ 3"), hash);
    EXPECT_NE(with(2, "第15项", "第14项"), hash);
    for (const char* more : {"生效 2025-03-01;", "失效 2025-03-01;", "生效 2025-03-01; 按 公开日;",
                             "失效 2025-03-01; 到期后 继续;", "例外 丙 { 当 提及 甲; 不适用 \"丁\"; }"}) {
        EXPECT_NE(with(2, "必须 提及 乙;", "必须 提及 乙; " + std::string(more)), hash) << more;
    }
    EXPECT_NE(with(1, "\"甲制度\"", "\"甲制度\" | \"甲办法\""), hash);
    EXPECT_NE(with(0, "1.2.0", "1.2.1"), hash);
    EXPECT_NE(with(1, "未知", "假"), hash);
    NamedTexts renamed = sample();
    renamed[0].first = "9.zs";
    EXPECT_EQ(hash_of(renamed), hash);
}

TEST(Cite, AsLawsAreCited) {
    Plan plan;
    plan.sources = {{"纲要", "法治政府建设实施纲要(2021-2025年)", ""}};
    const auto cited = [&plan](int item, int article, bool uncertain = false, std::string text = "") {
        return cite(plan, {0, item, article, uncertain, std::move(text)});
    };
    EXPECT_EQ(cited(15, 0), "《法治政府建设实施纲要(2021-2025年)》第(十五)项");
    EXPECT_EQ(cited(0, 25), "《法治政府建设实施纲要(2021-2025年)》第二十五条");
    EXPECT_EQ(cited(3, 103), "《法治政府建设实施纲要(2021-2025年)》第一百零三条第(三)项");
    EXPECT_EQ(cited(0, 10), "《法治政府建设实施纲要(2021-2025年)》第十条");
    EXPECT_EQ(cited(0, 0, true, "总体要求"), "《法治政府建设实施纲要(2021-2025年)》总体要求(条款序号待核)");
    EXPECT_EQ(cite(plan, {kNone, 0, 0, false, "数据勾稽"}), "数据勾稽");
}

TEST(National, Compiles) {
    const Compiled& compiled = national();
    std::vector<Diagnostic> faults;
    std::copy_if(compiled.diagnostics.begin(), compiled.diagnostics.end(), std::back_inserter(faults),
                 [](const Diagnostic& d) { return level(d.code) == DiagnosticLevel::error; });
    std::string text;
    for (const Diagnostic& fault : faults) {
        text += fault.file + " " + listing({fault}) + "\n";
    }
    EXPECT_EQ(text, "");
    EXPECT_GE(compiled.plan.rules.size(), 1U);
}

/// As large as a national rulebook with its provincial one: 200 rules, 130 indicators, 400 terms.
TEST(Compile, LargeRulebookIsFast) {
    std::string text = "单位 件 { 量纲 计数; }\n部分 举措 { 标题 \"工作举措\"; }\n";
    for (int i = 0; i < 400; ++i) {
        text += "词条 词" + std::to_string(i) + " \"制度" + std::to_string(i) + "\" | \"(公示|公开)办法…号" +
                std::to_string(i) + "\";\n";
    }
    for (int i = 0; i < 130; ++i) {
        text += "指标 数" + std::to_string(i) + " 编号 S-" + std::to_string(i) + " 单位 件 { 说法 \"受理[各类]事项" +
                std::to_string(i) + "类{数}\"; 未载明即 未知; }\n";
    }
    for (int i = 0; i < 200; ++i) {
        const std::string n = std::to_string(i);
        text += "规则 R-" + n + " \"规则\" { 依据 \"理\"; 前提 已知 S-" + std::to_string(i % 130) + "; 必须 提及 词" +
                n + " 于 举措 同段 有 数字; 应当 S-" + std::to_string(i % 130) + " ≥ 3 件 或 提及 词" +
                std::to_string(i + 200) + "; }\n";
    }
    NamedTexts files{{"0.zs", "规则集 试 { 名称 \"试\"; 版本 1.0.0; }"}, {"1.zs", text}};
    const Compiled compiled = compile_files(files);
    EXPECT_EQ(listing(compiled.diagnostics), "");
    EXPECT_EQ(compiled.plan.rules.size(), 200U);
}

} // namespace
} // namespace zhunsheng::test
