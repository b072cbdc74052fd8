// The {…} of messages: a name, or 值(a op b) with one operator. Anything else is reported.
#include <array>

#include "engine/plan/lower_expr.h"
#include "engine/plan/lower_lexicon.h"

namespace zhunsheng::lowering {

namespace {

using Kind = rule::Expr::Kind;

struct OperatorSign {
    std::string_view text;
    Kind kind;
};
/// Binary minus needs its spaces: TJ-02 is one name.
constexpr std::array kOperators{
    OperatorSign{" - ", Kind::subtract}, OperatorSign{"/", Kind::divide},   OperatorSign{"÷", Kind::divide},
    OperatorSign{"+", Kind::add},        OperatorSign{"*", Kind::multiply}, OperatorSign{"×", Kind::multiply},
};
constexpr std::string_view kOpen = "值(";
constexpr std::string_view kClose = ")";
constexpr std::string_view kPrevious = "上年.";

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

rule::Expr named(std::string_view name, Span span) {
    rule::Expr value;
    value.kind = Kind::value;
    value.span = span;
    name = trim(name);
    value.previous = name.starts_with(kPrevious);
    value.name = {std::string(value.previous ? name.substr(kPrevious.size()) : name), span};
    return value;
}

/// What stands inside the braces as an expression; nothing when it has another form.
std::optional<rule::Expr> read(std::string_view inside, Span span) {
    if (!inside.starts_with(kOpen) || !inside.ends_with(kClose)) {
        return named(inside, span);
    }
    inside = inside.substr(kOpen.size(), inside.size() - kOpen.size() - kClose.size());
    for (const OperatorSign& sign : kOperators) {
        const auto at = inside.find(sign.text);
        if (at != std::string_view::npos) {
            rule::Expr expr;
            expr.kind = sign.kind;
            expr.span = span;
            expr.operands = {named(inside.substr(0, at), span), named(inside.substr(at + sign.text.size()), span)};
            return expr;
        }
    }
    return std::nullopt;
}

/// Are all names in it names of indicators or attributes?
bool is_known(const rule::Expr& expr, const Symbols& symbols) {
    if (expr.kind == Kind::value) {
        return symbols.indicators.find(expr.name.text) ||
               (!expr.previous &&
                (symbols.parameters.find(expr.name.text) || from_name<Attribute>(expr.name.text, kAttributeNames)));
    }
    return is_known(expr.operands[0], symbols) && is_known(expr.operands[1], symbols);
}

} // namespace

ExprId ExprLowering::message_value(std::string_view inside, const rule::Text& text) {
    const std::string narrow = half_width(inside);
    const std::optional<rule::Expr> expr = read(trim(narrow), text.span);
    if (!expr || !is_known(*expr, symbols_)) {
        const std::string near = symbols_.indicators.nearest(inside);
        const std::string zh = near.empty() ? "" : "是不是想写{" + near + "}?";
        const std::string en = near.empty() ? "" : " did you mean {" + near + "}?";
        reporter_.report(DiagnosticCode::message_value_unknown, {file_, text.span}, {std::string(inside), zh, en});
        return kNoExpr;
    }
    return lower(*expr).id;
}

std::vector<ExprId> ExprLowering::message_values(const rule::Text& text, std::uint32_t file) {
    file_ = file_of(text, file);
    std::vector<ExprId> values;
    const std::string_view all = text.value;
    for (auto open = all.find('{'); open != std::string_view::npos; open = all.find('{', open)) {
        const auto close = all.find('}', open);
        if (close == std::string_view::npos) {
            reporter_.report(DiagnosticCode::message_value_unknown, {file_, text.span},
                             {std::string(all.substr(open + 1)), "", ""});
            break;
        }
        values.push_back(message_value(all.substr(open + 1, close - open - 1), text));
        open = close;
    }
    return values;
}

} // namespace zhunsheng::lowering
