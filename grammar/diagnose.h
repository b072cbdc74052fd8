// What the wordings of ZS10xx are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grammar/state.h"

namespace zhunsheng::grammar {

struct Wording {
    std::string zh, en;
};

/// The keyword that a word such as 提及三项制度 begins with, empty when it is an ordinary name.
[[nodiscard]] std::string_view glued_prefix(std::string_view word);
/// `text`, or its begin and … when it is long.
[[nodiscard]] std::string shortened(std::string_view text);
/// “a”、“b”或a name
[[nodiscard]] Wording expectations(const std::vector<const Expectation*>& expected);
/// The literal that stands nearest to `word`, if near enough to have been meant.
[[nodiscard]] std::string_view nearest(const std::vector<const Expectation*>& expected, std::string_view word);

} // namespace zhunsheng::grammar
