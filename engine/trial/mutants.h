// Mutation of the rules themselves: each rule changed in one place as a slip of its author might, and whether any test
// notices. Works on plan and lexicon; nothing is parsed or read again.
#pragma once

#include <span>

#include "engine/trial/trial.h"

namespace zhunsheng {

/// A rule that was changed and that every test still accepts.
struct Survivor {
    RuleId rule{};
    std::string change; ///< Chinese
    std::uint32_t file = 0;
    Span span;
    bool untested = false; ///< no test expects anything of the rule
};

struct MutationScore {
    std::size_t mutants = 0;
    std::size_t killed = 0;
    std::vector<Survivor> survivors; ///< in the order of rules, then of changes
};

/// Mutates one rule at a time. Holds a plan and a lexicon of its own to change and mend again: one for each thread.
class Mutator {
public:
    /// `tests` by index of Plan::tests; those that fail as the rules stand are not to be among `passing`.
    Mutator(const Compiled& compiled, std::span<const PreparedTest> tests, const std::vector<bool>& passing);

    [[nodiscard]] MutationScore mutate(RuleId rule);

private:
    [[nodiscard]] std::vector<std::uint32_t> tests_of(RuleId rule) const;
    [[nodiscard]] bool noticed(RuleId rule, const std::vector<std::uint32_t>& tests) const;

    Plan plan_;
    Lexicon lexicon_;
    std::span<const PreparedTest> tests_;
    const std::vector<bool>* passing_;
};

} // namespace zhunsheng
