// 顺序 (甲、乙、丙): whether the headings of parts stand in this order.
#pragma once

#include "engine/eval/context.h"

namespace zhunsheng::eval {

/// By the first heading of each part; a part without a heading is passed over. Fewer than two with one: 假, for nothing
/// was in any order. Evidence is the headings, of a violated order the pair that stands wrong first.
[[nodiscard]] Judgement judge_order(const Context& context, const PlanExpr& order);

} // namespace zhunsheng::eval
