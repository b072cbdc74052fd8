// Conditions on what a report says of itself: its title, subject, dates, signature.
#include "engine/eval/aggregates.h"
#include "engine/eval/relation.h"

namespace zhunsheng::eval {
namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

/// 清河县 and 清河县人民政府 name one subject.
bool same_subject(const std::string& a, const std::string& b) {
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

std::optional<std::string> text_of(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    return e.kind == Kind::text ? std::optional(e.text) : attribute_value(context, e.attribute).text;
}

bool is_subject(const PlanExpr& e) {
    return e.kind == Kind::value &&
           (e.attribute == Attribute::title_subject || e.attribute == Attribute::signature_subject);
}

} // namespace

void cite_aggregates(const Context& context, ExprId id, Judgement& judgement) {
    const PlanExpr& e = context.expr(id);
    if (is_aggregate(e.kind)) {
        for (const std::uint32_t i : aggregated_figures(context, e)) {
            const Figure& figure = context.facts.figures[i];
            judgement.evidence.push(context.evidence(figure.at, figure.span));
        }
    }
    for (const ExprId operand : e.operands) {
        cite_aggregates(context, operand, judgement);
    }
}

void cite_attributes(const Context& context, ExprId id, Judgement& judgement) {
    const PlanExpr& e = context.expr(id);
    if (e.kind == Kind::value && e.indicator == kNoIndicator) {
        const AttributeValue value = attribute_value(context, e.attribute);
        if (!value.span.empty()) {
            judgement.evidence.push({value.span, value.span});
        }
        if (!value.known()) {
            const std::string name(name_of(e.attribute, kAttributeNames));
            judgement.detail = value.reason.empty() ? "报告未载明" + name : value.reason;
        }
    }
    if (e.kind == Kind::count) {
        (void)count_things(context, e, judgement.evidence);
    }
    if (is_aggregate(e.kind)) {
        cite_aggregates(context, id, judgement);
    }
    for (const ExprId operand : e.operands) {
        cite_attributes(context, operand, judgement);
    }
}

Judgement judge_texts(const Context& context, const PlanExpr& e) {
    Judgement judgement;
    cite_attributes(context, e.operands[0], judgement);
    cite_attributes(context, e.operands[1], judgement);
    const auto left = text_of(context, e.operands[0]);
    const auto right = text_of(context, e.operands[1]);
    if (!left || !right) {
        judgement.reason = Reason::fact_unknown;
        return judgement;
    }
    const bool subjects = is_subject(context.expr(e.operands[0])) && is_subject(context.expr(e.operands[1]));
    const bool equal = subjects ? same_subject(*left, *right) : *left == *right;
    const bool holds =
        e.op == Op::contains ? left->find(*right) != std::string::npos : (e.op == Op::not_equal ? !equal : equal);
    judgement.truth = holds ? Truth::yes : Truth::no;
    if (!holds) {
        judgement.reason = Reason::condition_false;
        judgement.detail = describe(context, e.operands[0]) + "为“" + *left + "”";
        if (e.op != Op::contains) {
            judgement.detail += "," + describe(context, e.operands[1]) + "为“" + *right + "”";
        }
    }
    return judgement;
}

void judge_known_attribute(const Context& context, Attribute attribute, Judgement& judgement) {
    const AttributeValue value = attribute_value(context, attribute);
    judgement.detail = value.reason;
    if (value.known()) {
        judgement.truth = Truth::yes;
        judgement.detail.clear();
        if (!value.span.empty()) {
            judgement.evidence.push({value.span, value.span});
        }
    } else if (attribute == Attribute::publish_date || attribute == Attribute::submit_date ||
               attribute == Attribute::as_of) {
        judgement.reason = Reason::fact_unknown;
    } else {
        judgement.truth = Truth::no;
        judgement.reason = Reason::absent;
    }
}

} // namespace zhunsheng::eval
