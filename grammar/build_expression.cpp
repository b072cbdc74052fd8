// Expressions: layers that hold one operand vanish, operators become a left-leaning tree.
#include <algorithm>
#include <array>
#include <utility>

#include "grammar/build.h"
#include "grammar/diagnose.h"

namespace zhunsheng::grammar {
namespace {

using rule::Expr;

struct KindOf {
    NodeKind node;
    Expr::Kind kind;
};
constexpr auto kKinds = std::to_array<KindOf>({
    {NodeKind::any_of, Expr::Kind::any_of},     {NodeKind::all_of, Expr::Kind::all_of},
    {NodeKind::negate, Expr::Kind::negate},     {NodeKind::implies, Expr::Kind::implies},
    {NodeKind::at_least, Expr::Kind::at_least}, {NodeKind::mention, Expr::Kind::mention},
    {NodeKind::has_part, Expr::Kind::has_part}, {NodeKind::part_whole, Expr::Kind::part_whole},
    {NodeKind::has_flaw, Expr::Kind::has_flaw}, {NodeKind::has_wording, Expr::Kind::has_wording},
    {NodeKind::known, Expr::Kind::known},       {NodeKind::consistent, Expr::Kind::consistent},
    {NodeKind::compare, Expr::Kind::compare},   {NodeKind::every, Expr::Kind::every},
    {NodeKind::count, Expr::Kind::count},       {NodeKind::within, Expr::Kind::within},
    {NodeKind::together, Expr::Kind::together}, {NodeKind::order, Expr::Kind::in_order},
    {NodeKind::quantity, Expr::Kind::number},   {NodeKind::value, Expr::Kind::value},
    {NodeKind::date, Expr::Kind::date},         {NodeKind::string, Expr::Kind::text},
});

/// 指标, 数字 … as a name: the keyword's Chinese spelling.
rule::Name keyword_name(Cursor& cursor) {
    const Node node = cursor.node();
    cursor.skip();
    return {std::string(chinese(static_cast<Kw>(node.detail))), span_of(node)};
}

std::vector<rule::Name> build_parts(State& state, Cursor& cursor) {
    if (!cursor.at(NodeKind::in_parts)) {
        return {};
    }
    Cursor inner(state, cursor.index());
    cursor.skip();
    static_cast<void>(inner.take(Kw::in));
    return build_names(state, inner);
}

/// a - b - c as (a - b) - c.
Expr build_chain(State& state, Cursor inner, Expr::Kind plain, Expr::Kind inverse) {
    Expr left = build_expression(state, inner);
    for (std::uint32_t operators = 0; inner.at(NodeKind::add_op); ++operators) {
        if (operators == state.limits.operators) {
            const Node& node = inner.node();
            state.report(DiagnosticCode::too_many_operators, {node.begin, node.end}, {std::to_string(operators)});
            break;
        }
        const bool inverted = inner.node().detail != 0;
        inner.skip();
        Expr right = build_expression(state, inner);
        Expr whole;
        whole.kind = inverted ? inverse : plain;
        whole.span = {left.span.begin, right.span.end};
        whole.operands.push_back(std::move(left));
        whole.operands.push_back(std::move(right));
        left = std::move(whole);
    }
    return left;
}

/// Keyword, then name or keyword, then parts.
void build_named(State& state, Cursor& inner, Expr& expr) {
    inner.skip();
    expr.previous = inner.take(Kw::previous);
    if (inner.take(Kw::part) || inner.take(Kw::flaw) || inner.take(Kw::wording)) {
    } else if (inner.at(NodeKind::keyword)) {
        const bool indicator = inner.at(Kw::indicator);
        expr.name = keyword_name(inner);
        if (indicator && inner.at(NodeKind::word)) {
            expr.name = build_name(state, inner);
        }
    }
    if (inner.at(NodeKind::word)) {
        expr.name = build_name(state, inner);
    }
    expr.parts = build_parts(state, inner);
}

void build_quantity(State& state, Cursor& inner, Expr& expr) {
    const std::string_view digits = text_of(state, inner.node());
    const auto value = Decimal::parse(digits);
    if (!value) {
        state.report(DiagnosticCode::bad_number, span_of(inner.node()), {std::string(digits)});
    }
    expr.literal = value.value_or(Decimal{});
    inner.skip();
    expr.unit = build_name(state, inner);
}

void build_at_least(State& state, Cursor& inner, Expr& expr) {
    inner.skip();
    expr.literal = Decimal(build_integer(state, inner).value_or(0));
    static_cast<void>(inner.take(Kw::of));
    bool named = false;
    while (!inner.done()) {
        rule::Name& label = expr.labels.emplace_back();
        if (inner.at(NodeKind::label)) {
            Cursor name(state, inner.index());
            inner.skip();
            label = build_name(state, name);
            named = true;
        }
        expr.operands.push_back(build_expression(state, inner));
    }
    if (!named) {
        expr.labels.clear();
    }
}

/// 计数 指标 X is of figures, 计数 瑕疵 X of flaws; 计数 数字, 计数 T of what the word says.
void build_count(State& state, Cursor& inner, Expr& expr) {
    constexpr auto kNamed = std::to_array<std::pair<Kw, Expr::Kind>>({{Kw::indicator, Expr::Kind::count_figures},
                                                                      {Kw::flaw, Expr::Kind::count_flaws},
                                                                      {Kw::wording, Expr::Kind::count_wordings}});
    Cursor ahead = inner;
    ahead.skip();
    for (const auto& [kw, kind] : kNamed) {
        expr.kind = ahead.at(kw) ? kind : expr.kind;
    }
    build_named(state, inner, expr);
}

void build_aggregate(State& state, Cursor& inner, Expr& expr) {
    expr.kind = inner.at(Kw::total)      ? Expr::Kind::total
                : inner.at(Kw::greatest) ? Expr::Kind::greatest
                                         : Expr::Kind::least;
    build_named(state, inner, expr);
}

/// 在 部分 P、Q 中 (condition).
void build_within(State& state, Cursor& inner, Expr& expr) {
    inner.skip();
    static_cast<void>(inner.take(Kw::part));
    expr.parts = build_names(state, inner);
    static_cast<void>(inner.take(Kw::holds));
    expr.operands.push_back(build_expression(state, inner));
}

void build_order(State& state, Cursor& inner, Expr& expr) {
    inner.skip();
    while (!inner.done()) {
        static_cast<void>(inner.take(Kw::part));
        expr.parts.push_back(build_name(state, inner));
    }
}

void build_every(State& state, Cursor& inner, Expr& expr) {
    expr.kind = inner.at(Kw::every) ? Expr::Kind::every : Expr::Kind::any;
    build_named(state, inner, expr);
    expr.op = static_cast<Expr::Op>(inner.node().detail);
    inner.skip();
    expr.operands.push_back(build_expression(state, inner));
}

/// 提及三项制度 is one word: a bare name that begins with a keyword wants a space.
void refuse_glued(State& state, const Expr& expr) {
    const std::string_view prefix =
        expr.kind == Expr::Kind::value && !expr.previous ? glued_prefix(expr.name.text) : std::string_view{};
    if (!prefix.empty()) {
        state.report(DiagnosticCode::glued_keyword, expr.name.span,
                     {expr.name.text, std::string(prefix), expr.name.text.substr(prefix.size())});
    }
}

/// 或 and 且; 非, 若…则….
Expr build_logic(State& state, Cursor& inner, Expr expr) {
    while (!inner.done()) {
        if (inner.at(NodeKind::keyword)) {
            inner.skip();
            continue;
        }
        expr.operands.push_back(build_expression(state, inner));
    }
    const bool layer = expr.kind == Expr::Kind::any_of || expr.kind == Expr::Kind::all_of;
    if (layer && expr.operands.size() == 1) {
        Expr only = std::move(expr.operands.front());
        return only;
    }
    return expr;
}

Expr build_comparison(State& state, Cursor& inner, Expr expr) {
    Expr left = build_expression(state, inner);
    if (!inner.at(NodeKind::op)) {
        refuse_glued(state, left);
        return left;
    }
    expr.op = static_cast<Expr::Op>(inner.node().detail);
    inner.skip();
    expr.operands.push_back(std::move(left));
    expr.operands.push_back(build_expression(state, inner));
    return expr;
}

} // namespace

Expr build_expression(State& state, Cursor& cursor) {
    if (cursor.done()) {
        return {};
    }
    const Node node = cursor.node();
    Cursor inner(state, cursor.index());
    if (node.kind == NodeKind::sum || node.kind == NodeKind::product) {
        cursor.skip();
        return node.kind == NodeKind::sum ? build_chain(state, inner, Expr::Kind::add, Expr::Kind::subtract)
                                          : build_chain(state, inner, Expr::Kind::multiply, Expr::Kind::divide);
    }
    Expr expr;
    expr.span = span_of(node);
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const KindOf& k) { return k.node == node.kind; });
    expr.kind = kind == kKinds.end() ? Expr::Kind::value : kind->kind;
    if (node.kind == NodeKind::date) {
        expr.date_value = build_date(state, cursor).value_or(rule::Date{});
        return expr;
    }
    if (node.kind == NodeKind::string) {
        expr.text_value = build_text(state, cursor).value;
        return expr;
    }
    cursor.skip();
    switch (node.kind) {
    case NodeKind::any_of:
    case NodeKind::all_of:
    case NodeKind::negate:
    case NodeKind::implies: return build_logic(state, inner, std::move(expr));
    case NodeKind::compare: return build_comparison(state, inner, std::move(expr));
    case NodeKind::at_least: build_at_least(state, inner, expr); break;
    case NodeKind::mention:
        build_named(state, inner, expr);
        build_tails(state, inner, expr);
        break;
    case NodeKind::every: build_every(state, inner, expr); break;
    case NodeKind::quantity: build_quantity(state, inner, expr); break;
    case NodeKind::value:
        expr.previous = inner.take(Kw::previous);
        expr.name = build_name(state, inner);
        break;
    case NodeKind::count: build_count(state, inner, expr); break;
    case NodeKind::aggregate: build_aggregate(state, inner, expr); break;
    case NodeKind::within: build_within(state, inner, expr); break;
    case NodeKind::together: expr.nearby.push_back(build_nearby(state, inner, span_of(node))); break;
    case NodeKind::order: build_order(state, inner, expr); break;
    default: build_named(state, inner, expr); break;
    }
    return expr;
}

} // namespace zhunsheng::grammar
