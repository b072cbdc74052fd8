// flaws: FactSet → FactSet::flaws (瑕疵). What is wrong with a report's text itself, whatever it reports: a sentence that
// stands twice, a number skipped, a sum that its parts do not give. Not here: whether a flaw matters, which rules tell.
// Start with read_facts() and the table of detectors in flaws.cpp.
#pragma once

#include "engine/facts/fact_set.h"

namespace zhunsheng {

/// Fills `facts.flaws` with those that the lexicon asks for. `previous` is last year's report of the same place, where
/// there is one. A flaw is sure where no innocent explanation is left, else doubtful and its note asks.
void find_flaws(FactSet& facts, const Lexicon& lexicon, const FactSet* previous = nullptr);

/// extract_facts() with the flaws.
[[nodiscard]] FactSet read_facts(const Document& document, const Lexicon& lexicon, const Matcher& matcher,
                                 const ReportOptions& options = {}, const FactSet* previous = nullptr);

} // namespace zhunsheng
