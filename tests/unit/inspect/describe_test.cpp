// Conditions in words: one line of the language, one sentence for lawyers.
#include "engine/inspect/describe.h"

#include <gtest/gtest.h>

#include "tests/unit/inspect/book_text.h"

namespace zhunsheng::inspect {
namespace {

constexpr std::string_view kNames = R"(
依据 纲要 { 名称 "法治政府建设实施纲要"; }
部分 举措成效 { 标题 "举措"; }
部分 不足原因 { 标题 "不足"; }
词条 三项制度 "三项制度";
词条 做法 "做法";
指标 受理数 编号 TJ-01 单位 件 { 说法 "受理{数}"; 未载明即 未知; }
指标 化解数 编号 TJ-02 单位 件 { 说法 "化解{数}"; 未载明即 未知; }
指标 化解率 编号 TJ-03 单位 % { 说法 "化解率{率}"; 未载明即 未知; }
用语 旧称 { 名称 "旧称"; 说法 "甲称"; }
参数 受理下限 { 值 3 件; 从严 增大; }
)";

void check(const std::string& clause, const std::string& expected) {
    const auto book = test::book_of(std::string(kNames) + "规则 GY-1 \"一\" { 依据 纲要 第1项; " + clause + " }");
    ASSERT_TRUE(book->layers().files().front()->diagnostics.empty()) << clause;
    const rule::Rule& rule = *book->declared().rules.front().node;
    EXPECT_EQ(plain(describe(rule.clauses.front(), *book)), expected) << clause;
}

TEST(Describe, Mentions) {
    check("应当 提及 三项制度;", "应当写明“三项制度”");
    check("必须 提及 三项制度 于 举措成效;", "必须在“举措成效”部分写明“三项制度”");
    check("宜 提及 三项制度 于 举措成效、不足原因;", "宜在“举措成效”或“不足原因”部分写明“三项制度”");
    check("应当 提及 三项制度 于 举措成效 同段 有 数字;", "应当在“举措成效”部分写明“三项制度”,且同段有数字");
    check("应当 提及 三项制度 语态 自认 同句 有 文件 | 词条 做法 | 指标 TJ-01;",
          "应当写明“三项制度”,且语态为自认,且同句有文件名称、“做法”或指标“受理数”");
    check("应当 提及 三项制度 语态 不限;", "应当写明“三项制度”,且语态不限");
    check("应当 非 提及 三项制度;", "应当:没有写明“三项制度”");
}

TEST(Describe, PartsAndIndicators) {
    check("应当 有 部分 不足原因;", "应当有“不足原因”部分");
    check("应当 非 有 部分 不足原因;", "应当:没有“不足原因”部分");
    check("应当 部分 不足原因 完整;", "应当:“不足原因”部分完整");
    check("应当 已知 TJ-01;", "应当载明“受理数”");
    check("应当 一致 受理数;", "应当:“受理数”前后一致");
    check("应当 一致 指标;", "应当:同一指标的数值前后一致");
}

TEST(Describe, FlawsWordingsAndHowMuchText) {
    check("应当 非 有 用语 旧称;", "应当:没有“旧称”中的用语");
    check("应当 非 有 瑕疵 空话 于 举措成效;", "应当:在“举措成效”部分没有“空话”的瑕疵");
    check("应当 计数 瑕疵 空话 ≤ 3;", "应当:“空话”的瑕疵处数不大于3");
    check("应当 计数 用语 旧称 于 举措成效 = 0;", "应当:在“举措成效”部分“旧称”中的用语的处数等于0");
    check("应当 计数 字 于 举措成效 ≥ 300;", "应当:在“举措成效”部分字数不小于300");
}

TEST(Describe, Comparisons) {
    check("应当 TJ-03 约等于 TJ-02 / TJ-01;", "应当:“化解率”约等于“化解数” ÷ “受理数”");
    check("应当 TJ-01 - (TJ-02 - TJ-01) ≥ 2件;", "应当:“受理数” − (“化解数” − “受理数”)不小于2件");
    check("应当 成文日期 ≤ 次年-04-01;", "应当:成文日期不大于次年4月1日");
    check("应当 标题主体 含 \"县\";", "应当:标题主体含有“县”");
    check("应当 每一 指标 TJ-01 > 0件;", "应当:每一处“受理数”都大于0件");
    check("应当 任一 率 ≥ 90%;", "应当:至少有一处率不小于90%");
    check("应当 计数 三项制度 于 举措成效 ≥ 2次;", "应当:在“举措成效”部分“三项制度”出现的次数不小于2次");
    check("应当 非 TJ-01 = 0件;", "应当:并非(“受理数”等于0件)");
}

TEST(Describe, AggregatesAndLastYear) {
    check("应当 合计 指标 TJ-01 ≥ 3件;", "应当:各处“受理数”相加的和不小于3件");
    check("应当 最大 指标 TJ-01 于 举措成效 ≥ 3件;", "应当:在“举措成效”部分各处“受理数”中最大的不小于3件");
    check("应当 最小 指标 TJ-01 ≥ 3件;", "应当:各处“受理数”中最小的不小于3件");
    check("应当 计数 指标 TJ-01 ≥ 2;", "应当:写明“受理数”的处数不小于2");
    check("应当 TJ-01 ≥ 上年.TJ-01;", "应当:“受理数”不小于上年的“受理数”");
    check("应当 已知 上年.TJ-01;", "应当载明上年的“受理数”");
    check("应当 TJ-01 ≥ 受理下限;", "应当:“受理数”不小于“受理下限”");
}

TEST(Describe, WhatStandsTogetherAndInOrder) {
    check("应当 在 部分 举措成效、不足原因 中 (提及 做法 且 已知 TJ-01);",
          "应当在“举措成效”或“不足原因”部分里做到(写明“做法”,并且载明“受理数”)");
    check("应当 同段 (提及 三项制度 语态 计划、提及 做法、指标 TJ-01);",
          "应当在同一段里同时写到“三项制度”(语态为计划)、“做法”和指标“受理数”");
    check("应当 非 同句 (提及 三项制度、数字);", "应当:没有在同一句里同时写到“三项制度”和数字");
    check("应当 提及 三项制度 相邻 词条 做法 | 数字 ≤ 10字;", "应当写明“三项制度”,且与“做法”或数字相隔不超过10字");
    check("应当 顺序 (部分 举措成效、部分 不足原因);", "应当:“举措成效”、“不足原因”部分依次排列");
}

TEST(Describe, Names) {
    check("应当 甲:提及 做法;", "应当(甲):写明“做法”");
    check("应当 至少 1 项 (公示:提及 做法、已知 TJ-01);",
          "应当做到以下 2 项中的至少 1 项:(1)公示:写明“做法”;(2)载明“受理数”");
}

TEST(Describe, BracketsWhereWordsWouldBeAmbiguous) {
    check("应当 提及 三项制度 且 (提及 做法 或 有 部分 不足原因);",
          "应当写明“三项制度”,并且(写明“做法”,或者有“不足原因”部分)");
    check("应当 提及 三项制度 同句 有 数字 或 提及 做法;", "应当写明“三项制度”(同句有数字),或者写明“做法”");
    check("应当 若 已知 TJ-01 则 已知 TJ-02;", "应当:如果载明“受理数”,那么载明“化解数”");
    check("应当 至少 1 项 (提及 三项制度 同句 有 数字、已知 TJ-01);",
          "应当做到以下 2 项中的至少 1 项:(1)写明“三项制度”,且同句有数字;(2)载明“受理数”");
    check("应当 非 (提及 三项制度 且 提及 做法);", "应当:并非(写明“三项制度”,并且写明“做法”)");
}

TEST(Describe, EveryConditionOfTheNationalRulebookHasWords) {
    const Book& book = test::national_book();
    for (const auto& rule : book.declared().rules) {
        EXPECT_FALSE(rule.node->premise && plain(describe(*rule.node->premise, book)).empty()) << rule.node->id.text;
        for (const rule::Clause& clause : rule.node->clauses) {
            EXPECT_GT(plain(describe(clause, book)).size(), std::string("应当:").size()) << rule.node->id.text;
        }
    }
}

TEST(Describe, Years) {
    EXPECT_EQ(describe_years(2021, std::nullopt, {}), "2021年度起");
    EXPECT_EQ(describe_years(2021, 2025, {}), "2021至2025年度");
    EXPECT_EQ(describe_years(std::nullopt, std::nullopt, {2023, 2025}), "2023、2025年度");
    EXPECT_EQ(describe_years(std::nullopt, std::nullopt, {}), "");
}

} // namespace
} // namespace zhunsheng::inspect
