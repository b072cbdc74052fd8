#include "engine/eval/relation.h"

#include <algorithm>

#include "engine/eval/aggregates.h"
#include "engine/eval/previous.h"

namespace zhunsheng::eval {
namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

std::vector<IndicatorId> indicators_of(const Context& context, const PlanExpr& e) {
    std::vector<IndicatorId> indicators;
    for (const ExprId operand : e.operands) {
        collect_indicators(context.plan, operand, indicators);
    }
    return indicators;
}

/// The figure of an operand that is nothing but an indicator.
const Figure* plain_figure(const Context& context, ExprId id, const Reading& reading) {
    const PlanExpr& e = context.expr(id);
    if (e.kind != Kind::value || e.indicator == kNoIndicator || e.previous) {
        return nullptr;
    }
    for (const Operand& operand : reading) {
        if (operand.indicator == e.indicator && operand.stated()) {
            return &context.facts.figures[operand.figure];
        }
    }
    return nullptr;
}

Stated stated_of(const Context& context, const Figure& figure, const Range& range) {
    return {range, figure_value(context, figure), figure.qualifier, figure.decimals, is_rate(context, figure.unit)};
}

Truth about_truth(const Context& context, const PlanExpr& e, const Reading& reading) {
    const bool swap = plain_figure(context, e.operands[0], reading) == nullptr;
    const ExprId stated_id = e.operands[swap ? 1 : 0];
    const Value stated = evaluate_value(context, stated_id, reading);
    const Value computed = evaluate_value(context, e.operands[swap ? 0 : 1], reading);
    const Figure* figure = plain_figure(context, stated_id, reading);
    const Computed right{computed.range, computed.nominal, computed.hedged};
    if (figure == nullptr) {
        return about({stated.range, std::nullopt, Qualifier::range, 0, false}, right);
    }
    return about(stated_of(context, *figure, stated.range), right);
}

/// A stated rate is as exact as it is written, but against a rule's own number it is what it says.
Range compared_range(const Context& context, ExprId id, ExprId other, const Reading& reading) {
    const Value value = evaluate_value(context, id, reading);
    std::vector<IndicatorId> against;
    collect_indicators(context.plan, other, against);
    const Figure* figure = against.empty() ? nullptr : plain_figure(context, id, reading);
    return figure == nullptr ? value.range : precision_range(stated_of(context, *figure, value.range));
}

/// 人次 against 件 says nothing where the indicators themselves are of one unit.
bool comparable(const Context& context, const Reading& reading) {
    const std::string* family = nullptr;
    const std::string* declared = nullptr;
    bool one_declared = true;
    bool one_written = true;
    for (const Operand& operand : reading) {
        if (!operand.stated()) {
            continue;
        }
        const std::string& written = unit_family(context, context.facts.figures[operand.figure].unit);
        const std::string& own = unit_family(context, context.lexicon.indicators[index(operand.indicator)].unit);
        one_written = one_written && (family == nullptr || *family == written);
        one_declared = one_declared && (declared == nullptr || *declared == own);
        family = &written;
        declared = &own;
    }
    return one_written || !one_declared;
}

Truth reading_truth(const Context& context, const PlanExpr& e, const Reading& reading) {
    if (!comparable(context, reading)) {
        return Truth::unknown;
    }
    if (e.op == Op::about) {
        return about_truth(context, e, reading);
    }
    const Range left = compared_range(context, e.operands[0], e.operands[1], reading);
    return compare(left, e.op, compared_range(context, e.operands[1], e.operands[0], reading));
}

void cite_figures(const Context& context, const Reading& reading, Judgement& judgement) {
    for (const Operand& operand : reading) {
        if (operand.stated()) {
            const Figure& figure = context.facts.figures[operand.figure];
            judgement.evidence.push(context.evidence(figure.at, figure.span));
        }
    }
}

std::string unstated_names(const Context& context, const std::vector<IndicatorId>& indicators) {
    std::string names;
    for (const IndicatorId indicator : indicators) {
        if (context.figures(indicator).empty()) {
            names += (names.empty() ? "" : "、") + context.lexicon.indicators[index(indicator)].name;
        }
    }
    return names;
}

bool silent_means_no(const Context& context, const std::vector<IndicatorId>& indicators) {
    return std::any_of(indicators.begin(), indicators.end(), [&](IndicatorId indicator) {
        return context.figures(indicator).empty() && context.lexicon.indicators[index(indicator)].silent == Truth::no;
    });
}

struct Weighed {
    Truth truth = Truth::unknown;
    const Reading* reading = nullptr;
    bool mixed = false; ///< readings of one indicator disagree
};

/// Every reading (there is one at least) must hold. Several values of a single indicator decide only when they agree.
Weighed weigh(const Context& context, const PlanExpr& e, const Readings& readings) {
    const Reading& first = readings.readings.front();
    Weighed result{reading_truth(context, e, first), &first, false};
    Truth best = result.truth;
    for (auto reading = readings.readings.begin() + 1; reading != readings.readings.end(); ++reading) {
        const Truth truth = reading_truth(context, e, *reading);
        if (truth < result.truth) {
            result.truth = truth;
            result.reading = &*reading;
        }
        best = std::max(best, truth);
    }
    const bool alone = readings.indicators.size() == readings.unstated + 1;
    if (alone && best != result.truth) {
        result.truth = Truth::unknown;
        result.mixed = true;
    }
    return result;
}

void explain_false(const Context& context, const PlanExpr& e, const Readings& readings, Judgement& judgement,
                   const Reading& reading) {
    judgement.detail = tell_compare(context, e, reading);
    judgement.reason = Reason::relation_false;
    if (readings.indicators.size() - readings.unstated > 1 && readings.width == Readings::Width::document) {
        judgement.truth = Truth::unknown;
        judgement.reason = Reason::facts_conflict;
        judgement.detail += ";各数分见不同部分,口径未明";
    }
}

void explain_unknown(const Context& context, const PlanExpr& e, const Readings& readings, Judgement& judgement,
                     const Weighed& weighed) {
    if (weighed.mixed) {
        judgement.reason = Reason::facts_conflict;
        judgement.detail = "同一指标前后数值不同,口径未明";
        for (const Reading& reading : readings.readings) {
            cite_figures(context, reading, judgement);
        }
        return;
    }
    if (!comparable(context, *weighed.reading)) {
        judgement.reason = Reason::facts_conflict;
        judgement.detail = "计量单位不同,未作比较";
        return;
    }
    judgement.reason = readings.unstated > 0 ? Reason::fact_unknown : Reason::interval_crosses;
    judgement.detail = readings.unstated == 1 ? tell_bound(context, e, *weighed.reading) : "";
    if (judgement.detail.empty()) {
        judgement.detail = readings.unstated > 0 ? "报告未载明" + unstated_names(context, readings.indicators)
                                                 : tell_compare(context, e, *weighed.reading);
    }
}

Judgement judge_figures(Context& context, const PlanExpr& e, std::vector<IndicatorId> indicators) {
    Judgement judgement;
    if (silent_means_no(context, indicators)) {
        judgement.truth = Truth::no;
        judgement.reason = Reason::absent;
        judgement.detail = "报告未载明" + unstated_names(context, indicators);
        return judgement;
    }
    const Readings readings = choose_readings(context, std::move(indicators));
    if (readings.readings.empty()) {
        const bool clash = !readings.clash.empty();
        judgement.reason = clash ? Reason::facts_conflict : Reason::fact_unknown;
        judgement.detail =
            clash ? "同一指标前后数值不同,口径未明" : "报告未载明" + unstated_names(context, readings.indicators);
        for (const std::uint32_t i : readings.clash) {
            const Figure& figure = context.facts.figures[i];
            judgement.evidence.push(context.evidence(figure.at, figure.span));
        }
        return judgement;
    }
    const Weighed weighed = weigh(context, e, readings);
    judgement.truth = weighed.truth;
    if (!weighed.mixed) {
        cite_figures(context, *weighed.reading, judgement);
    }
    if (judgement.truth == Truth::no) {
        explain_false(context, e, readings, judgement, *weighed.reading);
    } else if (judgement.truth == Truth::unknown) {
        explain_unknown(context, e, readings, judgement, weighed);
    }
    return judgement;
}

/// Why an aggregate or a value of last year's cannot be had; 假 where an unstated indicator means so.
std::optional<Judgement> find_unusable(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    std::optional<Judgement> found;
    if (is_aggregate(e.kind) || e.previous) {
        const Value value = evaluate_value(context, id, {});
        if (!value.known) {
            found.emplace();
            const bool none = is_aggregate(e.kind) && aggregated_figures(context, e).empty();
            const bool refused = none && context.lexicon.indicators[index(e.indicator)].silent == Truth::no;
            found->truth = refused ? Truth::no : Truth::unknown;
            found->reason = refused              ? Reason::absent
                            : none || e.previous ? Reason::fact_unknown
                                                 : Reason::facts_conflict;
            found->detail = value.missing;
        }
        return found;
    }
    for (const ExprId operand : e.operands) {
        auto inner = find_unusable(context, operand);
        if (inner && (!found || inner->truth < found->truth)) {
            found = std::move(inner);
        }
    }
    return found;
}

/// Whether figures enter by an aggregate or from last year's report.
bool has_figures(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    return is_aggregate(e.kind) || e.previous || std::any_of(e.operands.begin(), e.operands.end(), [&](ExprId operand) {
               return has_figures(context, operand);
           });
}

Judgement judge_plain(Context& context, const PlanExpr& e) {
    Judgement judgement;
    cite_attributes(context, e.operands[0], judgement);
    cite_attributes(context, e.operands[1], judgement);
    judgement.truth = reading_truth(context, e, {});
    const bool unstated = !judgement.detail.empty();
    if (judgement.truth == Truth::unknown) {
        judgement.reason = unstated ? Reason::fact_unknown : Reason::interval_crosses;
    } else if (judgement.truth == Truth::no) {
        const bool figures = has_figures(context, e.operands[0]) || has_figures(context, e.operands[1]);
        judgement.reason = figures ? Reason::relation_false : Reason::condition_false;
    }
    if (judgement.truth != Truth::yes && !unstated) {
        judgement.detail = tell_compare(context, e, {});
    }
    return judgement;
}

} // namespace

Judgement judge_compare(Context& context, const PlanExpr& e) {
    if (e.operands.size() != 2) {
        return {};
    }
    if (context.expr(e.operands[0]).type == Type::text) {
        return judge_texts(context, e);
    }
    for (const Truth wanted : {Truth::no, Truth::unknown}) {
        for (const ExprId operand : e.operands) {
            auto unusable = find_unusable(context, operand);
            if (unusable && unusable->truth == wanted) {
                return *unusable;
            }
        }
    }
    auto indicators = indicators_of(context, e);
    if (indicators.empty()) {
        return judge_plain(context, e);
    }
    Judgement judgement = judge_figures(context, e, std::move(indicators));
    cite_aggregates(context, e.operands[0], judgement);
    cite_aggregates(context, e.operands[1], judgement);
    return judgement;
}

Reading deciding_reading(Context& context, const PlanExpr& e) {
    const Scoped inside(context, e);
    auto indicators = indicators_of(context, e);
    if (indicators.empty()) {
        return {};
    }
    const Readings readings = choose_readings(context, std::move(indicators));
    return readings.readings.empty() ? Reading{} : *weigh(context, e, readings).reading;
}

} // namespace zhunsheng::eval
