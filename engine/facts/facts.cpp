// The order of the readings: titles and the scan first, then the figures (which need names), then everything whose
// phrasings may hold a figure, then what is judged from all of these.
#include <algorithm>

#include "engine/facts/fact_set.h"
#include "engine/facts/figures.h"
#include "engine/facts/hits.h"
#include "engine/facts/indicators.h"
#include "engine/facts/mentions.h"
#include "engine/facts/metadata.h"
#include "engine/facts/parts.h"
#include "engine/facts/status.h"
#include "engine/facts/titles.h"
#include "engine/facts/wordings.h"
#include "engine/facts/years.h"

namespace zhunsheng {
namespace {

/// What templates may stand on: figures, dates and titles. INVARIANT: sorted by span.begin.
std::vector<SlotSpan> slots_of(const Lexicon& lexicon, const FigureScan& scan, const std::vector<Span>& titles) {
    using Slot = TemplateNode::Slot;
    std::vector<SlotSpan> slots;
    slots.reserve(scan.figures.size() + scan.dates.size() * 2 + titles.size());
    for (std::uint32_t i = 0; i < scan.figures.size(); ++i) {
        const Figure& figure = scan.figures[i];
        const bool rate = figure.unit != kNoUnit && lexicon.units[index(figure.unit)].dimension == Dimension::rate;
        slots.push_back({figure.span, rate ? Slot::rate : Slot::number, i});
    }
    for (std::uint32_t i = 0; i < scan.dates.size(); ++i) {
        const DateFact& date = scan.dates[i];
        slots.push_back({date.span, Slot::date, i});
        if (date.month == 0) {
            slots.push_back({date.span, Slot::year, i});
        }
    }
    for (std::uint32_t i = 0; i < titles.size(); ++i) {
        slots.push_back({titles[i], Slot::document, i});
    }
    std::stable_sort(slots.begin(), slots.end(),
                     [](const SlotSpan& a, const SlotSpan& b) { return a.span.begin < b.span.begin; });
    return slots;
}

struct Borders {
    std::vector<Span> sentences, clauses;
};

Borders borders_of(const Document& document) {
    Borders borders;
    borders.sentences.reserve(document.sentences.size());
    for (const Sentence& sentence : document.sentences) {
        borders.sentences.push_back(sentence.span);
    }
    borders.clauses.reserve(document.clauses.size());
    for (const Clause& clause : document.clauses) {
        borders.clauses.push_back(clause.span);
    }
    return borders;
}

FigureScan scan_figures(const Document& document, const Lexicon& lexicon, const Matcher& matcher,
                        const std::vector<AnchorHit>& anchors, const MatchInput& input) {
    std::vector<Span> names;
    for (const PersonalNumber& number : document.personal) {
        names.push_back(number.span);
    }
    for (const Hit& hit : matcher.resolve(input, anchors, role_bit(PhraseRole::not_figure))) {
        if (!lexicon.phrases[hit.phrase].excludes) {
            names.push_back(hit.span);
        }
    }
    std::sort(names.begin(), names.end());
    return read_figures({document, lexicon, names, *input.titles});
}

/// Everything but names: a heading's title may itself be quoted in 《》, the other roles keep out of them.
std::vector<Hit> resolve_all(const Matcher& matcher, const std::vector<AnchorHit>& anchors, const MatchInput& input) {
    std::vector<Hit> hits =
        matcher.resolve(input, anchors,
                        role_bit(PhraseRole::term) | role_bit(PhraseRole::wording) | role_bit(PhraseRole::indicator) |
                            role_bit(PhraseRole::status_cue) | role_bit(PhraseRole::basis_cue));
    MatchInput open = input;
    open.titles = nullptr;
    const std::vector<Hit> parts = matcher.resolve(open, anchors, role_bit(PhraseRole::part_title));
    const auto middle = static_cast<std::ptrdiff_t>(hits.size());
    hits.insert(hits.end(), parts.begin(), parts.end());
    std::inplace_merge(hits.begin(), hits.begin() + middle, hits.end(),
                       [](const Hit& a, const Hit& b) { return a.span < b.span; });
    return hits;
}

/// Where each fact stands; the figure reader knows nothing of parts.
void place_all(const std::vector<Span>& titles, FactSet& facts) {
    for (const Span title : titles) {
        facts.documents.push_back({title, position_of(facts, title.begin)});
    }
    for (DateFact& date : facts.dates) {
        date.at = position_of(facts, date.span.begin);
    }
    for (Figure& figure : facts.figures) {
        figure.at = position_of(facts, figure.span.begin);
    }
}

/// 不足20件 is a hedge of its number, not a shortcoming.
void drop_hedges(const std::vector<Figure>& figures, std::vector<RoleHit>& cues) {
    std::erase_if(cues, [&](const RoleHit& cue) {
        const auto after = std::partition_point(
            figures.begin(), figures.end(), [&](const Figure& figure) { return figure.span.begin <= cue.span.begin; });
        return after != figures.begin() && std::prev(after)->span.contains(cue.span);
    });
}

void apply_statuses(const StatusMap& statuses, FactSet& facts) {
    for (Figure& figure : facts.figures) {
        const PartId part = figure.at.part;
        const Status by_default = part == kNoPart ? Status::done : facts.part_traits[index(part)].default_status;
        figure.status = statuses.at(figure.at.clause, by_default);
    }
}

void report_exhausted(const Document& document, FactSet& facts) {
    facts.exhausted = true;
    Diagnostic diagnostic;
    diagnostic.code = DiagnosticCode::matching_exhausted;
    diagnostic.file = document.name;
    diagnostic.args = {std::to_string(Limits{}.matching_steps)};
    facts.diagnostics.push_back(std::move(diagnostic));
}

} // namespace

FactSet extract_facts(const Document& document, const Lexicon& lexicon, const Matcher& matcher,
                      const ReportOptions& options) {
    FactSet facts;
    facts.document = &document;
    if (document.sentences.empty() || document.clauses.empty()) {
        assign_parts(document, lexicon, {}, options.year, facts);
        judge_presence(lexicon, {}, facts);
        facts.metadata = read_metadata(facts, options);
        return facts;
    }
    const std::vector<Span> titles = outermost_titles(document);
    const std::vector<AnchorHit> anchors = matcher.scan(document.text);
    const Borders borders = borders_of(document);
    MatchBudget budget;
    MatchInput input{document.text, &borders.sentences, &borders.clauses, nullptr, &titles, &budget};
    FigureScan scan = scan_figures(document, lexicon, matcher, anchors, input);
    const std::vector<SlotSpan> slots = slots_of(lexicon, scan, titles);
    input.slots = &slots;
    RoleHits hits = sort_out(resolve_all(matcher, anchors, input), lexicon, document);

    facts.figures = std::move(scan.figures);
    facts.dates = std::move(scan.dates);
    facts.lookalikes = std::move(scan.lookalikes);
    assign_parts(document, lexicon, hits.parts, stated_year(facts, options), facts);
    place_all(titles, facts);
    facts.metadata = read_metadata(facts, options);
    drop_hedges(facts.figures, hits.statuses);
    const StatusMap statuses(document, hits.statuses);
    apply_statuses(statuses, facts);
    apply_bases(document, hits.bases, facts.dates, facts.metadata.year.value, facts.figures);
    bind_indicators(document, lexicon, hits.indicators, facts.figures);
    facts.mentions = read_mentions(facts, hits.terms, statuses, lexicon.terms.size());
    facts.wordings = read_wordings(facts, hits.wordings);
    judge_presence(lexicon, hits.parts, facts);
    if (budget.exhausted) {
        report_exhausted(document, facts);
    }
    return facts;
}

} // namespace zhunsheng
