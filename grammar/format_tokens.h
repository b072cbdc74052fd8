// The canonical spelling of a stretch of tokens; format.cpp lays the stretches out.
#pragma once

#include <string>
#include <vector>

#include "grammar/state.h"

namespace zhunsheng::grammar {

struct Token {
    std::string text;    ///< canonical, on as many lines as a string has
    bool before = true;  ///< a space may stand before it
    bool after = true;   ///< a space may stand after it
    bool breaks = false; ///< a long line may be broken before it
};

/// The tokens in bytes [begin, end) of the source. `node` is the first node that begins there or later, and is moved
/// on. Strings of phrasings keep their escapes; continuation lines of strings get `indent` spaces.
[[nodiscard]] std::vector<Token> tokens(const State& state, std::size_t& node, Span range, bool phrasing,
                                        std::size_t indent);

/// One line, broken where it is long; continuation lines get `indent` spaces.
[[nodiscard]] std::string lay_out(const std::vector<Token>& tokens, std::size_t indent);

} // namespace zhunsheng::grammar
