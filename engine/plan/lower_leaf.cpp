// The leaves of expressions that speak of parts, indicators, attributes and literals.
#include <algorithm>

#include "engine/plan/lower_expr.h"
#include "engine/plan/lower_lexicon.h"

namespace zhunsheng::lowering {

namespace {

using Subject = PlanExpr::Subject;

constexpr Measure kBoolean{};

Type attribute_type(Attribute attribute) {
    if (attribute <= Attribute::sign_year) {
        return Type::quantity;
    }
    return attribute <= Attribute::cut_off ? Type::date : Type::text;
}

/// 7 亿元 is kept as 700000000 元.
Decimal in_unit(const Decimal& number, const std::string& spelled, const UnitEntry& unit) {
    const auto spelling = std::find(unit.spellings.begin(), unit.spellings.end(), normalise_literal(spelled));
    const auto at = static_cast<std::size_t>(spelling - unit.spellings.begin());
    const int scale = at < unit.scales.size() ? unit.scales[at] : 0;
    return scale == 0 ? number : number.shifted(scale).value_or(number);
}

} // namespace

PlanParameter ExprLowering::parameter(const rule::Parameter& node, std::uint32_t file) {
    PlanParameter out;
    out.name = node.id.text;
    out.title = node.title.value;
    out.larger_is_stricter = node.strict != rule::Parameter::Strict::smaller;
    if (node.value) {
        out.value = node.value->number;
        if (!node.value->unit.text.empty()) {
            out.unit = UnitId{resolve_unit(symbols_, node.value->unit, file, reporter_)};
        }
        if (out.unit != kNoUnit) {
            out.value = in_unit(out.value, node.value->unit.text, lexicon_.units[index(out.unit)]);
        }
    }
    return out;
}

ExprLowering::Lowered ExprLowering::lower_part(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.subject = Subject::part;
    out.parts = {PartId{symbols_.parts.resolve(expr.name, file_, reporter_)}};
    return out.parts.front() != kNoPart ? finish(std::move(out), kBoolean) : Lowered{};
}

std::optional<Measure> ExprLowering::resolve_value(const rule::Name& name, PlanExpr& out) {
    if (const auto attribute = from_name<Attribute>(name.text, kAttributeNames)) {
        out.subject = Subject::attribute;
        out.attribute = *attribute;
        Measure measure;
        measure.type = attribute_type(*attribute);
        return measure;
    }
    return resolve_indicator(name, out);
}

std::optional<Measure> ExprLowering::resolve_indicator(const rule::Name& name, PlanExpr& out) {
    if (!symbols_.indicators.find(name.text)) {
        const bool is_term = symbols_.terms.find(name.text).has_value();
        if (is_term || symbols_.parts.find(name.text)) {
            reporter_.report(is_term ? DiagnosticCode::term_as_value : DiagnosticCode::part_as_value,
                             {file_, name.span}, {name.text});
            return std::nullopt;
        }
    }
    out.indicator = IndicatorId{symbols_.indicators.resolve(name, file_, reporter_)};
    if (out.indicator == kNoIndicator) {
        return std::nullopt;
    }
    out.subject = Subject::indicator;
    return measure_of(lexicon_.indicators[index(out.indicator)].unit, lexicon_);
}

ExprLowering::Lowered ExprLowering::lower_known(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.previous = expr.previous;
    const auto measure = expr.previous ? resolve_indicator(expr.name, out) : resolve_value(expr.name, out);
    if (out.subject == Subject::attribute || expr.previous) {
        out.scopes.clear();
    }
    return measure ? finish(std::move(out), kBoolean) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_consistent(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.subject = Subject::indicator;
    const bool all = expr.name.text.empty() || expr.name.text == "指标";
    return all || resolve_indicator(expr.name, out) ? finish(std::move(out), kBoolean) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_value(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    if (const auto parameter = symbols_.parameters.find(expr.name.text); parameter && !expr.previous) {
        const PlanParameter& given = plan_.parameters[*parameter];
        out.kind = rule::Expr::Kind::number;
        out.literal = given.value;
        out.unit = given.unit;
        out.text = given.name;
        return finish(std::move(out), measure_of(out.unit, lexicon_));
    }
    out.previous = expr.previous;
    const auto measure = expr.previous ? resolve_indicator(expr.name, out) : resolve_value(expr.name, out);
    out.unit = measure ? measure->unit : kNoUnit;
    return measure ? finish(std::move(out), *measure) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_number(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.literal = expr.literal;
    if (!expr.unit.text.empty()) {
        out.unit = UnitId{resolve_unit(symbols_, expr.unit, file_, reporter_)};
        if (out.unit == kNoUnit) {
            return {};
        }
        out.literal = in_unit(expr.literal, expr.unit.text, lexicon_.units[index(out.unit)]);
    }
    Measure measure = measure_of(out.unit, lexicon_);
    measure.zero = expr.unit.text.empty() && expr.literal == Decimal(0);
    return finish(std::move(out), measure);
}

ExprLowering::Lowered ExprLowering::lower_date(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.date = expr.date_value;
    Measure measure;
    measure.type = Type::date;
    return finish(std::move(out), measure);
}

ExprLowering::Lowered ExprLowering::lower_text(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.text = half_width(expr.text_value);
    Measure measure;
    measure.type = Type::text;
    return finish(std::move(out), measure);
}

} // namespace zhunsheng::lowering
