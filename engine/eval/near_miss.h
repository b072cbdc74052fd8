// What a near miss lacks, in Chinese. Not here: finding them (conditions.cpp).
#pragma once

#include "engine/eval/context.h"

namespace zhunsheng::eval {

/// 只是下一步安排, 仅见于存在的不足,未见举措, 同句没有数字 …
[[nodiscard]] std::string lacks_text(const Context& context, const PlanExpr& mention, const Miss& miss);
/// The words that almost served.
[[nodiscard]] Span focus_of(const Context& context, const Miss& miss);
[[nodiscard]] NearMiss tell_miss(const Context& context, const PlanExpr& mention, const Miss& miss);

} // namespace zhunsheng::eval
