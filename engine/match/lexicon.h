// match: what the merged rulebook looks for, as plain data, and the automaton that finds it in one pass over a document.
// Not here: rule syntax, and what a hit means. Start with Lexicon and Matcher (matcher.h).
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/day.h"
#include "engine/base/flaw_kinds.h"
#include "engine/base/kinds.h"
#include "engine/base/span.h"

namespace zhunsheng {

/// One element of a phrasing (说法).
struct TemplateNode {
    enum class Kind : std::uint8_t {
        literal,  ///< `text`
        choice,   ///< exactly one of `branches`
        optional, ///< `branches[0]` or nothing
        gap,      ///< … : up to `limit` characters inside one clause, crossing no figure
        wide_gap, ///< …… : up to `limit` characters inside one sentence
        slot,     ///< {数} {率} {日期} {机构} {文件} {年}
    };
    enum class Slot : std::uint8_t { number, rate, date, organ, document, year };

    Kind kind{};
    Slot slot{};
    std::uint32_t limit = 0;
    std::u32string text;
    std::vector<std::vector<TemplateNode>> branches;
};
using Template = std::vector<TemplateNode>;
/// How many characters of literal text every match of the template holds, of branches the shortest counted.
[[nodiscard]] std::size_t required_length(const Template& pattern);
inline constexpr std::uint32_t kGapLimit = 30;
inline constexpr std::uint32_t kWideGapLimit = 120;

/// What a found phrase is evidence of; `owner` indexes the table named after it.
enum class PhraseRole : std::uint8_t {
    part_title, ///< parts
    term,       ///< terms
    indicator,  ///< indicators
    wording,    ///< wording items
    status_cue, ///< Status
    basis_cue,  ///< Basis
    not_figure, ///< a name or programme that holds digits; owner unused
};

struct Phrase {
    PhraseRole role{};
    std::uint32_t owner = 0;
    bool excludes = false; ///< 排除: a hit silences its owner's other hits in the clause
    bool weak = false;     ///< 弱标题
    Template pattern;
};

/// 部分
struct PartEntry {
    enum class Builtin : std::uint8_t { none, title, preamble, addressee, signature, headings, rest };
    std::string name;
    std::string title; ///< 全称 for people, e.g. 主要举措和成效; name when not given
    Status default_status = Status::done;
    Builtin builtin = Builtin::none; ///< rest: 其余, every first-level part that no title claims
    TermId element = kNoTerm;        ///< 要素: the part is only partial where this is not mentioned in it
    TermId scattered = kNoTerm;      ///< 散见: mentioned outside any such part makes it partial instead of absent
    bool required = false;           ///< 必备: reported in the extract contract's `parts`
};

struct TermEntry {
    std::string name;
    bool any_status_text = false; ///< 书名内: may also match inside 《》
};

/// One wording of a 用语 list.
struct WordingEntry {
    WordingId list{};
    std::string prefer;                     ///< 宜作; may be empty
    std::optional<Day> from_day, until_day; ///< 始于, 止于
    bool inside_titles = false;             ///< 书名内
};

enum class Dimension : std::uint8_t { count, rate, money, area, length, duration, score, rank };

struct UnitEntry {
    std::string name;                      ///< canonical, as extract prints it
    std::vector<std::u32string> spellings; ///< canonical first
    std::vector<int> scales;               ///< power of ten of each spelling against the canonical unit (万元 → 4)
    Dimension dimension = Dimension::count;
    std::string family; ///< 同类: units of one family are the same for comparison (件/宗/起/例 → 件)
};

struct IndicatorEntry {
    std::string name;
    std::string id; ///< "TJ-01"
    UnitId unit = kNoUnit;
    std::vector<UnitId> units;     ///< further measure words accepted
    Truth silent = Truth::unknown; ///< 未载明即
};

struct HedgeEntry {
    enum class Side : std::uint8_t { before, after_number, after_unit };
    Qualifier qualifier{};
    Side side{};
    std::u32string text;
};

/// INVARIANT: sorted as the rulebooks' merged order gave it; owners are valid indices.
struct Lexicon {
    std::vector<Phrase> phrases;
    std::vector<std::u32string> known_titles; ///< of documents that a report may cite, as its 《》 would hold them
    std::vector<PartEntry> parts;
    std::vector<TermEntry> terms;
    std::vector<IndicatorEntry> indicators;
    std::vector<std::string> wordings;       ///< names of the lists, by WordingId
    std::vector<WordingEntry> wording_items; ///< sorted by list
    std::vector<UnitEntry> units;
    std::vector<HedgeEntry> hedges;
    std::bitset<kFlawNames.size()> flaws_asked; ///< by FlawKind: whether any rule speaks of it
};

} // namespace zhunsheng
