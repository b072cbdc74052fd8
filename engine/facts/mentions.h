// Mentions: where the terms (词条) of the rulebook stand, and in what status.
#pragma once

#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/facts/hits.h"
#include "engine/facts/status.h"

namespace zhunsheng {

/// One mention a place: of a term's overlapping hits the leftmost, then longest. Sorted by term, then span.
/// `terms`: how many terms there are.
[[nodiscard]] std::vector<Mention> read_mentions(const FactSet& facts, const std::vector<RoleHit>& hits,
                                                 const StatusMap& statuses, std::size_t terms);

} // namespace zhunsheng
