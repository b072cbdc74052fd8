#include "engine/eval/arithmetic.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

/// One unit in the last place written; a percentage's is a hundredth of the number's.
Number last_unit(const Stated& stated) {
    return Number(Decimal(1, stated.decimals + (stated.percent ? 2 : 0)));
}

/// One end of a range in a product: a number, or −∞ or ∞.
struct Edge {
    int infinite = 0;
    Number at;
    bool open = false;
};

Edge edge(const std::optional<Number>& end, bool open, int side) {
    return end ? Edge{0, *end, open} : Edge{side, 0, true};
}

int sign(const Edge& end) {
    return end.infinite != 0 ? end.infinite : (end.at > 0 ? 1 : (end.at < 0 ? -1 : 0));
}

/// Zero times anything, ∞ too, is zero, and a zero that is reached makes it reached.
Edge product(const Edge& a, const Edge& b) {
    if (sign(a) == 0 || sign(b) == 0) {
        return {0, a.at * b.at, !((sign(a) == 0 && !a.open) || (sign(b) == 0 && !b.open))};
    }
    if (a.infinite != 0 || b.infinite != 0) {
        return {sign(a) * sign(b), 0, true};
    }
    return {0, a.at * b.at, a.open || b.open};
}

bool is_below(const Edge& a, const Edge& b) {
    return a.infinite != b.infinite ? a.infinite < b.infinite : a.infinite == 0 && a.at < b.at;
}

/// The first corner in an order; closed where one of its equals is.
template <class Before>
Edge outermost(const std::array<Edge, 4>& corners, const Before& before) {
    Edge best = corners.front();
    for (const Edge& corner : corners) {
        if (before(corner, best)) {
            best = corner;
        } else if (!before(best, corner)) {
            best.open = best.open && corner.open;
        }
    }
    return best;
}

/// Of the positive numbers of a range.
Range reciprocal(const Range& range) {
    Range out{Number(0), std::nullopt, true, false};
    if (range.high) {
        out.low = Number(1) / *range.high;
        out.low_open = range.high_open;
    }
    if (range.low && *range.low > 0) {
        out.high = Number(1) / *range.low;
        out.high_open = range.low_open;
    }
    return out;
}

/// Every value of `a` lies below every value of `b` (or, where `touching`, meets it at most).
bool below(const Range& a, const Range& b, bool touching) {
    if (!a.high || !b.low) {
        return false;
    }
    return *a.high < *b.low || (*a.high == *b.low && (touching || a.high_open || b.low_open));
}

Truth less(const Range& a, const Range& b) {
    if (below(a, b, false)) {
        return Truth::yes;
    }
    return below(b, a, true) ? Truth::no : Truth::unknown;
}

Truth equal(const Range& a, const Range& b) {
    if (disjoint(a, b)) {
        return Truth::no;
    }
    return a.is_point() && b.is_point() ? Truth::yes : Truth::unknown;
}

Truth within(const Range& computed, const Range& allowed) {
    if (inside(computed, allowed)) {
        return Truth::yes;
    }
    return disjoint(computed, allowed) ? Truth::no : Truth::unknown;
}

/// Values whose relative distance from `value` is at most `percent` per cent.
Range around(const Number& value, int percent) {
    const Number margin = value * Number(percent, 100);
    return {value - margin, value + margin, false, false};
}

Truth about_hedged_operands(const Stated& stated, const Computed& computed) {
    const Number& nominal = *computed.value;
    if (stated.percent && *stated.value == 1) {
        return nominal == 1 ? Truth::yes : within(computed.range, Range::point(1));
    }
    if (around(*stated.value, 5).low <= nominal && nominal <= around(*stated.value, 5).high) {
        return Truth::yes;
    }
    return disjoint(computed.range, precision_range(stated)) ? Truth::no : Truth::unknown;
}

Truth about_lower_bound(const Stated& stated, const Computed& computed) {
    const Number& bound = *stated.value;
    if (computed.range.low && *computed.range.low >= bound) {
        return Truth::yes;
    }
    const Number doubt = stated.percent ? Number(1, 2000) : Number(0);
    return computed.range.high && *computed.range.high < bound - doubt ? Truth::no : Truth::unknown;
}

Truth about_exact(const Stated& stated, const Computed& computed) {
    if (stated.percent && *stated.value == 1) {
        return within(computed.range, Range::point(1));
    }
    if (!stated.percent && stated.decimals == 0) {
        return within(computed.range, stated.range);
    }
    // Rounded, or cut after the last place.
    const Number unit = last_unit(stated);
    return within(computed.range, {*stated.value - unit / 2, *stated.value + unit, false, true});
}

} // namespace

