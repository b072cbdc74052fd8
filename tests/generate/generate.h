// Rules and reports made up from choices, in the words of tests/conformance/vocabulary.zs: well typed, so that they
// compile, and otherwise as odd as may be. Tests are well formed, no more. Start with rules() and report().
#pragma once

#include <memory>

#include "engine/facts/given.h"
#include "engine/plan/plan.h"
#include "tests/generate/choices.h"

namespace zhunsheng::generate {

/// Text of a rule file with `count` rules, numbered from `first`: 生-01 and on.
[[nodiscard]] std::string rules(Choices& choices, std::size_t count, std::size_t first = 1);

/// 豁免 of some of the first `count` rules.
[[nodiscard]] std::string waivers(Choices& choices, std::size_t count);

/// A rulebook with `count` rules, and one below it that tightens, refines, loosens some and adds one of its own. The
/// vocabulary belongs to the upper one.
struct LayeredRules {
    std::string upper, lower;
};
[[nodiscard]] LayeredRules layered_rules(Choices& choices, std::size_t count);

/// Tests, samples and mutations, with texts and with stated facts.
[[nodiscard]] std::string tests(Choices& choices, std::size_t count);

/// A condition, nested at most `depth` deep.
[[nodiscard]] std::string condition(Choices& choices, std::size_t depth);

/// Text of a report of 清河县.
[[nodiscard]] std::string report(Choices& choices);

/// Dates and the level that a user may say beside a report.
[[nodiscard]] ReportOptions options(Choices& choices);

/// A report of stated facts.
[[nodiscard]] std::unique_ptr<const GivenReport> given(Choices& choices, const Lexicon& lexicon);

} // namespace zhunsheng::generate
