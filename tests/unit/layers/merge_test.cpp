// What a lower rulebook may do, seen in the verdicts.
#include <gtest/gtest.h>

#include "tests/unit/layers/books.h"

namespace zhunsheng::test {
namespace {

constexpr std::string_view kAll = "落实三项制度,组织考核,开展述法,举办培训3期。";

TEST(Merge, TheUpperRulesHoldBelow) {
    EXPECT_EQ(province_outcomes("", kAll), "A-01 符合; A-02 符合");
    EXPECT_EQ(province_outcomes("", "落实三项制度。"), "A-01 部分符合; A-02 待核");
}

TEST(Merge, ALowerBookAddsRules) {
    EXPECT_EQ(province_outcomes("规则 S-01 \"述法\" { 依据 纲要 第3项; 应当 提及 述法; }", "落实三项制度,组织考核。"),
              "A-01 符合; A-02 待核; S-01 不符合");
}

TEST(Merge, TighteningIsTheWorstOfTheStages) {
    const std::string added = "加严 A-01 { 应当 丁:提及 述法; }";
    EXPECT_EQ(province_outcomes(added, kAll), "A-01 符合; A-02 符合");
    EXPECT_EQ(province_outcomes(added, "落实三项制度,组织考核,举办培训3期。"), "A-01 部分符合; A-02 符合");
    // All that the upper rule asks for is missing: what was added does not soften it.
    EXPECT_EQ(province_outcomes(added, "开展述法,举办培训3期。"), "A-01 不符合; A-02 符合");
}

TEST(Merge, TighteningWidensAndRaises) {
    EXPECT_EQ(province_errors("加严 A-01 { 提为 必须 甲; 适用 层级 市、县、乡镇; 年度 2020 起; 下级可 无; }"),
              "ZS2108 省.zs:2:4 “加严 A-01”并不是加严:“适用”比上级窄,漏了2019年度;上级的声明在 国.zs:12:4。");
    const Compiled compiled = compile_layers(parsed_layers(
        {national_book(), province_book("加严 A-01 { 提为 必须 甲; 适用 层级 市、县、乡镇; 下级可 无; }")}));
    EXPECT_EQ(listing(compiled.diagnostics), "");
    const PlanRule& rule = compiled.plan.rules.at(0);
    EXPECT_EQ(rule.levels, 0b01110);
    EXPECT_EQ(rule.layer, "国家.示例");
    ASSERT_EQ(rule.stages.size(), 2U);
    EXPECT_EQ(rule.stages[0].layer, "国家.示例");
    EXPECT_EQ(rule.stages[1].layer, "省.示例");
    EXPECT_EQ(rule.stages[0].modalities, (std::vector{Modality::should, Modality::should}));
    EXPECT_EQ(rule.stages[1].modalities, (std::vector{Modality::must, Modality::should}));
    EXPECT_EQ(rule.clauses[0].modality, Modality::must);
}

TEST(Merge, TheProofNamesTheLayer) {
    const Compiled compiled = compile_layers(
        parsed_layers({national_book(), province_book("加严 A-01 { 应当 丁:提及 述法; 提为 必须 甲; }")}));
    EXPECT_EQ(proof_lines(compiled, "开展述法。"),
              "必须〔省.示例 加严〕 提及 三项制度 / 应当 提及 考核 / 应当〔省.示例 加严〕 提及 述法");
}

TEST(Merge, ParametersMoveTheirStrictWay) {
    EXPECT_EQ(province_outcomes("加严 参数 培训下限 = 4 期;", "举办培训3期。"), "A-01 不符合; A-02 不符合");
    EXPECT_EQ(province_outcomes("加严 参数 培训下限 = 3 期;", "举办培训3期。"), "A-01 不符合; A-02 符合");
}

TEST(Merge, AnExceptionFromBelow) {
    const std::string excepted =
        "放宽 A-02 { 理由 \"偏远\"; 例外 远 { 当 提及 述法; 应当 提及 考核; 应当 丁:PX-01 ≥ 1 期; } }";
    EXPECT_EQ(province_outcomes(excepted, "落实三项制度,举办培训1期。"), "A-01 部分符合; A-02 不符合");
    EXPECT_EQ(province_outcomes(excepted, "落实三项制度,开展述法,组织考核,举办培训1期。"), "A-01 符合; A-02 符合");
}

TEST(Merge, SamplesOfTheUpperBookStayThere) {
    Book upper = national_book();
    upper.emplace_back("国二.zs",
                       "样例 县 { 层级 县; 年度 2024; 报告 \"一、举措和成效\n【应报 A-01】举办培训2期。\"; }\n"
                       "变异 \"删\" 自 县 { 删 \"举办\"; 期望 A-01 不符合; }");
    EXPECT_EQ(compile_layers(parsed_layers({upper})).plan.tests.size(), 2U);
    EXPECT_TRUE(compile_layers(parsed_layers({upper, province_book("")})).plan.tests.empty());
}

TEST(Merge, RefinementLeavesTheOutcome) {
    const std::string refined = "细化 A-02 { 依据 纲要 第9项; 说明 不符合 \"只办{PX-01}\"; 整改 \"写明{PX-01}\"; 写入 "
                                "举措成效; 宜 提及 述法; }";
    EXPECT_EQ(province_outcomes(refined, "举办培训3期。"), "A-01 不符合; A-02 符合");
    const Compiled compiled = compile_layers(parsed_layers({national_book(), province_book(refined)}));
    const PlanRule& rule = compiled.plan.rules.at(1);
    EXPECT_EQ(rule.remedy, "写明{PX-01}");
    EXPECT_EQ(rule.bases.size(), 2U);
    EXPECT_EQ(rule.belongs_in.size(), 1U);
}

TEST(Merge, WhatTheUpperBookAllows) {
    EXPECT_EQ(province_outcomes("放宽 A-02 { 理由 \"偏远\"; 降为 宜 丙; }", "举办培训1期。"),
              "A-01 不符合; A-02 不符合");
    EXPECT_EQ(province_outcomes("放宽 A-02 { 理由 \"偏远\"; 适用 层级 市; }", "举办培训1期。"),
              "A-01 不符合; A-02 不适用");
    EXPECT_EQ(province_outcomes("放宽 A-02 { 理由 \"偏远\"; 前提 提及 述法; }", "举办培训1期。"),
              "A-01 不符合; A-02 不适用");
    EXPECT_EQ(province_outcomes("停用 A-02 { 理由 \"已并入\"; }", "举办培训1期。"), "A-01 不符合");
    EXPECT_EQ(province_outcomes("补充 词条 三项制度 { 说法 \"三制\"; }", "落实三制,组织考核。"),
              "A-01 符合; A-02 待核");
    EXPECT_EQ(province_outcomes("补充 指标 PX-01 { 说法 \"集训{数}\"; }", "集训5期。"), "A-01 不符合; A-02 符合");
}

TEST(Merge, ASuccessorOfTheSameLayerEndsARuleWithoutLeave) {
    const Book successor =
        other_book("新.zs", "规则集 国家.接续 { 名称 \"接续\"; 版本 1.0.0; 层次 国家; 继承 国家.示例; }\n"
                            "停用 A-01 { 理由 \"新的纲要施行\"; }\n"
                            "规则 N-01 \"述法\" { 依据 纲要 第3项; 应当 提及 述法; }");
    const Compiled compiled = compile_layers(parsed_layers({national_book(), successor}));
    EXPECT_EQ(listing(compiled.diagnostics), "");
    EXPECT_EQ(outcomes(compiled, kAll), "A-02 符合; N-01 符合");
}

TEST(Merge, LayersStandOnEachOther) {
    const Book city = other_book("市.zs", "规则集 市.示例 { 名称 \"市\"; 版本 1.0.0; 层次 市; 继承 省.示例; }\n"
                                          "加严 A-01 { 必须 提及 考核; }\n加严 参数 培训下限 = 5 期;");
    const std::vector<Book> books{national_book(),
                                  province_book("加严 A-01 { 应当 提及 述法; }\n加严 参数 培训下限 = 4 期;"), city};
    const Compiled compiled = compile_layers(parsed_layers(books));
    EXPECT_EQ(outcomes(compiled, "落实三项制度,组织考核,举办培训4期。"), "A-01 部分符合; A-02 不符合");
    EXPECT_EQ(compiled.plan.id, "市.示例");
    ASSERT_EQ(compiled.plan.layers.size(), 3U);
    EXPECT_EQ(compiled.plan.layers[1].place, "云川省");
    EXPECT_EQ(compiled.plan.rules[0].stages.size(), 3U);
    // The order in which books are given counts for nothing.
    const Compiled other = compile_layers(parsed_layers({books[2], books[0], books[1]}));
    EXPECT_EQ(other.plan.hash, compiled.plan.hash);
}

TEST(Merge, OnlyTheLowestBooksTestsAreRun) {
    const std::string test = "测试 \"甲\" { 层级 县; 年度 2024; 报告 \"一\"; 期望 A-01 不符合; }\n";
    Book upper = national_book();
    upper.emplace_back("国测.zs", test + test);
    EXPECT_EQ(compile_layers(parsed_layers({upper, province_book(test)})).plan.tests.size(), 1U);
}

TEST(Merge, OneBookYieldsToTheOther) {
    const auto books = [](const std::string& yields) {
        return std::vector<Book>{
            national_book(),
            other_book("甲.zs", "规则集 甲.示例 { 名称 \"甲\"; 版本 1.0.0; 层次 部门; 继承 国家.示例; " + yields +
                                    " }\n加严 A-01 { 应当 提及 述法; }"),
            other_book("乙.zs",
                       "规则集 乙.示例 { 名称 \"乙\"; 版本 1.0.0; 层次 部门; 继承 国家.示例; }\n加严 A-01 { 提为 "
                       "必须 甲; }"),
            other_book("县.zs", "规则集 县.示例 { 名称 \"县\"; 版本 1.0.0; 继承 甲.示例、乙.示例; }")};
    };
    EXPECT_EQ(errors_of(books("")),
              "ZS2106 甲.zs:2:4 “A-01”有两处同级的改动:这里是“甲.示例”的“加严 A-01”,另一处是“乙.示例”的“加严 "
              "A-01”,见 乙.zs:2:4。");
    EXPECT_EQ(outcomes(books("让位 乙.示例;"), "落实三项制度,组织考核。"), "A-01 符合; A-02 待核");
}

} // namespace
} // namespace zhunsheng::test
