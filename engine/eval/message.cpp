// A rule's messages with their {…} filled in from the figures that decided the rule.
#include <algorithm>

#include "engine/eval/relation.h"

namespace zhunsheng {
namespace {

using eval::Context;
using eval::Reading;

/// Comparisons under a condition, in the rule's order.
void collect_compares(const Context& context, ExprId id, std::vector<ExprId>& out) {
    const PlanExpr& e = context.expr(id);
    if (e.kind == rule::Expr::Kind::compare) {
        out.push_back(id);
    } else if (eval::is_composite(e.kind)) {
        for (const ExprId operand : e.operands) {
            collect_compares(context, operand, out);
        }
    }
}

/// The reading of the comparison that decided: the first that is not 真, else the first.
Reading deciding(Context& context, const PlanRule& rule) {
    std::vector<ExprId> compares;
    for (const PlanClause& clause : rule.clauses) {
        collect_compares(context, clause.condition, compares);
    }
    if (compares.empty()) {
        return {};
    }
    const auto failing =
        std::find_if(compares.begin(), compares.end(), [&](ExprId id) { return context.truth(id) != Truth::yes; });
    return eval::deciding_reading(context, context.expr(failing == compares.end() ? compares.front() : *failing));
}

/// Indicators that only the message names are read for themselves.
void add_missing(Context& context, ExprId id, Reading& reading) {
    std::vector<IndicatorId> named;
    eval::collect_indicators(context.plan, id, named);
    std::erase_if(named, [&](IndicatorId indicator) {
        return std::any_of(reading.begin(), reading.end(),
                           [&](const eval::Operand& operand) { return operand.indicator == indicator; });
    });
    if (named.empty()) {
        return;
    }
    const eval::Readings readings = eval::choose_readings(context, named);
    if (!readings.readings.empty()) {
        reading.insert(reading.end(), readings.readings.front().begin(), readings.readings.front().end());
    }
}

std::string told(Context& context, ExprId id, Reading& reading) {
    const PlanExpr& e = context.expr(id);
    add_missing(context, id, reading);
    if (e.kind == rule::Expr::Kind::text) {
        return e.text;
    }
    if (e.kind == rule::Expr::Kind::value && e.indicator != kNoIndicator && !e.previous) {
        for (const eval::Operand& operand : reading) {
            if (operand.indicator == e.indicator && operand.stated()) {
                return context.document.utf8(context.facts.figures[operand.figure].span);
            }
        }
        return "(未载明)";
    }
    if (e.kind == rule::Expr::Kind::value && !e.previous) {
        const eval::AttributeValue value = eval::attribute_value(context, e.attribute);
        if (value.number) {
            return std::to_string(*value.number);
        }
        if (value.text) {
            return *value.text;
        }
    }
    return eval::show_value(context, id, eval::evaluate_value(context, id, reading));
}

} // namespace

std::string fill_message(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, RuleId id, Outcome outcome,
                         const EvalOptions& options) {
    const PlanRule& rule = plan.rules[index(id)];
    const std::string& text = rule.messages[static_cast<std::size_t>(outcome)];
    const std::vector<ExprId>& values = rule.message_values[static_cast<std::size_t>(outcome)];
    if (values.empty()) {
        return text;
    }
    Context context(plan, lexicon, facts, options);
    Reading reading = deciding(context, rule);
    std::string filled;
    std::size_t at = 0;
    for (const ExprId value : values) {
        const std::size_t open = text.find('{', at);
        const std::size_t close = text.find('}', open);
        if (open == std::string::npos || close == std::string::npos) {
            break;
        }
        filled += text.substr(at, open - at);
        filled += value == kNoExpr ? text.substr(open, close + 1 - open) : told(context, value, reading);
        at = close + 1;
    }
    return filled + text.substr(at);
}

} // namespace zhunsheng
