// An exact quotient of two 64-bit integers: what relations compute with. What leaves that range is not a number, equal to nothing and ordered with nothing, so that a comparison with
// it is 未知 and never wrong.
#pragma once

#include <cstdint>
#include <numeric>
#include <string>

#include "engine/base/decimal.h"

namespace zhunsheng::eval {

class Number {
public:
    constexpr Number() = default;
    constexpr Number(std::int64_t value) : num_(value) {} // NOLINT(google-explicit-constructor): an integer is a number
    Number(std::int64_t num, std::int64_t den) : Number(reduced(num, den)) {}
    explicit Number(const Decimal& decimal) {
        static constexpr Wide kBound = Wide{1'000'000'000} * 1'000'000'000;
        Wide den = 1;
        for (int i = 0; i < decimal.scale() && den < kBound; ++i) {
            den *= 10;
        }
        *this = reduced(decimal.digits(), den);
        for (int i = decimal.scale(); i < 0; ++i) {
            *this = *this * Number(10);
        }
    }

    [[nodiscard]] constexpr bool valid() const { return den_ != 0; }
    [[nodiscard]] constexpr bool integral() const { return den_ == 1; }
    /// Rounded half up to `decimals` places, without trailing zeros; empty when it is not a number.
    [[nodiscard]] std::string str(int decimals) const {
        if (!valid()) {
            return {};
        }
        if (integral()) {
            return std::to_string(num_);
        }
        std::string text = to_decimal_string(num_, den_, decimals);
        if (text.find('.') != std::string::npos) {
            text.erase(text.find_last_not_of('0') + 1);
            text.erase(text.find_last_not_of('.') + 1);
        }
        return text;
    }

    friend Number operator+(const Number& a, const Number& b) {
        return reduced(Wide{a.num_} * b.den_ + Wide{b.num_} * a.den_, Wide{a.den_} * b.den_);
    }
    friend Number operator-(const Number& a) { return reduced(-Wide{a.num_}, a.den_); }
    friend Number operator-(const Number& a, const Number& b) { return a + -b; }
    friend Number operator*(const Number& a, const Number& b) {
        return reduced(Wide{a.num_} * b.num_, Wide{a.den_} * b.den_);
    }
    /// Not a number when `b` is zero.
    friend Number operator/(const Number& a, const Number& b) {
        return reduced(Wide{a.num_} * b.den_, Wide{a.den_} * b.num_);
    }
    friend bool operator==(const Number& a, const Number& b) {
        return a.valid() && b.valid() && a.num_ == b.num_ && a.den_ == b.den_;
    }
    friend bool operator<(const Number& a, const Number& b) {
        return a.valid() && b.valid() && Wide{a.num_} * b.den_ < Wide{b.num_} * a.den_;
    }
    friend bool operator>(const Number& a, const Number& b) { return b < a; }
    friend bool operator<=(const Number& a, const Number& b) { return a < b || a == b; }
    friend bool operator>=(const Number& a, const Number& b) { return b <= a; }

private:
    __extension__ using Wide = __int128;

    [[nodiscard]] static Wide common_divisor(Wide a, Wide b) {
        while (a > INT64_MAX || b > INT64_MAX) {
            if (a == 0 || b == 0) {
                return a == 0 ? b : a;
            }
            (a > b ? a : b) = a > b ? a % b : b % a;
        }
        return std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
    }

    // INVARIANT: lowest terms with den_ > 0, or den_ == 0 for what is not a number.
    [[nodiscard]] static Number reduced(Wide num, Wide den) {
        Number made;
        if (den < 0) {
            num = -num;
            den = -den;
        }
        if (den != 1) {
            const Wide divisor = common_divisor(num < 0 ? -num : num, den);
            num = den == 0 ? 0 : num / divisor;
            den = den == 0 ? 0 : den / divisor;
        }
        const bool fits = num <= INT64_MAX && num >= -INT64_MAX && den <= INT64_MAX;
        made.num_ = fits ? static_cast<std::int64_t>(num) : 0;
        made.den_ = fits ? static_cast<std::int64_t>(den) : 0;
        return made;
    }

    std::int64_t num_ = 0;
    std::int64_t den_ = 1;
};

} // namespace zhunsheng::eval
