// render, for authors of rulebooks: what inspect found out, as text, graph languages, JSON.
// Each function returns the whole output, UTF-8, LF, ending in a line break.
#pragma once

#include <string>

#include "engine/inspect/graph.h"

namespace zhunsheng {

/// The graph language of Graphviz. Names are escaped: no character of a rulebook becomes syntax.
[[nodiscard]] std::string render_dot(const inspect::DependencyGraph& graph, std::string_view title);
[[nodiscard]] std::string render_mermaid(const inspect::DependencyGraph& graph);
/// A tree: what depends on each root, why, and where it is declared; then how many of each kind.
[[nodiscard]] std::string render_impact(const inspect::DependencyGraph& graph,
                                        const std::vector<inspect::ImpactLine>& lines);

} // namespace zhunsheng
