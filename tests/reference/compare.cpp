// Comparisons of numbers, dates and texts; 每一, 任一 and 一致.
#include <algorithm>

#include "tests/reference/conditions.h"
#include "tests/reference/quantities.h"

namespace zhunsheng::reference {
namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

const Figure* plain_figure(const World& world, ExprId id, const Reading& reading) {
    const PlanExpr& e = world.expr(id);
    const auto found = e.kind == Kind::value && !e.previous ? reading.find(e.indicator) : reading.end();
    return found == reading.end() ? nullptr : found->second.figure;
}

/// 15人次 beside 14件 says nothing where both indicators count in one unit.
bool units_agree(const World& world, const Reading& reading) {
    std::set<std::string> written;
    std::set<std::string> declared;
    for (const auto& [indicator, choice] : reading) {
        written.insert(family(world, choice.figure->unit));
        declared.insert(family(world, world.lexicon.indicators.at(index(indicator)).unit));
    }
    return written.size() < 2 || declared.size() > 1;
}

Possible compared(const World& world, const PlanExpr& e, const Reading& reading) {
    if (!units_agree(world, reading)) {
        return kEither;
    }
    const ExprId left = e.operands.at(0);
    const ExprId right = e.operands.at(1);
    if (e.op == Op::about) {
        const bool turned = plain_figure(world, left, reading) == nullptr;
        const ExprId stated = turned ? right : left;
        return about(world, plain_figure(world, stated, reading), amount(world, stated, reading).set,
                     amount(world, turned ? left : right, reading));
    }
    const auto side = [&](ExprId id, ExprId other) {
        const Set set = amount(world, id, reading).set;
        const Figure* figure = indicators_in(world, {other}).empty() ? nullptr : plain_figure(world, id, reading);
        return figure == nullptr ? set : as_precise_as_written(world, *figure, set);
    };
    return related(side(left, right), e.op, side(right, left));
}

void cite(const World& world, const std::vector<IndicatorId>& order, const Reading& reading, Leaf& leaf) {
    for (const IndicatorId indicator : order) {
        if (const auto found = reading.find(indicator); found != reading.end()) {
            show(leaf.evidence, shown(world, found->second.figure->at, found->second.figure->span));
        }
    }
}

/// Truth of a comparison over every reading, and the readings that show it.
void weigh(const World& world, const PlanExpr& e, const std::vector<IndicatorId>& indicators, const Readings& readings,
           Leaf& leaf) {
    const std::size_t stated = readings.all.front().size();
    std::vector<Truth> truths;
    for (const Reading& reading : readings.all) {
        truths.push_back(compared(world, e, reading).truth());
    }
    const auto worst = std::min_element(truths.begin(), truths.end());
    const bool mixed = stated == 1 && *worst != *std::max_element(truths.begin(), truths.end());
    if (mixed) {
        leaf.reason = Reason::facts_conflict;
        for (const Reading& reading : readings.all) {
            cite(world, indicators, reading, leaf);
        }
        return;
    }
    const Reading& shown = readings.all[static_cast<std::size_t>(worst - truths.begin())];
    cite(world, indicators, shown, leaf);
    if (*worst == Truth::no && stated > 1 && readings.apart) { // perhaps not of one matter
        leaf.reason = Reason::facts_conflict;
        return;
    }
    leaf.truth = possible(*worst);
    if (*worst == Truth::no) {
        leaf.reason = Reason::relation_false;
    } else if (*worst == Truth::unknown) {
        leaf.reason = !units_agree(world, shown)
                          ? Reason::facts_conflict
                          : (stated < indicators.size() ? Reason::fact_unknown : Reason::interval_crosses);
    }
}

Leaf compare_figures(const World& world, const PlanExpr& e, const std::vector<IndicatorId>& indicators) {
    Leaf leaf;
    for (const IndicatorId indicator : indicators) {
        const bool absent = figures_of(world, indicator).empty();
        if (absent && world.lexicon.indicators.at(index(indicator)).silent == Truth::no) {
            leaf.truth = {false, true};
            leaf.reason = Reason::absent;
            return leaf;
        }
    }
    const Readings readings = readings_of(world, indicators);
    if (!readings.all.empty()) {
        weigh(world, e, indicators, readings, leaf);
        return leaf;
    }
    leaf.reason = readings.clash.empty() ? Reason::fact_unknown : Reason::facts_conflict;
    for (const Figure* figure : readings.clash) {
        show(leaf.evidence, shown(world, figure->at, figure->span));
    }
    return leaf;
}

/// Evidence for what the report says of itself and for counted things; false when something of it is not known.
bool cite_attributes(const World& world, ExprId id, Leaf& leaf) {
    const PlanExpr& e = world.expr(id);
    bool known = true;
    if (e.kind == Kind::value && e.indicator == kNoIndicator) {
        const Attributed found = attribute(world, e.attribute);
        known = found.known();
        if (!found.span.empty()) {
            show(leaf.evidence, {found.span, found.span});
        }
    } else if (is_aggregate(e.kind)) {
        for (const Figure* figure : aggregated(world, e)) {
            show(leaf.evidence, shown(world, figure->at, figure->span));
        }
    } else if (e.kind == Kind::count) {
        for (const Sight& sight : counted(world, e)) {
            show(leaf.evidence, sight.where);
        }
    }
    for (const ExprId operand : e.operands) {
        known = cite_attributes(world, operand, leaf) && known;
    }
    return known;
}

bool is_subject(const PlanExpr& e) {
    return e.kind == Kind::value &&
           std::set{Attribute::title_subject, Attribute::signature_subject}.contains(e.attribute);
}

Leaf compare_texts(const World& world, const PlanExpr& e) {
    Leaf leaf;
    (void)cite_attributes(world, e.operands[0], leaf);
    (void)cite_attributes(world, e.operands[1], leaf);
    const auto text = [&](ExprId id) {
        const PlanExpr& side = world.expr(id);
        return side.kind == Kind::text ? std::optional(side.text) : attribute(world, side.attribute).text;
    };
    const auto a = text(e.operands[0]);
    const auto b = text(e.operands[1]);
    if (!a || !b) {
        leaf.reason = Reason::fact_unknown;
        return leaf;
    }
    const auto within = [](const std::string& whole, const std::string& piece) {
        return whole.find(piece) != std::string::npos;
    };
    const bool subjects = is_subject(world.expr(e.operands[0])) && is_subject(world.expr(e.operands[1]));
    const bool equal = *a == *b || (subjects && (within(*a, *b) || within(*b, *a)));
    const bool holds = e.op == Op::contains ? within(*a, *b) : (e.op == Op::not_equal) != equal;
    leaf.truth = {holds, !holds};
    leaf.reason = holds ? Reason::none : Reason::condition_false;
    return leaf;
}

/// 数字 are those that go with the bound: 3 件 with 件 and 宗, a bare number with all but rates.
bool of_kind(const World& world, const Figure& figure, const PlanExpr& e) {
    const auto measures = [&](Dimension dimension) {
        return figure.unit != kNoUnit && world.lexicon.units.at(index(figure.unit)).dimension == dimension;
    };
    switch (e.subject) {
    case PlanExpr::Subject::indicator: return figure.indicator == e.indicator;
    case PlanExpr::Subject::rate: return measures(Dimension::rate);
    case PlanExpr::Subject::money: return measures(Dimension::money);
    default: // a bound with a unit looks at figures of its family, a bare number at all but rates
        return e.unit == kNoUnit ? !measures(Dimension::rate) : family(world, figure.unit) == family(world, e.unit);
    }
}

/// Two figures that say different things of what is plainly the same: same words, unit, period, not in one sentence.
bool contradict(const World& world, const Figure& a, const Figure& b) {
    return a.at.sentence != b.at.sentence && !common(set_of(a.interval), set_of(b.interval)) &&
           family(world, a.unit) == family(world, b.unit) && a.period == b.period &&
           words_around(world, a) == words_around(world, b);
}

/// What 合计 and the like and 上年.X cannot give leaves a comparison open; where silence means 假 it fails.
std::optional<Leaf> cannot_be_had(const World& world, ExprId id) {
    const PlanExpr& e = world.expr(id);
    Leaf leaf;
    if (is_aggregate(e.kind)) {
        if (aggregate(world, e)) {
            return std::nullopt;
        }
        const bool none = aggregated(world, e).empty();
        const bool refused = none && world.lexicon.indicators.at(index(e.indicator)).silent == Truth::no;
        leaf.truth = {!refused, true};
        leaf.reason = refused ? Reason::absent : (none ? Reason::fact_unknown : Reason::facts_conflict);
        return leaf;
    }
    if (e.previous) {
        leaf.reason = Reason::fact_unknown;
        return previous_amount(world, e.indicator) ? std::nullopt : std::optional(leaf);
    }
    std::optional<Leaf> worst;
    for (const ExprId operand : e.operands) {
        const auto inner = cannot_be_had(world, operand);
        if (inner && (!worst || (worst->truth.yes && !inner->truth.yes))) {
            worst = inner;
        }
    }
    return worst;
}

bool from_figures(const World& world, ExprId id) {
    const PlanExpr& e = world.expr(id);
    return is_aggregate(e.kind) || e.previous ||
           std::any_of(e.operands.begin(), e.operands.end(), [&](ExprId part) { return from_figures(world, part); });
}

void cite_aggregates(const World& world, ExprId id, Leaf& leaf) {
    const PlanExpr& e = world.expr(id);
    for (const Figure* figure : is_aggregate(e.kind) ? aggregated(world, e) : std::vector<const Figure*>{}) {
        show(leaf.evidence, shown(world, figure->at, figure->span));
    }
    for (const ExprId operand : e.operands) {
        cite_aggregates(world, operand, leaf);
    }
}

/// Neither side names an indicator of its own.
Leaf compare_plain(const World& world, const PlanExpr& e) {
    Leaf leaf;
    const bool left = cite_attributes(world, e.operands[0], leaf);
    const bool right = cite_attributes(world, e.operands[1], leaf);
    leaf.truth = compared(world, e, {});
    if (leaf.truth.yes && leaf.truth.no) {
        leaf.reason = left && right ? Reason::interval_crosses : Reason::fact_unknown;
    } else if (leaf.truth.no) {
        const bool figures = from_figures(world, e.operands[0]) || from_figures(world, e.operands[1]);
        leaf.reason = figures ? Reason::relation_false : Reason::condition_false;
    }
    return leaf;
}

} // namespace

