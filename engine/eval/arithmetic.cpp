#include "engine/eval/arithmetic.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

/// One unit in the last place written; a percentage's is a hundredth of the number's.
Number last_unit(const Stated& stated) {
    return Number(Decimal(1, stated.decimals + (stated.percent ? 2 : 0)));
}

bool non_negative(const Range& range) {
    return range.low && *range.low >= 0;
}
bool bounded(const Range& range) {
    return range.low && range.high;
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
    const Number unit = last_unit(stated);
    const Range rounded{*stated.value - unit / 2, *stated.value + unit / 2, false, false};
    const Range cut{*stated.value, *stated.value + unit, false, true};
    if (inside(computed.range, rounded) || inside(computed.range, cut)) {
        return Truth::yes;
    }
    const Range any{rounded.low, cut.high, false, true};
    return disjoint(computed.range, any) ? Truth::no : Truth::unknown;
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
    if (non_negative(a) && non_negative(b)) {
        Range product{*a.low * *b.low, std::nullopt, a.low_open || b.low_open, false};
        if (bounded(a) && bounded(b)) {
            product.high = *a.high * *b.high;
            product.high_open = a.high_open || b.high_open;
        }
        return product;
    }
    if (!bounded(a) || !bounded(b)) {
        return everything();
    }
    const std::array<Number, 4> corners{*a.low * *b.low, *a.low * *b.high, *a.high * *b.low, *a.high * *b.high};
    const auto [low, high] = std::minmax_element(corners.begin(), corners.end());
    return {*low, *high, false, false};
}

std::optional<Range> divide(const Range& a, const Range& b) {
    if (!b.low || *b.low < 0 || (*b.low == 0 && b.high && *b.high == 0)) {
        return std::nullopt;
    }
    if (!non_negative(a)) {
        return bounded(a) && *b.low > 0 && b.high
                   ? multiply(a, {Number(1) / *b.high, Number(1) / *b.low, b.high_open, b.low_open})
                   : everything();
    }
    Range quotient{Number(0), std::nullopt, false, false};
    if (b.high) {
        quotient.low = *a.low / *b.high;
        quotient.low_open = a.low_open || b.high_open;
    }
    if (a.high && *b.low > 0) {
        quotient.high = *a.high / *b.low;
        quotient.high_open = a.high_open || b.low_open;
    }
    return quotient;
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
