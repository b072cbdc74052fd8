// facts: Document × Lexicon → FactSet. What a report says: its parts, figures, mentions, documents, metadata, each with
// the span that proves it and the status (语态) it is said in. Not here: judging. Start with extract_facts().
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/day.h"
#include "engine/base/decimal.h"
#include "engine/base/flaw_kinds.h"
#include "engine/base/kinds.h"
#include "engine/document/document.h"
#include "engine/match/matcher.h"

namespace zhunsheng {

/// Where a fact stands. INVARIANT: indices into the document's tables.
struct Position {
    std::uint32_t clause = 0;
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t heading = kNone;
    PartId part = kNoPart;
};

struct Figure {
    Span span; ///< number with hedge and unit
    Position at;
    std::optional<Decimal> value; ///< nominal, in the canonical unit; percentages in percent points; none for a range
    Interval<Decimal> interval;
    UnitId unit = kNoUnit;
    Qualifier qualifier = Qualifier::exact;
    int decimals = 0;            ///< places written, for the precision of rates
    bool unit_inherited = false; ///< the unit stands at a later number (35个和26个工作日) or was supplied (18行政村)
    Status status = Status::done;
    Basis basis = Basis::year;
    IndicatorId indicator = kNoIndicator;
    Span indicator_span;            ///< the phrasing that bound it
    std::optional<int> period_year; ///< when it speaks of another year than the report's
    std::string period;             ///< as written, e.g. "2020年", "截至2022年11月"; may be empty
};

struct Mention {
    TermId term = kNoTerm;
    Span span;
    Position at;
    Status status = Status::done;
};

struct DocumentName {
    Span span; ///< outermost 《…》 with its marks
    Position at;
};

struct DateFact {
    Span span;
    int year = 0;
    int month = 0; ///< 0 when not given
    int day = 0;
    Position at;
};

/// 瑕疵: something wrong with the text itself (engine/flaws finds them).
struct Flaw {
    FlawKind kind{};
    Span span; ///< what is wrong
    Position at;
    Span other;            ///< what it is at odds with, e.g. the first of two equal sentences; may be empty
    bool doubtful = false; ///< an innocent explanation is possible that the text does not settle: 未知, not 真
    std::string note;      ///< Chinese: what was seen, what was expected; no stop at its end
};

enum class Presence : std::uint8_t { absent, partial, present };
inline constexpr std::array<std::string_view, 3> kPresenceCodes{"absent", "partial", "present"};

/// A wording of a 用语 list, whatever the status (语态) of its clause.
struct WordingHit {
    std::uint32_t item = 0; ///< Lexicon::wording_items
    Span span;
    Position at;
};

struct PartFact {
    Presence presence = Presence::absent;
    std::vector<std::uint32_t> headings; ///< that open it, outermost first
    std::vector<Span> evidence;          ///< heading, or the scattered sentence
    std::string reason;                  ///< Chinese, why it is not present
};

/// A value read from the text or given by the user; when neither, `reason` says why (Chinese).
template <class T>
struct Known {
    std::optional<T> value;
    Span span; ///< empty when given by the user or unknown
    bool given = false;
    std::string reason;
};

struct Metadata {
    Known<std::string> title;
    Known<std::string> place;     ///< smallest place that reports: 龙塘镇, 周村区
    Known<std::string> province;  ///< 广东省
    std::uint32_t place_code = 0; ///< by GB/T 2260: the smallest known place that is or holds `place`; 0: none
    Known<Level> level;
    Known<Level> tier; ///< of a department: its government's level
    Known<int> year;
    Known<std::string> signature;
    Known<DateFact> sign_date;
    Known<Day> cut_off; ///< 数据截止: the last day of the year that the report says its figures reach to
    // what the checks of consistency compare; unknown where the text does not say
    Known<int> title_year, preamble_year, plan_year;
    Known<std::string> title_subject, signature_subject;
    std::optional<Day> as_of, published, submitted; ///< 评估时点, 公开日, 报送日: only the user can tell
};

/// What part_at() and in_part() must know of the lexicon's parts.
struct PartTraits {
    PartEntry::Builtin builtin = PartEntry::Builtin::none;
    Status default_status = Status::done;
};

struct FactSet {
    const Document* document = nullptr; ///< INVARIANT: outlives the fact set
    Metadata metadata;
    std::vector<PartFact> parts;         ///< by PartId
    std::vector<PartTraits> part_traits; ///< by PartId
    std::vector<PartId> heading_part;    ///< by heading index
    std::vector<PartId> paragraph_part;  ///< by paragraph: of text that stands under no heading
    std::vector<Figure> figures;         ///< sorted by span
    std::vector<Mention> mentions;       ///< sorted by term, then span
    std::vector<DocumentName> documents; ///< sorted by span
    std::vector<DateFact> dates;         ///< sorted by span
    std::vector<Flaw> flaws;             ///< sorted by kind, then span
    std::vector<WordingHit> wordings;    ///< sorted by item, then span
    std::vector<Span> lookalikes;        ///< numerals read and refused: years, ordinals, names
    bool exhausted = false;              ///< the matching budget ran out: facts may be missing, and nothing is judged
    std::vector<Diagnostic> diagnostics;
};

/// What the user says of the report where the text does not.
struct ReportOptions {
    std::optional<Level> level;
    std::optional<int> year;
    std::optional<std::string> place;
    std::optional<std::string> home = {};                          ///< taken as where it is from, unless `place` tells
    std::optional<Day> as_of = {}, published = {}, submitted = {}; ///< 评估时点, 公开日, 报送日
};

[[nodiscard]] FactSet extract_facts(const Document& document, const Lexicon& lexicon, const Matcher& matcher,
                                    const ReportOptions& options = {});

/// Whether the report is from a place, by its code.
[[nodiscard]] Truth lies_in(const Metadata& metadata, std::uint32_t place_code);

/// The part a position of the text belongs to (innermost), or kNoPart. Title, addressee, preamble and signature belong
/// to their builtin parts where the lexicon has them.
[[nodiscard]] PartId part_at(const FactSet& facts, std::uint32_t position);

/// Whether `span` begins in `part`, for 于 部分. Beyond part_at(): a heading is also in 标题行; and work told in a part of
/// its own under a heading of `part` (第一责任人 as a section of 举措成效) counts for both, but never what is only
/// admitted or planned there.
[[nodiscard]] bool in_part(const FactSet& facts, Span span, PartId part);
/// … whether what stands at `place` does.
[[nodiscard]] bool stands_in(const FactSet& facts, const Position& place, PartId part);

} // namespace zhunsheng
