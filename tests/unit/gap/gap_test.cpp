#include "engine/gap/gap_report.h"

#include <gtest/gtest.h>

#include "tests/unit/eval/verdict_text.h"

namespace zhunsheng::test {
namespace {

GapReport gap_of(const Case& made) {
    return build_gap_report(made.compiled.plan, made.compiled.lexicon, *made.facts, made.verdicts);
}

std::string ids(const GapReport& report, const std::vector<RuleId>& rules) {
    std::string list;
    for (const RuleId rule : rules) {
        list += (list.empty() ? "" : "+") + report.plan->rules[index(rule)].id;
    }
    return list;
}

/// "主要 甲-01+甲-02 不符合 未见反映…", a line a finding; consequences after "→".
std::string findings(std::string_view report, std::string_view rules, const CaseOptions& options = {}) {
    const Case made = judge(report, rules, options);
    const GapReport gaps = gap_of(made);
    std::string list;
    for (const Finding& finding : gaps.findings) {
        list += list.empty() ? "" : "\n";
        list += std::string(name_of(finding.severity, kSeverityNames)) + " " + ids(gaps, finding.rules) + " " +
                std::string(name_of(finding.outcome, kOutcomeNames)) + " " + finding.text;
        list += finding.folded ? " (折叠)" : "";
        list += finding.consequences.empty() ? "" : " → " + ids(gaps, finding.consequences);
    }
    return list;
}

/// Where the first finding's text belongs, and the words before that place.
std::string where(std::string_view report, std::string_view rules) {
    const Case made = judge(report, rules);
    const GapReport gaps = gap_of(made);
    if (gaps.findings.empty()) {
        return "无";
    }
    const Advice& advice = gaps.findings.front().advice;
    const auto at = advice.insert_at;
    return advice.where + (at ? " …" + made.document->utf8({*at - std::min(*at, 5U), *at}) : "");
}

std::string reason_of(std::string_view report, std::string_view rules) {
    return gap_of(judge(report, rules)).views.at(0).reason;
}

constexpr std::string_view kRule = R"(
规则 甲-01 "反映三项制度的落实" { 依据 "试"; 严重 主要; 必须 提及 三项制度 于 举措成效;
  应当 提及 三项制度 于 举措成效 同段 有 数字; 写入 举措成效; 整改 "写明公示、记录、审核的情况。"; })";

TEST(Finding, SaysNotReflected) {
    EXPECT_EQ(findings(report_with("依法行政。"), kRule), "主要 甲-01 不符合 未见反映三项制度的落实");
    EXPECT_EQ(findings(report_with("落实三项制度。"), kRule),
              "主要 甲-01 部分符合 三项制度的落实:有相关表述,但同段没有数字");
    EXPECT_EQ(findings(report_with("落实三项制度,公示12件。"), kRule), "");
    EXPECT_EQ(reason_of(report_with("依法行政。", "三项制度不到位。"), kRule), "仅见于存在的不足,未见举措");
    EXPECT_EQ(reason_of(report_with("依法行政。", "宣传不够。", "推行三项制度。"), kRule),
              "只写在下一步安排里,不能算已完成的举措");
}

TEST(Finding, ShowsWhereWhatShouldNotStandStands) {
    constexpr std::string_view rules = R"(
用语 旧称 { 说法 "法制政府" 宜作 "法治政府"; 说法 "四称" | "五称" | "六称"; }
规则 甲-01 "用语规范" { 依据 "试"; 应当 非 有 用语 旧称 于 举措成效; })";
    EXPECT_EQ(findings(report_with("建设法治政府。"), rules), "");
    EXPECT_EQ(findings(report_with("建设法制政府。"), rules), "次要 甲-01 不符合 用语规范:“法制政府”宜作“法治政府”");
    EXPECT_EQ(findings(report_with("建设法制政府。四称、五称、六称。法制政府。"), rules),
              "次要 甲-01 不符合 用语规范:“法制政府”宜作“法治政府”;“四称”;“五称”等5处");
    EXPECT_EQ(where(report_with("建设法制政府。"), rules), "") << "nothing is to be added";
    const Case made = judge(report_with("建设法制政府。"), rules);
    const Finding finding = gap_of(made).findings.at(0);
    ASSERT_EQ(finding.evidence.size(), 1U);
    EXPECT_EQ(made.document->utf8(finding.evidence[0].focus), "法制政府");
}

