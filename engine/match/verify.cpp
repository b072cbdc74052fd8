#include "engine/match/verify.h"

#include <algorithm>
#include <tuple>

namespace zhunsheng::match {
namespace {

using Kind = TemplateNode::Kind;

} // namespace

void merge(std::vector<State>& states) {
    if (states.size() < 2) {
        return;
    }
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end(),
                             [](const State& a, const State& b) { return a.position == b.position; }),
                 states.end());
}

Verifier::Verifier(const Program& program, const MatchInput& input)
    : program_(program), text_(input.text),
      sentences_(input.sentences, {0, static_cast<std::uint32_t>(input.text.size())}),
      clauses_(input.clauses, {0, static_cast<std::uint32_t>(input.text.size())}), titles_(input.titles, {}),
      slots_(input.slots), budget_(input.budget) {
    if (slots_ != nullptr) {
        for (const SlotSpan& slot : *slots_) {
            if (is_value(slot.slot)) {
                figures_.push_back(slot.span);
            }
        }
    }
}

void Verifier::verify(const Anchoring& anchoring, Span anchor, std::vector<Hit>& hits) {
    if (anchoring.before.empty() && anchoring.after.empty()) {
        if (allowed(anchoring, anchor)) {
            hits.push_back({anchoring.phrase, anchor, kNone});
        }
        return;
    }
    States begins = borrow();
    begins.push_back({anchor.begin, anchor.begin, kNone, kNone});
    walk<false>(anchoring.before, begins);
    if (!begins.empty()) {
        States ends = borrow();
        ends.push_back({anchor.end, anchor.end, kNone, kNone});
        walk<true>(anchoring.after, ends);
        std::sort(ends.begin(), ends.end(), [](const State& a, const State& b) {
            return std::tie(a.edge, a.value, a.other) < std::tie(b.edge, b.value, b.other);
        });
        pair_up(anchoring, begins, ends, hits);
        give_back(std::move(ends));
    }
    give_back(std::move(begins));
}

void Verifier::pair_up(const Anchoring& anchoring, const States& begins, const States& ends, std::vector<Hit>& hits) {
    for (const State& begin : begins) {
        const auto end = std::find_if(ends.begin(), ends.end(), [&](const State& candidate) {
            return allowed(anchoring, {begin.edge, candidate.edge});
        });
        if (!spend(static_cast<std::size_t>(end - ends.begin()) + 1)) {
            return;
        }
        if (end != ends.end()) {
            const std::uint32_t value = begin.value != kNone ? begin.value : end->value;
            const std::uint32_t other = begin.other != kNone ? begin.other : end->other;
            hits.push_back({anchoring.phrase, {begin.edge, end->edge}, value != kNone ? value : other});
        }
    }
}

Verifier::States Verifier::borrow() {
    if (spare_.empty()) {
        return {};
    }
    States states = std::move(spare_.back());
    spare_.pop_back();
    return states;
}

void Verifier::give_back(States&& states) {
    states.clear();
    spare_.push_back(std::move(states));
}

bool Verifier::allowed(const Anchoring& anchoring, Span span) {
    if (!anchoring.crosses_sentences) {
        const Span sentence = sentences_.at(span.begin);
        const std::uint32_t border = sentence.empty() ? sentences_.next_begin(span.begin) : sentence.end;
        if (span.end > border) {
            return false;
        }
    }
    return anchoring.inside_titles || (titles_.at(span.begin).empty() && titles_.at(span.end - 1).empty());
}

template <bool kForward>
void Verifier::walk(Sequence sequence, States& states) {
    const std::uint32_t count = sequence.last - sequence.first;
    const auto node_at = [&](std::uint32_t i) -> const Node& {
        return program_.nodes[kForward ? sequence.first + i : sequence.last - 1 - i];
    };
    for (std::uint32_t i = 0; i < count && !states.empty(); ++i) {
        const Node* const next = i + 1 < count ? &node_at(i + 1) : nullptr;
        if (!spend(states.size())) {
            states.clear();
            return;
        }
        step<kForward>(node_at(i), next, states);
    }
}

template <bool kForward>
void Verifier::step(const Node& node, const Node* next, States& states) {
    switch (node.kind) {
    case Kind::literal: literal<kForward>(node, states); break;
    case Kind::choice:
    case Kind::optional: branches<kForward>(node, states); break;
    case Kind::gap:
    case Kind::wide_gap: gap<kForward>(node, next, states); break;
    case Kind::slot: slot<kForward>(node, states); break;
    }
}

template <bool kForward>
void Verifier::literal(const Node& node, States& states) const {
    const std::uint32_t size = node.last - node.first;
    std::erase_if(states, [&](State& state) {
        std::uint32_t position = state.position;
        for (std::uint32_t i = 0; i < size; ++i) {
            position = skip_quotes<kForward>(position);
            const char32_t wanted = program_.chars[kForward ? node.first + i : node.last - 1 - i];
            if constexpr (kForward) {
                if (position == text_.size() || text_[position++] != wanted) {
                    return true;
                }
            } else {
                if (position == 0 || text_[--position] != wanted) {
                    return true;
                }
            }
        }
        if (size > 0) {
            state.position = state.edge = position;
        }
        return false;
    });
}

