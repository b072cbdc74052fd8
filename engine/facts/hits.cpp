#include "engine/facts/hits.h"

namespace zhunsheng {
namespace {

/// Finds the clause of rising positions without searching anew each time.
class ClauseCursor {
public:
    explicit ClauseCursor(const std::vector<Clause>& clauses) : clauses_(clauses) {}

    std::uint32_t advance_to(std::uint32_t position) {
        while (at_ + 1 < clauses_.size() && clauses_[at_ + 1].span.begin <= position) {
            ++at_;
        }
        return at_;
    }
    [[nodiscard]] std::uint32_t look_ahead(std::uint32_t position) const {
        std::uint32_t at = at_;
        while (at + 1 < clauses_.size() && clauses_[at + 1].span.begin <= position) {
            ++at;
        }
        return at;
    }

private:
    const std::vector<Clause>& clauses_;
    std::uint32_t at_ = 0;
};

struct Silence {
    std::uint32_t owner;
    std::uint32_t clause;
    PhraseRole role;
    std::uint32_t slot; ///< the figure it binds, or kNone
};

/// The exclusions by clause: few in each, so that looking one up is a short walk.
class Silences {
public:
    Silences(const std::vector<Silence>& found, std::size_t clauses)
        : starts_(clauses + 1, 0), by_clause_(found.size()) {
        for (const Silence& silence : found) {
            ++starts_[silence.clause + 1];
        }
        for (std::size_t i = 1; i < starts_.size(); ++i) {
            starts_[i] += starts_[i - 1];
        }
        std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
        for (const Silence& silence : found) {
            by_clause_[next[silence.clause]++] = silence;
        }
    }

    [[nodiscard]] bool silence(PhraseRole role, const RoleHit& hit) const {
        // A value is told in its own clause: 受理纠纷20件,化解18件 is not silenced by what stands before the comma.
        const std::uint32_t first = hit.slot == kNone ? hit.clause : hit.last_clause;
        for (std::uint32_t i = starts_[first]; i < starts_[hit.last_clause + 1]; ++i) {
            const Silence& silence = by_clause_[i];
            if (silence.owner == hit.owner && silence.role == role && concerns(silence, hit)) {
                return true;
            }
        }
        return false;
    }

private:
    /// An indicator's exclusion that names a value speaks of that value only: 一审案件52件、二审案件19件.
    static bool concerns(const Silence& silence, const RoleHit& hit) {
        return silence.role != PhraseRole::indicator || silence.slot == kNone || hit.slot == kNone ||
               silence.slot == hit.slot;
    }

    std::vector<std::uint32_t> starts_; ///< by clause
    std::vector<Silence> by_clause_;
};

std::vector<RoleHit>* list_of(RoleHits& lists, PhraseRole role) {
    switch (role) {
    case PhraseRole::part_title: return &lists.parts;
    case PhraseRole::term: return &lists.terms;
    case PhraseRole::wording: return &lists.wordings;
    case PhraseRole::indicator: return &lists.indicators;
    case PhraseRole::status_cue: return &lists.statuses;
    case PhraseRole::basis_cue: return &lists.bases;
    case PhraseRole::not_figure: return nullptr;
    }
    return nullptr;
}

} // namespace

RoleHits sort_out(const std::vector<Hit>& hits, const Lexicon& lexicon, const Document& document) {
    RoleHits lists;
    std::vector<Silence> silences;
    ClauseCursor cursor(document.clauses);
    for (const Hit& hit : hits) {
        const Phrase& phrase = lexicon.phrases[hit.phrase];
        const std::uint32_t clause = cursor.advance_to(hit.span.begin);
        const std::uint32_t last = hit.span.empty() ? clause : cursor.look_ahead(hit.span.end - 1);
        if (phrase.excludes) {
            for (std::uint32_t i = clause; i <= last; ++i) {
                silences.push_back({phrase.owner, i, phrase.role, hit.slot});
            }
            continue;
        }
        if (std::vector<RoleHit>* list = list_of(lists, phrase.role)) {
            list->push_back({phrase.owner, hit.phrase, hit.span, hit.slot, clause, last, phrase.weak});
        }
    }
    if (silences.empty()) {
        return lists;
    }
    const Silences by_clause(silences, document.clauses.size());
    for (const PhraseRole role : {PhraseRole::part_title, PhraseRole::term, PhraseRole::wording, PhraseRole::indicator,
                                  PhraseRole::status_cue, PhraseRole::basis_cue}) {
        std::erase_if(*list_of(lists, role), [&](const RoleHit& hit) { return by_clause.silence(role, hit); });
    }
    return lists;
}

} // namespace zhunsheng
