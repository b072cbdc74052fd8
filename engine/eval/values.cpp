#include "engine/eval/values.h"

#include <algorithm>

#include "engine/eval/aggregates.h"
#include "engine/eval/previous.h"

namespace zhunsheng::eval {
namespace {

using Kind = rule::Expr::Kind;

Number day_number(int year, int month, int day) {
    return Number(year * 10'000 + month * 100 + day);
}

Value unknown_value(std::string missing) {
    return {everything(), std::nullopt, false, false, std::move(missing)};
}

Value date_value(const DateFact& date) {
    Value value;
    value.range = {day_number(date.year, date.month == 0 ? 1 : date.month, date.day == 0 ? 1 : date.day),
                   day_number(date.year, date.month == 0 ? 12 : date.month, date.day == 0 ? 31 : date.day), false,
                   false};
    value.nominal = value.range.low;
    return value;
}

Value literal_date(const Context& context, const rule::Date& date) {
    DateFact fact;
    fact.month = date.month;
    fact.day = date.day;
    fact.year = date.year;
    if (date.anchor != rule::Date::Anchor::absolute) {
        if (!context.facts.metadata.year.value) {
            return unknown_value("报告年度未知");
        }
        fact.year = *context.facts.metadata.year.value + (date.anchor == rule::Date::Anchor::next_year ? 1 : 0);
    }
    return date_value(fact);
}

Value attribute_number(const Context& context, Attribute attribute) {
    const AttributeValue found = attribute_value(context, attribute);
    if (found.number) {
        return {Range::point(Number(*found.number)), Number(*found.number), false, true, {}};
    }
    if (found.date) {
        return date_value(*found.date);
    }
    Value value = unknown_value(found.reason);
    if (found.not_before) {
        value.range.low = date_value(*found.not_before).range.low;
        value.range.low_open = false;
    }
    return value;
}

Value indicator_value(const Context& context, IndicatorId indicator, const Reading& reading) {
    const auto operand = std::find_if(reading.begin(), reading.end(),
                                      [&](const Operand& candidate) { return candidate.indicator == indicator; });
    if (operand == reading.end() || !operand->stated()) {
        Value value = unknown_value("报告未载明" + context.lexicon.indicators[index(indicator)].name);
        value.range = operand == reading.end() ? any_count() : operand->range;
        return value;
    }
    const Figure& figure = context.facts.figures[operand->figure];
    return {operand->range, figure_value(context, figure), figure.qualifier != Qualifier::exact, true, {}};
}

Value number_value(const Context& context, const PlanExpr& e) {
    Number number(e.literal);
    if (is_rate(context, e.unit)) {
        number = number / 100;
    }
    return {Range::point(number), number, false, true, {}};
}

std::optional<Number> combine_nominal(Kind kind, const std::optional<Number>& a, const std::optional<Number>& b) {
    if (!a || !b || (kind == Kind::divide && *b == 0)) {
        return std::nullopt;
    }
    switch (kind) {
    case Kind::add: return *a + *b;
    case Kind::subtract: return *a - *b;
    case Kind::multiply: return *a * *b;
    default: return *a / *b;
    }
}

Value arithmetic_value(const Context& context, const PlanExpr& e, const Reading& reading) {
    Value value = evaluate_value(context, e.operands.front(), reading);
    for (std::size_t i = 1; i < e.operands.size(); ++i) {
        const Value next = evaluate_value(context, e.operands[i], reading);
        value.nominal = combine_nominal(e.kind, value.nominal, next.nominal);
        value.hedged = value.hedged || next.hedged;
        value.known = value.known && next.known;
        value.missing = value.missing.empty() ? next.missing : value.missing;
        switch (e.kind) {
        case Kind::add: value.range = add(value.range, next.range); break;
        case Kind::subtract: value.range = subtract(value.range, next.range); break;
        case Kind::multiply: value.range = multiply(value.range, next.range); break;
        default:
            if (auto quotient = divide(value.range, next.range)) {
                value.range = *quotient;
            } else {
                value = unknown_value("除数为零");
            }
        }
    }
    return value;
}

bool is_arithmetic(Kind kind) {
    return kind == Kind::add || kind == Kind::subtract || kind == Kind::multiply || kind == Kind::divide;
}

std::string_view operator_sign(Kind kind) {
    switch (kind) {
    case Kind::add: return "+";
    case Kind::subtract: return "-";
    case Kind::multiply: return "×";
    default: return "/";
    }
}

/// Unit that a value is told in: that of the first indicator or literal in it.
UnitId unit_of(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    if (e.kind == Kind::value && e.indicator != kNoIndicator) {
        return context.lexicon.indicators[index(e.indicator)].unit;
    }
    if (e.unit != kNoUnit || e.kind == Kind::divide || e.kind == Kind::multiply || e.operands.empty()) {
        return e.unit;
    }
    return unit_of(context, e.operands.front());
}

std::string date_text(const Number& number) {
    const auto digits = number.str(0);
    return digits.size() == 8 ? digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6) : digits;
}

} // namespace

Value evaluate_value(const Context& context, ExprId id, const Reading& reading) {
    const PlanExpr& e = context.expr(id);
    switch (e.kind) {
    case Kind::number: return number_value(context, e);
    case Kind::date: return literal_date(context, e.date);
    case Kind::count: {
        Few<Evidence, 4> evidence;
        return count_things(context, e, evidence);
    }
    case Kind::total:
    case Kind::greatest:
    case Kind::least:
    case Kind::count_figures: return aggregate_value(context, e);
    case Kind::value:
        if (e.previous) {
            return previous_value(context, e.indicator);
        }
        return e.indicator != kNoIndicator ? indicator_value(context, e.indicator, reading)
                                           : attribute_number(context, e.attribute);
    default:
        return is_arithmetic(e.kind) && !e.operands.empty() ? arithmetic_value(context, e, reading) : unknown_value({});
    }
}

std::string describe(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    if (e.kind == Kind::value) {
        const std::string year = e.previous ? "上年" : "";
        return e.indicator != kNoIndicator ? year + context.lexicon.indicators[index(e.indicator)].name
                                           : std::string(name_of(e.attribute, kAttributeNames));
    }
    if (is_arithmetic(e.kind)) {
        std::string text;
        for (const ExprId operand : e.operands) {
            text += text.empty() ? "" : " " + std::string(operator_sign(e.kind)) + " ";
            const bool nested = is_arithmetic(context.expr(operand).kind) && e.kind != Kind::add;
            text += nested ? "(" + describe(context, operand) + ")" : describe(context, operand);
        }
        return text;
    }
    if (e.kind == Kind::number || e.kind == Kind::date) {
        return show_value(context, id, evaluate_value(context, id, {}));
    }
    return e.file < context.plan.files.size() && context.plan.files[e.file]
               ? std::string(context.plan.files[e.file]->slice(e.span))
               : e.text;
}

std::string show_number(const Context& context, ExprId id, const Number& value) {
    const PlanExpr& e = context.expr(id);
    if (e.type == Type::date) {
        return date_text(value);
    }
    if (e.type == Type::rate) {
        return (value * 100).str(2) + "%";
    }
    const UnitId unit = unit_of(context, id);
    const std::string name = index(unit) < context.lexicon.units.size() ? context.lexicon.units[index(unit)].name : "";
    return value.str(2) + name;
}

std::string show_value(const Context& context, ExprId id, const Value& value) {
    const Range& range = value.range;
    if (!value.known || (!range.low && !range.high)) {
        return "未载明";
    }
    if (range.is_point()) {
        return show_number(context, id, *range.low);
    }
    if (!range.high) {
        return (range.low_open ? "超过" : "不少于") + show_number(context, id, *range.low);
    }
    if (!range.low) {
        return "不超过" + show_number(context, id, *range.high);
    }
    return show_number(context, id, *range.low) + "至" + show_number(context, id, *range.high) + "之间";
}

} // namespace zhunsheng::eval
