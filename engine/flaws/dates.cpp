// 小标题年份, 事件日期 and 累计数: years and dates that do not belong to the year reported on.
#include <algorithm>

#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

/// Behind a year: it is compared with, or names the start of something or another matter's year.
constexpr auto kOtherMatter = word_list(
    {U"述法", U"述职", U"考核", U"以来", U"以后", U"起", U"同期", U"相比", U"预算", U"版",   U"底",   U"年底", U"末",
     U"前",   U"至",   U"—",    U"-",    U"、",   U"和", U"修订", U"修正", U"施行", U"实施", U"印发", U"出台"});
constexpr auto kCompared = word_list({U"较", U"比", U"同", U"与", U"自", U"从", U"至", U"到", U"截至", U"—", U"-"});

/// The dates of `facts` inside `span`.
std::span<const DateFact> dates_in(const FactSet& facts, Span span) {
    const auto begin = std::partition_point(facts.dates.begin(), facts.dates.end(),
                                            [span](const DateFact& date) { return date.span.begin < span.begin; });
    const auto end = std::partition_point(begin, facts.dates.end(),
                                          [span](const DateFact& date) { return date.span.end <= span.end; });
    return {begin, end};
}

bool inside_name(const FactSet& facts, Span span) {
    const auto after = std::partition_point(facts.documents.begin(), facts.documents.end(),
                                            [span](const DocumentName& name) { return name.span.begin <= span.begin; });
    return after != facts.documents.begin() && std::prev(after)->span.contains(span);
}

std::string year_text(int year) {
    return std::to_string(year) + "年";
}

} // namespace

void find_heading_years(Search& search) {
    const auto& year = search.facts.metadata.year.value;
    if (!year) {
        return;
    }
    // Headings of next year's plan are judged by the year that they name there.
    constexpr std::u32string_view kAhead[] = {U"工作安排", U"工作计划", U"工作打算", U"工作思路", U"工作重点",
                                              U"主要安排", U"工作要点", U"重点任务", U"目标任务", U"工作展望"};
    constexpr auto kOwnYear = word_list({U"推进", U"工作", U"法治", U"主要", U"依法", U"开展", U"存在", U"度", U"年度",
                                         U"全", U"全年", U"基本", U"成效", U"党政"});
    for (const Heading& heading : search.document.headings) {
        if (heading.level == HeadingLevel::item || search.side_of(heading.number.begin) == Status::planned) {
            continue;
        }
        const bool ahead = holds_any(search.document.slice(heading.title), kAhead);
        for (const DateFact& date : dates_in(search.facts, heading.title)) {
            const bool next = date.year == *year + 1 && ahead;
            if (date.year == *year || next || date.month != 0 || inside_name(search.facts, date.span) ||
                starts_with_any(search.text, date.span.end, kOtherMatter) ||
                ends_with_any(search.text, date.span.begin, kCompared)) {
                continue;
            }
            search.add(date.span, "标题写" + search.document.utf8(date.span) + ",报告年度为" + year_text(*year), {},
                       !starts_with_any(search.text, date.span.end, kOwnYear));
        }
    }
}

void find_event_dates(Search& search) {
    const auto& year = search.facts.metadata.year.value;
    if (!year) {
        return;
    }
    const auto& signed_on = search.facts.metadata.sign_date.value;
    for (const DateFact& date : search.facts.dates) {
        const Span clause = search.document.clauses[search.document.clause_at(date.span.begin)].span;
        const std::uint32_t in =
            at(search.text, clause.begin) == U'于' || at(search.text, clause.begin) == U'在' ? 1 : 0;
        const bool starts = date.span.begin == clause.begin + in;
        if (date.month == 0 || date.year == *year || !starts || !search.own().contains(date.span.begin) ||
            search.side_of(date.span.begin) != Status::done || inside_name(search.facts, date.span) ||
            starts_with_any(search.text, date.span.end, kOtherMatter)) {
            continue;
        }
        const std::string seen = "“" + search.document.utf8(date.span) + "”不在报告年度" + year_text(*year) + "内";
        const bool future = signed_on && (date.year > signed_on->year ||
                                          (date.year == signed_on->year && date.month > signed_on->month));
        if (future) {
            search.sure(date.span, seen + ",且晚于成文日期");
        } else {
            search.doubtful(date.span, seen + ",所写是否为本年度的工作");
        }
    }
}

void find_cumulative(Search& search) {
    constexpr auto kCues =
        word_list({U"累计", U"近两年", U"近三年", U"近五年", U"近年来", U"近几年", U"三年来", U"五年来", U"两年来"});
    constexpr std::u32string_view kSince[] = {U"目前", U"以来",   U"截至",   U"上线",   U"运行",  U"启用",
                                              U"年来", U"近两年", U"近三年", U"近五年", U"近几年"};
    constexpr std::u32string_view kThisYear[] = {U"今年", U"全年", U"本年", U"年内", U"当年"};
    const auto& year = search.facts.metadata.year.value;
    for (const Sentence* sentence : search.sentences()) {
        const auto text = search.document.slice(sentence->span);
        const auto dates = dates_in(search.facts, sentence->span);
        // 累计 alone may well be of the year; with a beginning told it is not
        const bool began = holds_any(text, kSince);
        const bool this_year =
            holds_any(text, kThisYear) || std::any_of(dates.begin(), dates.end(), [&](const DateFact& date) {
                return year && date.year == *year && !starts_with_any(search.text, date.span.end, kOtherMatter) &&
                       !ends_with_any(search.text, date.span.begin, kCompared);
            });
        if (!began || this_year || search.side_of(sentence->span.begin) != Status::done) {
            continue;
        }
        for (const Figure& figure : search.figures_in(sentence->span)) {
            if (figure.basis != Basis::cumulative || figure.status != Status::done) {
                continue;
            }
            constexpr std::uint32_t kFar = 40;
            const std::uint32_t begin = search.document.clauses[figure.at.clause].span.begin;
            std::uint32_t cue = std::max(begin, figure.span.begin > kFar ? figure.span.begin - kFar : 0);
            while (cue < figure.span.begin && longest_start(search.text, cue, kCues) == 0) {
                ++cue;
            }
            if (cue < figure.span.begin) {
                const Span span{cue, figure.span.end};
                search.doubtful(span, search.quoted(span) + "像是跨年的累计数,本年度的数是多少");
                break;
            }
        }
    }
}

} // namespace zhunsheng::flaws
