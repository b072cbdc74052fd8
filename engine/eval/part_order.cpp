#include "engine/eval/part_order.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

struct Standing {
    PartId part = kNoPart;
    Span heading;
};

std::string title_of(const Context& context, PartId part) {
    const PartEntry& entry = context.lexicon.parts[index(part)];
    return "“" + (entry.title.empty() ? entry.name : entry.title) + "”";
}

/// The parts that have a heading, in the rule's order; the names of the others.
std::vector<Standing> standings(const Context& context, const PlanExpr& e, std::string& missing) {
    std::vector<Standing> found;
    for (const PartId part : e.parts) {
        const PartFact& fact = context.facts.parts[index(part)];
        const auto first = std::min_element(fact.headings.begin(), fact.headings.end());
        if (first == fact.headings.end()) {
            missing += (missing.empty() ? "" : "、") + title_of(context, part);
        } else {
            found.push_back({part, context.document.headings[*first].span()});
        }
    }
    return found;
}

} // namespace

Judgement judge_order(const Context& context, const PlanExpr& e) {
    Judgement judgement;
    judgement.truth = Truth::no;
    std::string missing;
    const std::vector<Standing> found = standings(context, e, missing);
    if (found.size() < 2) {
        judgement.reason = Reason::part_missing;
        judgement.detail = "没有" + missing + "的标题,比不出先后";
        return judgement;
    }
    const auto wrong = std::adjacent_find(found.begin(), found.end(), [](const Standing& a, const Standing& b) {
        return b.heading.begin < a.heading.begin;
    });
    if (wrong != found.end()) {
        judgement.reason = Reason::out_of_order;
        judgement.detail =
            title_of(context, std::next(wrong)->part) + "写在" + title_of(context, wrong->part) + "之前,应在其后";
        judgement.evidence.push({std::next(wrong)->heading, std::next(wrong)->heading});
        judgement.evidence.push({wrong->heading, wrong->heading});
        return judgement;
    }
    judgement.truth = Truth::yes;
    for (const Standing& standing : found) {
        judgement.evidence.push({standing.heading, standing.heading});
    }
    return judgement;
}

} // namespace zhunsheng::eval
