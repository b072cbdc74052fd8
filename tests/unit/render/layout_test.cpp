#include <gtest/gtest.h>

#include "engine/render/layout.h"

namespace zhunsheng::render {
namespace {

std::string laid(int width, const std::string& text, int hang = 0) {
    TextStyle style;
    style.width = width;
    Layout layout(style);
    layout.paragraph(0, hang, {{text, Ink::plain}});
    return layout.take();
}

TEST(Layout, CountsCellsNotBytes) {
    EXPECT_EQ(laid(20, "一二三四五六七八九十十一"), "一二三四五六七八九十\n十一\n");
}

TEST(Layout, NeverStartsALineWithAClosingMark) {
    EXPECT_EQ(laid(20, "一二三四五六七八九十。十一"), "一二三四五六七八九\n十。十一\n");
}

TEST(Layout, NeverEndsALineWithAnOpeningMark) {
    EXPECT_EQ(laid(20, "一二三四五六七八九《十一》"), "一二三四五六七八九\n《十一》\n");
}

TEST(Layout, KeepsWordsAndNumbersWhole) {
    EXPECT_EQ(laid(20, "一二三四五六七八GY-15-01"), "一二三四五六七八\nGY-15-01\n");
}

TEST(Layout, ALongWordIsCutRatherThanLost) {
    EXPECT_EQ(laid(16, "abcdefghijklmnopqrst"), "abcdefghijklmnop\nqrst\n");
}

TEST(Layout, HangsContinuedLines) {
    EXPECT_EQ(laid(24, "一二三四五六七八九十十一十二", 2), "一二三四五六七八九十十一\n  十二\n");
}

TEST(Layout, DoesNotWrapWithoutAWidth) {
    EXPECT_EQ(laid(0, std::string(300, 'a')), std::string(300, 'a') + "\n");
}

TEST(Layout, EscapesWhatCouldDriveATerminal) {
    EXPECT_EQ(laid(0, "甲\x1b[2J乙\xe2\x80\xae"), "甲\\u001b[2J乙\\u202e\n");
}

TEST(Layout, ColoursOnlyWhenAsked) {
    Layout plain{TextStyle{}};
    plain.paragraph(0, 0, {{"甲", Ink::red}});
    EXPECT_EQ(plain.take(), "甲\n");
    Layout colored{TextStyle{true, 0, false}};
    colored.paragraph(0, 0, {{"甲", Ink::red}, {"乙", Ink::plain}});
    EXPECT_EQ(colored.take(), "\x1b[31m甲\x1b[0m乙\n");
}

TEST(Layout, LabelsLineUp) {
    Layout layout{TextStyle{}};
    layout.field(2, 8, {"依据", Ink::faint}, {{"甲", Ink::plain}});
    layout.field(2, 8, {"最接近", Ink::faint}, {{"乙\n丙", Ink::plain}});
    EXPECT_EQ(layout.take(), "  依据    甲\n  最接近  乙\n          丙\n");
}

} // namespace
} // namespace zhunsheng::render
