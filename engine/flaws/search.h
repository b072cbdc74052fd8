// What a detector is given, and where it puts what it finds. Internal to flaws/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/match/lexicon.h"

namespace zhunsheng::flaws {

class Search {
public:
    Search(FactSet& report, const Lexicon& words, const FactSet* last_year)
        : facts(report), document(*report.document), text(document.text), lexicon(words), previous(last_year),
          found_(report.flaws) {}

    const FactSet& facts;
    const Document& document;
    std::u32string_view text;
    const Lexicon& lexicon;
    const FactSet* previous; ///< last year's report; may be null
    FlawKind kind{};         ///< what is looked for now

    void sure(Span span, std::string note, Span other = {}) { add(span, std::move(note), other, false); }
    /// An innocent explanation is left: the note asks for it.
    void doubtful(Span span, std::string note, Span other = {}) { add(span, std::move(note), other, true); }
    void add(Span span, std::string note, Span other, bool doubtful);

    /// The sentences of the report's own text: neither headings nor title, addressee, signature and date.
    [[nodiscard]] std::vector<const Sentence*> sentences() const;
    /// How what stands in a part of the report is meant where no cue tells: told, admitted, planned.
    [[nodiscard]] Status side_of(std::uint32_t position) const;
    /// “……”, of a long passage only its beginning.
    [[nodiscard]] std::string quoted(Span span) const;

private:
    std::vector<Flaw>& found_;
};

/// The characters that tell: neither blanks nor marks.
[[nodiscard]] std::u32string letters(std::u32string_view text);

} // namespace zhunsheng::flaws
