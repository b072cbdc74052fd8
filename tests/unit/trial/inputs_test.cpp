// What a test gives beside the report: its dates, last year's report; and rules that these decide.
#include <gtest/gtest.h>

#include "tests/unit/trial/trial_text.h"

namespace zhunsheng::test {
namespace {

constexpr std::string_view kPass = "1 通过, 0 未通过\n";

/// A rule with these fields, and one test with these; the rule asks for 述法.
std::string dated(std::string_view rule, std::string_view test) {
    return trial("规则 R-1 \"述法\" { 依据 \"例\"; 应当 提及 述法; " + std::string(rule) + " }\n测试 \"t\" { " +
                 std::string(test) + " }");
}

TEST(TestDates, DecideWhetherARuleIsInForce) {
    constexpr std::string_view kRule = "生效 2025-03-01; 失效 2026-01-01;";
    EXPECT_EQ(dated(kRule, "评估时点 2025-02-28; 报告 \"述法。\"; 期望 R-1 不适用 原因 \"尚未生效\";"), kPass);
    EXPECT_EQ(dated(kRule, "评估时点 2025-03-01; 报告 \"述法。\"; 期望 R-1 符合;"), kPass);
    EXPECT_EQ(dated(kRule, "评估时点 2025-12-31; 事实 { 提及 述法; } 期望 R-1 符合;"), kPass);
    EXPECT_EQ(dated(kRule, "评估时点 2026-01-01; 事实 { 提及 述法; } 期望 R-1 不适用 原因 \"失效\";"), kPass);
    EXPECT_EQ(dated(kRule, "事实 { 提及 述法; } 期望 R-1 待核 原因 \"--as-of\";"), kPass);
}

TEST(TestDates, EachRuleByItsOwn) {
    constexpr std::string_view kBoth = "公开日 2025-03-31; 报送日 2025-02-01; 评估时点 2025-06-01; 报告 \"述法。\";";
    const auto by = [&](std::string_view date, std::string_view expected) {
        return dated("生效 2025-03-01; 按 " + std::string(date) + ";",
                     std::string(kBoth) + "期望 R-1 " + std::string(expected) + ";");
    };
    EXPECT_EQ(by("公开日", "符合"), kPass);
    EXPECT_EQ(by("报送日", "不适用"), kPass);
    EXPECT_EQ(by("评估时点", "符合"), kPass);
    EXPECT_EQ(by("成文日", "待核"), kPass);
}

TEST(TestDates, AreValuesInConditions) {
    const auto published = [](std::string_view test) {
        return trial("规则 R-1 \"公开\" { 依据 \"例\"; 应当 公开日期 < 次年-04-01; }\n测试 \"t\" { 年度 2024; " +
                     std::string(test) + " }");
    };
    EXPECT_EQ(published("公开日 2025-03-31; 报告 \"述法。\"; 期望 R-1 符合;"), kPass);
    EXPECT_EQ(published("公开日 2025-04-01; 报告 \"述法。\"; 期望 R-1 不符合;"), kPass);
    EXPECT_EQ(published("报告 \"述法。\"; 期望 R-1 待核;"), kPass);
}

TEST(TestDates, SamplesGiveThemToTheirMutations) {
    EXPECT_EQ(trial("规则 R-1 \"述法\" { 依据 \"例\"; 应当 提及 述法; 生效 2025-03-01; }\n"
                    "样例 甲 { 评估时点 2025-03-01; 报告 \"【应过 R-1】组织述法。加强领导。\"; }\n"
                    "变异 \"不述法\" 自 甲 { 删 \"组织述法。\"; 期望 R-1 不符合; }\n"
                    "样例 乙 { 评估时点 2025-02-28; 报告 \"组织述法。加强领导。\"; 期望 R-1 不适用; }\n"
                    "变异 \"那时还没有生效\" 自 乙 { 删 \"组织述法。\"; }"),
              "4 通过, 0 未通过\n");
}

TEST(TestWaivers, TurnAGapIntoAWaiver) {
    const auto waived = [](std::string_view test) {
        return trial("规则 R-1 \"述法\" { 依据 \"例\"; 应当 提及 述法; }\n"
                     "豁免 改革 { 对象 \"清河县\"; 规则 R-1; 自 2025-01-01 至 2025-12-31; 批准 \"例\"; 理由 \"例\"; }\n"
                     "测试 \"t\" { 地区 \"清河县\"; " +
                     std::string(test) + " }");
    };
    EXPECT_EQ(waived("评估时点 2025-12-31; 事实 { 部分 举措成效; } 期望 R-1 豁免 原因 \"改革\";"), kPass);
    EXPECT_EQ(waived("评估时点 2026-01-01; 事实 { 部分 举措成效; } 期望 R-1 不符合;"), kPass);
    EXPECT_EQ(waived("评估时点 2025-12-31; 事实 { 提及 述法; } 期望 R-1 符合;"), kPass);
}

std::string yearly(std::string_view test) {
    return trial("规则 R-1 \"逐年\" { 依据 \"例\"; 应当 TJ-01 ≤ 上年.TJ-01; }\n测试 \"t\" { " + std::string(test) +
                 " }");
}

TEST(TestPrevious, IsReadByTheRules) {
    EXPECT_EQ(yearly("年度 2024; 报告 \"受理矛盾纠纷90件。\"; 上年 \"受理矛盾纠纷100件。\"; 期望 R-1 符合;"), kPass);
    EXPECT_EQ(yearly("年度 2024; 报告 \"受理矛盾纠纷110件。\"; 上年 \"受理矛盾纠纷100件。\"; 期望 R-1 不符合;"), kPass);
    EXPECT_EQ(yearly("年度 2024; 事实 { 指标 TJ-01 = 90件; } 上年 { 指标 TJ-01 = 100件; } 期望 R-1 符合;"), kPass);
    EXPECT_EQ(yearly("事实 { 报告年度 2024; 指标 TJ-01 = 90件; } 上年 { 指标 TJ-01 = 80件; } 期望 R-1 不符合;"), kPass);
    EXPECT_EQ(yearly("年度 2024; 报告 \"受理矛盾纠纷90件。\"; 期望 R-1 待核 原因 \"未提供上年报告\";"), kPass);
}

TEST(TestPrevious, ShowsWhatIsCopied) {
    const auto copied = [](std::string_view now, std::string_view outcome) {
        return trial("规则 R-1 \"照抄\" { 依据 \"例\"; 必须 非 有 瑕疵 照抄上年; }\n测试 \"t\" { 年度 2024; 报告 \"" +
                     std::string(now) +
                     "\"; 上年 \"各级组织共排查受理矛盾纠纷90件,妥善化解85件,维护了一方的和谐稳定。\"; 期望 R-1 " +
                     std::string(outcome) + "; }");
    };
    EXPECT_EQ(copied("各级组织共排查受理矛盾纠纷90件,妥善化解85件,维护了一方的和谐稳定。", "不符合"), kPass);
    EXPECT_EQ(copied("各级组织共排查受理矛盾纠纷98件,妥善化解94件,维护了一方的和谐稳定。", "符合"), kPass);
}

TEST(TestPrevious, ThatTellsAnotherYearIsNotLastYears) {
    EXPECT_EQ(yearly("年度 2024; 事实 { 指标 TJ-01 = 90件; } 上年 { 报告年度 2022; 指标 TJ-01 = 100件; } "
                     "期望 R-1 待核 原因 \"2022年度的,应为2023年度\";"),
              kPass);
}

TEST(TestPrevious, ThatCannotBeReadIsNoPass) {
    EXPECT_EQ(yearly("年度 2024; 报告 \"受理矛盾纠纷90件。\"; 上年 \" \"; 期望 R-1 待核;"),
              "未通过 规则.zs:2:1 “t”\n    没有运行:上年的报告:文件是空的,没有可检查的内容。 (规则.zs:2:1)\n"
              "0 通过, 1 未通过\n");
}

TEST(TestExceptions, AreTakenAsTheReportGives) {
    EXPECT_EQ(trial("规则 R-1 \"述法\" { 依据 \"例\"; 必须 提及 述法;\n"
                    "  例外 新设 { 当 有 部分 不足原因; 依据 \"例\"; 必须 提及 三项制度; }\n"
                    "  例外 撤并 于 新设 { 当 有 部分 下年安排; 不适用 \"已撤并\"; } }\n"
                    "测试 \"一\" { 事实 { 提及 述法; } 期望 R-1 符合; }\n"
                    "测试 \"二\" { 事实 { 部分 不足原因; 提及 述法; } 期望 R-1 不符合; }\n"
                    "测试 \"三\" { 事实 { 部分 不足原因; 部分 下年安排; } 期望 R-1 不适用 原因 \"已撤并\"; }"),
              "3 通过, 0 未通过\n");
}

} // namespace
} // namespace zhunsheng::test
