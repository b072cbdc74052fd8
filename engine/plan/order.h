// What depends on what: declarations in an order in which each comes after what it needs, or the path of a cycle.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace zhunsheng::lowering {

struct DependencyOrder {
    std::vector<std::uint32_t> order;               ///< dependencies first; empty when there is a cycle
    std::vector<std::vector<std::uint32_t>> cycles; ///< each a path whose last node needs its first
};

struct Dependency {
    std::uint32_t from = 0; ///< needs
    std::uint32_t to = 0;
};

/// Nodes are 0 … count−1. A node that names itself is its own root, not a cycle.
/// Cycles are shortest paths from their smallest node, one for each knot of nodes.
[[nodiscard]] DependencyOrder dependency_order(std::uint32_t count, const std::vector<Dependency>& dependencies);

/// "A → B → A"
[[nodiscard]] std::string cycle_text(const std::vector<std::string>& names);

} // namespace zhunsheng::lowering
