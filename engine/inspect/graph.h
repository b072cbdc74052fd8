#pragma once

#include "engine/inspect/references.h"

namespace zhunsheng::inspect {

struct GraphNode {
    EntityKind kind{};
    std::string id;    ///< "TJ-01", "三项制度", "纲要 第15项"
    std::string title; ///< empty where it says nothing beyond the id
    std::string place; ///< where it is declared; of a clause: where it is first cited
};

/// `from` depends on `to`; roles are a bit per Role.
struct GraphEdge {
    std::size_t from = 0;
    std::size_t to = 0;
    std::uint32_t roles = 0;
};

/// INVARIANT: nodes by kind, then id (clauses by number); edges by their ends: the same whatever the files' order.
struct DependencyGraph {
    std::vector<GraphNode> nodes;
    std::vector<GraphEdge> edges;
};

[[nodiscard]] DependencyGraph build_graph(const Book& book);

/// The nodes that a person means by a name: an id, a title, "纲要 第15项" however spaced, with or without the kind in front
/// (词条 三项制度). More than one where a term and a part share a name.
[[nodiscard]] std::vector<std::size_t> find_nodes(const DependencyGraph& graph, std::string_view name);
/// What find_nodes would have answered to, for a suggestion.
[[nodiscard]] std::vector<std::string> node_names(const DependencyGraph& graph);

/// What depends on a node, directly or through others: each once, where it is reached first, depth first.
struct ImpactLine {
    std::size_t node = 0;
    std::size_t depth = 0;   ///< 0: a root
    std::uint32_t roles = 0; ///< why it depends on the line above it of depth - 1
};
[[nodiscard]] std::vector<ImpactLine> impact(const DependencyGraph& graph, const std::vector<std::size_t>& roots);

/// The graph of the given nodes alone.
[[nodiscard]] DependencyGraph part_of(const DependencyGraph& graph, const std::vector<ImpactLine>& lines);

} // namespace zhunsheng::inspect
