// 每一 and 任一 over figures of a kind; 一致: one indicator's figures among themselves.
#include <algorithm>

#include "engine/eval/aggregates.h"
#include "engine/eval/relation.h"

namespace zhunsheng::eval {
namespace {

using Subject = PlanExpr::Subject;

bool has_dimension(const Context& context, UnitId unit, Dimension dimension) {
    return index(unit) < context.lexicon.units.size() && context.lexicon.units[index(unit)].dimension == dimension;
}

bool is_of(const Context& context, const Figure& figure, const PlanExpr& e) {
    switch (e.subject) {
    case Subject::indicator: return figure.indicator == e.indicator;
    case Subject::rate: return has_dimension(context, figure.unit, Dimension::rate);
    case Subject::money: return has_dimension(context, figure.unit, Dimension::money);
    default: break;
    }
    // 数字: those that go with the bound, 3 件 with 件 and 宗, a bare number with all but rates.
    return e.unit == kNoUnit ? !has_dimension(context, figure.unit, Dimension::rate)
                             : unit_family(context, figure.unit) == unit_family(context, e.unit);
}

/// 每一 and 任一 over nothing: an indicator's 未载明即 decides. Other figures may lie outside the text, so that 每一 is
/// 未知; that none of them is there is plain, so that 任一 is 假.
Judgement judge_nothing(const Context& context, const PlanExpr& e) {
    Judgement judgement;
    const bool every = e.kind == rule::Expr::Kind::every;
    judgement.truth = every ? Truth::unknown : Truth::no;
    judgement.detail = "报告没有可比的数字";
    if (e.indicator != kNoIndicator) {
        const IndicatorEntry& entry = context.lexicon.indicators[index(e.indicator)];
        judgement.truth = entry.silent == Truth::no ? Truth::no : Truth::unknown;
        judgement.detail = "报告未载明" + entry.name;
    }
    judgement.reason = judgement.truth == Truth::no ? Reason::absent : Reason::fact_unknown;
    return judgement;
}

/// Whether two figures claim to be the same fact: the same words, unit and period, and not items of one sentence.
bool same_claim(const Context& context, const Figure& a, const Figure& b) {
    return a.at.sentence != b.at.sentence && unit_family(context, a.unit) == unit_family(context, b.unit) &&
           a.period == b.period && bound_wording(context.document, a) == bound_wording(context.document, b);
}

/// Compares one indicator's figures; the worst pair decides.
void compare_pairs(Context& context, IndicatorId indicator, Judgement& judgement) {
    const auto figures = context.figures(indicator);
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const Figure& a = context.facts.figures[figures[i]];
        for (std::size_t j = i + 1; j < figures.size() && context.spend(1); ++j) {
            const Figure& b = context.facts.figures[figures[j]];
            if (intersect(a.interval, b.interval) || !same_claim(context, a, b)) {
                continue;
            }
            const bool same_section = a.at.heading == b.at.heading;
            const Truth truth = same_section ? Truth::no : Truth::unknown;
            if (truth < judgement.truth) {
                const std::string& name = context.lexicon.indicators[index(indicator)].name;
                judgement.truth = truth;
                judgement.reason = same_section ? Reason::relation_false : Reason::facts_conflict;
                judgement.detail = name + "前后不一致:" + context.document.utf8(a.span) + "与" +
                                   context.document.utf8(b.span) + (same_section ? "" : ",口径未明");
                judgement.evidence = {};
                judgement.evidence.push(context.evidence(a.at, a.span));
                judgement.evidence.push(context.evidence(b.at, b.span));
            }
        }
    }
}

} // namespace

Judgement judge_quantified(Context& context, const PlanExpr& e) {
    Judgement judgement;
    const bool every = e.kind == rule::Expr::Kind::every;
    const Value bound = e.operands.empty() ? Value{everything(), std::nullopt, false, false, {}}
                                           : evaluate_value(context, e.operands.front(), {});
    judgement.truth = every ? Truth::yes : Truth::no;
    std::size_t seen = 0;
    for (const Figure& figure : context.facts.figures) {
        if (!states_year(figure, context.facts.metadata) || !is_of(context, figure, e) ||
            !context.counts(figure.at, e) || !context.spend(1)) {
            continue;
        }
        ++seen;
        const Truth truth = compare(figure_range(context, figure), e.op, bound.range);
        const Truth next = every ? both(judgement.truth, truth) : either(judgement.truth, truth);
        if (next != judgement.truth) {
            judgement.evidence = {};
        }
        judgement.truth = next;
        if (truth == judgement.truth) {
            judgement.evidence.push(context.evidence(figure.at, figure.span));
        }
    }
    if (seen == 0) {
        return judge_nothing(context, e);
    }
    if (judgement.truth != Truth::yes) {
        judgement.reason = judgement.truth == Truth::no ? Reason::relation_false : Reason::interval_crosses;
        for (const Evidence& evidence : judgement.evidence) {
            judgement.detail += (judgement.detail.empty() ? "" : "、") + context.document.utf8(evidence.focus);
        }
    }
    return judgement;
}

Judgement judge_consistent(Context& context, const PlanExpr& e) {
    Judgement judgement;
    judgement.truth = Truth::yes;
    std::size_t stated = 0;
    const auto check = [&](IndicatorId indicator) {
        const auto figures = context.figures(indicator);
        stated += figures.empty() ? 0 : 1;
        if (e.indicator != kNoIndicator) {
            for (const std::uint32_t i : figures) {
                const Figure& figure = context.facts.figures[i];
                judgement.evidence.push(context.evidence(figure.at, figure.span));
            }
        }
        compare_pairs(context, indicator, judgement);
    };
    if (e.indicator != kNoIndicator) {
        check(e.indicator);
    } else {
        for (std::uint32_t i = 0; i < context.lexicon.indicators.size(); ++i) {
            check(IndicatorId{i});
        }
    }
    if (stated == 0) {
        judgement.truth = Truth::unknown;
        judgement.reason = Reason::fact_unknown;
        judgement.detail = "报告没有载明可比的指标";
    }
    return judgement;
}

} // namespace zhunsheng::eval
