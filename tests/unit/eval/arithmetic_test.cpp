// Intervals, three-way comparison and 约等于, as small texts: "[98,∞)" "(200,300)" "{5}".
#include "engine/eval/arithmetic.h"

#include <gtest/gtest.h>

namespace zhunsheng::eval {
namespace {

Number number(std::string_view text) {
    return Number(*Decimal::parse(text));
}

Range range(std::string_view text) {
    const char first = text.front();
    const char last = text.back();
    text = text.substr(1, text.size() - 2);
    if (first == '{') {
        return Range::point(number(text));
    }
    const std::size_t comma = text.find(',');
    Range made;
    const std::string_view low = text.substr(0, comma);
    const std::string_view high = text.substr(comma + 1);
    if (low != "-∞") {
        made.low = number(low);
        made.low_open = first == '(';
    }
    if (high != "∞") {
        made.high = number(high);
        made.high_open = last == ')';
    }
    return made;
}

std::string text(const Range& value) {
    if (value.is_point()) {
        return "{" + value.low->str(4) + "}";
    }
    const std::string low = value.low ? (value.low_open ? "(" : "[") + value.low->str(4) : "(-∞";
    return low + "," + (value.high ? value.high->str(4) + (value.high_open ? ")" : "]") : "∞)");
}

std::string compared(std::string_view a, rule::Expr::Op op, std::string_view b) {
    return std::string(name_of(compare(range(a), op, range(b)), kTruthNames));
}

using Op = rule::Expr::Op;

TEST(Arithmetic, AddsAndSubtractsEnds) {
    EXPECT_EQ(text(add(range("{3}"), range("(20,30)"))), "(23,33)");
    EXPECT_EQ(text(add(range("[3,∞)"), range("{4}"))), "[7,∞)");
    EXPECT_EQ(text(subtract(range("{10}"), range("[2,∞)"))), "(-∞,8]");
    EXPECT_EQ(text(subtract(range("(1,2]"), range("[0,1)"))), "(0,2]");
}

TEST(Arithmetic, MultipliesAndDivides) {
    EXPECT_EQ(text(multiply(range("[2,3)"), range("{10}"))), "[20,30)");
    EXPECT_EQ(text(multiply(range("[-1,2]"), range("[3,4]"))), "[-4,8]");
    EXPECT_EQ(text(multiply(range("[-1,2]"), range("[3,∞)"))), "(-∞,∞)");
    EXPECT_EQ(text(*divide(range("{1}"), range("{4}"))), "{0.25}");
    EXPECT_EQ(text(*divide(range("{6}"), range("(2,3]"))), "[2,3)");
    EXPECT_EQ(text(*divide(range("{6}"), range("[3,∞)"))), "(0,2]");
    EXPECT_EQ(text(*divide(range("{6}"), range("[-3,-2)"))), "(-3,-2]");
    EXPECT_EQ(text(*divide(range("[-6,6]"), range("[0,2]"))), "(-∞,∞)");
    EXPECT_EQ(text(multiply(range("[0,1]"), range("(2,3)"))), "[0,3)");
    EXPECT_EQ(text(multiply(range("{0}"), range("[3,∞)"))), "{0}");
    EXPECT_FALSE(divide(range("{6}"), range("{0}")).has_value());
    EXPECT_FALSE(divide(range("{6}"), range("[-1,1]")).has_value());
}

TEST(Arithmetic, ComparesThreeWays) {
    EXPECT_EQ(compared("{5}", Op::less_equal, "{5}"), "真");
    EXPECT_EQ(compared("{5}", Op::less, "{5}"), "假");
    EXPECT_EQ(compared("(20,30)", Op::greater, "{20}"), "真");
    EXPECT_EQ(compared("[20,30)", Op::greater, "{20}"), "未知");
    EXPECT_EQ(compared("[20,30)", Op::less, "{30}"), "真");
    EXPECT_EQ(compared("[98,∞)", Op::greater_equal, "{90}"), "真");
    EXPECT_EQ(compared("[98,∞)", Op::less_equal, "{99}"), "未知");
    EXPECT_EQ(compared("{5}", Op::equal, "{5}"), "真");
    EXPECT_EQ(compared("{5}", Op::not_equal, "{6}"), "真");
    EXPECT_EQ(compared("[1,3]", Op::equal, "{2}"), "未知");
    EXPECT_EQ(compared("[1,2)", Op::equal, "{2}"), "假");
}

/// A rate as written ("99.5", "100", "≥98", "~98") against a quotient.
std::string rate(std::string_view written, std::string_view numerator, std::string_view denominator,
                 bool hedged = false) {
    Stated stated;
    stated.percent = true;
    if (written.starts_with("≥")) {
        stated.qualifier = Qualifier::at_least;
        written.remove_prefix(std::string_view("≥").size());
    } else if (written.starts_with("~")) {
        stated.qualifier = Qualifier::about;
        written.remove_prefix(1);
    }
    const std::size_t dot = written.find('.');
    stated.decimals = dot == std::string_view::npos ? 0 : static_cast<int>(written.size() - dot - 1);
    stated.value = number(written) / 100;
    stated.range = Range::point(*stated.value);
    if (stated.qualifier == Qualifier::at_least) {
        stated.range.high.reset();
    }
    const Number nominal = number(numerator) / number(denominator);
    Range computed = Range::point(nominal);
    if (hedged) {
        computed = *divide({number(numerator), number(numerator) + 10, true, true}, Range::point(number(denominator)));
    }
    return std::string(name_of(about(stated, {computed, nominal, hedged}), kTruthNames));
}

TEST(About, RoundsOrCutsAtTheWrittenPlaces) {
    EXPECT_EQ(rate("99.5", "209", "210"), "真");  // 99.52
    EXPECT_EQ(rate("99.52", "209", "210"), "真"); // 99.5238
    EXPECT_EQ(rate("99.6", "209", "210"), "假");
    EXPECT_EQ(rate("128.78", "85", "66"), "真"); // 128.787… cut
    EXPECT_EQ(rate("128.79", "85", "66"), "真"); // … rounded
    EXPECT_EQ(rate("128.80", "85", "66"), "假");
    EXPECT_EQ(rate("99.99", "99999", "100000"), "真"); // 99.999 cut
}

TEST(About, HundredPerCentIsExact) {
    EXPECT_EQ(rate("100", "14", "14"), "真");
    EXPECT_EQ(rate("100", "1999", "2000"), "假");
    EXPECT_EQ(rate("100.0", "9999", "10000"), "假");
    EXPECT_EQ(rate("100", "200", "200", true), "真");
}

TEST(About, LowerBoundsLeaveRoomForRounding) {
    EXPECT_EQ(rate("≥98", "99", "100"), "真");
    EXPECT_EQ(rate("≥98", "2688", "2743"), "未知"); // 97.995
    EXPECT_EQ(rate("≥98", "97", "100"), "假");
}

TEST(About, ApproximationsHaveRelativeMargins) {
    EXPECT_EQ(rate("~98", "97", "100"), "真");
    EXPECT_EQ(rate("~98", "90", "100"), "假");
    EXPECT_EQ(rate("98", "190", "200", true), "真"); // 190余/200, within 5 %
    EXPECT_EQ(rate("98", "120", "200", true), "假");
}

TEST(Exactness, LeavingTheRangeIsNotANumber) {
    const Number large(INT64_MAX);
    const Number lost = large * large;
    EXPECT_FALSE(lost.valid());
    EXPECT_FALSE(lost < large || large < lost || lost == lost);
    EXPECT_EQ(compare(Range::point(lost), Op::less_equal, Range::point(large)), Truth::unknown);
    EXPECT_EQ(Number(6, 4), Number(3, 2));
    EXPECT_FALSE((Number(1) / Number(0)).valid());
    EXPECT_EQ((Number(1, 3) + Number(1, 6)).str(2), "0.5");
}

TEST(Kleene, IsStrong) {
    EXPECT_EQ(both(Truth::no, Truth::unknown), Truth::no);
    EXPECT_EQ(both(Truth::yes, Truth::unknown), Truth::unknown);
    EXPECT_EQ(either(Truth::yes, Truth::unknown), Truth::yes);
    EXPECT_EQ(either(Truth::no, Truth::unknown), Truth::unknown);
    EXPECT_EQ(negated(Truth::unknown), Truth::unknown);
    EXPECT_EQ(negated(Truth::no), Truth::yes);
}

} // namespace
} // namespace zhunsheng::eval
