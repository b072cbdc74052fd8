#include <gtest/gtest.h>

#include "tests/unit/lint/linting.h"

namespace zhunsheng::test {
namespace {

const std::string kHead = "规则集 例 { 名称 \"例\"; 版本 1.0.0; }\n";

std::string rule(const std::string& fields) {
    return "规则 GY-01 \"公示\" {\n  依据 \"示例\";\n" + fields + "  整改 \"写明。\";\n}\n";
}

TEST(LintFix, MakesSeveralFixesOfOneFile) {
    const std::string text = kHead + "词条 公示 \"執法公示[制度]\" | \"(公开)信息\"；\n" +
                             rule("  必须 提及 公示;\n  应当 提及 公示;\n  缺一不可;\n");
    EXPECT_EQ(fixed(text), kHead + "词条 公示 \"执法公示\" | \"公开信息\";\n" + rule("  必须 提及 公示;\n"));
}

TEST(LintFix, ChangesNothingTheSecondTime) {
    const std::string text = kHead + "词条 公示 \"公示\" | \"执法公示\" | \"公示\" | \"(公示)\";\n" +
                             rule("  应当 提及 公示 或 提及 公示 或 提及 公示;\n");
    const std::string once = fixed(text);
    EXPECT_EQ(once, kHead + "词条 公示 \"公示\";\n" + rule("  应当 提及 公示;\n"));
    EXPECT_EQ(fixed(once), once);
}

TEST(LintFix, KeepsCommentsThatWouldGo) {
    const std::string text = kHead + "词条 公示 \"执法公示\" # 常用\n  | \"执法公示\";\n" + rule("  应当 提及 公示;\n");
    EXPECT_EQ(fixed(text), text);
}

TEST(LintFix, LeavesAFileThatItWouldBreak) {
    // Without its circle the second name is that of the first, which is an error the rulebook did not have.
    const std::string text = kHead + "词条 二〇年 \"甲事\";\n词条 二O〇年 \"乙事\";\n词条 二〇〇年 \"丙事\";\n" +
                             rule("  应当 提及 二〇年;\n  应当 提及 二O〇年;\n  应当 提及 二〇〇年;\n");
    const cli::LintFixes fixes = cli::fix_lints(read_book(text), compile_book);
    EXPECT_EQ(std::string(fixes.files[0].source->text()), text);
    EXPECT_EQ(fixes.left_as_is, std::vector<std::string>{"规则.zs"});
    EXPECT_EQ(fixes.made[0], 0U);
}

TEST(LintFix, WorksOnAFileWithErrors) {
    EXPECT_EQ(fixed("词条 公示 \"執法\";\n规则 坏 {"), "词条 公示 \"执法\";\n规则 坏 {");
}

TEST(LintFix, ShowsChangedLines) {
    EXPECT_EQ(cli::changed_lines("甲\n乙\n丙\n", "甲\n丁\n丙\n戊\n"), "-2 乙\n+2 丁\n+4 戊\n");
    EXPECT_EQ(cli::changed_lines("甲\n", "甲\n"), "");
    EXPECT_EQ(cli::changed_lines("甲\n乙\n", ""), "-1 甲\n-2 乙\n");
}

TEST(Edits, ThatOverlapAreLeftOut) {
    EXPECT_EQ(apply_edits("abcdef", {{{4, 5}, "X"}, {{1, 3}, ""}, {{2, 4}, "Y"}}), "adXf");
    EXPECT_EQ(apply_edits("abc", {{{3, 3}, "d"}, {{9, 12}, "e"}}), "abcd");
}

} // namespace
} // namespace zhunsheng::test
