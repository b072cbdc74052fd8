// Sets of numbers with open and closed ends, over rationals of any size. What may hold is kept as what is possible.
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <optional>

#include "engine/base/decimal.h"
#include "engine/base/kinds.h"
#include "engine/rule/syntax.h"

namespace zhunsheng::reference {

using Rational = boost::multiprecision::cpp_rational;

[[nodiscard]] Rational rational(const Decimal& decimal);
/// 10^power, also for a negative power.
[[nodiscard]] Rational power_of_ten(int power);

/// Which of the two truth values a condition may take. Both: 未知.
struct Possible {
    bool yes = false;
    bool no = false;
    [[nodiscard]] Truth truth() const { return yes && no ? Truth::unknown : (yes ? Truth::yes : Truth::no); }
};
inline constexpr Possible kEither{true, true};
[[nodiscard]] constexpr Possible opposite(Possible a) {
    return {a.no, a.yes};
}
[[nodiscard]] constexpr Possible possible(Truth truth) {
    return {truth != Truth::no, truth != Truth::yes};
}

struct End {
    Rational at;
    bool in = true; ///< the end belongs to the set
};

/// A convex, non-empty set of numbers; a missing end is unbounded.
struct Set {
    std::optional<End> low, high;
    [[nodiscard]] static Set only(const Rational& value) { return {End{value, true}, End{value, true}}; }
    [[nodiscard]] static Set all() { return {}; }
    [[nodiscard]] static Set between(const Rational& low, const Rational& high) { return {End{low}, End{high}}; }
    [[nodiscard]] bool single() const { return low && high && low->at == high->at; }
    [[nodiscard]] bool holds(const Rational& value) const;
};

[[nodiscard]] Set set_of(const Interval<Decimal>& interval);
[[nodiscard]] Set scaled(const Set& set, const Rational& by);

/// Nothing when no number is in both.
[[nodiscard]] std::optional<Set> common(const Set& a, const Set& b);
[[nodiscard]] bool subset(const Set& inner, const Set& outer);

/// Exactly the sums, differences, products of a number of each.
[[nodiscard]] Set sum(const Set& a, const Set& b);
[[nodiscard]] Set difference(const Set& a, const Set& b);
[[nodiscard]] Set product(const Set& a, const Set& b);
/// Exactly the quotients by the numbers of `b` but zero; nothing when those lie on both sides of zero or there is none.
[[nodiscard]] std::optional<Set> quotient(const Set& a, const Set& b);

/// What `x op y` may be for x of `a` and y of `b`. 约等于 and 含 are no relations of numbers: either.
[[nodiscard]] Possible related(const Set& a, rule::Expr::Op op, const Set& b);
/// What "the number of `a` is in `b`" may be.
[[nodiscard]] Possible member(const Set& a, const Set& b);

} // namespace zhunsheng::reference