Range to_range(const Interval<Decimal>& interval) {
    Range range{std::nullopt, std::nullopt, interval.low_open, interval.high_open};
    if (interval.low) {
        range.low = Number(*interval.low);
    }
    if (interval.high) {
        range.high = Number(*interval.high);
    }
    return range;
}

Range everything() {
    return {};
}
Range any_count() {
    return {Number(0), std::nullopt, false, false};
}

Range add(const Range& a, const Range& b) {
    Range sum;
    if (a.low && b.low) {
        sum.low = *a.low + *b.low;
        sum.low_open = a.low_open || b.low_open;
    }
    if (a.high && b.high) {
        sum.high = *a.high + *b.high;
        sum.high_open = a.high_open || b.high_open;
    }
    return sum;
}

Range subtract(const Range& a, const Range& b) {
    Range minus{std::nullopt, std::nullopt, b.high_open, b.low_open};
    if (b.high) {
        minus.low = -*b.high;
    }
    if (b.low) {
        minus.high = -*b.low;
    }
    return add(a, minus);
}

Range multiply(const Range& a, const Range& b) {
    const Edge a_low = edge(a.low, a.low_open, -1);
    const Edge a_high = edge(a.high, a.high_open, 1);
    const Edge b_low = edge(b.low, b.low_open, -1);
    const Edge b_high = edge(b.high, b.high_open, 1);
    const std::array corners{product(a_low, b_low), product(a_low, b_high), product(a_high, b_low),
                             product(a_high, b_high)};
    if (std::any_of(corners.begin(), corners.end(), [](const Edge& corner) { return !corner.at.valid(); })) {
        return everything();
    }
    const Edge low = outermost(corners, [](const Edge& x, const Edge& y) { return is_below(x, y); });
    const Edge high = outermost(corners, [](const Edge& x, const Edge& y) { return is_below(y, x); });
    return {low.infinite == 0 ? std::optional(low.at) : std::nullopt,
            high.infinite == 0 ? std::optional(high.at) : std::nullopt, low.infinite == 0 && low.open,
            high.infinite == 0 && high.open};
}

std::optional<Range> divide(const Range& a, const Range& b) {
    const bool positive = b.low && *b.low >= 0 && !(b.high && *b.high == 0);
    const bool negative = b.high && *b.high <= 0 && !(b.low && *b.low == 0);
    if (!positive && !negative) {
        return std::nullopt;
    }
    const Range zero = Range::point(0);
    return positive ? multiply(a, reciprocal(b)) : multiply(subtract(zero, a), reciprocal(subtract(zero, b)));
}

Truth compare(const Range& a, rule::Expr::Op op, const Range& b) {
    using Op = rule::Expr::Op;
    switch (op) {
    case Op::equal: return equal(a, b);
    case Op::not_equal: return negated(equal(a, b));
    case Op::less: return less(a, b);
    case Op::greater: return less(b, a);
    case Op::less_equal: return negated(less(b, a));
    case Op::greater_equal: return negated(less(a, b));
    case Op::none:
    case Op::about:
    case Op::contains: break;
    }
    return Truth::unknown;
}

bool inside(const Range& inner, const Range& outer) {
    const bool low =
        !outer.low ||
        (inner.low && (*inner.low > *outer.low || (*inner.low == *outer.low && (!outer.low_open || inner.low_open))));
    const bool high =
        !outer.high || (inner.high && (*inner.high < *outer.high ||
                                       (*inner.high == *outer.high && (!outer.high_open || inner.high_open))));
    return low && high;
}

bool disjoint(const Range& a, const Range& b) {
    return below(a, b, false) || below(b, a, false);
}

Range precision_range(const Stated& stated) {
    const bool rounded = stated.qualifier == Qualifier::exact && stated.value && stated.percent && *stated.value != 1;
    if (!rounded) {
        return stated.range;
    }
    const Number half = last_unit(stated) / 2;
    return {*stated.value - half, *stated.value + half, false, false};
}

Truth about(const Stated& stated, const Computed& computed) {
    if (!stated.value) {
        return within(computed.range, stated.range);
    }
    switch (stated.qualifier) {
    case Qualifier::over:
    case Qualifier::at_least: return about_lower_bound(stated, computed);
    case Qualifier::about:
    case Qualifier::nearly: return within(computed.range, around(*stated.value, computed.hedged ? 5 : 2));
    case Qualifier::exact:
        return computed.hedged && computed.value ? about_hedged_operands(stated, computed)
                                                 : about_exact(stated, computed);
    case Qualifier::more:
    case Qualifier::at_most:
    case Qualifier::range: break;
    }
    return within(computed.range, stated.range);
}

Truth both(Truth a, Truth b) {
    return std::min(a, b);
}
Truth either(Truth a, Truth b) {
    return std::max(a, b);
}
Truth negated(Truth a) {
    return static_cast<Truth>(2 - static_cast<int>(a));
}

} // namespace zhunsheng::eval
