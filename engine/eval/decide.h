// A rule's verdict as it is given: its clauses judged, then whether the rule is in force, then waivers.
#pragma once

#include "engine/eval/context.h"

namespace zhunsheng::eval {

[[nodiscard]] Verdict decide_rule(Context& context, RuleId rule);

/// What is known of a date: the user's day, the text's for 成文日. Where 评估时点 is not given it is 成文日 or later.
[[nodiscard]] DayRange known_date(const Metadata& metadata, DateKind kind);

/// Before 生效 and after 失效 a verdict becomes 不适用 with what was judged under it; where a date that is not known
/// decides, 待核.
void apply_force(const Context& context, Verdict& verdict);

/// A gap or an open question that a waiver in force covers becomes 豁免 with what was judged under it.
void apply_waivers(const Context& context, Verdict& verdict);

/// Changes the outcome and keeps the verdict as it was under the new one; its evidence stays in both.
void overlay(Verdict& verdict, Outcome outcome, Reason reason, std::string detail);

} // namespace zhunsheng::eval
