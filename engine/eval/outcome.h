// Clauses → outcome, reason, evidence and near misses of one rule.
#pragma once

#include "engine/eval/context.h"

namespace zhunsheng::eval {

[[nodiscard]] Verdict judge_rule(Context& context, RuleId rule);

/// The rule as upper rulebooks have it, where a lower one made it stricter for another place; nothing where none did.
[[nodiscard]] std::optional<PlanRule> without_stages_elsewhere(const Context& context, const PlanRule& rule);

/// Outcome, reason, evidence of the rule's own clauses, without its exceptions.
void judge_clauses(Context& context, const PlanRule& rule, Verdict& verdict);

/// The leaf that best explains why a condition is not `wanted`; kNoExpr when it is.
[[nodiscard]] ExprId blocking_leaf(Context& context, ExprId condition, Truth wanted);

/// Outcome of a rule's clauses alone: each of `truths` belongs to the clause at its index.
[[nodiscard]] Outcome clause_outcome(const PlanRule& rule, const std::vector<Truth>& truths);

} // namespace zhunsheng::eval