Leaf ask_compare(const World& world, const PlanExpr& e) {
    if (world.expr(e.operands.at(0)).type == Type::text) {
        return compare_texts(world, e);
    }
    std::optional<Leaf> lost = cannot_be_had(world, e.operands[0]);
    if (!lost || lost->truth.yes) {
        const auto other = cannot_be_had(world, e.operands[1]);
        lost = lost && !(other && !other->truth.yes) ? lost : other;
    }
    if (lost) {
        return *lost;
    }
    const auto indicators = indicators_in(world, e.operands);
    if (indicators.empty()) {
        return compare_plain(world, e);
    }
    Leaf leaf = compare_figures(world, e, indicators);
    cite_aggregates(world, e.operands[0], leaf);
    cite_aggregates(world, e.operands[1], leaf);
    return leaf;
}

Leaf ask_quantified(const World& world, const PlanExpr& e) {
    Leaf leaf;
    const bool every = e.kind == Kind::every;
    const Set bound = amount(world, e.operands.at(0), {}).set;
    std::vector<std::pair<const Figure*, Truth>> seen;
    for (const Figure& figure : world.facts.figures) {
        if (is_of_year(world, figure) && of_kind(world, figure, e) && counts(world, figure.at, e.parts)) {
            seen.emplace_back(&figure, related(figure_set(world, figure, figure.interval), e.op, bound).truth());
        }
    }
    if (seen.empty()) { // nothing to look at never passes
        const bool named = e.indicator != kNoIndicator;
        const bool open = named ? world.lexicon.indicators.at(index(e.indicator)).silent != Truth::no : every;
        leaf.truth = {open, true};
        leaf.reason = open ? Reason::fact_unknown : Reason::absent;
        return leaf;
    }
    const auto lower = [](const auto& a, const auto& b) { return a.second < b.second; };
    const Truth truth =
        (every ? std::min_element(seen.begin(), seen.end(), lower) : std::max_element(seen.begin(), seen.end(), lower))
            ->second;
    leaf.truth = possible(truth);
    if (truth != Truth::yes) {
        leaf.reason = truth == Truth::no ? Reason::relation_false : Reason::interval_crosses;
    }
    for (const auto& [figure, own] : seen) {
        if (own == truth) {
            show(leaf.evidence, shown(world, figure->at, figure->span));
        }
    }
    return leaf;
}

