// given: facts that are stated, not read: a test's 事实 { … }, a generated case. Their document is the list of the facts,
// one statement a line, so that every fact has a span and evidence can be quoted. Start with build_given().
#pragma once

#include <memory>

#include "engine/facts/fact_set.h"

namespace zhunsheng {

/// A number with hedge and unit as a report would write it: 100余件, 95.5%, 近3万人, 10—20件.
struct GivenMeasure {
    std::string words; ///< what the list shows
    std::optional<Decimal> value;
    Interval<Decimal> interval;
    UnitId unit = kNoUnit; ///< kNoUnit: the indicator's
    Qualifier qualifier = Qualifier::exact;
    int decimals = 0;
};

/// Nothing when the words are not wholly one measure.
[[nodiscard]] std::optional<GivenMeasure> read_measure(std::string_view words, const Lexicon& lexicon);

struct GivenFact {
    enum class Kind : std::uint8_t { figure, mention, document, date, flaw };
    Kind kind{};
    GivenMeasure measure;                 ///< of a figure, with
    IndicatorId indicator = kNoIndicator; ///< what it reports, if anything,
    Basis basis = Basis::year;            ///< and its 口径
    std::optional<int> period_year;       ///< when it speaks of another year than the report's
    TermId term = kNoTerm;                ///< of a mention
    std::string document;                 ///< of a document name; 《》 may be left out
    FlawKind flaw{};                      ///< of a flaw, and whether it is
    bool doubtful = false;                ///< 存疑
    int year = 0, month = 0, day = 0;     ///< of a date; month and day 0 when not given
    std::optional<Status> status;         ///< none: the part's default, else 完成
};

/// Facts that stand in one sentence, a clause each.
using GivenSentence = std::vector<GivenFact>;

struct GivenParagraph {
    PartId part = kNoPart;
    std::vector<GivenSentence> sentences;
};

/// A part that is there. One with a paragraph in it is there without being named.
struct GivenPart {
    PartId part = kNoPart;
    bool whole = true;
};

/// What the report says of itself; level, year and place may also come from the options.
struct GivenAttributes {
    std::optional<std::string> title, addressee, signature, title_subject, signature_subject, place;
    std::optional<int> year, title_year, preamble_year, plan_year;
    std::optional<DateFact> sign_date; ///< only year, month, day
    std::optional<Day> cut_off;
};

struct GivenFacts {
    GivenAttributes attributes;
    std::vector<GivenPart> parts;           ///< in the order of their headings
    std::vector<GivenParagraph> paragraphs; ///< in order within their part
};

/// Stays where it was made: the facts point into the document.
struct GivenReport {
    Document document;
    FactSet facts;
};

/// INVARIANT: ids in `given` are the lexicon's. What is not given is absent: a part is missing, an attribute unknown.
[[nodiscard]] std::unique_ptr<const GivenReport> build_given(const GivenFacts& given, const Lexicon& lexicon,
                                                             const ReportOptions& options = {});

} // namespace zhunsheng
