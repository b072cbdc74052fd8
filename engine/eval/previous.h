// What last year's report says: the values that rules name 上年.X. It is told in words and never as a span, since its places
// are another document's. Not here: reading that report (the caller hands its facts in EvalOptions).
#pragma once

#include <string>

#include "engine/eval/values.h"

namespace zhunsheng::eval {

/// The value that last year's report states for its own year; several compatible figures are intersected. Not known, and
/// then `missing` says why: no report was given, it is not the year before, it states nothing or contradicts itself.
/// 未载明即 speaks of this year's report only: what last year's does not say is 未知.
[[nodiscard]] Value previous_value(const Context& context, IndicatorId indicator);

/// 上年报告(2023年度)写“受理矛盾纠纷120件” of each 上年.X in a value, joined; empty where there is none.
[[nodiscard]] std::string quote_previous(const Context& context, ExprId id);

/// 已知 上年.X: 真 when stated, 假 when last year's report is there and does not, else 未知.
[[nodiscard]] Judgement judge_known_previous(const Context& context, IndicatorId indicator);

} // namespace zhunsheng::eval
