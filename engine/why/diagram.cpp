#include "engine/why/diagram.h"

#include <algorithm>

namespace zhunsheng::why {

NodeId Diagram::intern(const Node& node) {
    const auto [at, added] = known_.try_emplace(node, NodeId{static_cast<std::uint32_t>(nodes_.size())});
    if (added) {
        nodes_.push_back(node);
    }
    return at->second;
}

NodeId Diagram::make(std::uint32_t atom, const Children& children) {
    if (children[0] == children[1] && children[1] == children[2]) {
        return children[0];
    }
    return intern({atom, 0, children});
}

NodeId Diagram::terminal(int value) {
    return intern({kTerminal, value, {}});
}

NodeId Diagram::atom(std::uint32_t atom) {
    return make(atom, {terminal(static_cast<int>(Truth::no)), terminal(static_cast<int>(Truth::unknown)),
                       terminal(static_cast<int>(Truth::yes))});
}

NodeId Diagram::map(NodeId node, const std::function<int(int)>& change) {
    Memo<NodeId> memo;
    return map(node, change, memo);
}

NodeId Diagram::map(NodeId node, const std::function<int(int)>& change, Memo<NodeId>& memo) {
    if (is_terminal(node)) {
        return terminal(change(value(node)));
    }
    if (const auto known = memo.find(node); known != memo.end() || full()) {
        return known != memo.end() ? known->second : node;
    }
    const Node own = at(node);
    Children children{};
    for (std::size_t i = 0; i < children.size(); ++i) {
        children[i] = map(own.children[i], change, memo);
    }
    return memo[node] = make(own.atom, children);
}

NodeId Diagram::combine(NodeId a, NodeId b, const std::function<int(int, int)>& join) {
    Memo<std::array<NodeId, 2>> memo;
    return combine(a, b, join, memo);
}

NodeId Diagram::combine(NodeId a, NodeId b, const std::function<int(int, int)>& join,
                        Memo<std::array<NodeId, 2>>& memo) {
    if (is_terminal(a) && is_terminal(b)) {
        return terminal(join(value(a), value(b)));
    }
    const std::array key{a, b};
    if (const auto known = memo.find(key); known != memo.end() || full()) {
        return known != memo.end() ? known->second : a;
    }
    const std::uint32_t top = std::min(atom_of(a), atom_of(b));
    Children children{};
    for (std::size_t i = 0; i < children.size(); ++i) {
        children[i] = combine(down(a, top, i), down(b, top, i), join, memo);
    }
    return memo[key] = make(top, children);
}

NodeId Diagram::select(NodeId condition, const Children& children) {
    Memo<std::array<NodeId, 4>> memo;
    return select({condition, children[0], children[1], children[2]}, memo);
}

NodeId Diagram::select(const std::array<NodeId, 4>& nodes, Memo<std::array<NodeId, 4>>& memo) {
    if (is_terminal(nodes[0])) {
        return nodes[static_cast<std::size_t>(value(nodes[0])) + 1];
    }
    if (const auto known = memo.find(nodes); known != memo.end() || full()) {
        return known != memo.end() ? known->second : nodes[0];
    }
    std::uint32_t top = kTerminal;
    for (const NodeId node : nodes) {
        top = std::min(top, atom_of(node));
    }
    Children children{};
    for (std::size_t i = 0; i < children.size(); ++i) {
        children[i] = select(
            {down(nodes[0], top, i), down(nodes[1], top, i), down(nodes[2], top, i), down(nodes[3], top, i)}, memo);
    }
    return memo[nodes] = make(top, children);
}

} // namespace zhunsheng::why
