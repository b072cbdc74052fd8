#include "engine/plan/lower_expr.h"

#include <algorithm>
#include <array>
#include <bit>

namespace zhunsheng::lowering {

namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

constexpr Measure kBoolean{};

/// Everything that two expressions must have in common to be one: numbers of equal width, lists with their length in front.
std::string sharing_key(const PlanExpr& e) {
    std::string key;
    key.reserve(256);
    const auto put = [&key](std::uint64_t value) {
        const auto bytes = std::bit_cast<std::array<char, sizeof value>>(value);
        key.append(bytes.data(), bytes.size());
    };
    const auto put_all = [&put](const auto& ids) {
        put(ids.size());
        for (const auto id : ids) {
            put(index(id));
        }
    };
    put(static_cast<std::uint64_t>(e.kind) << 16U | static_cast<std::uint64_t>(e.op) << 8U |
        static_cast<std::uint64_t>(e.subject));
    put(std::uint64_t{index(e.term)} << 32U | index(e.indicator));
    put(std::uint64_t{index(e.wording)} << 32U | static_cast<std::uint64_t>(e.flaw));
    put(std::uint64_t{index(e.unit)} << 32U | (e.previous ? 1U << 16U : 0U) |
        static_cast<std::uint64_t>(e.attribute) << 8U | e.statuses);
    put_all(e.operands);
    put_all(e.parts);
    put(e.nearby.size());
    for (const PlanNearby& nearby : e.nearby) {
        put(static_cast<std::uint64_t>(nearby.scope) << 32U | nearby.characters);
        put(nearby.items.size());
        for (const PlanNearby::Item& item : nearby.items) {
            put(static_cast<std::uint64_t>(item.what) << 40U | std::uint64_t{item.statuses} << 32U | item.owner);
        }
    }
    put(e.scopes.size());
    for (const std::vector<PartId>& scope : e.scopes) {
        put_all(scope);
    }
    put(e.labels.size());
    for (const std::string& label : e.labels) {
        put(label.size());
        key += label;
    }
    put(static_cast<std::uint64_t>(e.literal.digits()));
    put(static_cast<std::uint64_t>(e.literal.scale()));
    put(static_cast<std::uint64_t>(e.date.anchor) << 48U | static_cast<std::uint64_t>(e.date.year) << 16U |
        static_cast<std::uint64_t>(e.date.month) << 8U | static_cast<std::uint64_t>(e.date.day));
    return key + e.text;
}

std::size_t least_operands(Kind kind) {
    switch (kind) {
    case Kind::any_of:
    case Kind::all_of:
    case Kind::negate:
    case Kind::at_least:
    case Kind::every:
    case Kind::any:
    case Kind::within: return 1;
    case Kind::implies:
    case Kind::compare:
    case Kind::add:
    case Kind::subtract:
    case Kind::multiply:
    case Kind::divide: return 2;
    default: return 0;
    }
}

/// What 在 部分 … 中 restricts: everything that looks for facts in the text. Values have their figures chosen by the
/// comparison they stand in, parts and their order are the whole report's.
bool is_scoped(Kind kind) {
    switch (kind) {
    case Kind::mention:
    case Kind::known:
    case Kind::consistent:
    case Kind::compare:
    case Kind::every:
    case Kind::any:
    case Kind::count:
    case Kind::total:
    case Kind::greatest:
    case Kind::least:
    case Kind::count_figures:
    case Kind::together:
    case Kind::has_flaw:
    case Kind::has_wording:
    case Kind::count_flaws:
    case Kind::count_wordings: return true;
    default: return false;
    }
}

} // namespace

ExprId ExprLowering::condition(const rule::Expr& expr, std::uint32_t file) {
    file_ = file_of(expr, file);
    const Lowered lowered = lower(expr);
    if (!lowered.ok()) {
        return kNoExpr;
    }
    if (lowered.measure.type != Type::boolean) {
        reporter_.report(DiagnosticCode::condition_expected, {file_, expr.span}, {describe(lowered.measure, lexicon_)});
        return kNoExpr;
    }
    return lowered.id;
}

PlanExpr ExprLowering::start(const rule::Expr& expr) const {
    PlanExpr out;
    out.kind = expr.kind;
    out.op = expr.op;
    out.file = file_;
    out.span = expr.span;
    if (is_scoped(expr.kind)) {
        out.scopes = scopes_;
    }
    return out;
}

ExprLowering::Lowered ExprLowering::finish(PlanExpr&& out, const Measure& measure) {
    out.type = measure.type;
    const Span span = out.span;
    const auto [entry, added] = shared_.try_emplace(sharing_key(out), static_cast<ExprId>(plan_.exprs.size()));
    if (added) {
        plan_.exprs.push_back(std::move(out));
    }
    return {entry->second, measure, span};
}

