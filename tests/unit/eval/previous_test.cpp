// 上年.X: values of last year's report.
#include <gtest/gtest.h>

#include "tests/unit/eval/verdict_text.h"

namespace zhunsheng::test {
namespace {

constexpr std::string_view kGrowth = R"(
规则 甲-01 "增幅" { 依据 "试"; 应当 TJ-01 / 上年.纠纷受理数 ≤ 150 %;
  说明 不符合 "本年{TJ-01},上年{上年.TJ-01}"; }
规则 甲-02 "上年已写" { 依据 "试"; 应当 已知 上年.TJ-01; })";

std::string last_year(std::string_view work) {
    return "清河县2023年法治政府建设年度报告\n一、主要举措和成效\n" + std::string(work) +
           "\n二、存在的不足和原因\n不够深入。\n三、下一年度安排\n继续推进。\n清河县人民政府\n2024年1月20日\n";
}

/// Outcomes and reasons, given last year's report and the year it is of.
std::string judged(std::string_view work, std::string_view before, int year = 2023) {
    CaseOptions earlier;
    earlier.year = year;
    const Case previous = judge(last_year(before), kGrowth, earlier);
    CaseOptions options;
    options.eval.previous = previous.facts.get();
    return verdicts(report_with(work), kGrowth, options) + " | " + reason(report_with(work), kGrowth, options);
}

TEST(Previous, IsComparedAndQuoted) {
    EXPECT_EQ(judged("受理矛盾纠纷150件。", "受理矛盾纠纷100件。"), "甲-01 符合; 甲-02 符合 | ");
    EXPECT_EQ(judged("受理矛盾纠纷151件。", "受理矛盾纠纷100件。"),
              "甲-01 不符合; 甲-02 符合 | 数据不相符:纠纷受理数 / 上年纠纷受理数为151件/100件=151%"
              "(上年报告(2023年度)写“受理矛盾纠纷100件”),应不多于150%,差1%");
    EXPECT_EQ(judged("受理矛盾纠纷151件。", "受理矛盾纠纷100余件。").substr(0, 28), "甲-01 待核; 甲-02 符合");
}

TEST(Previous, WhatCannotBeAskedIsOpen) {
    EXPECT_EQ(verdicts(report_with("受理矛盾纠纷150件。"), kGrowth), "甲-01 待核; 甲-02 不符合");
    EXPECT_EQ(reason(report_with("受理矛盾纠纷150件。"), kGrowth),
              "报告未载明,可能在文本之外:未提供上年报告(--previous)");
    EXPECT_EQ(judged("受理矛盾纠纷150件。", "受理矛盾纠纷100件。", 2022),
              "甲-01 待核; 甲-02 待核 | 报告未载明,可能在文本之外:所给的上年报告是2022年度的,应为2023年度");
    EXPECT_EQ(judged("受理矛盾纠纷150件。", "开展考核。"),
              "甲-01 待核; 甲-02 不符合 | 报告未载明,可能在文本之外:上年报告未载明纠纷受理数");
    EXPECT_EQ(judged("受理矛盾纠纷150件。", "受理矛盾纠纷100件。受理矛盾纠纷90件。"),
              "甲-01 待核; 甲-02 符合 | 报告未载明,可能在文本之外:上年报告中纠纷受理数前后数值不同:100件与90件");
}

TEST(Previous, ComparisonWithItAloneIsNoPassWithoutIt) {
    EXPECT_EQ(verdicts(report_with("开展考核。"), R"(规则 甲-01 "试" { 依据 "试"; 必须 上年.TJ-01 ≥ 0 件; })"),
              "甲-01 待核");
}

} // namespace
} // namespace zhunsheng::test
