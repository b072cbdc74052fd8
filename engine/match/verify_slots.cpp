// The walks over slots: bound ones from the caller's table, textual ones from the text.
#include <algorithm>

#include "engine/match/textual_slots.h"
#include "engine/match/verify.h"

namespace zhunsheng::match {
namespace {

bool begins_before(const SlotSpan& slot, std::uint32_t position) {
    return slot.span.begin < position;
}

} // namespace

/// A gap before a slot need only stop where such a slot begins.
template <bool kForward>
void Verifier::gap_to_slot(Slot kind, const State& from, std::uint32_t reach, States& out) {
    if (slots_ == nullptr) {
        return;
    }
    State moved = from;
    const std::uint32_t last = skip_quotes<kForward>(reach);
    if constexpr (kForward) {
        auto at = std::lower_bound(slots_->begin(), slots_->end(), from.position, begins_before);
        for (; at != slots_->end() && at->span.begin <= last; ++at) {
            moved.position = at->span.begin;
            if (at->slot == kind) {
                out.push_back(moved);
            }
        }
    } else {
        const auto& order = slots_by_end();
        auto at = std::upper_bound(order.begin(), order.end(), from.position,
                                   [&](std::uint32_t p, std::uint32_t i) { return p < (*slots_)[i].span.end; });
        while (at != order.begin() && (*slots_)[*--at].span.end >= last) {
            moved.position = (*slots_)[*at].span.end;
            if ((*slots_)[*at].slot == kind) {
                out.push_back(moved);
            }
        }
    }
}

template <bool kForward>
void Verifier::slot(const Node& node, States& states) {
    States all = borrow();
    for (const State& state : states) {
        const std::uint32_t bare = skip_quotes<kForward>(state.position);
        bound_slot<kForward>(node.slot, state, state.position, all);
        textual_slot<kForward>(node.slot, state, bare, all);
        if (bare != state.position) {
            bound_slot<kForward>(node.slot, state, bare, all);
        }
    }
    merge(all);
    states.swap(all);
    give_back(std::move(all));
}

template <bool kForward>
void Verifier::bound_slot(Slot kind, const State& from, std::uint32_t position, States& out) {
    if (slots_ == nullptr) {
        return;
    }
    const auto bind = [&](const SlotSpan& slot) {
        if (slot.slot != kind) {
            return;
        }
        State bound = from;
        bound.position = bound.edge = kForward ? slot.span.end : slot.span.begin;
        std::uint32_t& place = is_value(kind) ? bound.value : bound.other;
        place = kForward && place != kNone ? place : slot.index;
        out.push_back(bound);
    };
    if constexpr (kForward) {
        auto at = std::lower_bound(slots_->begin(), slots_->end(), position, begins_before);
        for (; at != slots_->end() && at->span.begin == position; ++at) {
            bind(*at);
        }
    } else {
        const auto& order = slots_by_end();
        auto at = std::lower_bound(order.begin(), order.end(), position,
                                   [&](std::uint32_t i, std::uint32_t p) { return (*slots_)[i].span.end < p; });
        for (; at != order.end() && (*slots_)[*at].span.end == position; ++at) {
            bind((*slots_)[*at]);
        }
    }
}

template <bool kForward>
void Verifier::textual_slot(Slot kind, const State& from, std::uint32_t position, States& out) const {
    if (!is_textual(kind)) {
        return;
    }
    std::vector<std::uint32_t> edges;
    if (kind == Slot::year) {
        kForward ? years_from(text_, position, edges) : years_until(text_, position, edges);
    } else {
        kForward ? organs_from(text_, position, edges) : organs_until(text_, position, edges);
    }
    for (const std::uint32_t edge : edges) {
        State bound = from;
        bound.position = bound.edge = edge;
        out.push_back(bound);
    }
}

const std::vector<std::uint32_t>& Verifier::slots_by_end() {
    if (by_end_.empty() && !slots_->empty()) {
        by_end_.resize(slots_->size());
        for (std::uint32_t i = 0; i < by_end_.size(); ++i) {
            by_end_[i] = i;
        }
        std::stable_sort(by_end_.begin(), by_end_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return (*slots_)[a].span.end < (*slots_)[b].span.end;
        });
    }
    return by_end_;
}

template void Verifier::gap_to_slot<true>(Slot, const State&, std::uint32_t, States&);
template void Verifier::gap_to_slot<false>(Slot, const State&, std::uint32_t, States&);
template void Verifier::slot<true>(const Node&, States&);
template void Verifier::slot<false>(const Node&, States&);

} // namespace zhunsheng::match
