// Exact numbers. Facts hold decimals, evaluation computes with quotients (eval/number.h); a binary float appears nowhere.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zhunsheng {

/// digits · 10^-scale, normalised so that `scale` is the number of decimals written (99.50 keeps scale 2).
/// Comparison is by value. At most 18 significant digits; what is longer is refused where it is read.
class Decimal {
public:
    constexpr Decimal() = default;
    constexpr explicit Decimal(std::int64_t digits, int scale = 0) : digits_(digits), scale_(scale) {}

    /// "1234.5", "1,234" → value; nothing when it is no decimal or has over 18 digits.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t digits() const { return digits_; }
    [[nodiscard]] constexpr int scale() const { return scale_; }

    /// times 10^power (power may be negative); nothing on overflow.
    [[nodiscard]] std::optional<Decimal> shifted(int power) const;
    [[nodiscard]] std::optional<Decimal> plus(Decimal other) const;
    [[nodiscard]] std::optional<Decimal> minus(Decimal other) const;

    /// Value of one unit in the place of the last non-zero digit before hedging: 200 → 100, 3515 → 1, 5.9 → 0.1.
    [[nodiscard]] Decimal last_place() const;

    /// Shortest exact spelling without trailing zeros: "7.45", "745000000".
    [[nodiscard]] std::string str() const;

    friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
    friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == std::strong_ordering::equal; }

private:
    std::int64_t digits_ = 0;
    int scale_ = 0;
};

/// An interval with open or closed ends; a missing end is unbounded.
template <class Number>
struct Interval {
    std::optional<Number> low;
    std::optional<Number> high;
    bool low_open = false;
    bool high_open = false;

    [[nodiscard]] static Interval point(Number value) { return {value, value, false, false}; }
    [[nodiscard]] bool is_point() const { return low && high && !low_open && !high_open && *low == *high; }
    friend bool operator==(const Interval&, const Interval&) = default;
};

/// The values in both; nothing when they are disjoint.
[[nodiscard]] std::optional<Interval<Decimal>> intersect(const Interval<Decimal>& a, const Interval<Decimal>& b);

/// num / den (den > 0) to `decimals` places (at most 6), rounded half away from zero: 2688/2743 at 3 → "0.980".
[[nodiscard]] std::string to_decimal_string(std::int64_t num, std::int64_t den, int decimals);

} // namespace zhunsheng
