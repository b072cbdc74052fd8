// Numerals as written: ASCII digits with decimals and thousands commas, and Chinese numerals. Not here: units, hedges,
// and whether a numeral counts anything.
#pragma once

#include <optional>
#include <string_view>

#include "engine/base/decimal.h"
#include "engine/base/span.h"

namespace zhunsheng {

/// The code point at `position`, or 0 past either end, so that looking around needs no bounds checks.
[[nodiscard]] constexpr char32_t at(std::u32string_view text, std::uint32_t position) {
    return position < text.size() ? text[position] : U'\0';
}
[[nodiscard]] constexpr bool starts_at(std::u32string_view text, std::uint32_t position, std::u32string_view word) {
    return position <= text.size() && text.substr(position).starts_with(word);
}
[[nodiscard]] constexpr bool ends_at(std::u32string_view text, std::uint32_t position, std::u32string_view word) {
    return position <= text.size() && text.substr(0, position).ends_with(word);
}
/// Whether one of `words` starts (ends) at `position`.
template <class Words>
[[nodiscard]] constexpr bool starts_with_any(std::u32string_view text, std::uint32_t position, const Words& words) {
    for (const std::u32string_view word : words) {
        if (starts_at(text, position, word)) {
            return true;
        }
    }
    return false;
}
template <class Words>
[[nodiscard]] constexpr bool ends_with_any(std::u32string_view text, std::uint32_t position, const Words& words) {
    for (const std::u32string_view word : words) {
        if (ends_at(text, position, word)) {
            return true;
        }
    }
    return false;
}
[[nodiscard]] constexpr std::uint32_t skip_spaces(std::u32string_view text, std::uint32_t position) {
    while (at(text, position) == U' ') {
        ++position;
    }
    return position;
}
[[nodiscard]] constexpr std::uint32_t skip_spaces_back(std::u32string_view text, std::uint32_t position) {
    while (position > 0 && text[position - 1] == U' ') {
        --position;
    }
    return position;
}

enum class NumeralClass : std::uint8_t { none, ascii, han_digit, han_power };
/// A digit, one of 零〇○一二两三…九, or one of 十百千万亿.
[[nodiscard]] NumeralClass numeral_class(char32_t c);
[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }
/// 1–9 for a Chinese digit, 0 for a zero; -1 for anything else.
[[nodiscard]] int han_digit(char32_t c);
/// 1 for 十 … 4 for 万, 8 for 亿; 0 for anything else.
[[nodiscard]] int han_power(char32_t c);

struct Numeral {
    Span span;
    std::optional<Decimal> value; ///< none when it is no number: 十四五, over 18 digits
    bool han = false;
    bool bare_power = false; ///< 百, 千万: a power without a count, a number only when hedged (近百, 千余)
    bool positional = false; ///< 二〇二四
};

/// The longest numeral that starts at `position`, where a numeral character must stand. Sentence commas are told from
/// thousands commas by the digits around them.
[[nodiscard]] Numeral read_numeral(std::u32string_view text, std::uint32_t position);

/// The powers that follow a number, 万 → 4, 千万 → 7: sum of the run from `position`, which is moved past it.
[[nodiscard]] int read_powers(std::u32string_view text, std::uint32_t& position);

} // namespace zhunsheng
