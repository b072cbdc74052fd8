// Comparisons in words: what was compared, and the bound that would settle what the text leaves open.
#include "engine/eval/previous.h"
#include "engine/eval/relation.h"

namespace zhunsheng::eval {
namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

/// How often an unknown counts in a sum; nothing when it enters any other way.
std::optional<int> coefficient(const Context& context, ExprId id, IndicatorId unknown) {
    const PlanExpr& e = context.expr(id);
    if (e.kind == Kind::value) {
        return e.indicator == unknown && !e.previous ? 1 : 0;
    }
    if (e.kind == Kind::add || e.kind == Kind::subtract) {
        int sum = 0;
        for (std::size_t i = 0; i < e.operands.size(); ++i) {
            const auto part = coefficient(context, e.operands[i], unknown);
            if (!part) {
                return std::nullopt;
            }
            sum += i > 0 && e.kind == Kind::subtract ? -*part : *part;
        }
        return sum;
    }
    std::vector<IndicatorId> inside;
    collect_indicators(context.plan, id, inside);
    for (const IndicatorId indicator : inside) {
        if (indicator == unknown) {
            return std::nullopt;
        }
    }
    return 0;
}

Op mirrored(Op op) {
    switch (op) {
    case Op::less: return Op::greater;
    case Op::less_equal: return Op::greater_equal;
    case Op::greater: return Op::less;
    case Op::greater_equal: return Op::less_equal;
    default: return op;
    }
}

std::string_view bound_words(Op op) {
    switch (op) {
    case Op::less: return "少于";
    case Op::less_equal: return "不多于";
    case Op::greater: return "多于";
    case Op::greater_equal: return "不少于";
    case Op::equal:
    case Op::about: return "为";
    default: return {};
    }
}

/// The value an expression has with every figure filled in: "209件 / 210件".
std::string filled(const Context& context, ExprId id, const Reading& reading) {
    const PlanExpr& e = context.expr(id);
    if (e.kind != Kind::divide || e.operands.size() != 2) {
        return {};
    }
    std::string text;
    for (const ExprId operand : e.operands) {
        text += text.empty() ? "" : "/";
        text += show_value(context, operand, evaluate_value(context, operand, reading));
    }
    return text + "=";
}

std::string tell_side(const Context& context, ExprId id, const Reading& reading) {
    const std::string quote = quote_previous(context, id);
    return describe(context, id) + "为" + filled(context, id, reading) +
           show_value(context, id, evaluate_value(context, id, reading)) + (quote.empty() ? "" : "(" + quote + ")");
}

/// The bound that makes `X op bound` hold whatever the hedged figures are; nothing when there is none.
std::optional<Number> safe_end(const Range& bound, Op op) {
    switch (op) {
    case Op::greater:
    case Op::greater_equal: return bound.high;
    case Op::less:
    case Op::less_equal: return bound.low;
    case Op::equal:
    case Op::about: return bound.is_point() ? bound.low : std::nullopt;
    default: return std::nullopt;
    }
}

bool is_constant(const PlanExpr& e) {
    return e.kind == Kind::number || e.kind == Kind::date || e.kind == Kind::text;
}

} // namespace

std::string tell_compare(const Context& context, const PlanExpr& e, const Reading& reading) {
    std::string text = tell_side(context, e.operands[0], reading);
    if (!is_constant(context.expr(e.operands[1]))) {
        return text + "," + tell_side(context, e.operands[1], reading);
    }
    const Value left = evaluate_value(context, e.operands[0], reading);
    const Value right = evaluate_value(context, e.operands[1], reading);
    text += ",应" + std::string(e.op == Op::not_equal ? "不为" : bound_words(e.op)) +
            show_value(context, e.operands[1], right);
    const bool ordered = e.op != Op::equal && e.op != Op::not_equal && e.op != Op::about;
    if (ordered && left.nominal && right.nominal && context.expr(e.operands[0]).type != Type::date) {
        const Number gap =
            *left.nominal > *right.nominal ? *left.nominal - *right.nominal : *right.nominal - *left.nominal;
        text += gap == 0 ? "" : ",差" + show_number(context, e.operands[0], gap);
    }
    return text;
}

std::string tell_bound(const Context& context, const PlanExpr& e, const Reading& reading) {
    Reading zeroed = reading;
    IndicatorId unknown = kNoIndicator;
    for (Operand& operand : zeroed) {
        if (!operand.stated()) {
            unknown = operand.indicator;
            operand.range = Range::point(0);
        }
    }
    const auto left = unknown == kNoIndicator ? std::nullopt : coefficient(context, e.operands[0], unknown);
    const auto right = unknown == kNoIndicator ? std::nullopt : coefficient(context, e.operands[1], unknown);
    if (!left || !right || (*left - *right != 1 && *left - *right != -1)) {
        return {};
    }
    // left − right = ±X + rest, so X stands against ∓rest.
    const Range x = evaluate_value(context, e.operands[0], zeroed).range;
    const Range y = evaluate_value(context, e.operands[1], zeroed).range;
    const bool positive = *left > *right;
    const Op op = positive ? e.op : mirrored(e.op);
    const auto bound = safe_end(positive ? subtract(y, x) : subtract(x, y), op);
    if (!bound || *bound < 0) {
        return {};
    }
    const IndicatorEntry& entry = context.lexicon.indicators[index(unknown)];
    const std::string unit =
        index(entry.unit) < context.lexicon.units.size() ? context.lexicon.units[index(entry.unit)].name : "";
    return entry.name + std::string(bound_words(op)) + bound->str(2) + unit + "方成立,报告未载明";
}

} // namespace zhunsheng::eval
