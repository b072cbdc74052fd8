// A rule file's text cut into words, strings, comments and marks, without grammar: enough to find a field's borders and
// where a name stands. Internal to lint/.
#pragma once

#include <string_view>
#include <vector>

#include "engine/base/span.h"

namespace zhunsheng::linting {

struct Token {
    enum class Kind : std::uint8_t { word, string, comment, mark };
    Kind kind{};
    Span span; ///< bytes; of a string with its quotes
};

/// In order, disjoint; what lies between is white space.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

/// The mark in half width, 0 when the character is none: `；` → ';'.
[[nodiscard]] char32_t narrow_mark(char32_t c);

} // namespace zhunsheng::linting
