#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/base/limits.h"
#include "engine/match/lexicon.h"

namespace zhunsheng {

/// A thing that a template's slot can stand for, found before matching.
struct SlotSpan {
    Span span;
    TemplateNode::Slot slot{};
    std::uint32_t index = 0; ///< of the figure, document … that fills it
};

/// What resolving may still look at; the same inputs use up the same steps on every machine.
struct MatchBudget {
    std::uint64_t steps = Limits{}.matching_steps;
    bool exhausted = false; ///< hits may be missing

    /// False once the steps do not suffice, and then for ever.
    bool spend(std::uint64_t wanted) {
        exhausted = exhausted || wanted > steps;
        steps -= exhausted ? steps : wanted;
        return !exhausted;
    }
};

/// Where templates may match: the text and its borders, all in code points of one text.
struct MatchInput {
    std::u32string_view text;
    const std::vector<Span>* sentences = nullptr; ///< sorted, disjoint
    const std::vector<Span>* clauses = nullptr;   ///< sorted, disjoint
    const std::vector<SlotSpan>* slots = nullptr; ///< sorted by span.begin
    const std::vector<Span>* titles = nullptr;    ///< 《…》 spans, sorted: nothing but {文件} matches inside
    MatchBudget* budget = nullptr;                ///< shared by the calls for one text; none: unlimited
};

struct Hit {
    std::uint32_t phrase = 0; ///< index into Lexicon::phrases
    Span span;
    std::uint32_t slot = kNone; ///< SlotSpan::index of the value slot, if the template has one
    friend bool operator==(const Hit&, const Hit&) = default;
};

/// Every anchor literal of every phrase that stands in a text, found in one pass.
struct AnchorHit {
    std::uint32_t anchor = 0;
    std::uint32_t end = 0; ///< position after the anchor's last character
};

/// A lexicon compiled to one automaton (Aho-Corasick over a double array on code-point classes). Immutable, shareable
/// between threads. Quotation marks “”‘’"' are transparent: 「“一件事”场景」 is found by 一件事场景.
///
/// Scanning and verifying are apart, because slots are known only after the figures were read with the help of the
/// scan (names that are no figures): scan once, then resolve roles as their slots become known.
class Matcher {
public:
    explicit Matcher(const Lexicon& lexicon);
    ~Matcher();
    Matcher(Matcher&&) noexcept;
    Matcher& operator=(Matcher&&) noexcept;

    /// One pass over the text: cost grows with the text, hardly with the number of phrases.
    [[nodiscard]] std::vector<AnchorHit> scan(std::u32string_view text) const;

    /// The phrases of the wanted roles (bit 1 << role) that match around the anchors. Leftmost, then shortest; hits of one phrase do
    /// not overlap. Sorted by span, then phrase.
    [[nodiscard]] std::vector<Hit> resolve(const MatchInput& input, const std::vector<AnchorHit>& anchors,
                                           std::uint32_t roles) const;

private:
    struct Compiled;
    std::unique_ptr<const Compiled> compiled_;
};

[[nodiscard]] constexpr std::uint32_t role_bit(PhraseRole role) {
    return 1U << static_cast<unsigned>(role);
}

/// Whether every way to read the template holds a literal to find it by; a rulebook with one that does not is refused.
[[nodiscard]] bool anchorable(const Template& pattern);

} // namespace zhunsheng
