// What a rulebook's tests exercise: every atom (a condition without conditions inside) at 真, 假 and 未知, every clause
// likewise, every rule by outcome, every exception taken or not. Only what a test expects something of is counted: elsewhere nobody would notice.
#pragma once

#include "engine/trial/trial.h"

namespace zhunsheng {

struct TruthCounts {
    std::array<std::uint32_t, 3> seen{}; ///< by Truth
};

struct AtomCoverage {
    RuleId rule{};
    ExprId atom = kNoExpr;
    std::uint32_t file = 0;
    Span span;
    bool open = false; ///< it may be 未知: what is looked for in the text is there or not
    TruthCounts counts;
};

/// Taken: its clauses, or its 不适用, decided.
struct ExceptionCoverage {
    std::uint32_t taken = 0, not_taken = 0;
    std::vector<TruthCounts> clauses;
};

struct RuleCoverage {
    std::array<std::uint32_t, 6> outcomes{}; ///< by Outcome
    std::vector<TruthCounts> clauses;
    std::vector<ExceptionCoverage> exceptions; ///< by index into the rule's
};

/// INVARIANT: atoms are sorted by rule, then place; rules[i] belongs to RuleId{i}.
struct Coverage {
    std::vector<AtomCoverage> atoms;
    std::vector<RuleCoverage> rules;

    /// Of the truths that its atoms can have: how many were seen.
    [[nodiscard]] std::size_t seen() const;
    [[nodiscard]] std::size_t possible() const;
};

[[nodiscard]] Coverage no_coverage(const Plan& plan);
void count(const Compiled& compiled, const PreparedTest& prepared, Coverage& coverage);
/// Adds counts of the same plan; the order of adding makes no difference.
void add(const Coverage& other, Coverage& to);

} // namespace zhunsheng
