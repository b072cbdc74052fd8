// rule::Part, Term, Indicator, CueTable, Hedge, Unit and their phrasings → Lexicon.
#pragma once

#include <string>
#include <string_view>

#include "engine/match/lexicon.h"
#include "engine/plan/names.h"

namespace zhunsheng::lowering {

/// Tables in the order of `declarations`, names resolved, phrases normalised as a document's text is.
[[nodiscard]] Lexicon lower_lexicon(const Declarations& declarations, const Symbols& symbols, Reporter& reporter);

/// A literal as it stands in Document::text: full-width ASCII made half-width; spaces and quotation marks, which the
/// matcher passes over, left out.
[[nodiscard]] std::u32string normalise_literal(std::string_view text);

/// Full-width ASCII in half width, as documents have it; everything else as it stands.
[[nodiscard]] std::string half_width(std::string_view text);

/// A unit by any of its spellings, also in full width.
[[nodiscard]] std::uint32_t resolve_unit(const Symbols& symbols, const rule::Name& name, std::uint32_t file,
                                         Reporter& reporter);

} // namespace zhunsheng::lowering