TEST(Finding, OneFactIsOneFinding) {
    constexpr std::string_view rules = R"(
规则 甲-01 "一" { 依据 "乙规定"; 严重 次要; 必须 提及 述法; 合并 述法; }
规则 甲-02 "二" { 依据 "甲规定"; 严重 主要; 必须 提及 述法 于 举措成效; 合并 述法; }
规则 甲-03 "三" { 依据 "试"; 严重 严重; 必须 提及 考核; }
规则 甲-04 "四" { 依据 "试"; 宜 提及 结转; })";
    EXPECT_EQ(findings(report_with("依法行政。"), rules), "严重 甲-03 不符合 未见反映三\n"
                                                          "主要 甲-02+甲-01 不符合 未见反映二\n"
                                                          "提示 甲-04 不符合 未见反映四 (折叠)");
    const Case made = judge(report_with("依法行政。"), rules);
    const GapReport gaps = gap_of(made);
    EXPECT_EQ(gaps.findings.at(1).clauses.size(), 2U);
    EXPECT_EQ(gaps.worst(), Severity::critical);
    EXPECT_EQ(gaps.counts[static_cast<std::size_t>(Outcome::violated)], 4U);
}

TEST(Finding, DependentsFoldUnderAMissingPart) {
    constexpr std::string_view rules = R"(
规则 甲-01 "第一责任人职责" { 依据 "试"; 严重 主要; 必须 有 部分 第一责任人; 写入 第一责任人; }
规则 甲-02 "述法" { 依据 "试"; 严重 主要; 必须 提及 述法; 写入 第一责任人; }
规则 甲-03 "考核" { 依据 "试"; 严重 主要; 必须 提及 考核; 写入 第一责任人、举措成效; })";
    EXPECT_EQ(findings(report_with("依法行政。"), rules), "主要 甲-01 不符合 未见反映第一责任人职责 → 甲-02\n"
                                                          "主要 甲-03 不符合 未见反映考核");
}

TEST(Finding, WhatIsOpenIsAskedNotAsserted) {
    constexpr std::string_view rules = R"(规则 DC-06 "公开时限" { 依据 "试"; 应当 公开日期 ≤ 次年-04-01; })";
    const Case made = judge(report_with("依法行政。"), rules);
    const GapReport gaps = gap_of(made);
    EXPECT_TRUE(gaps.findings.empty());
    ASSERT_EQ(gaps.open_questions.size(), 1U);
    EXPECT_EQ(gaps.open_questions[0].reason, "公开日期不在报告文本内,需另行核对(可用 --published 写明)");
    EXPECT_EQ(gaps.worst(), std::nullopt);
}

TEST(Advice, NamesTheNearestSection) {
    const std::string report = report_with("依法行政。\n(二)做好述法\n开展调研。\n(三)其他\n开展活动。");
    EXPECT_EQ(where(report, R"(规则 甲-01 "反映述法情况" { 依据 "试"; 必须 提及 述法 同段 有 文件; 写入 举措成效; })"),
              "“一、(二)做好述法”一节末尾 …开展调研。");
    EXPECT_EQ(where(report, R"(规则 甲-01 "反映结转" { 依据 "试"; 必须 提及 结转; 写入 举措成效; })"),
              "“一、主要举措和成效”部分末尾 …开展活动。");
    EXPECT_EQ(where(report, R"(规则 甲-01 "反映结转" { 依据 "试"; 必须 提及 结转; 写入 第一责任人; })"),
              "新增的“第一责任人”部分(报告里没有这一部分)");
}

TEST(Advice, NeverAsksForAnotherNumber) {
    constexpr std::string_view rules = R"(
规则 CR-01 "化解数不大于受理数" { 依据 "勾稽"; 应当 TJ-02 ≤ TJ-01; })";
    const Case made = judge(report_with("受理矛盾纠纷210件,化解219件。"), rules);
    const GapReport gaps = gap_of(made);
    ASSERT_EQ(gaps.findings.size(), 1U);
    EXPECT_EQ(gaps.findings[0].advice.remedy, "请核对台账,据实更正或说明口径。");
    EXPECT_FALSE(gaps.findings[0].advice.insert_at.has_value());
    EXPECT_EQ(gaps.findings[0].text, "化解数不大于受理数:纠纷化解数为219件,纠纷受理数为210件");
}

TEST(Finding, HollowSentencesGiveWayToTheReason) {
    constexpr std::string_view rules = R"(
规则 CR-02 "化解率" { 依据 "勾稽"; 前提 已知 TJ-03; 应当 TJ-03 约等于 TJ-02 / TJ-01;
  说明 待核 "写{TJ-03},按{TJ-02}/{TJ-01}计算,请核对"; })";
    const auto question = [&](std::string_view work) {
        return gap_of(judge(report_with(work), rules)).open_questions.at(0).text;
    };
    EXPECT_EQ(question("化解率98%以上。"), "化解率:报告未载明纠纷化解数、纠纷受理数");
    EXPECT_EQ(question("受理矛盾纠纷2743件,化解2688件,化解率98%以上。"), "写98%以上,按2688件/2743件计算,请核对");
}

TEST(Report, IsTheSameEveryTime) {
    EXPECT_EQ(findings(report_with("依法行政。"), kRule), findings(report_with("依法行政。"), kRule));
}

} // namespace
} // namespace zhunsheng::test
