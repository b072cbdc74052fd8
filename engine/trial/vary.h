// Ways in which one condition could have been written wrongly, each as a condition of its own.
#pragma once

#include <string>
#include <vector>

#include "engine/plan/plan.h"

namespace zhunsheng::trial {

/// INVARIANT: `added` follow the plan's own expressions; what they are made of comes before them.
struct Variant {
    std::vector<PlanExpr> added;
    ExprId root = kNoExpr;
    std::string change; ///< Chinese
    std::uint32_t file = 0;
    Span span; ///< of what was changed
};

[[nodiscard]] std::vector<Variant> vary(const Plan& plan, ExprId condition);

} // namespace zhunsheng::trial
