// Comparison in three values against brute force: every pair of small intervals, every kind of end, every operator.
#include <algorithm>
#include <gtest/gtest.h>

#include "engine/eval/arithmetic.h"

namespace zhunsheng::eval {
namespace {

constexpr int kSteps = 4; ///< values tried for each unit: between any two ends some lie inside
constexpr int kLeast = -1, kMost = 2;

/// All intervals with ends from kLeast to kMost, open, closed or without end, and at least one value.
std::vector<Range> intervals() {
    std::vector<Range> all;
    for (int low = kLeast - 1; low <= kMost; ++low) {
        for (int high = std::max(low, kLeast); high <= kMost + 1; ++high) {
            for (const bool low_open : {false, true}) {
                for (const bool high_open : {false, true}) {
                    const bool no_low = low < kLeast;
                    const bool no_high = high > kMost;
                    const bool repeated = (no_low && low_open) || (no_high && high_open);
                    if (repeated || (low == high && (low_open || high_open))) {
                        continue;
                    }
                    all.push_back({no_low ? std::nullopt : std::optional(Number(low)),
                                   no_high ? std::nullopt : std::optional(Number(high)), low_open, high_open});
                }
            }
        }
    }
    return all;
}

/// The values tried; past the ends by more than any other interval reaches.
std::vector<Number> values_in(const Range& range) {
    std::vector<Number> values;
    for (int step = (kLeast - 3) * kSteps; step <= (kMost + 3) * kSteps; ++step) {
        const Number value(step, kSteps);
        if (inside(Range::point(value), range)) {
            values.push_back(value);
        }
    }
    return values;
}

bool holds(const Number& a, rule::Expr::Op op, const Number& b) {
    using Op = rule::Expr::Op;
    switch (op) {
    case Op::equal: return a == b;
    case Op::not_equal: return !(a == b);
    case Op::less: return a < b;
    case Op::less_equal: return a <= b;
    case Op::greater: return a > b;
    default: return a >= b;
    }
}

Truth tried(const std::vector<Number>& left, rule::Expr::Op op, const std::vector<Number>& right) {
    bool some = false;
    bool every = true;
    for (const Number& a : left) {
        for (const Number& b : right) {
            const bool now = holds(a, op, b);
            some = some || now;
            every = every && now;
        }
    }
    return every ? Truth::yes : (some ? Truth::unknown : Truth::no);
}

TEST(IntervalProperty, ComparisonIsWhatEveryCompletionGives) {
    using Op = rule::Expr::Op;
    const std::vector<Range> all = intervals();
    ASSERT_GT(all.size(), 40U);
    std::vector<std::vector<Number>> values;
    values.reserve(all.size());
    for (const Range& range : all) {
        values.push_back(values_in(range));
        ASSERT_FALSE(values.back().empty());
    }
    for (std::size_t a = 0; a < all.size(); ++a) {
        for (std::size_t b = 0; b < all.size(); ++b) {
            for (const Op op : {Op::equal, Op::not_equal, Op::less, Op::less_equal, Op::greater, Op::greater_equal}) {
                ASSERT_EQ(compare(all[a], op, all[b]), tried(values[a], op, values[b]))
                    << a << " " << static_cast<int>(op) << " " << b;
            }
        }
    }
}

} // namespace
} // namespace zhunsheng::eval
