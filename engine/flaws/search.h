// What a detector is given, and where it puts what it finds. Internal to flaws/.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/match/lexicon.h"

namespace zhunsheng::flaws {

class Search {
public:
    Search(FactSet& report, const Lexicon& words, const FactSet* last_year);

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

    /// The report's text between title or addressee and signature.
    [[nodiscard]] Span own() const;
    /// The sentences of that text, without headings.
    [[nodiscard]] const std::vector<const Sentence*>& sentences() const { return sentences_; }
    /// How what stands in a part of the report is meant where no cue tells: told, admitted, planned.
    [[nodiscard]] Status side_of(std::uint32_t position) const;
    /// Each number once, though several indicators may share it.
    [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }
    [[nodiscard]] std::span<const Figure> figures_in(Span span) const; ///< those that begin in it
    [[nodiscard]] bool is_rate(UnitId unit) const;
    [[nodiscard]] bool is_time(UnitId unit) const;
    [[nodiscard]] bool comparable(UnitId a, UnitId b) const; ///< the same, or of one family (件, 宗)
    [[nodiscard]] std::string shown(const Figure& figure) const { return document.utf8(figure.span); }
    [[nodiscard]] std::string shown(const Figure& like, Decimal value) const; ///< another value in its unit
    /// “……”, of a long passage only its beginning.
    [[nodiscard]] std::string quoted(Span span) const;

private:
    std::vector<Flaw>& found_;
    std::vector<Figure> figures_;
    std::vector<const Sentence*> sentences_;
};

} // namespace zhunsheng::flaws