Leaf ask_consistent(const World& world, const PlanExpr& e) {
    Leaf leaf;
    leaf.truth = {true, false};
    bool stated = false;
    for (std::uint32_t i = 0; i < world.lexicon.indicators.size(); ++i) {
        if (e.indicator != kNoIndicator && e.indicator != IndicatorId{i}) {
            continue;
        }
        const auto figures = figures_of(world, IndicatorId{i});
        stated = stated || !figures.empty();
        for (std::size_t a = 0; a < figures.size() && e.indicator != kNoIndicator; ++a) {
            show(leaf.evidence, shown(world, figures[a]->at, figures[a]->span));
        }
        for (std::size_t a = 0; a < figures.size(); ++a) {
            for (std::size_t b = a + 1; b < figures.size(); ++b) {
                const bool one_section = figures[a]->at.heading == figures[b]->at.heading;
                const Truth truth = one_section ? Truth::no : Truth::unknown;
                if (truth < leaf.truth.truth() && contradict(world, *figures[a], *figures[b])) {
                    leaf.truth = possible(truth);
                    leaf.reason = one_section ? Reason::relation_false : Reason::facts_conflict;
                    leaf.evidence = {shown(world, figures[a]->at, figures[a]->span),
                                     shown(world, figures[b]->at, figures[b]->span)};
                }
            }
        }
    }
    if (!stated) {
        leaf.truth = kEither;
        leaf.reason = Reason::fact_unknown;
    }
    return leaf;
}

} // namespace zhunsheng::reference
