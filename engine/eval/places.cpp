#include "engine/eval/places.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

using What = rule::Nearby::What;

Span section_span(const Document& document, std::uint32_t heading) {
    if (heading >= document.headings.size()) {
        return document.preamble.empty() && document.headings.empty()
                   ? Span{0, static_cast<std::uint32_t>(document.text.size())}
                   : document.preamble;
    }
    return {document.headings[heading].span().begin, document.headings[heading].body.end};
}

/// A paragraph never reaches past its section: a flattened report is one line. A heading's own is the first of its body.
Span paragraph_span(const Document& document, const Position& at) {
    if (at.paragraph >= document.paragraphs.size()) {
        return {};
    }
    Span span = document.paragraphs[at.paragraph].span;
    const std::uint32_t next = at.sentence + 1;
    if (at.sentence < document.sentences.size() && document.sentences[at.sentence].is_heading &&
        next < document.sentences.size() && !document.sentences[next].is_heading) {
        span.end = std::max(span.end, document.paragraphs[document.sentences[next].paragraph].span.end);
    }
    const std::uint32_t heading = document.section_of(at.heading);
    if (heading < document.headings.size()) {
        const Span section = section_span(document, heading);
        span = {std::max(span.begin, section.begin), std::min(span.end, section.end)};
    }
    return span.begin < span.end ? span : Span{};
}

/// A heading announces what its first sentence tells: the two are read as one.
Span sentence_span(const Document& document, std::uint32_t sentence) {
    if (sentence >= document.sentences.size()) {
        return {};
    }
    Span span = document.sentences[sentence].span;
    const std::uint32_t next = sentence + 1;
    if (document.sentences[sentence].is_heading && next < document.sentences.size() &&
        document.sentences[next].heading == document.sentences[sentence].heading) {
        span.end = document.sentences[next].span.end;
    }
    return span;
}

/// The facts of a list sorted by place that begin inside `span`.
template <class Fact, class Take>
void each_in(std::span<const Fact> facts, Span span, const Take& take) {
    auto at = std::lower_bound(facts.begin(), facts.end(), span.begin,
                               [](const Fact& fact, std::uint32_t begin) { return fact.span.begin < begin; });
    for (; at != facts.end() && at->span.begin < span.end; ++at) {
        take(*at);
    }
}

bool is_mentioned(const PlanNearby::Item& item, const Mention& mention) {
    return ((item.statuses >> static_cast<unsigned>(mention.status)) & 1U) != 0;
}

void add_indicator(const Context& context, IndicatorId indicator, Span span, std::vector<Occurrence>& out) {
    for (const std::uint32_t i : context.all_figures(indicator)) {
        const Figure& figure = context.facts.figures[i];
        if (span.contains(figure.span.begin)) {
            out.push_back({figure.at, figure.span});
        }
    }
}

void add_figures(const Context& context, Span span, std::vector<Occurrence>& out) {
    each_in(std::span(context.facts.figures), span, [&](const Figure& figure) {
        if (states_year(figure, context.facts.metadata)) {
            out.push_back({figure.at, figure.span});
        }
    });
}

template <class Fact>
void add_all(const std::vector<Fact>& facts, Span span, std::vector<Occurrence>& out) {
    each_in(std::span(facts), span, [&](const Fact& fact) { out.push_back({fact.at, fact.span}); });
}

/// Characters between two spans: those after the one that comes first and before the other.
std::uint32_t characters_between(Span a, Span b) {
    const Span& first = a.begin <= b.begin ? a : b;
    const Span& second = a.begin <= b.begin ? b : a;
    return second.begin > first.end ? second.begin - first.end : 0;
}

bool is_adjacent(const Context& context, const Mention& mention, const PlanNearby& nearby, Span sentence) {
    return std::any_of(nearby.items.begin(), nearby.items.end(), [&](const PlanNearby::Item& item) {
        const std::vector<Occurrence> found = occurrences(context, item, sentence);
        const bool own = item.what == What::term && item.owner == index(mention.term);
        return std::any_of(found.begin(), found.end(), [&](const Occurrence& other) {
            return !(own && other.span == mention.span) &&
                   characters_between(mention.span, other.span) <= nearby.characters;
        });
    });
}

} // namespace

Span scope_span(const Document& document, const Position& at, rule::Nearby::Scope scope) {
    switch (scope) {
    case rule::Nearby::Scope::sentence:
    case rule::Nearby::Scope::adjacent: return sentence_span(document, at.sentence);
    case rule::Nearby::Scope::paragraph: return paragraph_span(document, at);
    case rule::Nearby::Scope::section: return section_span(document, document.section_of(at.heading));
    }
    return {};
}

std::vector<Occurrence> occurrences(const Context& context, const PlanNearby::Item& item, Span span) {
    std::vector<Occurrence> found;
    switch (item.what) {
    case What::figure: add_figures(context, span, found); break;
    case What::document: add_all(context.facts.documents, span, found); break;
    case What::date: add_all(context.facts.dates, span, found); break;
    case What::fact:
        add_figures(context, span, found);
        add_all(context.facts.documents, span, found);
        add_all(context.facts.dates, span, found);
        std::stable_sort(found.begin(), found.end(),
                         [](const Occurrence& a, const Occurrence& b) { return a.span.begin < b.span.begin; });
        break;
    case What::indicator: add_indicator(context, IndicatorId{item.owner}, span, found); break;
    case What::term:
    case What::mention:
        each_in(context.mentions(TermId{item.owner}), span, [&](const Mention& mention) {
            if (is_mentioned(item, mention)) {
                found.push_back({mention.at, mention.span});
            }
        });
        break;
    }
    return found;
}

bool item_in(const Context& context, const PlanNearby::Item& item, Span span) {
    switch (item.what) {
    case What::figure: return context.has_figure(span);
    case What::document: return context.has_document(span);
    case What::date: return context.has_date(span);
    case What::fact: return context.has_figure(span) || context.has_document(span) || context.has_date(span);
    case What::indicator:
    case What::term:
    case What::mention: break;
    }
    return !occurrences(context, item, span).empty();
}

bool is_nearby(const Context& context, const Mention& mention, const PlanNearby& nearby) {
    const Span span = scope_span(context.document, mention.at, nearby.scope);
    if (nearby.scope == rule::Nearby::Scope::adjacent) {
        return is_adjacent(context, mention, nearby, span);
    }
    return std::any_of(nearby.items.begin(), nearby.items.end(),
                       [&](const PlanNearby::Item& item) { return item_in(context, item, span); });
}

} // namespace zhunsheng::eval
