// 事实 { … } in place of a report.
#include <gtest/gtest.h>

#include "tests/unit/trial/trial_text.h"

namespace zhunsheng::test {
namespace {

constexpr std::string_view kRules = R"zs(规则 R-1 "三项制度" { 依据 "例"; 必须 提及 三项制度 于 举措成效; }
规则 R-2 "受理" { 依据 "例"; 应当 TJ-01 ≥ 100 件; }
规则 R-3 "同句" { 依据 "例"; 必须 提及 述法 同句 有 数字; }
规则 R-4 "部分" { 依据 "例"; 必须 部分 不足原因 完整; }
规则 R-5 "标题" { 依据 "例"; 必须 标题年度 = 报告年度 且 成文日期 < 次年-04-01; }
)zs";

std::string run(std::string_view facts, std::string_view expected) {
    return trial(std::string(kRules) + "测试 \"t\" { 年度 2024; 事实 { " + std::string(facts) + " } 期望 " +
                 std::string(expected) + "; }");
}
constexpr std::string_view kPass = "1 通过, 0 未通过\n";

TEST(FactsBlock, HedgesAreIntervals) {
    EXPECT_EQ(run("指标 TJ-01 = 120件;", "R-2 符合"), kPass);
    EXPECT_EQ(run("指标 受理数 = 100余件;", "R-2 符合"), kPass);
    EXPECT_EQ(run("指标 TJ-01 = 90余件;", "R-2 不符合"), kPass);
    EXPECT_EQ(run("指标 TJ-01 = 90—110件;", "R-2 待核 原因 \"跨过\""), kPass);
    EXPECT_EQ(run("指标 TJ-01 = 120;", "R-2 符合 证据 \"受理数 = 120\""), kPass);
}

TEST(FactsBlock, OnlyThisYearsDoneFiguresCount) {
    EXPECT_EQ(run("指标 TJ-01 = 120件 语态 计划;", "R-2 待核"), kPass);
    EXPECT_EQ(run("指标 TJ-01 = 120件 口径 累计;", "R-2 待核"), kPass);
    EXPECT_EQ(run("指标 TJ-01 = 120件 年度 2023;", "R-2 待核"), kPass);
    EXPECT_EQ(run("指标 TJ-01 = 120件 于 下年安排;", "R-2 待核"), kPass);
}

TEST(FactsBlock, MentionsStandInParts) {
    EXPECT_EQ(run("提及 三项制度 于 举措成效;", "R-1 符合 证据 \"三项制度\""), kPass);
    EXPECT_EQ(run("提及 三项制度 于 不足原因;", "R-1 不符合 语态 自认"), kPass);
    EXPECT_EQ(run("提及 三项制度 于 举措成效 语态 计划;", "R-1 不符合 语态 计划"), kPass);
    EXPECT_EQ(run("文件 \"某办法\"; 日期 2024-03-01;", "R-1 不符合 原因 \"未见\""), kPass);
}

TEST(FactsBlock, GroupsAreSentencesAndParagraphs) {
    EXPECT_EQ(run("句 { 提及 述法; 数字 15人; }", "R-3 符合"), kPass);
    EXPECT_EQ(run("段 { 提及 述法; 数字 15人; }", "R-3 不符合"), kPass);
    EXPECT_EQ(run("段 于 举措成效 { 句 { 提及 述法; 数字 15人; } 提及 三项制度; }", "R-3 符合"), kPass);
}

TEST(FactsBlock, PartsAndAttributes) {
    EXPECT_EQ(run("部分 不足原因;", "R-4 符合"), kPass);
    EXPECT_EQ(run("部分 不足原因 不完整;", "R-4 不符合"), kPass);
    EXPECT_EQ(run("", "R-4 不符合"), kPass);
    EXPECT_EQ(run("标题年度 2024; 成文日期 2025-03-31;", "R-5 符合"), kPass);
    EXPECT_EQ(run("标题年度 2024; 成文日期 2025-04-01;", "R-5 不符合"), kPass);
}

TEST(FactsBlock, FlawsAndTheCutOff) {
    const auto judged = [](std::string_view facts, std::string_view expected) {
        constexpr std::string_view kOwn = R"zs(规则 R-6 "瑕疵" { 依据 "例"; 必须 计数 瑕疵 空话 于 举措成效 ≤ 1; }
规则 R-7 "截止" { 依据 "例"; 必须 数据截止 ≥ 本年-12-31; }
)zs";
        return trial(std::string(kOwn) + "测试 \"t\" { 年度 2024; 事实 { " + std::string(facts) + " } 期望 " +
                     std::string(expected) + "; }");
    };
    EXPECT_EQ(judged("瑕疵 空话 于 举措成效; 瑕疵 空话 于 不足原因;", "R-6 符合"), kPass);
    EXPECT_EQ(judged("瑕疵 空话 于 举措成效; 段 于 举措成效 { 瑕疵 空话; }", "R-6 不符合 证据 \"空话\""), kPass);
    EXPECT_EQ(judged("瑕疵 空话 于 举措成效; 瑕疵 空话 存疑 于 举措成效;", "R-6 待核"), kPass);
    EXPECT_EQ(judged("数据截止 2024-12-31;", "R-7 符合"), kPass);
    EXPECT_EQ(judged("数据截止 2024-11-30;", "R-7 不符合 原因 \"2024-11-30\""), kPass);
    EXPECT_EQ(judged("", "R-7 待核"), kPass);
}

TEST(FactsBlock, Faults) {
    const auto faults = [](std::string_view facts) {
        return trial_faults(std::string(kRules) + "测试 \"t\" {\n事实 { " + std::string(facts) + " } 期望 R-1 符合; }");
    };
    EXPECT_EQ(faults("提及 四项制度;"), "ZS2004 7:9 没有名为“四项制度”的词条。");
    EXPECT_EQ(faults("指标 TJ-01 = 约100件;"), "ZS2073 7:17 “约100件”读不成一个数。");
    EXPECT_EQ(faults("指标 TJ-01 = 100人;"), "ZS2074 7:17 “100人”的单位不是指标“TJ-01”的单位。");
    EXPECT_EQ(faults("句 { 提及 述法 于 举措成效; }"),
              "ZS2075 7:18 句、段里的事实不能各写“于 举措成效”:一句、一段只在一个部分里。");
    EXPECT_EQ(faults("标题行 \"甲\";"), "ZS2071 7:6 事实里没有“标题行”这种写法。");
    EXPECT_EQ(faults("标题年度 \"甲\";"), "ZS2072 7:6 “标题年度”后面应写四位年份。");
    EXPECT_EQ(faults("} 报告 \"甲\"; 上年 { 提及 述法;"), "ZS2070 7:8 测试“t”既写了 报告 又写了 事实。");
}

} // namespace
} // namespace zhunsheng::test
