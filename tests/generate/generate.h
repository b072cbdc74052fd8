// Rules and reports made up from choices, in the words of tests/conformance/vocabulary.zs: well typed, so that they
// compile, and otherwise as odd as may be. Start with rules() and report().
#pragma once

#include <memory>

#include "engine/facts/given.h"
#include "engine/plan/plan.h"
#include "tests/generate/choices.h"

namespace zhunsheng::generate {

/// Text of a rule file with `count` rules, numbered from `first`: 生-01 and on.
[[nodiscard]] std::string rules(Choices& choices, std::size_t count, std::size_t first = 1);

/// A condition, nested at most `depth` deep.
[[nodiscard]] std::string condition(Choices& choices, std::size_t depth);

/// Text of a report of 清河县.
[[nodiscard]] std::string report(Choices& choices);

/// A report of stated facts.
[[nodiscard]] std::unique_ptr<const GivenReport> given(Choices& choices, const Lexicon& lexicon);

} // namespace zhunsheng::generate
