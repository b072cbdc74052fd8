// Where things stand together: the sentence, paragraph or section around a fact, and what occurs there.
// Not here: which mentions serve (conditions.h), where all of several things stand (cooccurrence.h).
#pragma once

#include <vector>

#include "engine/eval/context.h"

namespace zhunsheng::eval {

/// The sentence, paragraph or section that `at` stands in. A heading and the sentence after it are one sentence, a
/// paragraph never reaches past its section; of 相邻 the sentence.
[[nodiscard]] Span scope_span(const Document& document, const Position& at, rule::Nearby::Scope scope);

/// Something that an item names: a figure of the year, a document, a date, a mention.
struct Occurrence {
    Position at;
    Span span;
};

/// Whether one begins inside `span`.
[[nodiscard]] bool item_in(const Context& context, const PlanNearby::Item& item, Span span);
/// Those that begin inside `span`, in the text's order.
[[nodiscard]] std::vector<Occurrence> occurrences(const Context& context, const PlanNearby::Item& item, Span span);

/// Whether what `nearby` asks for stands in the mention's sentence, paragraph or section, or 相邻: in its sentence with
/// at most so many characters between the two, before or after it; what overlaps it has none between. A mention is not
/// beside itself. 在 部分 … 中 restricts the mention, not what stands beside it.
[[nodiscard]] bool is_nearby(const Context& context, const Mention& mention, const PlanNearby& nearby);

} // namespace zhunsheng::eval
