// Several layers → one flat list of declarations: what a lower book changes is applied to what the upper books declare,
// and refused where it would loosen without leave. A tightening becomes a stage of the rule (Rule::stages), everything
// else changes the declaration in place; each moved piece keeps the file that it came from.
// Not here: the order of layers (layers.h), meaning (lower_*.h). Start with merge().
#pragma once

#include <deque>
#include <string>

#include "engine/plan/layers.h"

namespace zhunsheng::lowering {

/// Where one change of a declaration was written; for the printed rulebook.
struct Change {
    std::string target; ///< id of what it changes
    const rule::Overlay* overlay = nullptr;
    std::uint32_t file = 0;
};

/// INVARIANT: `declarations` points into the files and into the copies here. No overlay is left in it, one 规则集, and of
/// the tests, samples and mutations only those of the lowest book: what is tightened changes what others expected.
struct Merged {
    Declarations declarations;
    std::vector<Change> changes; ///< that were applied, in order

    std::deque<rule::Rulebook> rulebooks;
    std::deque<rule::Rule> rules;
    std::deque<rule::Parameter> parameters;
    std::deque<rule::Term> terms;
    std::deque<rule::Wording> wordings;
    std::deque<rule::Indicator> indicators;
    std::deque<rule::Part> parts;
};

[[nodiscard]] Merged merge(const Layers& layers, Reporter& reporter);

/// What a lower book may do to a declaration, as the last book that said so left it.
[[nodiscard]] const rule::Permissions& effective_permissions(const rule::Rule& rule);

/// The stage, or the rule itself, that says last for which levels or years the rule speaks.
[[nodiscard]] const rule::Rule& saying_levels(const rule::Rule& rule);
[[nodiscard]] const rule::Rule& saying_years(const rule::Rule& rule);

} // namespace zhunsheng::lowering
