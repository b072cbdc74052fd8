#include "engine/facts/status.h"

#include <algorithm>

namespace zhunsheng {
namespace {

/// A lead is hardly more than its cue: 下一步, / 今后一段时间,
constexpr std::uint32_t kLeadSlack = 6;

/// A heading names what is told below it and admits nothing; but (七)没有制定规范性文件 or (二)要求各镇… is a sentence of
/// the body that stands where a heading would.
bool takes_cues(const Document& document, const Sentence& sentence, Status status) {
    if (!sentence.is_heading || sentence.heading == kNone) {
        return true;
    }
    const HeadingLevel level = document.headings[sentence.heading].level;
    return level == HeadingLevel::item || (level != HeadingLevel::h1 && status != Status::failing);
}

bool ends_with_colon(const Document& document, std::uint32_t clause) {
    const std::uint32_t end = document.clauses[clause].span.end;
    return end < document.text.size() && document.text[end] == U':';
}

/// 存在以下不足: or 仍存在不足,主要表现在: announces what follows it.
bool announces_list(const Document& document, const RoleHit& cue) {
    const std::uint32_t next = cue.last_clause + 1;
    return ends_with_colon(document, cue.last_clause) ||
           (next < document.clauses.size() &&
            document.clauses[next].sentence == document.clauses[cue.last_clause].sentence &&
            ends_with_colon(document, next));
}

bool is_lead(const Document& document, const RoleHit& cue) {
    const Clause& clause = document.clauses[cue.clause];
    return cue.clause == cue.last_clause && clause.span.size() <= cue.span.size() + kLeadSlack;
}

} // namespace

StatusMap::StatusMap(const Document& document, const std::vector<RoleHit>& cues)
    : cue_(document.clauses.size(), kNoCue) {
    for (const RoleHit& cue : cues) {
        for (std::uint32_t clause = cue.clause; clause <= cue.last_clause && clause < cue_.size(); ++clause) {
            const auto status = static_cast<Status>(cue.owner);
            if (takes_cues(document, document.sentences[document.clauses[clause].sentence], status)) {
                raise(clause, status);
            }
        }
    }
    // Only after every clause has its own cues: a governed clause never overrides one that speaks for itself.
    for (const RoleHit& cue : cues) {
        if (cue.clause < cue_.size()) {
            govern(document, cue);
        }
    }
}

void StatusMap::raise(std::uint32_t clause, Status status) {
    const auto value = static_cast<std::uint8_t>(status);
    if (cue_[clause] == kNoCue || cue_[clause] < value) {
        cue_[clause] = value;
    }
}

void StatusMap::govern(const Document& document, const RoleHit& cue) {
    const auto status = static_cast<Status>(cue.owner);
    const Clause& clause = document.clauses[cue.clause];
    const Sentence& sentence = document.sentences[clause.sentence];
    if (sentence.is_heading) {
        return;
    }
    const bool announces = status != Status::negated && announces_list(document, cue);
    const bool leads = status == Status::planned && is_lead(document, cue);
    if (!announces && !leads) {
        return;
    }
    const bool opens_paragraph = sentence.first_clause == cue.clause &&
                                 document.paragraphs[sentence.paragraph].span.begin >= sentence.span.begin;
    const bool whole_paragraph = announces || opens_paragraph;
    const std::uint32_t section = document.section_of(sentence.heading);
    for (std::uint32_t next = cue.clause + 1; next < cue_.size(); ++next) {
        const std::uint32_t in = document.clauses[next].sentence;
        const Sentence& other = document.sentences[in];
        const bool reaches =
            whole_paragraph ? other.paragraph == sentence.paragraph && document.section_of(other.heading) == section
                            : in == clause.sentence;
        if (!reaches) {
            break;
        }
        if (cue_[next] == kNoCue) {
            cue_[next] = static_cast<std::uint8_t>(status);
        }
    }
}

namespace {

/// The figures whose clause is one of [first, last], as an index range: figures are sorted by span.
std::pair<std::size_t, std::size_t> figures_between(const std::vector<Figure>& figures, std::uint32_t first,
                                                    std::uint32_t last) {
    const auto begin = std::partition_point(figures.begin(), figures.end(),
                                            [&](const Figure& figure) { return figure.at.clause < first; });
    const auto end =
        std::partition_point(begin, figures.end(), [&](const Figure& figure) { return figure.at.clause <= last; });
    return {static_cast<std::size_t>(begin - figures.begin()), static_cast<std::size_t>(end - figures.begin())};
}

const DateFact* date_within(const std::vector<DateFact>& dates, Span span) {
    const auto found = std::partition_point(dates.begin(), dates.end(),
                                            [&](const DateFact& date) { return date.span.begin < span.begin; });
    return found != dates.end() && found->span.begin < span.end ? &*found : nullptr;
}

/// 2024年,累计… : the last date named in the sentence up to the cue is the report's own year.
bool within_report_year(const Document& document, const std::vector<DateFact>& dates, std::optional<int> report_year,
                        const RoleHit& cue) {
    if (!report_year) {
        return false;
    }
    const Span sentence = document.sentences[document.clauses[cue.clause].sentence].span;
    const auto after = std::partition_point(dates.begin(), dates.end(),
                                            [&](const DateFact& date) { return date.span.begin < cue.span.end; });
    if (after == dates.begin()) {
        return false;
    }
    const DateFact& last = *std::prev(after);
    return last.span.begin >= sentence.begin && last.year == *report_year;
}

/// 自2021年以来,… speaks for the sentence until another date is named.
std::uint32_t reach(const Document& document, const std::vector<DateFact>& dates, const RoleHit& cue) {
    if (static_cast<Basis>(cue.owner) != Basis::cumulative || !is_lead(document, cue)) {
        return cue.last_clause;
    }
    const Sentence& sentence = document.sentences[document.clauses[cue.clause].sentence];
    const std::uint32_t end = sentence.first_clause + sentence.clause_count;
    std::uint32_t last = cue.last_clause;
    while (last + 1 < end && date_within(dates, document.clauses[last + 1].span) == nullptr) {
        ++last;
    }
    return last;
}

} // namespace

void apply_bases(const Document& document, const std::vector<RoleHit>& cues, const std::vector<DateFact>& dates,
                 std::optional<int> report_year, std::vector<Figure>& figures) {
    std::vector<std::uint8_t> told(figures.size(), 0); // by a cue that names the figure itself
    for (std::size_t i = 0; i < figures.size(); ++i) {
        told[i] = figures[i].basis != Basis::year;
    }
    for (const RoleHit& cue : cues) {
        const auto basis = static_cast<Basis>(cue.owner);
        if (basis == Basis::cumulative && within_report_year(document, dates, report_year, cue)) {
            continue;
        }
        if (cue.slot < figures.size() && figures[cue.slot].span.overlaps(cue.span)) {
            if (told[cue.slot] == 0) {
                figures[cue.slot].basis = basis;
                told[cue.slot] = 1;
            }
            continue;
        }
        const auto [begin, end] = figures_between(figures, cue.clause, reach(document, dates, cue));
        for (std::size_t i = begin; i < end; ++i) {
            if (told[i] == 0 && figures[i].span.end > cue.span.begin) {
                figures[i].basis = basis;
            }
        }
    }
}

} // namespace zhunsheng
