#include "tests/unit/eval/verdict_text.h"

#include <gtest/gtest.h>

namespace zhunsheng::test {
namespace {

constexpr std::string_view kMention = R"(
规则 GY-15-01 "反映三项制度的落实" { 依据 "试"; 必须 提及 三项制度 于 举措成效; })";
constexpr std::string_view kFigure = R"(
规则 GY-15-01 "反映三项制度的落实" {
  依据 "试"; 必须 提及 三项制度 于 举措成效; 应当 提及 三项制度 于 举措成效 同段 有 数字;
})";

TEST(Mention, CountsOnlyWhatIsDone) {
    EXPECT_EQ(verdicts(report_with("落实三项制度,公示12件。"), kMention), "GY-15-01 符合");
    EXPECT_EQ(verdicts(report_with("拟推行三项制度。"), kMention), "GY-15-01 不符合 计划");
    EXPECT_EQ(verdicts(report_with("依法行政。"), kMention), "GY-15-01 不符合");
    EXPECT_EQ(reason(report_with("依法行政。"), kMention), "未见相关内容");
}

TEST(Mention, StandsInThePartsThatCount) {
    EXPECT_EQ(verdicts(report_with("依法行政。", "三项制度落实不到位。"), kMention), "GY-15-01 不符合 自认");
    EXPECT_EQ(verdicts(report_with("依法行政。", "宣传不够。", "推行三项制度。"), kMention), "GY-15-01 不符合 计划");
}

TEST(Mention, WithoutFigureIsPartial) {
    EXPECT_EQ(verdicts(report_with("落实三项制度。"), kFigure), "GY-15-01 部分符合");
    EXPECT_EQ(verdicts(report_with("落实三项制度,公示12件。"), kFigure), "GY-15-01 符合");
    EXPECT_EQ(misses(report_with("落实三项制度。"), kFigure), "三项制度:同段没有数字");
}

TEST(Mention, NearMissesAreOrderedByCloseness) {
    EXPECT_EQ(misses(report_with("拟推行三项制度。", "三项制度落实不到位。"), kMention),
              "三项制度:只是下一步安排|三项制度:仅见于存在的不足和原因,未见举措");
}

TEST(Mention, EvidencePrefersSentencesWithFigures) {
    const auto made = judge(report_with("落实三项制度。三项制度公示12件。"), kMention);
    ASSERT_EQ(made.verdicts.size(), 1U);
    ASSERT_EQ(made.verdicts[0].evidence.size(), 2U);
    EXPECT_EQ(evidence(report_with("落实三项制度。三项制度公示12件。"), kMention), "三项制度|三项制度");
}

TEST(Scope, LevelsAndYearsExclude) {
    constexpr std::string_view rules = R"(
规则 甲-01 "市县" { 依据 "试"; 适用 层级 市、县; 必须 提及 考核; }
规则 甲-02 "乡镇" { 依据 "试"; 适用 层级 乡镇; 必须 提及 考核; }
规则 甲-03 "年度" { 依据 "试"; 适用 年度 2025 起; 必须 提及 考核; }
规则 甲-04 "不限" { 依据 "试"; 必须 提及 考核; })";
    const std::string report = report_with("开展考核。");
    EXPECT_EQ(verdicts(report, rules), "甲-01 符合; 甲-02 不适用; 甲-03 不适用; 甲-04 符合");
    EXPECT_EQ(verdicts(report, rules, {std::nullopt, std::nullopt, {}}),
              "甲-01 待核; 甲-02 待核; 甲-03 待核; 甲-04 符合");
}

TEST(Premise, FalseDoesNotApplyUnknownIsOpen) {
    EXPECT_EQ(verdicts(report_with("开展考核。"), R"(规则 甲-01 "试" { 依据 "试"; 前提 提及 述法; 必须 提及 考核; })"),
              "甲-01 不适用");
    EXPECT_EQ(
        verdicts(report_with("开展考核。"), R"(规则 甲-01 "试" { 依据 "试"; 前提 TJ-01 > 5 件; 必须 提及 考核; })"),
        "甲-01 待核");
}

TEST(Outcome, ClausesDecide) {
    const std::string report = report_with("开展考核。");
    const auto rule = [](std::string_view clauses) {
        return "规则 甲-01 \"试\" { 依据 \"试\"; " + std::string(clauses) + " }";
    };
    EXPECT_EQ(verdicts(report, rule("必须 提及 考核; 应当 提及 述法;")), "甲-01 部分符合");
    EXPECT_EQ(verdicts(report, rule("必须 提及 述法; 应当 提及 考核;")), "甲-01 部分符合");
    EXPECT_EQ(verdicts(report, rule("必须 提及 述法; 应当 提及 考核; 缺一不可;")), "甲-01 不符合");
    EXPECT_EQ(verdicts(report, rule("必须 提及 考核; 宜 提及 述法;")), "甲-01 符合");
    EXPECT_EQ(verdicts(report, rule("宜 提及 述法;")), "甲-01 不符合");
    EXPECT_EQ(verdicts(report, rule("必须 提及 考核; 应当 TJ-01 > 5 件;")), "甲-01 待核");
    EXPECT_EQ(verdicts(report, rule("必须 提及 述法; 应当 TJ-01 > 5 件; 缺一不可;")), "甲-01 不符合");
}

TEST(Conditions, Compose) {
    const std::string report = report_with("开展考核。落实三项制度。");
    const auto rule = [](std::string_view condition) {
        return "规则 甲-01 \"试\" { 依据 \"试\"; 必须 " + std::string(condition) + "; }";
    };
    EXPECT_EQ(verdicts(report, rule("提及 述法 或 提及 考核")), "甲-01 符合");
    EXPECT_EQ(verdicts(report, rule("提及 述法 且 提及 考核")), "甲-01 不符合");
    EXPECT_EQ(verdicts(report, rule("非 提及 述法")), "甲-01 符合");
    EXPECT_EQ(verdicts(report, rule("若 提及 述法 则 提及 结转")), "甲-01 符合");
    EXPECT_EQ(verdicts(report, rule("至少 2 项 (提及 述法、提及 考核、提及 三项制度)")), "甲-01 符合");
    EXPECT_EQ(verdicts(report, rule("至少 2 项 (提及 述法、提及 考核、TJ-01 > 5 件)")), "甲-01 待核");
    EXPECT_EQ(verdicts(report, rule("有 部分 下年安排")), "甲-01 符合");
    EXPECT_EQ(verdicts(report, rule("有 部分 第一责任人")), "甲-01 不符合");
}

TEST(Step, LimitIsSaidNotGuessed) {
    CaseOptions options;
    options.eval.step_limit = 0;
    EXPECT_EQ(verdicts(report_with("落实三项制度。"), kMention, options), "GY-15-01 待核");
    EXPECT_EQ(reason(report_with("落实三项制度。"), kMention, options), "达到计算步数上限");
}

TEST(Proof, ShowsTheFunnel) {
    const std::string text = proof(report_with("拟推行三项制度。"), kMention);
    EXPECT_NE(text.find("提及 三项制度 于 举措成效"), std::string::npos) << text;
    EXPECT_NE(text.find("其中提及“三项制度” 1 → 语态为完成或否定 0"), std::string::npos) << text;
}

} // namespace
} // namespace zhunsheng::test
