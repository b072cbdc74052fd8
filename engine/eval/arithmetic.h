// Interval arithmetic over exact numbers and three-way comparison. Not here: which figures enter (relation.h).
#pragma once

#include "engine/base/decimal.h"
#include "engine/base/kinds.h"
#include "engine/eval/number.h"
#include "engine/plan/plan.h"

namespace zhunsheng::eval {

using Range = Interval<Number>;

/// A figure's interval, to compute with.
[[nodiscard]] Range to_range(const Interval<Decimal>& interval);
/// Any value whatever.
[[nodiscard]] Range everything();
/// What a count that the text does not state may be: [0, ∞).
[[nodiscard]] Range any_count();

[[nodiscard]] Range add(const Range& a, const Range& b);
[[nodiscard]] Range subtract(const Range& a, const Range& b);
/// Exactly the products; everything() where a number leaves its range.
[[nodiscard]] Range multiply(const Range& a, const Range& b);
/// Exactly the quotients by the divisors but zero; nothing when those lie on both sides of zero or there are none.
[[nodiscard]] std::optional<Range> divide(const Range& a, const Range& b);

/// 真 when it holds for every pair, 假 when for none, else 未知. `about` and `contains` are not ordered: 未知.
[[nodiscard]] Truth compare(const Range& a, rule::Expr::Op op, const Range& b);

[[nodiscard]] bool inside(const Range& inner, const Range& outer);
[[nodiscard]] bool disjoint(const Range& a, const Range& b);

/// How a figure was written, as far as 约等于 needs it. `value` is nominal; rates are fractions of one.
struct Stated {
    Range range;
    std::optional<Number> value;
    Qualifier qualifier = Qualifier::exact;
    int decimals = 0;
    bool percent = false;
};

/// What was computed: its interval, its nominal value, and whether a hedged figure (余, 约 …) entered it.
struct Computed {
    Range range;
    std::optional<Number> value;
    bool hedged = false;
};

/// 约等于 after consistency.yaml's rate_rule: rounding or truncation at the stated precision; 100 % is exact;
/// 以上 and 超 are lower bounds with 0.05 percentage points of rounding doubt; 约 and 近 allow 2 %, hedged operands 5 %.
[[nodiscard]] Truth about(const Stated& stated, const Computed& computed);

/// The interval of a stated rate in a comparison with a computed one: [N−½u, N+½u], 100 % and hedged ones as they are.
[[nodiscard]] Range precision_range(const Stated& stated);

[[nodiscard]] Truth both(Truth a, Truth b);
[[nodiscard]] Truth either(Truth a, Truth b);
[[nodiscard]] Truth negated(Truth a);

} // namespace zhunsheng::eval
