#include "engine/base/diagnostic.h"

#include <gtest/gtest.h>

namespace zhunsheng {
namespace {

Diagnostic example(std::uint32_t line, std::uint32_t column, std::string source_line) {
    return {DiagnosticCode::other_format, "规则.zs", {}, {line, column}, {"PDF 文档", "请转换。"},
            std::move(source_line)};
}

TEST(Diagnostic, IsShownWithItsLineAndMark) {
    EXPECT_EQ(format(example(3, 6, "  必须 提及三项制度;"), Language::chinese),
              "规则.zs:3:6: 错误 ZS3005: 这是PDF 文档,不是纯文本报告。\n"
              "      必须 提及三项制度;\n"
              "           ^\n"
              "    提示:请转换。\n");
    EXPECT_EQ(format(example(3, 6, ""), Language::english),
              "规则.zs:3:6: error ZS3005: this is another format (PDF 文档), not a plain text report.\n"
              "    hint: convert it to plain text (TXT, UTF-8) first.\n");
}

TEST(Diagnostic, OfAWholeFileHasNoPlace) {
    const Diagnostic empty{DiagnosticCode::empty_input, "报告.txt", {}, {0, 0}, {}, ""};
    EXPECT_EQ(format(empty, Language::chinese).find("报告.txt: 错误 ZS3001: "), 0U);
}

TEST(Diagnostic, ShowsOnlyTheNeighbourhoodInALongLine) {
    std::string line;
    for (int i = 0; i < 500; ++i) {
        line += "法";
    }
    const std::string text = format(example(1, 300, line), Language::chinese);
    EXPECT_NE(text.find("    …法"), std::string::npos);
    EXPECT_LT(text.size(), 500U);
}

TEST(Diagnostic, CannotDriveATerminal) {
    auto diagnostic = example(1, 1, "\x1b[2J");
    diagnostic.file = "a\u202Eb";
    diagnostic.args[0] = "\x1b]0;x\x07";
    const std::string text = format(diagnostic, Language::chinese);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find("\u202E"), std::string::npos);
}

TEST(Diagnostic, SurvivesMissingArguments) {
    auto diagnostic = example(1, 1, "");
    diagnostic.args.clear();
    EXPECT_FALSE(message(diagnostic, Language::chinese).empty());
}

TEST(Diagnostic, SortsByFileThenPlace) {
    std::vector<Diagnostic> all{example(2, 1, ""), example(1, 9, ""), example(1, 2, "")};
    sort_by_place(all);
    EXPECT_EQ(all[0].place.column, 2U);
    EXPECT_EQ(all[2].place.line, 2U);
    EXPECT_TRUE(has_error(all));
}

TEST(Source, LocatesInLinesAndCodePoints) {
    const Source source("规则.zs", "规则\r\n必须 提及\n\n");
    EXPECT_EQ(source.locate(0), (LineColumn{1, 1}));
    EXPECT_EQ(source.locate(3), (LineColumn{1, 2}));
    EXPECT_EQ(source.locate(4), (LineColumn{1, 2}));
    EXPECT_EQ(source.locate(8), (LineColumn{2, 1}));
    EXPECT_EQ(source.locate(15), (LineColumn{2, 4}));
    EXPECT_EQ(source.line(2), "必须 提及");
    EXPECT_EQ(source.line(3), "");
    EXPECT_EQ(source.line(9), "");
    EXPECT_EQ(source.slice({8, 14}), "必须");
    EXPECT_EQ(source.slice({8, 4000}).size(), source.text().size() - 8);
}

} // namespace
} // namespace zhunsheng
