#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zhunsheng {

/// Code points → UTF-8. Surrogates and values past U+10FFFF become U+FFFD.
[[nodiscard]] std::string to_utf8(std::u32string_view text);
void append_utf8(std::string& out, char32_t code_point);

/// UTF-8 → code points; every maximal invalid sequence becomes one U+FFFD and is counted in `*invalid` if given.
[[nodiscard]] std::u32string to_utf32(std::string_view bytes, std::size_t* invalid = nullptr);

/// Terminal cells: 2 for East Asian wide and full-width, 0 for combining and control, else 1.
[[nodiscard]] int cell_width(char32_t code_point);
[[nodiscard]] int cell_width(std::string_view utf8);

/// Control, escape and bidirectional characters made visible (\u202e), so that input cannot drive a terminal.
[[nodiscard]] std::string escape_controls(std::string_view utf8);

[[nodiscard]] constexpr bool is_han(char32_t c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF) ||
           c == 0x3007;
}

/// Drawn as nothing: zero-width, bidirectional marks, soft hyphens, variation selectors.
[[nodiscard]] constexpr bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) ||
           (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

/// Of those, the ones that turn the order in which text is drawn: what is seen is not what is read.
[[nodiscard]] constexpr bool is_bidirectional(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// "U+200B"
[[nodiscard]] std::string code_point_name(char32_t c);

} // namespace zhunsheng
