// 同句, 同段, 同节 (a、b、c): one sentence, paragraph or section in which all of several things begin.
//
// A place is the sentence, paragraph or section around any occurrence of any item (places.h), so that a section is the
// innermost around it with all below. Items count by their own 语态 and where 在 部分 … 中 says.
#pragma once

#include <vector>

#include "engine/eval/places.h"

namespace zhunsheng::eval {

/// Evidence is the first occurrence of each item in the first place that holds all; misses are the places with most.
[[nodiscard]] Judgement judge_together(Context& context, const PlanExpr& together);

/// The items of `together` that do not begin inside `place`, as indices.
[[nodiscard]] std::vector<std::size_t> lacking_items(const Context& context, const PlanExpr& together, Span place);

} // namespace zhunsheng::eval
