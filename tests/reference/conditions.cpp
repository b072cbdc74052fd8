#include "tests/reference/conditions.h"

#include "tests/reference/quantities.h"

namespace zhunsheng::reference {
namespace {

using Kind = rule::Expr::Kind;

Leaf ask_part(const World& world, const PlanExpr& e) {
    Leaf leaf;
    const PartFact& part = world.facts.parts.at(index(e.parts.at(0)));
    const bool whole = part.presence == Presence::present;
    const bool some = part.presence == Presence::partial;
    const bool holds = whole || (some && e.kind == Kind::has_part);
    leaf.truth = {holds, !holds};
    leaf.reason = holds ? Reason::none : (some ? Reason::part_partial : Reason::part_missing);
    for (const Span span : part.evidence) {
        show(leaf.evidence, {span, span});
    }
    return leaf;
}

Leaf ask_known(const World& world, const PlanExpr& e) {
    Leaf leaf;
    bool known = false;
    if (e.subject == PlanExpr::Subject::attribute) {
        const Attributed found = attribute(world, e.attribute);
        known = found.known();
        const std::set outside{Attribute::publish_date, Attribute::submit_date, Attribute::as_of};
        if (!known && outside.contains(e.attribute)) {
            leaf.reason = Reason::fact_unknown;
            return leaf;
        }
        if (known && !found.span.empty()) {
            show(leaf.evidence, {found.span, found.span});
        }
    } else if (e.previous && world.options.previous != nullptr) {
        if (!previous_usable(world)) {
            leaf.reason = Reason::fact_unknown;
            return leaf;
        }
        known = previous_stated(world, e.indicator);
    } else if (!e.previous) {
        for (const Figure* figure : figures_of(world, e.indicator)) {
            known = true;
            show(leaf.evidence, shown(world, figure->at, figure->span));
        }
    }
    leaf.truth = {known, !known};
    leaf.reason = known ? Reason::none : Reason::absent;
    return leaf;
}

Leaf ask_leaf(const World& world, const PlanExpr& e) {
    switch (e.kind) {
    case Kind::mention: return ask_mention(world, e);
    case Kind::has_part:
    case Kind::part_whole: return ask_part(world, e);
    case Kind::known: return ask_known(world, e);
    case Kind::consistent: return ask_consistent(world, e);
    case Kind::compare: return ask_compare(world, e);
    case Kind::every:
    case Kind::any: return ask_quantified(world, e);
    case Kind::together: return ask_together(world, e);
    case Kind::in_order: return ask_order(world, e);
    case Kind::has_flaw:
    case Kind::has_wording: return ask_sights(world, e);
    default: return {};
    }
}

Answer turned(Answer answer) {
    answer.truth = opposite(answer.truth);
    for (Leaf& leaf : answer.leaves) {
        leaf.wanted = !leaf.wanted;
    }
    return answer;
}

/// How many of the operands must hold.
std::size_t needed(const PlanExpr& e) {
    switch (e.kind) {
    case Kind::at_least: return static_cast<std::size_t>(e.literal.digits());
    case Kind::all_of:
    case Kind::negate: return e.operands.size();
    default: return 1;
    }
}

bool is_connective(Kind kind) {
    return std::set{Kind::any_of, Kind::all_of, Kind::negate, Kind::implies, Kind::at_least}.contains(kind);
}

} // namespace

Answer ask(const World& world, ExprId condition) {
    const PlanExpr& e = world.expr(condition);
    if (e.kind == Kind::within) {
        World inner = world;
        inner.inside.push_back(e.parts);
        return ask(inner, e.operands.at(0));
    }
    if (!is_connective(e.kind)) {
        Leaf leaf = ask_leaf(world, e);
        return {leaf.truth, {leaf}};
    }
    Answer out;
    std::size_t surely = 0;
    std::size_t perhaps = 0;
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        const bool turn = e.kind == Kind::negate || (e.kind == Kind::implies && i == 0);
        const Answer part = turn ? turned(ask(world, e.operands[i])) : ask(world, e.operands[i]);
        surely += part.truth.yes && !part.truth.no ? 1U : 0U;
        perhaps += part.truth.yes ? 1U : 0U;
        out.leaves.insert(out.leaves.end(), part.leaves.begin(), part.leaves.end());
    }
    out.truth = {perhaps >= needed(e), surely < needed(e)};
    return out;
}

} // namespace zhunsheng::reference
