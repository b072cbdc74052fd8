// When a rule speaks otherwise, not to someone, or not at a time: 例外, 豁免, 生效 and 失效 → Plan.
#pragma once

#include "engine/plan/lower_expr.h"
#include "engine/plan/names.h"
#include "engine/plan/plan.h"

namespace zhunsheng::lowering {

/// Reports an end before its begin, 到期后 without an end, a successor that is not there.
void lower_force(const Located<rule::Rule>& rule, const Symbols& symbols, Reporter& reporter, PlanForce& out);

/// Reports labels declared twice, parents that are not there or that form a cycle, an exception without 当, and one that
/// has neither clauses nor 不适用, or both.
[[nodiscard]] std::vector<PlanException> lower_exceptions(const Located<rule::Rule>& rule, const Symbols& symbols,
                                                          ExprLowering& exprs, Reporter& reporter);

/// Adds them to the plan's, sorted by label. Reports one that does not say whom, what, when, by whose leave and why.
void lower_waivers(const std::vector<Located<rule::Waiver>>& waivers, const SymbolTable& rules, Reporter& reporter,
                   Plan& plan);

} // namespace zhunsheng::lowering
