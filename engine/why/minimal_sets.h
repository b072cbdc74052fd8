// The smallest changes that turn a diagram's value, and the smallest sets of atoms that hold it where it is. Internal.
#pragma once

#include <span>

#include "engine/why/rule_diagram.h"
#include "engine/why/why.h"

namespace zhunsheng::why {

using Accepts = std::function<bool(int)>;

/// All subset-minimal sets of atoms that, changed from `current` to 真 or 假 with every other atom left as it is, give a
/// value that is accepted. Smallest first, then in the atoms' order; at most `most` sets: the smallest is always among
/// them, and `complete` says whether all are.
[[nodiscard]] SetFamily minimal_changes(const Diagram& diagram, NodeId root, std::span<const Truth> current,
                                        const Accepts& accepts, std::size_t most);

/// All subset-minimal sets of atoms that, kept as they are with every other atom 未知, still give an accepted value.
[[nodiscard]] SetFamily minimal_causes(const Diagram& diagram, NodeId root, std::span<const Truth> current,
                                       const Accepts& accepts, std::size_t most);

/// Past a diagram's limits: all atoms turned to 真, then turned back one by one where they need not be, once from either
/// end. Each set found is enough and none of its atoms can be left out; `complete` is false, for others may be missed.
[[nodiscard]] SetFamily search_changes(RuleDiagram& drawn, std::size_t most);

/// Sorts a family's sets and drops those that hold another.
void keep_minimal(SetFamily& family, std::size_t most);

} // namespace zhunsheng::why
