// 生效, 失效, 按, 到期后, 豁免: each boundary day, and dates that are not known.
#include <gtest/gtest.h>

#include "tests/unit/eval/verdict_text.h"

namespace zhunsheng::test {
namespace {

/// The report is signed on 2025-01-20 and does not mention 三项制度.
std::string outcome(const std::string& fields, std::string_view as_of, const std::string& more = {}) {
    CaseOptions options;
    options.as_of = read_day(as_of);
    const std::string rule = "规则 R-1 \"甲\" { 依据 \"试\"; 应当 提及 三项制度; " + fields + " }\n" + more;
    const Case made = judge(report_with("开展行政执法检查20次。"), rule, options);
    if (made.verdicts.empty()) {
        return {};
    }
    const Verdict& verdict = made.verdicts.front();
    std::string text = std::string(name_of(verdict.outcome, kOutcomeNames));
    if (verdict.underlying) {
        text += "(" + std::string(reason_text(verdict.reason)) + "←" +
                std::string(name_of(verdict.underlying->outcome, kOutcomeNames)) + ")";
    }
    return verdict.notices.empty() ? text : text + " 注意:" + verdict.notices.front();
}

TEST(InForce, FromItsFirstDayUpToItsEnd) {
    const std::string dates = "生效 2025-03-01; 失效 2026-01-01;";
    EXPECT_EQ(outcome(dates, "2025-02-28"), "不适用(尚未生效←不符合)");
    EXPECT_EQ(outcome(dates, "2025-03-01"), "不符合");
    EXPECT_EQ(outcome(dates, "2025-12-31"), "不符合");
    EXPECT_EQ(outcome(dates, "2026-01-01"), "不适用(已失效←不符合)");
}

TEST(InForce, AnAsOfThatIsNotGivenIsTheSignDateOrLater) {
    EXPECT_EQ(outcome("生效 2025-01-20;", ""), "不符合");
    EXPECT_EQ(outcome("生效 2025-01-21;", ""), "待核(日期未给出,不知是否有效←不符合)");
    EXPECT_EQ(outcome("失效 2025-01-20;", ""), "不适用(已失效←不符合)");
    EXPECT_EQ(outcome("失效 2025-01-21;", ""), "待核(日期未给出,不知是否有效←不符合)");
    EXPECT_EQ(outcome("适用 层级 省; 失效 2025-01-21;", ""), "不适用") << "either way";
}

TEST(InForce, GoesByTheDateItNames) {
    EXPECT_EQ(outcome("生效 2025-01-20; 按 成文日;", "2020-01-01"), "不符合");
    EXPECT_EQ(outcome("生效 2025-01-21; 按 成文日;", "2026-01-01"), "不适用(尚未生效←不符合)");
    EXPECT_EQ(outcome("生效 2020-01-01; 按 公开日;", "2026-01-01"), "待核(日期未给出,不知是否有效←不符合)");
    EXPECT_EQ(outcome("生效 2020-01-01; 按 报送日;", "2026-01-01"), "待核(日期未给出,不知是否有效←不符合)");
    CaseOptions options;
    options.published = Day{2025, 3, 28};
    options.submitted = Day{2025, 2, 20};
    const std::string rules = "规则 R-1 \"甲\" { 依据 \"试\"; 应当 提及 考核; 生效 2025-03-28; 按 公开日; }\n"
                              "规则 R-2 \"乙\" { 依据 \"试\"; 应当 提及 考核; 生效 2025-03-28; 按 报送日; }\n";
    EXPECT_EQ(verdicts(report_with("开展考核。"), rules, options), "R-1 符合; R-2 不适用");
}

TEST(InForce, AfterItsEnd) {
    const std::string end = "失效 2026-01-01; 到期后 ";
    EXPECT_EQ(outcome(end + "停止;", "2026-01-01"), "不适用(已失效←不符合)");
    EXPECT_EQ(outcome(end + "继续 \"新规未出\";", "2026-01-01"),
              "不符合 注意:本规则已于2026-01-01失效,按规定继续适用:新规未出");
    EXPECT_EQ(outcome(end + "继续;", "2025-12-31"), "不符合");
    EXPECT_EQ(outcome(end + "继续;", ""), "不符合 注意:本规则于2026-01-01失效,按规定继续适用");
    CaseOptions options;
    options.as_of = Day{2026, 1, 1};
    EXPECT_EQ(reason(report_with("甲。"),
                     "规则 R-1 \"甲\" { 依据 \"试\"; 应当 提及 考核; 失效 2026-01-01; 到期后 由 R-2 接替; }\n"
                     "规则 R-2 \"乙\" { 依据 \"试\"; 应当 提及 考核; }\n",
                     options),
              "已失效:本规则已于2026-01-01失效,由 R-2“乙”接替");
}

TEST(InForce, TheReasonSaysWhichOptionToGive) {
    const std::string rule = "规则 R-1 \"甲\" { 依据 \"试\"; 应当 提及 考核; 生效 2025-03-01; ";
    EXPECT_EQ(reason(report_with("甲。"), rule + "}"),
              "日期未给出,不知是否有效:本规则自2025-03-01起生效,而评估时点没有给出,请用 --as-of 写明");
    EXPECT_EQ(reason(report_with("甲。"), rule + "按 公开日; }"),
              "日期未给出,不知是否有效:本规则自2025-03-01起生效,而公开日没有给出,请用 --published 写明");
}

TEST(InForce, DatesInConditionsAreKeptApart) {
    CaseOptions options;
    options.published = Day{2025, 3, 28};
    const auto rules = [](const std::string& condition) {
        return "规则 R-1 \"甲\" { 依据 \"试\"; 应当 " + condition + "; }\n";
    };
    const std::string report = report_with("甲。");
    EXPECT_EQ(verdicts(report, rules("公开日期 ≤ 次年-03-31"), options), "R-1 符合");
    EXPECT_EQ(verdicts(report, rules("公开日期 ≤ 次年-03-27"), options), "R-1 不符合");
    EXPECT_EQ(verdicts(report, rules("报送日期 ≤ 次年-03-31"), options), "R-1 待核");
    EXPECT_EQ(verdicts(report, rules("已知 公开日期 且 成文日期 < 公开日期"), options), "R-1 符合");
    EXPECT_EQ(verdicts(report, rules("评估时点 ≥ 2025-01-20"), options), "R-1 符合") << "never before it is signed";
    EXPECT_EQ(verdicts(report, rules("评估时点 ≥ 2025-01-21"), options), "R-1 待核");
    EXPECT_EQ(verdicts(report, rules("已知 评估时点"), options), "R-1 待核");
}

std::string waiver(const std::string& subject, const std::string& label = "甲") {
    return "豁免 " + label + " { 对象 \"" + subject +
           "\"; 规则 R-1; 自 2025-01-01 至 2025-12-31; 批准 \"市委依法治市办\"; 理由 \"机构改革\"; }\n";
}

TEST(Waiver, FromItsFirstDayToItsLast) {
    EXPECT_EQ(outcome("", "2024-12-31", waiver("清河县")), "不符合 注意:豁免“甲”自2025-01-01起才有效,不能适用");
    EXPECT_EQ(outcome("", "2025-01-01", waiver("清河县")), "豁免(已获豁免←不符合)");
    EXPECT_EQ(outcome("", "2025-12-31", waiver("清河县")), "豁免(已获豁免←不符合)");
    EXPECT_EQ(outcome("", "2026-01-01", waiver("清河县")), "不符合 注意:豁免“甲”已于2025-12-31到期,不能适用");
    EXPECT_EQ(outcome("", "", waiver("清河县")), "待核(是否豁免无法判断←不符合)");
}

TEST(Waiver, OnlyWhatItNames) {
    EXPECT_EQ(outcome("", "2025-06-01", waiver("平川县")), "不符合");
    EXPECT_EQ(outcome("", "2025-06-01", waiver("河县")), "不符合") << "no upper place";
    EXPECT_EQ(outcome("", "2025-06-01", waiver("临江市清河县")), "待核(是否豁免无法判断←不符合)")
        << "the report tells only 清河县";
    EXPECT_EQ(outcome("失效 2025-02-01;", "2025-06-01", waiver("清河县")), "不适用(已失效←不符合)")
        << "nothing to waive";
    const std::string more = "规则 R-2 \"乙\" { 依据 \"试\"; 应当 提及 考核; }\n";
    CaseOptions options;
    options.as_of = Day{2025, 6, 1};
    EXPECT_EQ(verdicts(report_with("甲。"),
                       "规则 R-1 \"甲\" { 依据 \"试\"; 应当 提及 考核; }\n" + more + waiver("清河县"), options),
              "R-1 豁免; R-2 不符合");
    EXPECT_EQ(verdicts(report_with("考核。"), "规则 R-1 \"甲\" { 依据 \"试\"; 应当 提及 考核; }\n" + waiver("清河县"),
                       options),
              "R-1 符合");
    options.place = "临江市清河县";
    EXPECT_EQ(
        verdicts(report_with("甲。"), "规则 R-1 \"甲\" { 依据 \"试\"; 应当 提及 考核; }\n" + waiver("清河县"), options),
        "R-1 豁免");
}

} // namespace
} // namespace zhunsheng::test
