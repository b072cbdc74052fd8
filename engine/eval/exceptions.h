// 例外: which clauses of a rule speak for this report, and what they give.
#pragma once

#include "engine/eval/context.h"

namespace zhunsheng::eval {

/// INVARIANT: the rule applies and its premise holds. Verdict::exception names the branch that decided; where several
/// may, the one they depart from.
void judge_with_exceptions(Context& context, const PlanRule& rule, Verdict& verdict);

} // namespace zhunsheng::eval
