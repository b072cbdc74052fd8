#include <gtest/gtest.h>

#include "grammar/grammar.h"
#include "tests/unit/grammar/reading.h"

namespace zhunsheng::test {
namespace {

/// The formatted text, checked to be stable and to mean the same.
std::string canonical(const std::string& text) {
    const std::string once = formatted(text);
    EXPECT_EQ(formatted(once), once);
    EXPECT_EQ(tree(once), tree(text));
    EXPECT_EQ(read(once).comments.size(), read(text).comments.size());
    return once;
}

TEST(Format, ChineseKeywordsHalfWidthMarks) {
    EXPECT_EQ(canonical("rule　R-1「t」｛must mentions a in b，c status planned；｝"),
              "规则 R-1 \"t\" { 必须 提及 a 于 b、c 语态 计划; }\n");
    EXPECT_EQ(canonical("规则 R-1 \"t\" {\n必须 （a＋b）×2>=3 件 且 x!=99.5 ％;\n}"),
              "规则 R-1 \"t\" {\n  必须 (a + b) * 2 ≥ 3 件 且 x ≠ 99.5%;\n}\n");
    EXPECT_EQ(canonical("part x { from signature; status failing; }"), "部分 x { 取自 落款; 语态 自认; }\n");
    EXPECT_EQ(canonical("指标 a 编号 A-1 单位 ％|件 { 未载明即 假; }"),
              "指标 a 编号 A-1 单位 % | 件 { 未载明即 假; }\n");
    EXPECT_EQ(canonical("规则 R-1 \"t\" { 依据 甲 第 3 项; 必须 d > this_year-01-01; }"),
              "规则 R-1 \"t\" { 依据 甲 第3项; 必须 d > 本年-01-01; }\n");
}

TEST(Format, PlacesAndNames) {
    EXPECT_EQ(canonical("规则 R-1 \"t\" { must at_least 2 of（甲：within part b，c holds（known previous ． TJ-01）, "
                        "乙 : same_section（mentions a status any_status , figure））; }"),
              "规则 R-1 \"t\" { 必须 至少 2 项 (甲:在 部分 b、c 中 (已知 上年.TJ-01)、乙:同节 (提及 a 语态 "
              "不限、数字)); }\n");
    EXPECT_EQ(
        canonical("规则 R-1 \"t\" { must mentions a adjacent term b|figure ≦ 10characters; should total "
                  "indicator x in p<=3; may order(部分 a,b); }"),
        "规则 R-1 \"t\" { 必须 提及 a 相邻 词条 b | 数字 ≤ 10 字; 应当 合计 指标 x 于 p ≤ 3; 宜 顺序 (部分 a、b); "
        "}\n");
}

TEST(Format, WordingsAndFlaws) {
    EXPECT_EQ(canonical("wording 甲 { title \"总\"；phrasing “a”｜“b” prefer “c” except “d” from_day 2024-07-15; }"),
              "用语 甲 { 名称 \"总\"; 说法 \"a\" | \"b\" 宜作 \"c\" 排除 \"d\" 始于 2024-07-15; }\n");
    EXPECT_EQ(
        canonical("规则 R-1 \"t\" { must not has flaw 空话 in a,b; may count wording 甲<=3; may count characters>1; }"),
        "规则 R-1 \"t\" { 必须 非 有 瑕疵 空话 于 a、b; 宜 计数 用语 甲 ≤ 3; 宜 计数 字 > 1; }\n");
}

TEST(Format, CommentsStay) {
    EXPECT_EQ(canonical("＃ 开头\n\n\n# 规则前\n规则 R-1 \"t\" { # 头\n # 字段前\n必须 a; # 尾\n必须 # 中\n b;\n# "
                        "末\n} # 后\n# 完"),
              "# 开头\n\n# 规则前\n规则 R-1 \"t\" { # 头\n  # 字段前\n  必须 a; # 尾\n  # 中\n  必须 b;\n  # 末\n} # "
              "后\n\n# 完\n");
    EXPECT_EQ(canonical("# 只有注释"), "# 只有注释\n");
    EXPECT_EQ(canonical(""), "");
}

TEST(Format, StringsReadBack) {
    EXPECT_EQ(canonical("规则 R-1 “说\"三\"次” { 整改 \"a\\\\b\\n  c\"; }"),
              "规则 R-1 “说\"三\"次” { 整改 \"a\\\\b\\n  c\"; }\n");
    EXPECT_EQ(canonical("测试 \"t\" {\n报告 \"一\n   二\n     三\";\n}"),
              "测试 \"t\" {\n  报告 \"一\n      二\n        三\";\n}\n");
    EXPECT_EQ(canonical("词条 甲 “a\\(”|「b\"」;"), "词条 甲 \"a\\(\" | “b\"”;\n");
}

TEST(Format, LongLinesBreakBetweenPhrasings) {
    std::string text = "词条 甲 \"一二三四五六七八九十\"";
    for (int i = 0; i < 6; ++i) {
        text += " | \"一二三四五六七八九十\"";
    }
    EXPECT_EQ(canonical(text + ";"),
              "词条 甲 \"一二三四五六七八九十\" | \"一二三四五六七八九十\" | \"一二三四五六七八九十\" | "
              "\"一二三四五六七八九十\"\n    | \"一二三四五六七八九十\" | \"一二三四五六七八九十\" | "
              "\"一二三四五六七八九十\";\n");
}

TEST(Format, BlankLinesAreKeptOnce) {
    EXPECT_EQ(canonical("词条 甲 \"a\";\n\n\n\n词条 乙 \"b\"; 词条 丙 \"c\";\n依据 丁 {\n\n名称 \"x\";\n\n\n施行 "
                        "2020-01-01;\n\n}\n词条 戊 \"d\";"),
              "词条 甲 \"a\";\n\n词条 乙 \"b\";\n词条 丙 \"c\";\n依据 丁 {\n  名称 \"x\";\n\n  施行 "
              "2020-01-01;\n}\n\n词条 戊 \"d\";\n");
}

TEST(Format, BlocksInABlock) {
    EXPECT_EQ(canonical("规则 R-1 \"t\" {\n必须 a; 例外 甲 { 当 b; 必须 c; }\n例外 乙 于 甲{ # 尾\n当 d;\n# 前\n不适用 "
                        "\"e\"; # 后\n# 末\n}\n\n整改 \"f\";\n}"),
              "规则 R-1 \"t\" {\n  必须 a; 例外 甲 { 当 b; 必须 c; }\n  例外 乙 于 甲 { # 尾\n    当 d;\n    # 前\n    "
              "不适用 \"e\"; # 后\n    # 末\n  }\n\n  整改 \"f\";\n}\n");
    EXPECT_EQ(canonical("规则 R-1 \"t\" { 例外 甲 { 当 b; } }"), "规则 R-1 \"t\" { 例外 甲 { 当 b; } }\n");
    EXPECT_EQ(canonical("豁免 甲 {\n对象 \"x\"; since 2024-01-01 to 2024-12-31; }\n豁免 乙 { }"),
              "豁免 甲 {\n  对象 \"x\"; 自 2024-01-01 至 2024-12-31;\n}\n\n豁免 乙 { }\n");
}

TEST(Format, BlocksOfFactsNest) {
    EXPECT_EQ(
        canonical("test \"t\" { fact { sentence in 甲 { mentions 乙; figure ３ 件; } part 丙 incomplete; } expect R-1 "
                  "satisfied because \"x\"; }"),
        "测试 \"t\" { 事实 { 句 于 甲 { 提及 乙; 数字 3件; } 部分 丙 不完整; } 期望 R-1 符合 原因 \"x\"; }\n");
    EXPECT_EQ(
        canonical(
            "测试 \"t\" {\n事实 { # 给定\n指标 TJ-01＝100余 件 年度 2023;\n句 { 提及 乙; }\n}\n期望 R-1 符合;\n}"),
        "测试 \"t\" {\n  事实 { # 给定\n    指标 TJ-01 = 100余件 年度 2023;\n    句 { 提及 乙; }\n  }\n  期望 R-1 "
        "符合;\n}\n");
}

TEST(Format, SamplesKeepTheirText) {
    EXPECT_EQ(
        canonical(
            "sample 甲 {\nreport \"一、甲\n  【应报 R-1】 乙。\";\n}\nmutation \"t\" since 甲 { replace \"乙\" with "
            "\"丙\"; delete part P; add \"丁\" in part P; }"),
        "样例 甲 {\n  报告 \"一、甲\n      【应报 R-1】 乙。\";\n}\n\n变异 \"t\" 自 甲 { 换 \"乙\" 为 \"丙\"; 删 部分 "
        "P; 加 "
        "\"丁\" 于 部分 P; }\n");
}

TEST(Format, AFileWithErrorsIsLeftAlone) {
    EXPECT_EQ(formatted("规责 x  { }"), "规责 x  { }");
}

} // namespace
} // namespace zhunsheng::test
