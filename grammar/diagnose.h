#pragma once

#include <string_view>

#include "grammar/state.h"

namespace zhunsheng::grammar {

/// The keyword that a word such as 提及三项制度 begins with, empty when it is an ordinary name.
[[nodiscard]] std::string_view glued_prefix(std::string_view word);

} // namespace zhunsheng::grammar
