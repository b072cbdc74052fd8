#include "engine/facts/numerals.h"

#include <string>

namespace zhunsheng {
namespace {

constexpr std::int64_t kTooLarge = 1'000'000'000'000'000;

std::int64_t power_of_ten(int exponent) {
    std::int64_t value = 1;
    for (; exponent > 0; --exponent) {
        value *= 10;
    }
    return value;
}

/// 三千二百五十 under one 万: digits and falling powers. State of a left-to-right reading.
struct Section {
    std::int64_t value = 0;
    std::int64_t digit = -1;
    int last_power = 5;
    bool zero = false;

    bool take_digit(int next) {
        if (next == 0) {
            zero = true;
            return digit < 0;
        }
        if (digit >= 0) {
            return false;
        }
        digit = next;
        return true;
    }
    bool take_power(int power) {
        if (power >= last_power || (digit < 0 && power > 1)) {
            return false;
        }
        value += (digit < 0 ? 1 : digit) * power_of_ten(power);
        digit = -1;
        last_power = power;
        zero = false;
        return true;
    }
    /// The section's value; nothing for 三百五, which people mean as 350 and clerks as 305.
    std::optional<std::int64_t> close() {
        if (digit >= 0) {
            if (last_power != 5 && last_power != 1 && !zero) {
                return std::nullopt;
            }
            value += digit;
        }
        const std::int64_t result = value;
        *this = Section{};
        return result;
    }
};

std::optional<std::int64_t> parse_grouped(std::u32string_view text) {
    std::int64_t total = 0;
    int last_group = 9;
    Section section;
    for (const char32_t c : text) {
        const int power = han_power(c);
        if (power < 4) {
            if (!(power == 0 ? section.take_digit(han_digit(c)) : section.take_power(power))) {
                return std::nullopt;
            }
            continue;
        }
        const auto value = section.close();
        if (!value || power >= last_group || (*value == 0 && total == 0)) {
            return std::nullopt;
        }
        total += *value * power_of_ten(power);
        last_group = power;
    }
    const auto rest = section.close();
    return rest && total < kTooLarge ? std::optional(total + *rest) : std::nullopt;
}

void read_bare_power(std::u32string_view digits, Numeral& numeral) {
    int power = 0;
    for (const char32_t c : digits) {
        if (han_power(c) < 1) {
            return;
        }
        power += han_power(c);
    }
    numeral.bare_power = true;
    if (power < 13) {
        numeral.value = Decimal(power_of_ten(power));
    }
}

Numeral read_han(std::u32string_view text, std::uint32_t begin) {
    std::uint32_t end = begin;
    bool any_power = false;
    while (is_han_numeral(at(text, end))) {
        any_power = any_power || han_power(text[end]) > 0;
        ++end;
    }
    Numeral numeral{{begin, end}, std::nullopt, true, false, false};
    const std::u32string_view digits = text.substr(begin, end - begin);
    if (any_power && han_power(digits.front()) > 1) {
        read_bare_power(digits, numeral);
    } else if (any_power || digits.size() == 1) {
        if (const auto value = parse_grouped(digits); value && digits.size() < 24) {
            numeral.value = Decimal(*value);
        }
    } else {
        numeral.positional = true;
    }
    return numeral;
}

std::uint32_t digits_end(std::u32string_view text, std::uint32_t position) {
    while (is_ascii_digit(at(text, position))) {
        ++position;
    }
    return position;
}

bool is_thin_space(char32_t c) {
    return c == U' ' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

/// Thousands parted by commas or, in typeset text, by a space: 3,421 and 1 256.
std::uint32_t groups_end(std::u32string_view text, std::uint32_t end) {
    const char32_t mark = at(text, end);
    const auto grouped = [&] { return digits_end(text, end + 1) == end + 4; };
    if (mark == U',' || is_thin_space(mark)) {
        while (at(text, end) == mark && grouped()) {
            end += 4;
        }
    }
    return end;
}

Numeral read_ascii(std::u32string_view text, std::uint32_t begin) {
    std::uint32_t end = digits_end(text, begin);
    if (end - begin <= 3 && text[begin] != U'0') {
        end = groups_end(text, end);
    }
    if (at(text, end) == U'.' && is_ascii_digit(at(text, end + 1))) {
        const std::uint32_t fraction = digits_end(text, end + 1);
        const bool year =
            fraction == end + 5 && at(text, fraction) == U'年'; // 3.2025年: a heading's number, then a year
        end = year ? end : fraction;
    }
    Numeral numeral{{begin, end}, std::nullopt, false, false, false};
    if (end - begin < 40) {
        std::string digits;
        for (std::uint32_t i = begin; i < end; ++i) {
            if (!is_thin_space(text[i])) {
                digits += static_cast<char>(text[i]);
            }
        }
        numeral.value = Decimal::parse(digits);
    }
    return numeral;
}

} // namespace

Numeral read_numeral(std::u32string_view text, std::uint32_t position) {
    return is_ascii_digit(at(text, position)) ? read_ascii(text, position) : read_han(text, position);
}

int read_powers(std::u32string_view text, std::uint32_t& position) {
    int sum = 0;
    while (han_power(at(text, position)) > 1 && sum < 13) {
        sum += han_power(text[position++]);
    }
    return sum;
}

} // namespace zhunsheng
