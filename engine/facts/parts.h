// Parts: which part (部分) of a report each heading opens, and whether each part is there.
#pragma once

#include <optional>
#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/facts/hits.h"

namespace zhunsheng {

/// Fills part_traits, heading_part, paragraph_part, and of `parts` the headings that open each. `year`: the report's,
/// where it is known so early; dates must be there already.
void assign_parts(const Document& document, const Lexicon& lexicon, const std::vector<RoleHit>& titles,
                  std::optional<int> year, FactSet& facts);

/// Fills presence, evidence and reason of `facts.parts`; mentions must be there already.
void judge_presence(const Lexicon& lexicon, const std::vector<RoleHit>& titles, FactSet& facts);

/// part_at() for a position whose sentence is known.
[[nodiscard]] PartId part_of(const FactSet& facts, const Sentence& sentence, std::uint32_t position);

/// The place of a position: its clause, sentence, paragraph, heading and part.
[[nodiscard]] Position position_of(const FactSet& facts, std::uint32_t position);

} // namespace zhunsheng
