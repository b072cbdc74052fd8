// Comparisons, quantified comparisons and consistency → Judgement.
#pragma once

#include "engine/eval/values.h"

namespace zhunsheng::eval {

[[nodiscard]] Judgement judge_compare(Context& context, const PlanExpr& expr);
[[nodiscard]] Judgement judge_quantified(Context& context, const PlanExpr& expr);
[[nodiscard]] Judgement judge_consistent(Context& context, const PlanExpr& expr);
[[nodiscard]] Judgement judge_texts(const Context& context, const PlanExpr& expr);
void judge_known_attribute(const Context& context, Attribute attribute, Judgement& judgement);

/// Attributes and counted things that a value uses, as evidence; what is not known is said in the detail.
void cite_attributes(const Context& context, ExprId id, Judgement& judgement);

/// The figures that aggregates in a value are over, as evidence.
void cite_aggregates(const Context& context, ExprId id, Judgement& judgement);

/// The reading that decides a comparison: the first that fails, else the first open one, else the first.
[[nodiscard]] Reading deciding_reading(Context& context, const PlanExpr& expr);

/// "化解率为99.5%,化解数 / 受理数为209件 / 210件 = 99.52%"
[[nodiscard]] std::string tell_compare(const Context& context, const PlanExpr& expr, const Reading& reading);

/// What an unstated indicator would have to be: "上年结转数不少于5件方成立,报告未载明"; empty when it cannot be told.
[[nodiscard]] std::string tell_bound(const Context& context, const PlanExpr& expr, const Reading& reading);

} // namespace zhunsheng::eval
