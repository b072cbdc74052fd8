#include "engine/facts/wordings.h"

#include <algorithm>
#include <tuple>

#include "engine/facts/parts.h"

namespace zhunsheng {

std::vector<WordingHit> read_wordings(const FactSet& facts, const std::vector<RoleHit>& hits) {
    std::vector<WordingHit> found;
    found.reserve(hits.size());
    for (const RoleHit& hit : hits) {
        found.push_back({hit.owner, hit.span, position_of(facts, hit.span.begin)});
    }
    std::sort(found.begin(), found.end(), [](const WordingHit& a, const WordingHit& b) {
        return std::tuple(a.item, a.span.begin, b.span.end) < std::tuple(b.item, b.span.begin, a.span.end);
    });
    std::vector<WordingHit> kept;
    for (const WordingHit& hit : found) {
        if (kept.empty() || kept.back().item != hit.item || !kept.back().span.overlaps(hit.span)) {
            kept.push_back(hit);
        }
    }
    return kept;
}

} // namespace zhunsheng
