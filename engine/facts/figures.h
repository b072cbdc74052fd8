// The figure reader of facts/: every numeral of a document is a figure, a date, or a lookalike (or a section number).
// Not here: status, basis cues of the lexicon, indicators, parts. Start with read_figures().
#pragma once

#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/match/lexicon.h"

namespace zhunsheng {

struct FigureInput {
    const Document& document;
    const Lexicon& lexicon;
    const std::vector<Span>& names;  ///< hits of PhraseRole::not_figure, sorted by begin; may overlap
    const std::vector<Span>& titles; ///< outermost 《…》 with their marks, sorted, disjoint
};

/// What the numerals of a text are, each list sorted by span. INVARIANT: no span of one list overlaps one of another.
struct FigureScan {
    std::vector<Figure> figures;
    std::vector<DateFact> dates;
    std::vector<Span> lookalikes;
};

/// One pass over the text. Of a figure are filled: span, value, interval, unit, qualifier, decimals, unit_inherited,
/// basis (as far as the words around the numeral tell it), period, period_year, and clause, sentence and paragraph of
/// `at`. Not filled: status, indicator, heading, part. Small tables over the lexicon's units and hedges are built anew
/// for each call; that costs far less than the scan.
[[nodiscard]] FigureScan read_figures(const FigureInput& input);

} // namespace zhunsheng
