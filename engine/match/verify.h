// The rest of a template around an anchor: sequences walked forwards or backwards over sets of positions, so that the
// cost is bounded by template size times gap length, whatever the text. Internal to match/.
#pragma once

#include <vector>

#include "engine/match/matcher.h"
#include "engine/match/span_index.h"
#include "engine/match/template.h"

namespace zhunsheng::match {

/// How far a partial match has come.
struct State {
    std::uint32_t position = 0;  ///< next to look at (forwards), or before which to look (backwards)
    std::uint32_t edge = 0;      ///< outer end of what was matched, gaps and skipped quotes left out
    std::uint32_t value = kNone; ///< SlotSpan::index of the first number or rate
    std::uint32_t other = kNone; ///< of the first other slot
    friend auto operator<=>(const State&, const State&) = default;
};

/// One state a position: the least edge is the leftmost begin backwards and the shortest end forwards.
void merge(std::vector<State>& states);

[[nodiscard]] constexpr bool is_value(TemplateNode::Slot slot) {
    return slot == TemplateNode::Slot::number || slot == TemplateNode::Slot::rate;
}

/// Read from the text itself, too.
[[nodiscard]] constexpr bool is_textual(TemplateNode::Slot slot) {
    return slot == TemplateNode::Slot::year || slot == TemplateNode::Slot::organ;
}

class Verifier {
public:
    Verifier(const Program& program, const MatchInput& input);

    /// Appends a hit for every place where the phrase can begin around the anchor at [begin, end), each with its shortest end.
    void verify(const Anchoring& anchoring, Span anchor, std::vector<Hit>& hits);

private:
    using States = std::vector<State>;
    using Slot = TemplateNode::Slot;
    template <bool kForward>
    void walk(Sequence sequence, States& states);
    template <bool kForward>
    void step(const Node& node, const Node* next, States& states);
    template <bool kForward>
    void literal(const Node& node, States& states) const;
    template <bool kForward>
    [[nodiscard]] bool may_begin(Sequence branch, std::uint32_t position) const;
    template <bool kForward>
    void branches(const Node& node, States& states);
    template <bool kForward>
    void gap(const Node& node, const Node* next, States& states);
    template <bool kForward>
    void gap_to_slot(Slot kind, const State& from, std::uint32_t reach, States& out);
    template <bool kForward>
    [[nodiscard]] bool admits(std::uint32_t filter, std::uint32_t position) const;
    template <bool kForward>
    void slot(const Node& node, States& states);
    template <bool kForward>
    void bound_slot(Slot kind, const State& from, std::uint32_t position, States& out);
    template <bool kForward>
    void textual_slot(Slot kind, const State& from, std::uint32_t position, States& out) const;
    template <bool kForward>
    [[nodiscard]] std::uint32_t skip_quotes(std::uint32_t position) const;
    template <bool kForward>
    [[nodiscard]] std::uint32_t gap_reach(const Node& node, std::uint32_t position);
    void pair_up(const Anchoring& anchoring, const States& begins, const States& ends, std::vector<Hit>& hits);
    [[nodiscard]] bool allowed(const Anchoring& anchoring, Span span);
    const std::vector<std::uint32_t>& slots_by_end();
    [[nodiscard]] bool spend(std::size_t steps) { return budget_ == nullptr || budget_->spend(steps); }

    [[nodiscard]] States borrow();
    void give_back(States&& states);

    const Program& program_;
    std::u32string_view text_;
    SpanIndex sentences_;
    SpanIndex clauses_;
    SpanIndex titles_;
    const std::vector<SlotSpan>* slots_;
    MatchBudget* budget_;
    std::vector<Span> figures_;         // number and rate slots, sorted by begin
    std::vector<States> spare_;         // buffers to reuse
    std::vector<std::uint32_t> by_end_; // indices into *slots_, made when first needed
};

// Here because both source files of the walks use it.
template <bool kForward>
std::uint32_t Verifier::skip_quotes(std::uint32_t position) const {
    if constexpr (kForward) {
        while (position < text_.size() && is_transparent(text_[position])) {
            ++position;
        }
    } else {
        while (position > 0 && is_transparent(text_[position - 1])) {
            --position;
        }
    }
    return position;
}

} // namespace zhunsheng::match
