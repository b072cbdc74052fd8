#include "engine/eval/previous.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

/// Why last year's report cannot be asked; empty when it can.
std::string report_fault(const Context& context) {
    if (context.previous == nullptr) {
        return "未提供上年报告(--previous)";
    }
    const auto& year = context.facts.metadata.year.value;
    const auto& before = context.previous->metadata.year.value;
    if (!year) {
        return "报告年度未知,无从核对上年报告";
    }
    if (!before) {
        return "上年报告的年度未知";
    }
    return *before + 1 == *year
               ? std::string()
               : "所给的上年报告是" + std::to_string(*before) + "年度的,应为" + std::to_string(*year - 1) + "年度";
}

std::vector<const Figure*> stated_figures(const FactSet& facts, IndicatorId indicator) {
    std::vector<const Figure*> figures;
    for (const Figure& figure : facts.figures) {
        if (figure.indicator == indicator && states_year(figure, facts.metadata)) {
            figures.push_back(&figure);
        }
    }
    return figures;
}

std::string name_of_indicator(const Context& context, IndicatorId indicator) {
    return context.lexicon.indicators[index(indicator)].name;
}

/// The words that state a figure, with those that bound it to its indicator.
std::string wording(const FactSet& facts, const Figure& figure) {
    Span span = figure.span;
    if (!figure.indicator_span.empty()) {
        span = {std::min(span.begin, figure.indicator_span.begin), std::max(span.end, figure.indicator_span.end)};
    }
    return facts.document->utf8(span);
}

std::string quote(const Context& context, IndicatorId indicator) {
    if (!report_fault(context).empty()) {
        return {};
    }
    const std::vector<const Figure*> figures = stated_figures(*context.previous, indicator);
    return figures.empty() ? std::string()
                           : "上年报告(" + std::to_string(*context.previous->metadata.year.value) + "年度)写“" +
                                 wording(*context.previous, *figures.front()) + "”";
}

Value unknown(std::string why) {
    return {any_count(), std::nullopt, false, false, std::move(why)};
}

} // namespace

Value previous_value(const Context& context, IndicatorId indicator) {
    if (std::string fault = report_fault(context); !fault.empty()) {
        return unknown(std::move(fault));
    }
    const std::vector<const Figure*> figures = stated_figures(*context.previous, indicator);
    if (figures.empty()) {
        return unknown("上年报告未载明" + name_of_indicator(context, indicator));
    }
    const Figure& first = *figures.front();
    Interval<Decimal> interval = first.interval;
    for (const Figure* figure : figures) {
        const auto common = intersect(interval, figure->interval);
        if (!common) {
            return unknown("上年报告中" + name_of_indicator(context, indicator) +
                           "前后数值不同:" + context.previous->document->utf8(first.span) + "与" +
                           context.previous->document->utf8(figure->span));
        }
        interval = *common;
    }
    return {figure_range(context, first, interval),
            figure_value(context, first),
            first.qualifier != Qualifier::exact,
            true,
            {}};
}

std::string quote_previous(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    if (e.previous) {
        return quote(context, e.indicator);
    }
    std::string quotes;
    for (const ExprId operand : e.operands) {
        const std::string inner = quote_previous(context, operand);
        const bool known = inner.empty() || quotes.find(inner) != std::string::npos;
        quotes += known ? "" : (quotes.empty() ? "" : ",") + inner;
    }
    return quotes;
}

Judgement judge_known_previous(const Context& context, IndicatorId indicator) {
    Judgement judgement;
    judgement.detail = report_fault(context);
    if (!judgement.detail.empty()) {
        // What nobody gave is not known; of another year's report it is open what the right one says.
        const bool given = context.previous != nullptr;
        judgement.truth = given ? Truth::unknown : Truth::no;
        judgement.reason = given ? Reason::fact_unknown : Reason::absent;
        return judgement;
    }
    judgement.detail = quote(context, indicator);
    judgement.truth = judgement.detail.empty() ? Truth::no : Truth::yes;
    if (judgement.truth == Truth::no) {
        judgement.reason = Reason::absent;
        judgement.detail = "上年报告未载明" + name_of_indicator(context, indicator);
    }
    return judgement;
}

} // namespace zhunsheng::eval
