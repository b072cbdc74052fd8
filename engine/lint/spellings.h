// Every text that a phrasing can stand for, as far as they are few: what lints compare. Internal to lint/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/rule/syntax.h"

namespace zhunsheng::linting {

/// Stands in a spelling for a gap or a slot: in no report.
inline constexpr char32_t kHole = 0xFFFFF;

/// Literals as the matcher sees them, holes for gaps and slots; sorted, distinct. Nothing where there are over `most`.
[[nodiscard]] std::optional<std::vector<std::u32string>> spellings(const rule::Phrasing& phrasing,
                                                                   std::size_t most = 256);

/// Does every spelling of `longer` hold one of `shorter`, which has no holes? Then `shorter` is found wherever `longer` is.
[[nodiscard]] bool holds_always(const std::vector<std::u32string>& longer, const std::vector<std::u32string>& shorter);

/// Visits every node, branches included, in order of place.
template <class Visit>
void each_node(const std::vector<rule::PhrasingNode>& nodes, const Visit& visit) {
    for (const rule::PhrasingNode& node : nodes) {
        visit(node);
        for (const auto& branch : node.branches) {
            each_node(branch, visit);
        }
    }
}

} // namespace zhunsheng::linting
