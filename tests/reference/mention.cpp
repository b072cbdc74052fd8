// 提及: one mention must meet every qualifier.
#include <algorithm>

#include "tests/reference/conditions.h"
#include "tests/reference/quantities.h"

namespace zhunsheng::reference {
namespace {

using What = rule::Nearby::What;

bool serves(const PlanExpr& e, Status status) {
    return e.statuses == 0 ? is_work(status) : (e.statuses & (1U << static_cast<unsigned>(status))) != 0;
}

/// Characters that lie between two spans, 0 where they touch or overlap.
std::uint32_t between(Span a, Span b) {
    return a.end < b.begin ? b.begin - a.end : (b.end < a.begin ? a.begin - b.end : 0);
}

bool has_beside(const World& world, const Mention& mention, const PlanNearby& nearby) {
    const Span place = surroundings(world, mention.at, nearby.scope);
    for (const PlanNearby::Item& item : nearby.items) {
        for (const Thing& thing : things_named(world, item)) {
            const bool itself =
                item.what == What::term && TermId{item.owner} == mention.term && thing.span == mention.span;
            const bool near = nearby.scope != rule::Nearby::Scope::adjacent ||
                              (!itself && between(thing.span, mention.span) <= nearby.characters);
            if (place.contains(thing.span.begin) && near) {
                return true;
            }
        }
    }
    return false;
}

/// The gravest thing that a mention lacks: status before part before what stands beside it.
std::optional<Near> lack(const World& world, const PlanExpr& e, const Mention& mention) {
    if (!serves(e, mention.status)) {
        return Near{Near::Lack::status, mention.status, mention.at, mention.span};
    }
    if (!counts(world, mention.at, e.parts)) {
        // Told as work, but in a part whose whole text is a plan or a failing: that is what it lacks.
        const Status standing =
            mention.at.part == kNoPart ? Status::done : world.lexicon.parts.at(index(mention.at.part)).default_status;
        const bool excused = mention.at.part == kNoPart || serves(e, standing);
        return Near{excused ? Near::Lack::part : Near::Lack::status, excused ? Status::done : standing, mention.at,
                    mention.span};
    }
    for (const PlanNearby& nearby : e.nearby) {
        if (!has_beside(world, mention, nearby)) {
            return Near{Near::Lack::nearby, {}, mention.at, mention.span};
        }
    }
    return std::nullopt;
}

/// A sentence with a figure proves more than one with a document or date, a heading least.
int weight(const World& world, const Mention& mention, Span sentence) {
    if (world.document().sentences.at(mention.at.sentence).is_heading) {
        return 0;
    }
    if (figure_in(world, sentence)) {
        return 3;
    }
    return document_in(world, sentence) || date_in(world, sentence) ? 2 : 1;
}

/// The three heaviest sentences, each once however often the term stands in it in a row.
std::vector<Evidence> best_of(const World& world, const std::vector<const Mention*>& serving) {
    std::vector<std::pair<int, Evidence>> sentences;
    std::uint32_t last = kNone;
    for (const Mention* mention : serving) {
        if (mention->at.sentence != last) {
            const Evidence evidence = shown(world, mention->at, mention->span);
            sentences.emplace_back(-weight(world, *mention, evidence.span), evidence);
            last = mention->at.sentence;
        }
    }
    std::stable_sort(sentences.begin(), sentences.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Evidence> out;
    for (const auto& [ignored, evidence] : sentences) {
        show(out, evidence, 3);
    }
    return out;
}

Reason reason_of(Near::Lack lack) {
    switch (lack) {
    case Near::Lack::nearby: return Reason::no_fact;
    case Near::Lack::place: return Reason::apart;
    case Near::Lack::part: return Reason::wrong_part;
    case Near::Lack::status: return Reason::wrong_status;
    }
    return Reason::none;
}

} // namespace

Leaf ask_mention(const World& world, const PlanExpr& e) {
    std::vector<const Mention*> serving;
    std::vector<Near> near;
    for (const Mention* mention : mentions_of(world, e.term)) {
        if (const auto lacking = lack(world, e, *mention)) {
            near.push_back(*lacking);
        } else {
            serving.push_back(mention);
        }
    }
    Leaf leaf;
    leaf.truth = {!serving.empty(), serving.empty()};
    if (!serving.empty()) {
        leaf.evidence = best_of(world, serving);
        return leaf;
    }
    std::stable_sort(near.begin(), near.end(), [](const Near& a, const Near& b) { return a.lack < b.lack; });
    for (const Near& each : near) {
        show(leaf.near, each, kNearMisses);
    }
    leaf.reason = near.empty() ? Reason::absent : reason_of(near.front().lack);
    if (leaf.reason == Reason::wrong_status) {
        leaf.status = near.front().status;
    }
    return leaf;
}

} // namespace zhunsheng::reference
