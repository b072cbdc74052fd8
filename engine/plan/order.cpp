#include "engine/plan/order.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/strong_components.hpp>

namespace zhunsheng::lowering {

namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

/// The shortest way from `start` back to itself; `start` must lie on a cycle.
std::vector<std::uint32_t> shortest_cycle(const Graph& graph, Vertex start) {
    std::vector<Vertex> before(boost::num_vertices(graph), boost::graph_traits<Graph>::null_vertex());
    boost::breadth_first_search(
        graph, start,
        boost::visitor(boost::make_bfs_visitor(boost::record_predecessors(before.data(), boost::on_tree_edge()))));
    std::vector<std::uint32_t> best;
    for (Vertex last = 0; last < before.size(); ++last) {
        if ((last != start && before[last] == boost::graph_traits<Graph>::null_vertex()) ||
            !boost::edge(last, start, graph).second) {
            continue;
        }
        std::vector<std::uint32_t> path;
        for (Vertex at = last; at != start; at = before[at]) {
            path.push_back(static_cast<std::uint32_t>(at));
        }
        path.push_back(static_cast<std::uint32_t>(start));
        std::reverse(path.begin(), path.end());
        if (best.empty() || path.size() < best.size()) {
            best = std::move(path);
        }
    }
    return best;
}

} // namespace

DependencyOrder dependency_order(std::uint32_t count, const std::vector<Dependency>& dependencies) {
    Graph graph(count);
    for (const Dependency& dependency : dependencies) {
        if (dependency.from != dependency.to) {
            boost::add_edge(dependency.from, dependency.to, graph);
        }
    }
    std::vector<std::uint32_t> component(count, 0);
    std::uint32_t components = 0;
    if (count > 0) {
        components = boost::strong_components(
            graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
    }
    std::vector<std::uint32_t> size(components, 0);
    for (const std::uint32_t c : component) {
        ++size[c];
    }
    DependencyOrder result;
    std::vector<bool> told(components, false);
    for (std::uint32_t node = 0; node < count; ++node) {
        if (size[component[node]] > 1 && !told[component[node]]) {
            told[component[node]] = true;
            result.cycles.push_back(shortest_cycle(graph, node));
        }
    }
    if (!result.cycles.empty()) {
        return result;
    }
    // Tarjan numbers components in reverse topological order: what is needed has the smaller number.
    result.order.resize(count);
    for (std::uint32_t node = 0; node < count; ++node) {
        result.order[component[node]] = node;
    }
    return result;
}

std::string cycle_text(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += name + " → ";
    }
    return names.empty() ? text : text + names.front();
}

} // namespace zhunsheng::lowering
