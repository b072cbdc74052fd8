// A reduced ordered decision diagram over three-valued atoms: every node asks one atom and has a child for 假, 未知 and 真.
// Terminals hold a number: a Truth, an Outcome or a count. Not here: what the atoms mean (rule_diagram.h). Internal to why/.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "engine/base/kinds.h"

namespace zhunsheng::why {

enum class NodeId : std::uint32_t {};

/// Equal functions are one node, whichever way they were built. Past its limit the diagram says full() and what it
/// returns means nothing more.
class Diagram {
public:
    static constexpr std::uint32_t kTerminal = 0xffffffffU;
    using Children = std::array<NodeId, 3>; ///< by Truth

    explicit Diagram(std::size_t limit) : limit_(limit) {}

    [[nodiscard]] NodeId terminal(int value);
    /// The truth of an atom, as a terminal each.
    [[nodiscard]] NodeId atom(std::uint32_t atom);
    [[nodiscard]] NodeId map(NodeId node, const std::function<int(int)>& change);
    [[nodiscard]] NodeId combine(NodeId a, NodeId b, const std::function<int(int, int)>& join);
    /// The child that the truth of `condition` selects.
    [[nodiscard]] NodeId select(NodeId condition, const Children& children);

    [[nodiscard]] bool is_terminal(NodeId id) const { return at(id).atom == kTerminal; }
    [[nodiscard]] int value(NodeId id) const { return at(id).value; }
    [[nodiscard]] std::uint32_t atom_of(NodeId id) const { return at(id).atom; }
    [[nodiscard]] NodeId child(NodeId id, Truth truth) const {
        return at(id).children[static_cast<std::size_t>(truth)];
    }
    [[nodiscard]] bool full() const { return nodes_.size() > limit_; }

private:
    struct Node {
        std::uint32_t atom = kTerminal;
        int value = 0;
        Children children{};
        [[nodiscard]] auto operator<=>(const Node&) const = default;
    };
    template <class Key>
    using Memo = std::map<Key, NodeId>;

    [[nodiscard]] const Node& at(NodeId id) const { return nodes_[static_cast<std::size_t>(id)]; }
    [[nodiscard]] NodeId intern(const Node& node);
    [[nodiscard]] NodeId make(std::uint32_t atom, const Children& children);
    /// Where the atom asked is `atom`, its child; else the node itself, which does not ask it.
    [[nodiscard]] NodeId down(NodeId id, std::uint32_t atom, std::size_t truth) const {
        return at(id).atom == atom ? at(id).children[truth] : id;
    }
    NodeId map(NodeId node, const std::function<int(int)>& change, Memo<NodeId>& memo);
    NodeId combine(NodeId a, NodeId b, const std::function<int(int, int)>& join, Memo<std::array<NodeId, 2>>& memo);
    NodeId select(const std::array<NodeId, 4>& nodes, Memo<std::array<NodeId, 4>>& memo);

    std::size_t limit_;
    std::vector<Node> nodes_;
    std::map<Node, NodeId> known_;
};

} // namespace zhunsheng::why
