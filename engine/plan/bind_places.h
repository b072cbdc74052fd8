// 地区 of a rulebook: what it asks beyond the books above, rules of its own and 加严, it asks of reports from there alone.
#pragma once

#include "engine/plan/merge.h"

namespace zhunsheng::lowering {

/// Writes the 地区 of each rulebook that inherits into its rules and stages that name none.
void bind_to_places(const Layers& layers, Merged& merged);

} // namespace zhunsheng::lowering
