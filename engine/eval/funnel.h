// How far the search for a condition's matter got, step by step. Not here: what the nearest lacks (near_miss.h).
#pragma once

#include <map>

#include "engine/eval/context.h"

namespace zhunsheng::eval {

/// How many sentences stand in parts, counted once for all the conditions that look there.
using SentenceCounts = std::map<std::vector<PartId>, std::size_t>;

/// Sentences of a mention, figures of an indicator, headings of a part; empty for leaves that search for none of these.
[[nodiscard]] Funnel funnel_of(const Context& context, const PlanExpr& leaf, SentenceCounts& counts);

/// A condition as it stands in the rule file.
[[nodiscard]] std::string author_text(const Context& context, ExprId id);

} // namespace zhunsheng::eval
