// Whether an indicator's 未载明即 can weigh in a rule's verdict: not where 已知 X has already decided whenever X is unstated.
#pragma once

#include <vector>

#include "engine/plan/plan.h"

namespace zhunsheng::trial {

/// Indicators that the rule asks for where the report may be silent, each once, in order of appearance.
[[nodiscard]] std::vector<IndicatorId> weighing_silence(const Plan& plan, const PlanRule& rule);

} // namespace zhunsheng::trial
