#include "tests/reference/exact.h"

#include <array>

namespace zhunsheng::reference {
namespace {

/// −∞ … ∞ as corners of products need it.
struct Corner {
    int infinite = 0; ///< −1, 0, 1
    Rational at;
    bool in = false;
};

Corner corner(const std::optional<End>& end, int side) {
    return end ? Corner{0, end->at, end->in} : Corner{side, 0, false};
}

int sign(const Corner& c) {
    return c.infinite != 0 ? c.infinite : (c.at > 0 ? 1 : (c.at < 0 ? -1 : 0));
}

Corner times(const Corner& a, const Corner& b) {
    const bool zero_a = sign(a) == 0;
    const bool zero_b = sign(b) == 0;
    if (zero_a || zero_b) {
        return {0, 0, (zero_a && a.in) || (zero_b && b.in)};
    }
    if (a.infinite != 0 || b.infinite != 0) {
        return {sign(a) * sign(b), 0, false};
    }
    return {0, a.at * b.at, a.in && b.in};
}

/// −1 when a lies below b.
int order(const Corner& a, const Corner& b) {
    if (a.infinite != b.infinite) {
        return a.infinite < b.infinite ? -1 : 1;
    }
    return a.infinite != 0 || a.at == b.at ? 0 : (a.at < b.at ? -1 : 1);
}

std::optional<End> extreme(const std::array<Corner, 4>& corners, int side) {
    Corner best = corners[0];
    for (const Corner& each : corners) {
        const int found = order(each, best) * side;
        if (found > 0) {
            best = each;
        } else if (found == 0) {
            best.in = best.in || each.in;
        }
    }
    return best.infinite != 0 ? std::nullopt : std::optional(End{best.at, best.in});
}

std::optional<End> added(const std::optional<End>& a, const std::optional<End>& b) {
    return a && b ? std::optional(End{a->at + b->at, a->in && b->in}) : std::nullopt;
}

std::optional<End> negative(const std::optional<End>& end) {
    return end ? std::optional(End{-end->at, end->in}) : std::nullopt;
}

Set negative(const Set& set) {
    return {negative(set.high), negative(set.low)};
}

/// Of the positive numbers of a set; 1/∞ is 0, never reached.
Set reciprocal(const Set& positive) {
    Set out;
    out.low = positive.high ? End{1 / positive.high->at, positive.high->in} : End{0, false};
    if (positive.low && positive.low->at > 0) {
        out.high = End{1 / positive.low->at, positive.low->in};
    }
    return out;
}

/// Some x of `a` lies below some y of `b`.
bool may_be_less(const Set& a, const Set& b) {
    return !a.low || !b.high || a.low->at < b.high->at;
}

Possible less(const Set& a, const Set& b) {
    return {may_be_less(a, b), may_be_less(b, a) || common(a, b).has_value()};
}

} // namespace

Rational power_of_ten(int power) {
    Rational out = 1;
    for (int i = 0; i < power; ++i) {
        out *= 10;
    }
    for (int i = power; i < 0; ++i) {
        out /= 10;
    }
    return out;
}

Rational rational(const Decimal& decimal) {
    return Rational(decimal.digits()) * power_of_ten(-decimal.scale());
}

bool Set::holds(const Rational& value) const {
    return common(*this, only(value)).has_value();
}

Set set_of(const Interval<Decimal>& interval) {
    Set set;
    if (interval.low) {
        set.low = End{rational(*interval.low), !interval.low_open};
    }
    if (interval.high) {
        set.high = End{rational(*interval.high), !interval.high_open};
    }
    return set;
}

Set scaled(const Set& set, const Rational& by) {
    return product(set, Set::only(by));
}

std::optional<Set> common(const Set& a, const Set& b) {
    Set out = a;
    if (b.low && (!out.low || b.low->at > out.low->at || (b.low->at == out.low->at && !b.low->in))) {
        out.low = b.low;
    }
    if (b.high && (!out.high || b.high->at < out.high->at || (b.high->at == out.high->at && !b.high->in))) {
        out.high = b.high;
    }
    if (out.low && out.high) {
        const bool touching = out.low->at == out.high->at && out.low->in && out.high->in;
        if (out.low->at > out.high->at || (out.low->at == out.high->at && !touching)) {
            return std::nullopt;
        }
    }
    return out;
}

bool subset(const Set& inner, const Set& outer) {
    const auto same = [](const std::optional<End>& a, const std::optional<End>& b) {
        return a.has_value() == b.has_value() && (!a || (a->at == b->at && a->in == b->in));
    };
    const auto both = common(inner, outer);
    return both && same(both->low, inner.low) && same(both->high, inner.high);
}

Set sum(const Set& a, const Set& b) {
    return {added(a.low, b.low), added(a.high, b.high)};
}

Set difference(const Set& a, const Set& b) {
    return sum(a, negative(b));
}

Set product(const Set& a, const Set& b) {
    std::array<Corner, 4> corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        corners[i] =
            times(i < 2 ? corner(a.low, -1) : corner(a.high, 1), i % 2 == 0 ? corner(b.low, -1) : corner(b.high, 1));
    }
    return {extreme(corners, -1), extreme(corners, 1)};
}

std::optional<Set> quotient(const Set& a, const Set& b) {
    if (b.low && b.low->at >= 0 && !(b.high && b.high->at == 0)) {
        return product(a, reciprocal(b));
    }
    if (b.high && b.high->at <= 0 && !(b.low && b.low->at == 0)) {
        return product(negative(a), reciprocal(negative(b)));
    }
    return std::nullopt;
}

Possible related(const Set& a, rule::Expr::Op op, const Set& b) {
    using Op = rule::Expr::Op;
    const Possible equal{common(a, b).has_value(), may_be_less(a, b) || may_be_less(b, a)};
    switch (op) {
    case Op::equal: return equal;
    case Op::not_equal: return opposite(equal);
    case Op::less: return less(a, b);
    case Op::greater: return less(b, a);
    case Op::less_equal: return opposite(less(b, a));
    case Op::greater_equal: return opposite(less(a, b));
    default: return kEither;
    }
}

Possible member(const Set& a, const Set& b) {
    return {common(a, b).has_value(), !subset(a, b)};
}

} // namespace zhunsheng::reference
