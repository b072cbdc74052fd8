// why: Verdicts → Why: which conditions hold a verdict where it is, how far each is from turning, where its text belongs,
// and one change that was read and judged again before it is told. Not here: verdicts (eval/), layout (render/).
// Start with explain_why() for one rule, explain_gaps() for a report.
#pragma once

#include "engine/gap/gap_report.h"
#include "engine/match/matcher.h"

namespace zhunsheng {

/// A truth of one of Why::atoms.
struct AtomValue {
    std::uint32_t atom = 0;
    Truth truth{};
    friend bool operator==(AtomValue, AtomValue) = default;
};
using AtomSet = std::vector<AtomValue>; ///< sorted by atom
struct SetFamily {
    std::vector<AtomSet> sets; ///< none within another; smallest first
    bool complete = true;      ///< false: only the best found
};

/// One leaf condition of the rule.
struct WhyAtom {
    ExprId leaf = kNoExpr;
    Truth truth{};
    std::string text; ///< as its author wrote it
    std::string file; ///< of the rule, with
    LineColumn at;    ///< its place there
    // of an atom of a blocking set:
    std::string distance; ///< Chinese, empty when it cannot be told: 差1件, 差0.3个百分点, 差一处数字
    std::string bound;    ///< Chinese: what the fact that is missing would have to be
    Funnel funnel;        ///< of an atom that is not 真
    std::vector<NearMiss> near_misses;
};

/// A change to the report, read and judged again: it makes the rule 符合.
struct Counterfactual {
    std::string text; ///< what to write, with ____ for what only the office knows; empty: only the facts were changed
    std::string told; ///< Chinese, the whole: 若在…据实补写“…”,则该条符合(已复算)
    std::optional<std::uint32_t> insert_at; ///< normalised position
    Outcome becomes{};
    std::vector<RuleId> worsens; ///< rules that held and no longer would
};

struct Why {
    RuleId rule{};
    std::vector<WhyAtom> atoms; ///< that the rule's outcome depends on, in the rule's order
    SetFamily blocking;         ///< what must turn, and into what, for 符合
    SetFamily holding;          ///< what is enough to keep the outcome from being worse (of 不符合: better)
    Advice advice;              ///< where the missing text belongs, for a verdict that is not 符合
    std::optional<Counterfactual> counterfactual;
};

struct WhyOptions {
    std::size_t most_sets = 16;
    bool holding = true;              ///< also find what holds the outcome
    const Matcher* matcher = nullptr; ///< given: look for a counterfactual; the rulebook's own
    ReportOptions report;             ///< as the report was read with
    EvalOptions eval;
};

[[nodiscard]] Why explain_why(const GapReport& report, const Lexicon& lexicon, RuleId rule, const WhyOptions& options);

/// Of every verdict that is 不符合 or 部分符合, by rule.
[[nodiscard]] std::vector<Why> explain_gaps(const GapReport& report, const Lexicon& lexicon, const WhyOptions& options);

} // namespace zhunsheng
