// 合计, 最大, 最小 and 计数 over the figures of one indicator that state the year's own value, where 于 and 在 say.
// Not here: choosing which figures a relation compares (readings.h).
//
// Said twice is counted once. A figure restates an earlier one that was counted when it stands in another sentence, with
// the same period and a unit of the same family, in the same words but for the number, and the two have a value in common:
// the earlier one then stands for both, at the values that both allow. In other words, but with a value in common, it
// may be a restatement or another matter: 合计 and 计数 then allow either. Within one sentence figures are items, each
// counted.
#pragma once

#include <vector>

#include "engine/eval/values.h"

namespace zhunsheng::eval {

/// The wording that bound a figure to its indicator, without the figure itself.
[[nodiscard]] std::u32string bound_wording(const Document& document, const Figure& figure);

[[nodiscard]] constexpr bool is_aggregate(rule::Expr::Kind kind) {
    using Kind = rule::Expr::Kind;
    return kind == Kind::total || kind == Kind::greatest || kind == Kind::least || kind == Kind::count_figures;
}

/// Figures that an aggregate is over, as indices into facts.figures.
[[nodiscard]] std::vector<std::uint32_t> aggregated_figures(const Context& context, const PlanExpr& aggregate);

/// Not known where no figure is stated, or where their units are of several families.
[[nodiscard]] Value aggregate_value(const Context& context, const PlanExpr& aggregate);

} // namespace zhunsheng::eval
