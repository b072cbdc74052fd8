// Hits: what the matcher found, sorted out by role, with every 排除 already applied.
#pragma once

#include <vector>

#include "engine/document/document.h"
#include "engine/match/lexicon.h"
#include "engine/match/matcher.h"

namespace zhunsheng {

/// A hit that no exclusion silences.
struct RoleHit {
    std::uint32_t owner = 0;
    std::uint32_t phrase = 0;
    Span span;
    std::uint32_t slot = kNone;
    std::uint32_t clause = 0;      ///< where the hit begins
    std::uint32_t last_clause = 0; ///< where it ends; differs only for a wide gap
    bool weak = false;
};

/// Each list sorted by span.
struct RoleHits {
    std::vector<RoleHit> parts, terms, wordings, indicators, statuses, bases;
};

/// `hits` sorted by span, as Matcher::resolve gives them. An exclusion silences its owner's hits in its clause: those
/// that touch it, or of a hit that holds a value the clause that it ends in.
[[nodiscard]] RoleHits sort_out(const std::vector<Hit>& hits, const Lexicon& lexicon, const Document& document);

} // namespace zhunsheng
