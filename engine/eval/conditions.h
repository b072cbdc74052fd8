// One leaf condition → Judgement: mentions with their qualifiers, parts, what is known. Relations are relation.h, flaws and
// wordings sightings.h.
#pragma once

#include "engine/eval/context.h"

namespace zhunsheng::eval {

/// INVARIANT: `expr` is no composite condition.
[[nodiscard]] Judgement judge_leaf(Context& context, const PlanExpr& expr);

/// Whether a mention said so counts for a condition.
[[nodiscard]] bool has_status(const PlanExpr& mention, Status status);

/// How telling a sentence is as evidence: a figure, then a document name or date; a bare heading least.
[[nodiscard]] int telling(const Context& context, std::uint32_t sentence);

} // namespace zhunsheng::eval
