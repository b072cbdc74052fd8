#include "engine/match/matcher.h"

#include <algorithm>
#include <tuple>

#include "engine/match/automaton.h"
#include "engine/match/template.h"
#include "engine/match/verify.h"

namespace zhunsheng {

struct Matcher::Compiled {
    explicit Compiled(const Lexicon& lexicon)
        : phrases(lexicon.phrases.size()), plan(match::plan_anchors(lexicon)), automaton(plan) {
        for (std::uint32_t anchor = 0; anchor < automaton.size(); ++anchor) {
            std::uint32_t bits = 0;
            std::for_each(automaton.targets_begin(anchor), automaton.targets_end(anchor),
                          [&](std::uint32_t target) { bits |= plan.anchorings[target].role; });
            roles.push_back(bits);
        }
    }

    std::size_t phrases;
    match::AnchorPlan plan;
    match::Automaton automaton;
    std::vector<std::uint32_t> roles; ///< by anchor: of all it stands for
};

namespace {

std::uint32_t anchor_begin(std::u32string_view text, std::uint32_t end, std::uint32_t length) {
    std::uint32_t begin = end;
    while (length > 0) {
        --begin;
        length -= match::is_transparent(text[begin]) ? 0U : 1U;
    }
    return begin;
}

bool before(const Hit& a, const Hit& b) {
    return std::tie(a.span.begin, a.span.end, a.phrase, a.slot) < std::tie(b.span.begin, b.span.end, b.phrase, b.slot);
}

/// Candidates come almost in order, for which insertion is linear; a text that defeats it gets the general sort.
void sort_hits(std::vector<Hit>& hits) {
    std::size_t moves = hits.size() * 32;
    for (std::size_t i = 1; i < hits.size(); ++i) {
        const Hit hit = hits[i];
        std::size_t at = i;
        for (; at > 0 && before(hit, hits[at - 1]) && moves > 0; --at, --moves) {
            hits[at] = hits[at - 1];
        }
        hits[at] = hit;
        if (moves == 0) {
            std::sort(hits.begin(), hits.end(), before);
            return;
        }
    }
}

/// Of each phrase the leftmost, then shortest; `hits` sorted by span.
void drop_overlaps(std::vector<Hit>& hits, std::size_t phrases) {
    std::vector<std::uint32_t> taken_until(phrases, 0);
    std::erase_if(hits, [&](const Hit& hit) {
        if (hit.span.begin < taken_until[hit.phrase]) {
            return true;
        }
        taken_until[hit.phrase] = hit.span.end;
        return false;
    });
}

} // namespace

Matcher::Matcher(const Lexicon& lexicon) : compiled_(std::make_unique<const Compiled>(lexicon)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<AnchorHit> Matcher::scan(std::u32string_view text) const {
    std::vector<AnchorHit> hits;
    hits.reserve(text.size() / 4);
    compiled_->automaton.scan(text, hits);
    return hits;
}

std::vector<Hit> Matcher::resolve(const MatchInput& input, const std::vector<AnchorHit>& anchors,
                                  std::uint32_t roles) const {
    const match::Automaton& automaton = compiled_->automaton;
    match::Verifier verifier(compiled_->plan.program, input);
    std::vector<Hit> hits;
    hits.reserve(anchors.size());
    for (const AnchorHit& anchor : anchors) {
        if ((compiled_->roles[anchor.anchor] & roles) == 0) {
            continue;
        }
        const Span span{anchor_begin(input.text, anchor.end, automaton.length(anchor.anchor)), anchor.end};
        const std::uint32_t* const last = automaton.targets_end(anchor.anchor);
        for (const std::uint32_t* target = automaton.targets_begin(anchor.anchor); target != last; ++target) {
            const match::Anchoring& anchoring = compiled_->plan.anchorings[*target];
            if ((anchoring.role & roles) != 0) {
                verifier.verify(anchoring, span, hits);
            }
        }
    }
    sort_hits(hits);
    drop_overlaps(hits, compiled_->phrases);
    return hits;
}

} // namespace zhunsheng
