// Characters of the language, on raw UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zhunsheng::grammar {

/// One code point at `text[at]` and its length in bytes; length 1 and U+FFFD for a stray byte. `at` must be inside.
struct Character {
    char32_t value = 0;
    std::uint32_t size = 1;
};
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

[[nodiscard]] bool is_word_character(char32_t c);
[[nodiscard]] bool is_space(char32_t c);
/// Bytes of the maximal run of word characters at `at`; 0 when there is none.
[[nodiscard]] std::size_t word_length(std::string_view text, std::size_t at);

/// Full-width letters, digits and ．－％ to ASCII.
[[nodiscard]] std::string half_width(std::string_view text);

/// The partner of an opening quote, 0 when `c` opens no string.
[[nodiscard]] char32_t closing_quote(char32_t c);

/// Byte of the first invalid sequence, or npos.
[[nodiscard]] std::size_t first_invalid(std::string_view text);

} // namespace zhunsheng::grammar
