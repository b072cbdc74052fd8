// What a single character is, for the stages of this room. Tables of characters stand in simplify.cpp.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/base/utf8.h"

namespace zhunsheng {

[[nodiscard]] constexpr bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool is_latin(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
[[nodiscard]] constexpr bool is_word(char32_t c) {
    return is_digit(c) || is_latin(c);
}

/// Breaks a line; "\r\n" is one break.
[[nodiscard]] constexpr bool is_break(char32_t c) {
    return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/// Blank within a line.
[[nodiscard]] constexpr bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == 0xA0 || c == 0x3000 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x202F || c == 0x205F;
}

/// Neither text nor layout: kept out of the text and reported.
[[nodiscard]] constexpr bool is_control(char32_t c) {
    return (c < 0x20 && c != U'\t' && !is_break(c)) || (c >= 0x7F && c <= 0x9F && c != 0x85);
}

/// One to ten, hundred, zero, as list numbers and ranges use them.
[[nodiscard]] constexpr bool is_chinese_numeral(char32_t c) {
    switch (c) {
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
    case U'百':
    case U'〇':
    case U'零':
    case U'两': return true;
    default: return false;
    }
}

/// Ends a sentence.
[[nodiscard]] constexpr bool is_stop(char32_t c) {
    return c == U'。' || c == U'!' || c == U'?';
}

/// Closes a bracket or quotation that may follow a stop.
[[nodiscard]] constexpr bool is_closer(char32_t c) {
    return std::u32string_view(U"”’》〉)】」』").find(c) != std::u32string_view::npos;
}

/// Where nearly every character of a report lies: the unified ideographs of the basic plane.
[[nodiscard]] constexpr bool is_plain_han(char32_t c) {
    return c >= 0x3400 && c < 0xA000;
}

/// OpenCC's simplified character for each of the basic plane.
extern const char16_t kSimplifiedTable[0x10000];
[[nodiscard]] char32_t fold_symbol(char32_t c);

/// The one character that stands for `c` in normalised text: simplified, half-width, one kind of quotes. Dashes, blanks
/// and entities depend on their neighbours and are not settled here.
[[nodiscard]] inline char32_t fold(char32_t c) {
    if (is_plain_han(c)) {
        return kSimplifiedTable[c];
    }
    return c < 0x2010 ? c : fold_symbol(c);
}

/// Traditional forms that are also right in simplified names (乾县).
[[nodiscard]] constexpr bool is_ambiguous_traditional(char32_t c) {
    return c == U'乾' || c == U'徵' || c == U'夥';
}

/// A phrase whose characters simplify otherwise together than alone, at the start of `text` (original characters).
/// Empty when there is none; else as long as what it replaces.
[[nodiscard]] std::u16string_view simplified_phrase(std::u32string_view text);

} // namespace zhunsheng
