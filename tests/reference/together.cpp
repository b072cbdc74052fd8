// 同句, 同段, 同节 (a、b、c) and 顺序 (…): what stands in one place, and which part stands before which.
#include <algorithm>

#include "tests/reference/conditions.h"

namespace zhunsheng::reference {
namespace {

/// Things that an item names, where 在 部分 … 中 lets them count.
std::vector<Thing> counting(const World& world, const PlanNearby::Item& item) {
    std::vector<Thing> things = things_named(world, item);
    std::erase_if(things, [&](const Thing& thing) { return !counts(world, thing.at, {}); });
    return things;
}

/// A sentence, paragraph or section around one of the things, and the first thing it was found by.
struct Place {
    Span span, focus;
    std::size_t lacking = 0;
};

} // namespace

Leaf ask_together(const World& world, const PlanExpr& e) {
    const PlanNearby& wanted = e.nearby.at(0);
    std::vector<std::vector<Thing>> items;
    std::set<std::pair<Span, Span>> found; // by place, then thing
    for (const PlanNearby::Item& item : wanted.items) {
        items.push_back(counting(world, item));
        for (const Thing& thing : items.back()) {
            found.emplace(surroundings(world, thing.at, wanted.scope), thing.span);
        }
    }
    std::vector<Place> places;
    Leaf leaf;
    leaf.truth = {false, true};
    for (const auto& [span, focus] : found) {
        if (!places.empty() && places.back().span == span) {
            continue;
        }
        places.push_back({span, focus});
        std::vector<Evidence> evidence;
        for (const auto& things : items) {
            const auto first = std::find_if(things.begin(), things.end(), [&place = span](const Thing& thing) {
                return place.contains(thing.span.begin);
            });
            if (first == things.end()) {
                ++places.back().lacking;
            } else {
                show(evidence, shown(world, first->at, first->span));
            }
        }
        if (places.back().lacking == 0) {
            leaf.truth = {true, false};
            leaf.evidence = evidence;
            return leaf;
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const Place& a, const Place& b) { return a.lacking < b.lacking; });
    for (const Place& place : places) {
        Position at;
        at.sentence = world.document().sentence_at(place.focus.begin);
        show(leaf.near, Near{Near::Lack::place, {}, at, place.focus}, kNearMisses);
    }
    leaf.reason = places.empty() ? Reason::absent : Reason::apart;
    return leaf;
}

Leaf ask_order(const World& world, const PlanExpr& e) {
    std::vector<Span> headings; // of the parts that have one, in the order they should stand in
    for (const PartId part : e.parts) {
        const auto& own = world.facts.parts.at(index(part)).headings;
        if (!own.empty()) {
            headings.push_back(world.document().headings.at(*std::min_element(own.begin(), own.end())).span());
        }
    }
    Leaf leaf;
    leaf.truth = {false, true};
    if (headings.size() < 2) {
        leaf.reason = Reason::part_missing;
        return leaf;
    }
    for (std::size_t i = 1; i < headings.size(); ++i) {
        if (headings[i].begin < headings[i - 1].begin) {
            leaf.reason = Reason::out_of_order;
            leaf.evidence = {{headings[i], headings[i]}, {headings[i - 1], headings[i - 1]}};
            return leaf;
        }
    }
    leaf.truth = {true, false};
    for (const Span heading : headings) {
        show(leaf.evidence, {heading, heading});
    }
    return leaf;
}

} // namespace zhunsheng::reference