ExprLowering::Lowered ExprLowering::lower(const rule::Expr& expr) {
    if (expr.operands.size() < least_operands(expr.kind)) {
        if (!reporter_.unreadable({file_, expr.span})) {
            reporter_.report(DiagnosticCode::condition_expected, {file_, expr.span}, {"不完整的式子"});
        }
        return {};
    }
    switch (expr.kind) {
    case Kind::any_of:
    case Kind::all_of:
    case Kind::negate:
    case Kind::implies:
    case Kind::at_least: return lower_connective(expr);
    case Kind::mention: return lower_mention(expr);
    case Kind::has_part:
    case Kind::part_whole: return lower_part(expr);
    case Kind::known: return lower_known(expr);
    case Kind::consistent: return lower_consistent(expr);
    case Kind::compare: return lower_compare(expr);
    case Kind::every:
    case Kind::any: return lower_quantified(expr);
    case Kind::add:
    case Kind::subtract:
    case Kind::multiply:
    case Kind::divide: return lower_arithmetic(expr);
    case Kind::count: return lower_count(expr);
    case Kind::total:
    case Kind::greatest:
    case Kind::least:
    case Kind::count_figures: return lower_aggregate(expr);
    case Kind::within: return lower_within(expr);
    case Kind::together: return lower_together(expr);
    case Kind::in_order: return lower_in_order(expr);
    case Kind::has_flaw:
    case Kind::has_wording:
    case Kind::count_flaws:
    case Kind::count_wordings: return lower_sighted(expr);
    case Kind::value: return lower_value(expr);
    case Kind::number: return lower_number(expr);
    case Kind::date: return lower_date(expr);
    case Kind::text: return lower_text(expr);
    }
    return {};
}

ExprLowering::Lowered ExprLowering::lower_connective(const rule::Expr& expr) {
    PlanExpr out = start(expr);
    bool ok = true;
    for (const rule::Expr& operand : expr.operands) {
        out.operands.push_back(condition(operand, file_));
        ok = ok && out.operands.back() != kNoExpr;
    }
    if (expr.kind == Kind::at_least) {
        out.literal = expr.literal;
        const Decimal count(static_cast<std::int64_t>(expr.operands.size()));
        if (expr.literal < Decimal(1) || count < expr.literal || expr.literal.scale() != 0) {
            reporter_.report(DiagnosticCode::at_least_count, {file_, expr.span}, {expr.literal.str(), count.str()});
            ok = false;
        }
        for (const rule::Name& label : expr.labels) {
            out.labels.push_back(label.text);
        }
        ok = check_labels(expr) && ok;
    }
    return ok ? finish(std::move(out), kBoolean) : Lowered{};
}

bool ExprLowering::check_labels(const rule::Expr& expr) {
    bool ok = true;
    for (auto label = expr.labels.begin(); label != expr.labels.end(); ++label) {
        const auto first = std::find_if(expr.labels.begin(), label,
                                        [&](const rule::Name& other) { return other.text == label->text; });
        if (first != label && !label->text.empty()) {
            reporter_.report(DiagnosticCode::label_twice, {file_, label->span},
                             {label->text, reporter_.place({file_, first->span})});
            ok = false;
        }
    }
    return ok;
}

void ExprLowering::report_mismatch(const Lowered& left, const Lowered& right, Span span) {
    const Mending mend = mending(left.measure, right.measure);
    reporter_.report(DiagnosticCode::type_mismatch, {file_, span},
                     {describe(left.measure, lexicon_), reporter_.place({file_, left.span}),
                      describe(right.measure, lexicon_), reporter_.place({file_, right.span}), std::string(mend.zh),
                      std::string(mend.en)});
}

void ExprLowering::report_unfit(Op op, const Lowered& left, const Lowered& right, Span span) {
    reporter_.report(DiagnosticCode::operator_unfit, {file_, span},
                     {describe(left.measure, lexicon_), std::string(op_sign(op)), reporter_.place({file_, left.span}),
                      describe(right.measure, lexicon_), reporter_.place({file_, right.span})});
}

ExprLowering::Lowered ExprLowering::combine(Kind kind, Op op, const Lowered& left, const Lowered& right, Span span) {
    if (!left.ok() || !right.ok()) {
        return {};
    }
    PlanExpr out;
    out.kind = kind;
    out.op = op;
    out.operands = {left.id, right.id};
    out.file = file_;
    out.span = span;
    if (kind == Kind::compare) {
        out.scopes = scopes_;
        if (!comparable(left.measure, right.measure, lexicon_)) {
            report_mismatch(left, right, span);
            return {};
        }
        if (!op_fits(op, left.measure.type)) {
            report_unfit(op, left, right, span);
            return {};
        }
        return finish(std::move(out), kBoolean);
    }
    const std::optional<Measure> measure = combined(kind, left.measure, right.measure, lexicon_);
    if (!measure) {
        report_mismatch(left, right, span);
        return {};
    }
    out.unit = measure->unit;
    return finish(std::move(out), *measure);
}

ExprLowering::Lowered ExprLowering::lower_compare(const rule::Expr& expr) {
    const Lowered left = lower(expr.operands.at(0));
    return combine(Kind::compare, expr.op, left, lower(expr.operands.at(1)), expr.span);
}

ExprLowering::Lowered ExprLowering::lower_arithmetic(const rule::Expr& expr) {
    Lowered left = lower(expr.operands.at(0));
    for (std::size_t i = 1; i < expr.operands.size(); ++i) {
        left = combine(expr.kind, Op::none, left, lower(expr.operands[i]), expr.span);
    }
    return left;
}

} // namespace zhunsheng::lowering
