// One leaf condition → Judgement: mentions with their qualifiers, parts, what is known. Relations are relation.h.
#pragma once

#include "engine/eval/context.h"

namespace zhunsheng::eval {

/// INVARIANT: `expr` is no composite condition.
[[nodiscard]] Judgement judge_leaf(Context& context, const PlanExpr& expr);

/// Whether a mention said so counts for a condition.
[[nodiscard]] bool has_status(const PlanExpr& mention, Status status);

/// Whether what `nearby` asks for stands in the mention's sentence, paragraph or section.
[[nodiscard]] bool is_nearby(const Context& context, const Mention& mention, const PlanNearby& nearby);

} // namespace zhunsheng::eval
