#include "engine/base/decimal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace zhunsheng {
namespace {

__extension__ using Wide = __int128;

constexpr int kMaxDigits = 18;
constexpr std::int64_t kMaxValue = 999'999'999'999'999'999;

constexpr std::array<std::int64_t, kMaxDigits + 1> kPowers = [] {
    std::array<std::int64_t, kMaxDigits + 1> powers{};
    std::int64_t power = 1;
    for (auto& slot : powers) {
        slot = power;
        power *= slot == kMaxValue + 1 ? 1 : 10;
    }
    return powers;
}();

constexpr std::int64_t power_of_ten(int exponent) {
    return kPowers[static_cast<std::size_t>(exponent)];
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The grouping commas of an integer part: groups of three, the first one to three long.
bool well_grouped(std::string_view integer) {
    if (integer.find(',') == std::string_view::npos) {
        return true;
    }
    std::size_t run = 0;
    bool first = true;
    for (const char c : integer) {
        if (c == ',') {
            if (first ? (run == 0 || run > 3) : run != 3) {
                return false;
            }
            first = false;
            run = 0;
        } else {
            ++run;
        }
    }
    return run == 3;
}

std::optional<Decimal> narrow(Wide digits, int scale) {
    if (digits > kMaxValue || digits < -kMaxValue) {
        return std::nullopt;
    }
    return Decimal(static_cast<std::int64_t>(digits), scale);
}

/// A · 10^power as exactly as 128 bits hold; nothing when it would not fit.
std::optional<Wide> widen(std::int64_t digits, int power) {
    if (digits == 0) {
        return Wide{0};
    }
    if (power > kMaxDigits) {
        return std::nullopt;
    }
    return Wide{digits} * power_of_ten(power);
}

int sign(std::int64_t value) {
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

std::optional<Decimal> combine(Decimal a, Decimal b, int direction) {
    const int scale = std::max(a.scale(), b.scale());
    const auto left = widen(a.digits(), scale - a.scale());
    const auto right = widen(b.digits(), scale - b.scale());
    if (!left || !right) {
        return std::nullopt;
    }
    return narrow(direction > 0 ? *left + *right : *left - *right, scale);
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) {
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    const std::string_view integer = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    if (integer.empty() || (point != std::string_view::npos && fraction.empty()) || !well_grouped(integer)) {
        return std::nullopt;
    }
    std::int64_t digits = 0;
    const auto take = [&digits](char c) {
        if (!is_digit(c) || digits > kMaxValue / 10) {
            return false;
        }
        digits = digits * 10 + (c - '0');
        return true;
    };
    for (const char c : integer) {
        if (c != ',' && !take(c)) {
            return std::nullopt;
        }
    }
    if (fraction.size() > kMaxDigits || !std::all_of(fraction.begin(), fraction.end(), take)) {
        return std::nullopt;
    }
    return Decimal(negative ? -digits : digits, static_cast<int>(fraction.size()));
}

std::optional<Decimal> Decimal::shifted(int power) const {
    if (power < -2 * kMaxDigits || power > 2 * kMaxDigits) {
        return digits_ == 0 ? std::optional(Decimal()) : std::nullopt;
    }
    std::int64_t digits = digits_;
    int scale = scale_ - power;
    while (scale > kMaxDigits && digits % 10 == 0) {
        digits /= 10;
        --scale;
        if (digits == 0) {
            return Decimal();
        }
    }
    if (scale > kMaxDigits) {
        return std::nullopt;
    }
    if (scale >= 0) {
        return Decimal(digits, scale);
    }
    const auto wide = widen(digits, -scale);
    return wide ? narrow(*wide, 0) : std::nullopt;
}

std::optional<Decimal> Decimal::plus(Decimal other) const {
    return combine(*this, other, 1);
}

std::optional<Decimal> Decimal::minus(Decimal other) const {
    return combine(*this, other, -1);
}

Decimal Decimal::last_place() const {
    if (digits_ == 0) {
        return Decimal(1);
    }
    std::int64_t digits = digits_;
    int scale = scale_;
    while (digits % 10 == 0) {
        digits /= 10;
        --scale;
    }
    return scale >= 0 ? Decimal(1, scale) : Decimal(power_of_ten(std::min(-scale, kMaxDigits)));
}

std::string Decimal::str() const {
    std::int64_t digits = digits_;
    int scale = scale_;
    while (scale > 0 && digits % 10 == 0) {
        digits /= 10;
        --scale;
    }
    std::string text = std::to_string(digits < 0 ? -digits : digits);
    if (scale > 0) {
        const auto places = static_cast<std::size_t>(scale);
        if (text.size() <= places) {
            text.insert(0, places + 1 - text.size(), '0');
        }
        text.insert(text.size() - places, 1, '.');
    }
    return digits < 0 ? "-" + text : text;
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
    if (sign(a.digits_) != sign(b.digits_)) {
        return sign(a.digits_) <=> sign(b.digits_);
    }
    const int scale = std::max(a.scale_, b.scale_);
    const auto left = widen(a.digits_, scale - a.scale_);
    const auto right = widen(b.digits_, scale - b.scale_);
    if (left && right) {
        return *left < *right   ? std::strong_ordering::less
               : *left > *right ? std::strong_ordering::greater
                                : std::strong_ordering::equal;
    }
    // Scales over 18 apart: the one that needs widening is the larger in magnitude.
    return (!left ? 1 : -1) * sign(a.digits_) <=> 0;
}

std::optional<Interval<Decimal>> intersect(const Interval<Decimal>& a, const Interval<Decimal>& b) {
    Interval<Decimal> both = a;
    if (b.low && (!both.low || *b.low > *both.low)) {
        both.low = b.low;
        both.low_open = b.low_open;
    } else if (b.low && *b.low == *both.low) {
        both.low_open = both.low_open || b.low_open;
    }
    if (b.high && (!both.high || *b.high < *both.high)) {
        both.high = b.high;
        both.high_open = b.high_open;
    } else if (b.high && *b.high == *both.high) {
        both.high_open = both.high_open || b.high_open;
    }
    if (both.low && both.high) {
        const bool empty = *both.low > *both.high || (*both.low == *both.high && (both.low_open || both.high_open));
        if (empty) {
            return std::nullopt;
        }
    }
    return both;
}

std::string to_decimal_string(std::int64_t num, std::int64_t den, int decimals) {
    const int places = std::clamp(decimals, 0, 6);
    const Wide scaled = Wide{num < 0 ? -num : num} * power_of_ten(places);
    const Wide rounded = (2 * scaled + den) / (2 * Wide{den});
    const auto whole = static_cast<std::int64_t>(rounded / power_of_ten(places));
    std::string text = std::to_string(whole);
    if (places > 0) {
        const std::string part = std::to_string(static_cast<std::int64_t>(rounded % power_of_ten(places)));
        text += '.' + std::string(static_cast<std::size_t>(places) - part.size(), '0') + part;
    }
    return num < 0 && rounded != 0 ? "-" + text : text;
}

} // namespace zhunsheng
