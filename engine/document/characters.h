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

/// Drawn as nothing: zero-width, bidirectional marks, soft hyphens, variation selectors.
[[nodiscard]] constexpr bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// Neither text nor layout: kept out of the text and reported.
[[nodiscard]] constexpr bool is_control(char32_t c) {
    return (c < 0x20 && c != U'\t' && !is_break(c)) || (c >= 0x7F && c <= 0x9F && c != 0x85);
}

/// One to ten, hundred, zero, as list numbers and ranges use them.
[[nodiscard]] constexpr bool is_chinese_numeral(char32_t c) {
    return std::u32string_view(U"一二三四五六七八九十百〇零两").find(c) != std::u32string_view::npos;
}

/// Ends a sentence.
[[nodiscard]] constexpr bool is_stop(char32_t c) {
    return c == U'。' || c == U'!' || c == U'?';
}

/// Closes a bracket or quotation that may follow a stop.
[[nodiscard]] constexpr bool is_closer(char32_t c) {
    return std::u32string_view(U"”’》〉)】」』").find(c) != std::u32string_view::npos;
}

/// The one character that stands for `c` in normalised text: simplified, half-width, one kind of quotes. Dashes, blanks
/// and entities depend on their neighbours and are not settled here.
[[nodiscard]] char32_t fold(char32_t c);

/// fold() but for the few characters that are written alike in simplified names (乾县).
[[nodiscard]] bool is_ambiguous_traditional(char32_t c);

/// A phrase whose characters simplify otherwise together than alone, at the start of `text` (original characters).
/// Empty when there is none; else as long as what it replaces.
[[nodiscard]] std::u16string_view simplified_phrase(std::u32string_view text);

} // namespace zhunsheng
