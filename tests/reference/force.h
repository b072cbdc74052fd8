// Dates and waivers: what becomes of a verdict that was judged by its clauses.
#pragma once

#include "tests/reference/world.h"

namespace zhunsheng::reference {

/// Before 生效 and after 失效 不适用, where the deciding date may lie on either side 待核; what was judged is kept under it.
void apply_force(const World& world, const PlanRule& rule, Verdict& verdict);
/// A gap or an open question that a waiver covers becomes 豁免.
void apply_waivers(const World& world, Verdict& verdict);

} // namespace zhunsheng::reference
