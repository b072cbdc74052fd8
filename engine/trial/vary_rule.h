// Ways in which one rule could have been written wrongly: its conditions, clauses, stages, exceptions, years and dates.
#pragma once

#include <string>
#include <vector>

#include "engine/plan/plan.h"

namespace zhunsheng::trial {

/// INVARIANT: `added` follow the plan's own expressions; what they are made of comes before them.
struct RuleVariant {
    PlanRule rule;
    std::vector<PlanExpr> added;
    std::string change; ///< Chinese
    std::uint32_t file = 0;
    Span span;                          ///< of what was changed
    IndicatorId silence = kNoIndicator; ///< whose 未载明即 is swapped
};

/// In the order in which a reader meets them: premise, clauses, exceptions, then the rule's other fields.
[[nodiscard]] std::vector<RuleVariant> vary_rule(const Plan& plan, const Lexicon& lexicon, RuleId rule);

} // namespace zhunsheng::trial
