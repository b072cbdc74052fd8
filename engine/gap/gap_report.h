// gap: Verdicts → GapReport. Grouped by clause, roots before consequences, one fact one finding, where missing text
// belongs, advice. Not here: layout and colours (render/). Start with build_gap_report().
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/eval/verdict.h"

namespace zhunsheng {

struct Advice {
    std::optional<std::uint32_t> insert_at; ///< normalised position after which missing text belongs
    std::string where;                      ///< Chinese: “四、(六)深化行政执法…”之后
    std::string remedy;
};

/// One thing to mend, for one or more rules that ask for the same fact.
struct Finding {
    std::vector<RuleId> rules;        ///< first is the one that words it
    std::vector<std::string> clauses; ///< cited, sorted, distinct
    Outcome outcome{};
    Severity severity{};
    std::string text;   ///< Chinese: what is missing or wrong
    std::string reason; ///< empty where `text` says it all
    std::vector<Evidence> evidence;
    std::vector<NearMiss> near_misses;
    Advice advice;
    bool folded = false;              ///< a hint, shown on request
    std::vector<RuleId> consequences; ///< dependents folded under a missing part
};

struct VerdictView {
    RuleId rule{};
    Severity severity{};
    std::vector<std::string> clauses;
    std::string reason; ///< Chinese sentence
    Advice advice;
};

/// INVARIANT: findings are sorted by severity (falling), then first rule's place in the outline; gaps before 待核.
struct GapReport {
    const Plan* plan = nullptr;
    const Document* document = nullptr;
    const FactSet* facts = nullptr;
    EvalOptions options;                 ///< that the verdicts were made with
    std::string choice;                  ///< Chinese: why this rulebook; empty where the user named it
    std::vector<Verdict> verdicts;       ///< by RuleId
    std::vector<VerdictView> views;      ///< by RuleId
    std::vector<Finding> findings;       ///< 不符合 and 部分符合
    std::vector<Finding> open_questions; ///< 待核
    std::vector<RuleId> warnings;        ///< 预警: not in force yet, and not met by this report; by severity, falling
    std::vector<RuleId> waived;          ///< 豁免
    std::vector<std::string> notices;    ///< Chinese: of the rulebook, then of single rules
    std::array<std::size_t, 6> counts{}; ///< verdicts by Outcome
    /// Highest severity among findings (what is folded for another reason than being a hint does not count); nothing when there is none.
    [[nodiscard]] std::optional<Severity> worst() const;
};

[[nodiscard]] GapReport build_gap_report(const Plan& plan, const Lexicon& lexicon, const FactSet& facts,
                                         std::vector<Verdict> verdicts, const EvalOptions& options = {});

} // namespace zhunsheng
