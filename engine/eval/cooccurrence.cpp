#include "engine/eval/cooccurrence.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

std::vector<Occurrence> counted(const Context& context, const PlanExpr& e, const PlanNearby::Item& item, Span span) {
    std::vector<Occurrence> found = occurrences(context, item, span);
    std::erase_if(found, [&](const Occurrence& occurrence) { return !context.counts(occurrence.at, e); });
    return found;
}

struct Place {
    Span span;
    Span focus; ///< the occurrence that it was found around
    friend bool operator<(const Place& a, const Place& b) {
        return std::pair(a.span, a.focus) < std::pair(b.span, b.focus);
    }
};

/// Each place once, in the text's order.
std::vector<Place> places_of(const Context& context, const PlanExpr& e) {
    const Span whole{0, static_cast<std::uint32_t>(context.document.text.size())};
    std::vector<Place> places;
    for (const PlanNearby::Item& item : e.nearby.front().items) {
        for (const Occurrence& occurrence : counted(context, e, item, whole)) {
            places.push_back({scope_span(context.document, occurrence.at, e.nearby.front().scope), occurrence.span});
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(
        std::unique(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.span == b.span; }),
        places.end());
    return places;
}

void cite_items(const Context& context, const PlanExpr& e, Span place, Judgement& judgement) {
    for (const PlanNearby::Item& item : e.nearby.front().items) {
        const std::vector<Occurrence> found = counted(context, e, item, place);
        if (!found.empty()) {
            judgement.evidence.push(context.evidence(found.front().at, found.front().span));
        }
    }
}

} // namespace

std::vector<std::size_t> lacking_items(const Context& context, const PlanExpr& e, Span place) {
    std::vector<std::size_t> lacking;
    const std::vector<PlanNearby::Item>& items = e.nearby.front().items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (counted(context, e, items[i], place).empty()) {
            lacking.push_back(i);
        }
    }
    return lacking;
}

Judgement judge_together(Context& context, const PlanExpr& e) {
    Judgement judgement;
    judgement.truth = Truth::no;
    for (const Place& place : places_of(context, e)) {
        if (!context.spend(e.nearby.front().items.size())) {
            judgement.truth = Truth::unknown;
            return judgement;
        }
        const std::size_t lacking = lacking_items(context, e, place.span).size();
        if (lacking == 0) {
            judgement = {};
            judgement.truth = Truth::yes;
            cite_items(context, e, place.span, judgement);
            return judgement;
        }
        Miss miss;
        miss.kind = Miss::Kind::place;
        miss.place = place.span;
        miss.focus = place.focus;
        miss.lacking = static_cast<std::uint8_t>(std::min<std::size_t>(lacking, UINT8_MAX));
        judgement.misses.insert(miss, [](const Miss& a, const Miss& b) { return a.lacking < b.lacking; });
    }
    judgement.reason = judgement.misses.empty() ? Reason::absent : Reason::apart;
    return judgement;
}

} // namespace zhunsheng::eval
