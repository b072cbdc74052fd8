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

} // namespace zhunsheng
