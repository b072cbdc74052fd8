#include "engine/base/decimal.h"

#include <gtest/gtest.h>

namespace zhunsheng {
namespace {

std::string parsed(std::string_view text) {
    const auto value = Decimal::parse(text);
    return value ? value->str() + "/" + std::to_string(value->scale()) : "-";
}

TEST(Decimal, ReadsWhatIsWritten) {
    EXPECT_EQ(parsed("0"), "0/0");
    EXPECT_EQ(parsed("1234.5"), "1234.5/1");
    EXPECT_EQ(parsed("99.50"), "99.5/2");
    EXPECT_EQ(parsed("1,234"), "1234/0");
    EXPECT_EQ(parsed("12,345,678.9"), "12345678.9/1");
    EXPECT_EQ(parsed("-0.05"), "-0.05/2");
    EXPECT_EQ(parsed("007"), "7/0");
    EXPECT_EQ(parsed("999999999999999999"), "999999999999999999/0");
}

TEST(Decimal, RefusesWhatIsNoDecimal) {
    for (const auto* text : {"", "-", ".5", "5.", "1.2.3", "12a", "1,23", "1234,567", ",123", "1,2345", "1,,234",
                             "1.2,3", "1000000000000000000", "0.1234567890123456789", "１"}) {
        EXPECT_EQ(parsed(text), "-") << text;
    }
}

TEST(Decimal, ShiftsExactly) {
    const auto shifted = [](std::string_view text, int power) {
        const auto value = Decimal::parse(text)->shifted(power);
        return value ? value->str() : "-";
    };
    EXPECT_EQ(shifted("7.45", 8), "745000000");
    EXPECT_EQ(shifted("32.3", 4), "323000");
    EXPECT_EQ(shifted("99.5", -2), "0.995");
    EXPECT_EQ(shifted("0", 36), "0");
    EXPECT_EQ(shifted("1", 18), "-");
    EXPECT_EQ(shifted("1", -18), "0.000000000000000001");
    EXPECT_EQ(shifted("1", -19), "-");
    EXPECT_EQ(shifted("1", 1000000), "-");
}

TEST(Decimal, AddsAndSubtracts) {
    EXPECT_EQ(Decimal::parse("1.5")->plus(*Decimal::parse("2.25"))->str(), "3.75");
    EXPECT_EQ(Decimal::parse("1.5")->minus(*Decimal::parse("2.25"))->str(), "-0.75");
    EXPECT_FALSE(Decimal(999999999999999999).plus(Decimal(1)));
    EXPECT_FALSE(Decimal(1).plus(Decimal(1, 30)));
}

TEST(Decimal, ComparesByValue) {
    EXPECT_EQ(Decimal(9950, 2), Decimal(995, 1));
    EXPECT_LT(Decimal(-1), Decimal(0));
    EXPECT_LT(Decimal(-2, 1), Decimal(-1, 1));
    EXPECT_LT(Decimal(999999999999999999, 18), Decimal(1));
    EXPECT_LT(Decimal(1, 18), Decimal(999999999999999999));
    EXPECT_LT(Decimal(1, 40), Decimal(1));
    EXPECT_GT(Decimal(-1, 40), Decimal(-1));
}

TEST(Decimal, KnowsTheLastPlaceWritten) {
    const auto place = [](std::string_view text) { return Decimal::parse(text)->last_place().str(); };
    EXPECT_EQ(place("200"), "100");
    EXPECT_EQ(place("3515"), "1");
    EXPECT_EQ(place("5.9"), "0.1");
    EXPECT_EQ(place("99.50"), "0.1");
    EXPECT_EQ(place("10.00"), "10");
    EXPECT_EQ(place("0"), "1");
}

TEST(Decimal, RoundsForPeopleOnly) {
    EXPECT_EQ(to_decimal_string(2688, 2743, 3), "0.980");
    EXPECT_EQ(to_decimal_string(1, 2, 0), "1");
    EXPECT_EQ(to_decimal_string(-1, 8, 2), "-0.13");
    EXPECT_EQ(to_decimal_string(-1, 1000, 2), "0.00");
}

TEST(IntervalOfDecimals, Intersects) {
    const Interval<Decimal> over{Decimal(200), std::nullopt, true, false};
    const Interval<Decimal> about{Decimal(150), Decimal(300), false, true};
    const auto both = intersect(over, about);
    ASSERT_TRUE(both);
    EXPECT_EQ(both->low, Decimal(200));
    EXPECT_TRUE(both->low_open);
    EXPECT_EQ(both->high, Decimal(300));
    EXPECT_TRUE(both->high_open);
    EXPECT_FALSE(intersect(over, Interval<Decimal>::point(Decimal(200))));
    EXPECT_TRUE(intersect(over, Interval<Decimal>::point(Decimal(201)))->is_point());
    const Interval<Decimal> all;
    EXPECT_EQ(intersect(all, over), over);
}

} // namespace
} // namespace zhunsheng