/// Whether the first character of a branch stands at `position`; true for a branch that does not begin with one.
template <bool kForward>
bool Verifier::may_begin(Sequence branch, std::uint32_t position) const {
    if (branch.empty()) {
        return true;
    }
    const Node& first = program_.nodes[kForward ? branch.first : branch.last - 1];
    if (first.kind != Kind::literal || first.first == first.last) {
        return true;
    }
    const std::uint32_t at = skip_quotes<kForward>(position);
    const char32_t wanted = program_.chars[kForward ? first.first : first.last - 1];
    return kForward ? at < text_.size() && text_[at] == wanted : at > 0 && text_[at - 1] == wanted;
}

template <bool kForward>
void Verifier::branches(const Node& node, States& states) {
    States all = borrow();
    if (node.kind == Kind::optional) {
        all = states;
    }
    std::erase_if(states, [&](const State& state) { return !admits<kForward>(node.filter, state.position); });
    if (!states.empty()) {
        States trial = borrow();
        for (std::uint32_t i = node.first; i < node.last; ++i) {
            const Sequence branch = program_.sequences[i];
            trial.clear();
            for (const State& state : states) {
                if (may_begin<kForward>(branch, state.position)) {
                    trial.push_back(state);
                }
            }
            walk<kForward>(branch, trial);
            all.insert(all.end(), trial.begin(), trial.end());
        }
        give_back(std::move(trial));
        merge(all);
    }
    states.swap(all);
    give_back(std::move(all));
}

/// The farthest position a gap from `position` may reach.
template <bool kForward>
std::uint32_t Verifier::gap_reach(const Node& node, std::uint32_t position) {
    SpanIndex& borders = node.kind == Kind::gap ? clauses_ : sentences_;
    auto figure = figures_.cend();
    if (node.kind == Kind::gap && !figures_.empty()) {
        figure = std::lower_bound(figures_.cbegin(), figures_.cend(), position,
                                  [](Span f, std::uint32_t at) { return f.begin < at; });
    }
    if constexpr (kForward) {
        const Span home = borders.at(position);
        const std::uint64_t reach = std::min<std::uint64_t>(std::uint64_t{position} + node.first, home.end);
        auto farthest = static_cast<std::uint32_t>(reach);
        for (; figure != figures_.cend() && figure->begin < farthest; ++figure) {
            farthest = std::min(farthest, figure->end - 1);
        }
        return farthest;
    } else {
        if (position == 0) {
            return 0;
        }
        const Span home = borders.at(position - 1);
        if (home.empty()) {
            return position;
        }
        std::uint32_t farthest = std::max(home.begin, position - std::min(position, node.first));
        if (node.kind == Kind::gap) {
            while (figure != figures_.cbegin() && (--figure)->begin >= farthest) {
                farthest = figure->end <= position ? figure->begin + 1 : farthest;
            }
        }
        return farthest;
    }
}

/// Whether what the filter was made of can begin at `position`.
template <bool kForward>
bool Verifier::admits(std::uint32_t filter, std::uint32_t position) const {
    if (filter == kNone) {
        return true;
    }
    const std::uint32_t at = skip_quotes<kForward>(position);
    const Filter& starts = program_.filters[filter];
    return kForward ? at < text_.size() && starts.admits(text_[at]) : at > 0 && starts.admits(text_[at - 1]);
}

template <bool kForward>
void Verifier::gap(const Node& node, const Node* next, States& states) {
    States all = borrow();
    const bool to_slot = next != nullptr && next->kind == Kind::slot && !is_textual(next->slot);
    constexpr std::size_t kUnmerged = 4096;
    std::size_t most = kUnmerged;
    for (const State& state : states) {
        if (all.size() > most) { // many states reach the same positions: what they make must not outgrow the text
            merge(all);
            most = 2 * all.size() + kUnmerged;
        }
        State moved = state;
        moved.position = skip_quotes<kForward>(state.position); // quotes at either end of a gap do not count
        const std::uint32_t reach = gap_reach<kForward>(node, moved.position);
        if (!spend(kForward ? reach - moved.position : moved.position - reach)) {
            all.clear();
            break;
        }
        if (to_slot) {
            gap_to_slot<kForward>(next->slot, moved, reach, all);
            continue;
        }
        for (;; moved.position = kForward ? moved.position + 1 : moved.position - 1) {
            if (admits<kForward>(node.filter, moved.position)) {
                all.push_back(moved);
            }
            if (moved.position == reach) {
                break;
            }
        }
    }
    if (to_slot || states.size() > 1) {
        merge(all); // from one state each position is reached once
    }
    states.swap(all);
    give_back(std::move(all));
}

} // namespace zhunsheng::match
