// The leaves of expressions: what speaks of terms, parts, indicators, attributes and literals.
#include <algorithm>

#include "engine/plan/lower_expr.h"
#include "engine/plan/lower_lexicon.h"

namespace zhunsheng::lowering {

namespace {

using Subject = PlanExpr::Subject;

constexpr std::uint8_t kAllStatuses = 0x1f;
constexpr std::uint8_t bit(Status status) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(status));
}
constexpr Measure kBoolean{};

struct SubjectWord {
    std::string_view zh;
    Subject subject;
    Measure measure;
};
/// What 每一, 任一 and 计数 may be followed by, beside an indicator or a term.
constexpr std::array kSubjects{
    SubjectWord{"数字", Subject::figure, {.type = Type::quantity, .unit = kNoUnit, .zero = false, .any = true}},
    SubjectWord{"率", Subject::rate, {.type = Type::rate, .unit = kNoUnit, .zero = false, .any = false}},
    SubjectWord{"金额", Subject::money, {.type = Type::money, .unit = kNoUnit, .zero = false, .any = false}},
    SubjectWord{"文件", Subject::document, {.type = Type::quantity, .unit = kNoUnit, .zero = false, .any = false}},
};

const SubjectWord* find_subject(std::string_view name) {
    const auto* const found =
        std::find_if(kSubjects.begin(), kSubjects.end(), [&](const SubjectWord& word) { return word.zh == name; });
    return found == kSubjects.end() ? nullptr : found;
}

Type attribute_type(Attribute attribute) {
    if (attribute <= Attribute::sign_year) {
        return Type::quantity;
    }
    return attribute <= Attribute::publish_date ? Type::date : Type::text;
}

} // namespace

bool ExprLowering::resolve_parts(const rule::Expr& expr, PlanExpr& out) {
    for (const rule::Name& name : expr.parts) {
        const PartId part{symbols_.parts.resolve(name, file_, reporter_)};
        out.parts.push_back(part);
    }
    return std::find(out.parts.begin(), out.parts.end(), kNoPart) == out.parts.end();
}

bool ExprLowering::resolve_nearby(const rule::Expr& expr, PlanExpr& out) {
    bool ok = true;
    for (const rule::Nearby& nearby : expr.nearby) {
        PlanNearby& lowered = out.nearby.emplace_back();
        lowered.scope = nearby.scope;
        for (const rule::Nearby::Item& item : nearby.items) {
            const bool is_term = item.what == rule::Nearby::What::term;
            const bool is_named = is_term || item.what == rule::Nearby::What::indicator;
            const SymbolTable& table = is_term ? symbols_.terms : symbols_.indicators;
            const std::uint32_t owner = is_named ? table.resolve(item.name, file_, reporter_) : kNone;
            ok = ok && (!is_named || owner != kNone);
            lowered.items.push_back({item.what, owner});
        }
    }
    return ok;
}

ExprLowering::Lowered ExprLowering::lower_mention(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.subject = Subject::term;
    out.term = TermId{symbols_.terms.resolve(expr.name, file_, reporter_)};
    const bool parts = resolve_parts(expr, out);
    const bool nearby = resolve_nearby(expr, out);
    out.statuses = expr.any_status ? kAllStatuses
                   : expr.status   ? bit(*expr.status)
                                   : static_cast<std::uint8_t>(bit(Status::done) | bit(Status::negated));
    return out.term != kNoTerm && parts && nearby ? finish(std::move(out), kBoolean) : Lowered{};
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
    if (!symbols_.indicators.find(name.text) && symbols_.terms.find(name.text)) {
        reporter_.report(DiagnosticCode::term_as_value, {file_, name.span}, {name.text});
        return std::nullopt;
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
    return resolve_value(expr.name, out) ? finish(std::move(out), kBoolean) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_consistent(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.subject = Subject::indicator;
    const bool all = expr.name.text.empty() || expr.name.text == "指标";
    return all || resolve_value(expr.name, out) ? finish(std::move(out), kBoolean) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_count(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    out.statuses = kAllStatuses;
    bool ok = resolve_parts(expr, out);
    if (const SubjectWord* word = find_subject(expr.name.text)) {
        out.subject = word->subject;
    } else {
        out.subject = Subject::term;
        out.term = TermId{symbols_.terms.resolve(expr.name, file_, reporter_)};
        out.statuses = static_cast<std::uint8_t>(bit(Status::done) | bit(Status::negated));
        ok = ok && out.term != kNoTerm;
    }
    Measure measure;
    measure.type = Type::quantity;
    return ok ? finish(std::move(out), measure) : Lowered{};
}

ExprLowering::Lowered ExprLowering::lower_value(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    const std::optional<Measure> measure = resolve_value(expr.name, out);
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
        // 7 亿元 is kept as 700000000 元.
        const UnitEntry& unit = lexicon_.units[index(out.unit)];
        const auto spelling =
            std::find(unit.spellings.begin(), unit.spellings.end(), normalise_literal(expr.unit.text));
        const auto at = static_cast<std::size_t>(spelling - unit.spellings.begin());
        const int scale = at < unit.scales.size() ? unit.scales[at] : 0;
        out.literal = scale == 0 ? expr.literal : expr.literal.shifted(scale).value_or(expr.literal);
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

ExprLowering::Lowered ExprLowering::lower_quantified(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    Lowered subject{static_cast<ExprId>(0), {}, expr.name.span};
    if (const SubjectWord* word = find_subject(expr.name.text); word != nullptr && word->subject != Subject::document) {
        out.subject = word->subject;
        subject.measure = word->measure;
    } else if (const auto measure = resolve_value(expr.name, out); measure && out.subject == Subject::indicator) {
        subject.measure = *measure;
    } else {
        return {};
    }
    const Lowered bound = lower(expr.operands.at(0));
    if (!bound.ok()) {
        return {};
    }
    if (!bound.measure.numeric() || !comparable(subject.measure, bound.measure, lexicon_)) {
        report_mismatch(subject, bound, expr.span);
        return {};
    }
    if (!op_fits(expr.op, Type::quantity)) {
        reporter_.report(DiagnosticCode::operator_unfit, {file_, expr.span},
                         {describe(subject.measure, lexicon_), std::string(op_sign(expr.op))});
        return {};
    }
    out.operands = {bound.id};
    return finish(std::move(out), kBoolean);
}

} // namespace zhunsheng::lowering
