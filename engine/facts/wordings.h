// Wordings: hits of the 用语 lists' items in the text, wherever they stand and whatever the status of their clause.
// Not here: whether a wording is wrong by the report's date (eval/sightings).
#pragma once

#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/facts/hits.h"

namespace zhunsheng {

/// Sorted by item, then span; of one item's overlapping hits the leftmost stays, then the longest. Parts must be there
/// already.
[[nodiscard]] std::vector<WordingHit> read_wordings(const FactSet& facts, const std::vector<RoleHit>& hits);

} // namespace zhunsheng
