#include <gtest/gtest.h>

#include <string>

#include "engine/base/utf8.h"
#include "engine/facts/numerals.h"

namespace zhunsheng::test {
namespace {

std::string numeral(std::string_view utf8) {
    const std::u32string text = to_utf32(utf8);
    const Numeral read = read_numeral(text, 0);
    return to_utf8(text.substr(0, read.span.end)) + "=" + (read.value ? read.value->str() : "?");
}

TEST(Numerals, Ascii) {
    EXPECT_EQ(numeral("83条"), "83=83");
    EXPECT_EQ(numeral("99.50%"), "99.50=99.5");
    EXPECT_EQ(numeral("1,234,567元"), "1,234,567=1234567");
    EXPECT_EQ(numeral("1,23"), "1=1");
    EXPECT_EQ(numeral("1,2345"), "1=1");
    EXPECT_EQ(numeral("3.件"), "3=3");
    EXPECT_EQ(numeral("3.2025年"), "3=3");
    EXPECT_EQ(numeral("3.2025亿元"), "3.2025=3.2025");
    EXPECT_EQ(numeral("370306199001011234567"), "370306199001011234567=?");
}

TEST(Numerals, Chinese) {
    EXPECT_EQ(numeral("十次"), "十=10");
    EXPECT_EQ(numeral("二十三件"), "二十三=23");
    EXPECT_EQ(numeral("一百零五件"), "一百零五=105");
    EXPECT_EQ(numeral("三千二百户"), "三千二百=3200");
    EXPECT_EQ(numeral("一万二千三百四十五"), "一万二千三百四十五=12345");
    EXPECT_EQ(numeral("两亿零五万"), "两亿零五万=200050000");
    EXPECT_EQ(numeral("百余"), "百=100");
    EXPECT_EQ(numeral("千万元"), "千万=10000000");
}

TEST(Numerals, NoNumber) {
    EXPECT_EQ(numeral("十四五"), "十四五=?");
    EXPECT_EQ(numeral("三百五"), "三百五=?");
    EXPECT_EQ(numeral("八五"), "八五=?");
    EXPECT_EQ(numeral("二〇二四"), "二〇二四=?");
    EXPECT_EQ(numeral("三百百"), "三百百=?");
}

} // namespace
} // namespace zhunsheng::test
