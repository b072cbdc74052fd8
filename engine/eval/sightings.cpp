#include "engine/eval/sightings.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

constexpr std::size_t kNotesShown = 3;

/// Report years begin and end with the calendar's; a report without a sign date is taken to be signed by 次年-03-31.
DayRange signing(const Metadata& metadata) {
    if (const auto& date = metadata.sign_date.value; date && date->year != 0) {
        const int first = date->month == 0 ? 1 : date->month;
        const int last = date->month == 0 ? 12 : date->month;
        return {Day{date->year, first, date->day == 0 ? 1 : date->day},
                Day{date->year, last, date->day == 0 ? days_in(date->year, last) : date->day}};
    }
    return metadata.year.value ? DayRange::exactly({*metadata.year.value + 1, 3, 31}) : DayRange{};
}

DayRange year_begin(const Metadata& metadata) {
    return metadata.year.value ? DayRange::exactly({*metadata.year.value, 1, 1}) : DayRange{};
}

/// Whether the report should not use the wording, by its days; without any it should not at all.
Truth out_of_place(const WordingEntry& item, const Metadata& metadata) {
    if (!item.from_day && !item.until_day) {
        return Truth::yes;
    }
    const Truth early = item.from_day ? negated(on_or_after(signing(metadata), *item.from_day)) : Truth::no;
    const Truth late = item.until_day ? after(year_begin(metadata), *item.until_day) : Truth::no;
    return std::max(early, late);
}

/// “法制政府”宜作“法治政府”
std::string wording_note(const Context& context, const WordingHit& hit, Truth truth) {
    const WordingEntry& item = context.lexicon.wording_items[hit.item];
    std::string note = "“" + context.document.utf8(hit.span) + "”";
    if (item.from_day) {
        note += "始于" + show(*item.from_day) + ",早于该日的报告不应出现";
    }
    if (item.until_day) {
        note += (item.from_day ? ";" : "") + std::string("止于") + show(*item.until_day) + ",以后年度的报告不应沿用";
    }
    if (!item.prefer.empty()) {
        note += (item.from_day || item.until_day ? "," : "") + std::string("宜作“") + item.prefer + "”";
    }
    return truth == Truth::unknown ? note + "(报告年度和成文日期不明,请核对)" : note;
}

void add_flaws(const Context& context, const PlanExpr& e, std::vector<Sighting>& out) {
    for (const Flaw& flaw : context.facts.flaws) {
        if (flaw.kind == e.flaw && context.counts(flaw.at, e)) {
            out.push_back({flaw.span, flaw.at, flaw.doubtful ? Truth::unknown : Truth::yes, flaw.note});
        }
    }
}

void add_wordings(const Context& context, const PlanExpr& e, std::vector<Sighting>& out) {
    for (const WordingHit& hit : context.facts.wordings) {
        const WordingEntry& item = context.lexicon.wording_items[hit.item];
        if (item.list != e.wording || !context.counts(hit.at, e)) {
            continue;
        }
        if (const Truth truth = out_of_place(item, context.facts.metadata); truth != Truth::no) {
            out.push_back({hit.span, hit.at, truth, wording_note(context, hit, truth)});
        }
    }
}

/// Each note once, a few of them: "…;…;…等5处".
std::string tell(const std::vector<const Sighting*>& seen) {
    std::vector<std::string_view> notes;
    for (const Sighting* sighting : seen) {
        if (!sighting->note.empty() && std::find(notes.begin(), notes.end(), sighting->note) == notes.end()) {
            notes.push_back(sighting->note);
        }
    }
    std::string text;
    for (std::size_t i = 0; i < std::min(notes.size(), kNotesShown); ++i) {
        text += (i == 0 ? "" : ";") + std::string(notes[i]);
    }
    const bool more = seen.size() > std::min(notes.size(), kNotesShown);
    return more && !text.empty() ? text + "等" + std::to_string(seen.size()) + "处" : text;
}

} // namespace

std::vector<Sighting> sightings(const Context& context, const PlanExpr& e) {
    std::vector<Sighting> seen;
    if (e.subject == PlanExpr::Subject::flaw) {
        add_flaws(context, e, seen);
    } else {
        add_wordings(context, e, seen);
    }
    std::stable_sort(seen.begin(), seen.end(), [](const Sighting& a, const Sighting& b) { return a.span < b.span; });
    return seen;
}

Judgement judge_sightings(Context& context, const PlanExpr& e) {
    const std::vector<Sighting> seen = sightings(context, e);
    Judgement judgement;
    judgement.truth = Truth::no;
    judgement.reason = Reason::absent;
    if (!context.spend(seen.size())) {
        return {};
    }
    for (const Sighting& sighting : seen) {
        judgement.truth = std::max(judgement.truth, sighting.truth);
    }
    if (seen.empty() && !context.document.whole) {
        judgement.truth = Truth::unknown;
        judgement.reason = Reason::fact_unknown;
        judgement.detail = "报告有一部分无法识读";
        return judgement;
    }
    std::vector<const Sighting*> told;
    for (const Sighting& sighting : seen) {
        if (sighting.truth == judgement.truth) {
            judgement.evidence.push(context.evidence(sighting.at, sighting.span));
            told.push_back(&sighting);
        }
    }
    if (!seen.empty()) {
        judgement.reason = judgement.truth == Truth::yes ? Reason::none : Reason::fact_unknown;
        judgement.detail = tell(told);
    }
    return judgement;
}

Value count_sightings(const Context& context, const PlanExpr& e) {
    const std::vector<Sighting> seen = sightings(context, e);
    const auto sure =
        std::count_if(seen.begin(), seen.end(), [](const Sighting& each) { return each.truth == Truth::yes; });
    Value value;
    value.range = {Number(sure), Number(static_cast<std::int64_t>(seen.size())), false, false};
    if (!context.document.whole) {
        value.range.high.reset();
    }
    value.nominal = value.range.is_point() ? value.range.low : std::nullopt;
    return value;
}

} // namespace zhunsheng::eval
