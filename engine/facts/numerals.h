// Numerals as written: ASCII digits with decimals and thousands commas, and Chinese numerals. Not here: units, hedges,
// and whether a numeral counts anything.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "engine/base/decimal.h"
#include "engine/base/span.h"
#include "engine/facts/word_list.h"

namespace zhunsheng {

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

/// A Chinese numeral character: a digit 0–9 (零〇○一二两三…九), or a power 1–8 (十百千万亿).
struct HanNumeral {
    char32_t character = 0;
    std::int8_t digit = -1;
    std::int8_t power = 0;
};

inline constexpr std::array kHanNumerals = std::to_array<HanNumeral>({
    {U'零', 0, 0},  {U'〇', 0, 0},  {U'○', 0, 0},   {U'一', 1, 0},  {U'二', 2, 0},  {U'两', 2, 0}, {U'兩', 2, 0},
    {U'三', 3, 0},  {U'四', 4, 0},  {U'五', 5, 0},  {U'六', 6, 0},  {U'七', 7, 0},  {U'八', 8, 0}, {U'九', 9, 0},
    {U'十', -1, 1}, {U'百', -1, 2}, {U'千', -1, 3}, {U'万', -1, 4}, {U'亿', -1, 8},
});

[[nodiscard]] constexpr std::size_t character_slot(char32_t c) {
    return (c ^ (c >> 8U)) & 0xFFU;
}

/// One look a character. INVARIANT: no two numerals share a slot.
inline constexpr std::array<HanNumeral, 256> kHanSlots = [] {
    std::array<HanNumeral, 256> slots{};
    for (const HanNumeral& numeral : kHanNumerals) {
        slots[character_slot(numeral.character)] = numeral;
    }
    return slots;
}();
static_assert([] {
    for (const HanNumeral& numeral : kHanNumerals) {
        if (kHanSlots[character_slot(numeral.character)].character != numeral.character) {
            return false;
        }
    }
    return true;
}());

[[nodiscard]] constexpr bool is_han_numeral(char32_t c) {
    return kHanSlots[character_slot(c)].character == c && c != 0;
}
[[nodiscard]] constexpr bool is_numeral(char32_t c) {
    return is_ascii_digit(c) || is_han_numeral(c);
}
/// 1–9 for a Chinese digit, 0 for a zero; -1 for anything else.
[[nodiscard]] constexpr int han_digit(char32_t c) {
    return is_han_numeral(c) ? kHanSlots[character_slot(c)].digit : -1;
}
/// 1 for 十 … 4 for 万, 8 for 亿; 0 for anything else.
[[nodiscard]] constexpr int han_power(char32_t c) {
    return is_han_numeral(c) ? kHanSlots[character_slot(c)].power : 0;
}

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
