// One change that turns a verdict: built from a minimal set, read and judged again before it is told. Wording asks to
// write down what is true, never to make a number fit. Internal to why/.
#pragma once

#include "engine/eval/context.h"
#include "engine/gap/advice.h"
#include "engine/why/why.h"

namespace zhunsheng::why {

/// Tries the smallest sets of `why.blocking` in turn: sentences put into the text, else facts changed in a copy. A change
/// that spoils no other rule goes before one that does. Nothing where none of them makes the rule 符合.
[[nodiscard]] std::optional<Counterfactual> find_counterfactual(eval::Context& facts, const GapReport& report,
                                                                gap::Placement& placement, const Why& why,
                                                                const WhyOptions& options);

} // namespace zhunsheng::why
