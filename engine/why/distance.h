// How far a condition that does not hold is from holding, in words. Not here: what would change it (counterfactual.h).
#pragma once

#include "engine/eval/context.h"

namespace zhunsheng::why {

/// 差1件, 差0.3个百分点, 差一处数字(最近的隔5字) …; empty when it holds or cannot be told.
[[nodiscard]] std::string distance_of(eval::Context& context, ExprId leaf);

/// What a fact that the text does not state would have to be: 上年结转数不少于5件方成立,报告未载明.
[[nodiscard]] std::string bound_of(eval::Context& context, ExprId leaf);

} // namespace zhunsheng::why
