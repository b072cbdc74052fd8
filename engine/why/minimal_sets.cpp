#include "engine/why/minimal_sets.h"

#include <algorithm>

namespace zhunsheng::why {
namespace {

bool smaller(const AtomSet& a, const AtomSet& b) {
    if (a.size() != b.size()) {
        return a.size() < b.size();
    }
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].atom != b[i].atom) {
            return a[i].atom < b[i].atom;
        }
    }
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](AtomValue x, AtomValue y) {
        return x.truth > y.truth; // 真 first
    });
}

/// Whether every atom of `inner` is in `outer`, whatever their truths.
bool within(const AtomSet& inner, const AtomSet& outer) {
    return std::includes(outer.begin(), outer.end(), inner.begin(), inner.end(),
                         [](AtomValue a, AtomValue b) { return a.atom < b.atom; });
}

/// One search over a diagram; families are made once a node, from the leaves up.
class Search {
public:
    Search(const Diagram& diagram, std::span<const Truth> current, const Accepts& accepts, std::size_t most)
        : diagram_(diagram), current_(current), accepts_(accepts), most_(most) {}

    SetFamily changes(NodeId node) {
        return family(node, [&](SetFamily& out) { add_changes(node, out); });
    }
    SetFamily causes(NodeId node) {
        return family(node, [&](SetFamily& out) { add_causes(node, out); });
    }

private:
    template <class Add>
    SetFamily family(NodeId node, const Add& add) {
        SetFamily out;
        if (diagram_.is_terminal(node)) {
            if (accepts_(diagram_.value(node))) {
                out.sets.emplace_back();
            }
            return out;
        }
        if (const auto known = memo_.find(node); known != memo_.end()) {
            return known->second;
        }
        add(out);
        keep_minimal(out, most_);
        memo_.emplace(node, out);
        return out;
    }

    void add_changes(NodeId node, SetFamily& out) {
        const std::uint32_t atom = diagram_.atom_of(node);
        for (const Truth truth : {Truth::no, Truth::unknown, Truth::yes}) {
            const bool kept = truth == current_[atom];
            if (kept || truth != Truth::unknown) {
                join(changes(diagram_.child(node, truth)), kept ? std::nullopt : std::optional(AtomValue{atom, truth}),
                     out);
            }
        }
    }

    void add_causes(NodeId node, SetFamily& out) {
        const std::uint32_t atom = diagram_.atom_of(node);
        const Truth truth = current_[atom];
        join(causes(diagram_.child(node, Truth::unknown)), std::nullopt, out);
        if (truth != Truth::unknown) {
            join(causes(diagram_.child(node, truth)), AtomValue{atom, truth}, out);
        }
    }

    /// Atoms are asked in order, so the new one goes first.
    static void join(SetFamily sets, std::optional<AtomValue> atom, SetFamily& out) {
        for (AtomSet& set : sets.sets) {
            if (atom) {
                set.insert(set.begin(), *atom);
            }
            out.sets.push_back(std::move(set));
        }
        out.complete = out.complete && sets.complete;
    }

    const Diagram& diagram_;
    std::span<const Truth> current_;
    const Accepts& accepts_;
    std::size_t most_;
    std::map<NodeId, SetFamily> memo_;
};

} // namespace

SetFamily search_changes(RuleDiagram& drawn, std::size_t most) {
    SetFamily found;
    found.complete = false;
    const std::vector<Truth>& current = drawn.current();
    const auto serves = [&](const std::vector<Truth>& truths) {
        return drawn.outcome_if(truths) == Outcome::satisfied;
    };
    for (const bool from_front : {true, false}) {
        std::vector<Truth> truths(current.size(), Truth::yes);
        if (!serves(truths)) {
            continue;
        }
        for (std::size_t k = 0; k < truths.size(); ++k) {
            const std::size_t i = from_front ? k : truths.size() - 1 - k;
            truths[i] = current[i];
            truths[i] = serves(truths) ? current[i] : Truth::yes;
        }
        AtomSet set;
        for (std::uint32_t i = 0; i < truths.size(); ++i) {
            if (truths[i] != current[i]) {
                set.push_back({i, truths[i]});
            }
        }
        found.sets.push_back(std::move(set));
    }
    keep_minimal(found, most);
    return found;
}

void keep_minimal(SetFamily& family, std::size_t most) {
    std::sort(family.sets.begin(), family.sets.end(), smaller);
    std::vector<AtomSet> kept;
    for (AtomSet& set : family.sets) {
        if (std::any_of(kept.begin(), kept.end(), [&](const AtomSet& other) { return within(other, set); })) {
            continue;
        }
        if (kept.size() == most) {
            family.complete = false;
            break;
        }
        kept.push_back(std::move(set));
    }
    family.sets = std::move(kept);
}

SetFamily minimal_changes(const Diagram& diagram, NodeId root, std::span<const Truth> current, const Accepts& accepts,
                          std::size_t most) {
    return Search(diagram, current, accepts, most).changes(root);
}

SetFamily minimal_causes(const Diagram& diagram, NodeId root, std::span<const Truth> current, const Accepts& accepts,
                         std::size_t most) {
    return Search(diagram, current, accepts, most).causes(root);
}

} // namespace zhunsheng::why
