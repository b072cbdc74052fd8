#include "engine/base/utf8.h"

#include <gtest/gtest.h>

namespace zhunsheng {
namespace {

TEST(Utf8, RoundTrips) {
    const std::string text = "a±法〇𠮷";
    EXPECT_EQ(to_utf8(to_utf32(text)), text);
    EXPECT_EQ(to_utf8(std::u32string(1, char32_t{0xD800})), "\uFFFD");
    EXPECT_EQ(to_utf8(std::u32string(1, char32_t{0x110000})), "\uFFFD");
}

std::string damaged(std::string_view bytes) {
    std::size_t invalid = 0;
    const std::string text = to_utf8(to_utf32(bytes, &invalid));
    return text + " " + std::to_string(invalid);
}

TEST(Utf8, MarksEachInvalidSequenceOnce) {
    EXPECT_EQ(damaged("法治"), "法治 0");
    EXPECT_EQ(damaged("\xE6\xB3"), "\uFFFD 1");
    EXPECT_EQ(damaged("\xE6\xB3x"), "\uFFFDx 1");
    EXPECT_EQ(damaged("a\xFFz"), "a\uFFFDz 1");
    EXPECT_EQ(damaged("\xC0\x80"), "\uFFFD\uFFFD 2");
    EXPECT_EQ(damaged("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD 3");
    EXPECT_EQ(damaged("\xF0\x9F\x98"), "\uFFFD 1");
    EXPECT_EQ(damaged("\xF4\x90\x80\x80"), "\uFFFD\uFFFD\uFFFD\uFFFD 4");
}

TEST(Utf8, CountsTerminalCells) {
    EXPECT_EQ(cell_width("GY-15"), 5);
    EXPECT_EQ(cell_width("法治政府"), 8);
    EXPECT_EQ(cell_width("，。《》（）"), 12);
    EXPECT_EQ(cell_width("“”…—"), 4);
    EXPECT_EQ(cell_width("e\u0301\u200B"), 1);
    EXPECT_EQ(cell_width("𠮷😀"), 4);
}

TEST(Utf8, MakesControlsVisible) {
    EXPECT_EQ(escape_controls("法治\x1b[31m"), "法治\\u001b[31m");
    EXPECT_EQ(escape_controls("a\u202Eb\u2066c\u200Ed\u009B"), "a\\u202eb\\u2066c\\u200ed\\u009b");
    EXPECT_EQ(escape_controls("一\n二\t三\r"), "一\\n二\\t三\\r");
    EXPECT_EQ(escape_controls("全角　空格"), "全角　空格");
}

} // namespace
} // namespace zhunsheng
