// What a rule tells people: whether it says how to mend, and whether that is fit to be said.
#include <algorithm>
#include <array>
#include <set>

#include "engine/base/utf8.h"
#include "engine/lint/checks.h"

namespace zhunsheng::linting {
namespace {

/// Words that, with a figure soon after them, ask for another number instead of the true one.
constexpr std::array<std::u32string_view, 12> kRaising{U"调整为", U"调整到", U"调整至", U"提高到", U"提高至", U"提升到",
                                                       U"提升至", U"增加到", U"增加至", U"修改为", U"改为",   U"改成"};
constexpr std::size_t kFigureWithin = 6;

bool begins_figure(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'０' && c <= U'９') || c == U'{' || c == U'_';
}

/// The first wording that raises a number; empty when there is none.
std::u32string_view raising(std::u32string_view text) {
    for (const std::u32string_view word : kRaising) {
        for (auto at = text.find(word); at != std::u32string_view::npos; at = text.find(word, at + 1)) {
            const std::u32string_view after = text.substr(at + word.size(), kFigureWithin);
            if (std::any_of(after.begin(), after.end(), begins_figure)) {
                return text.substr(at, word.size() + after.size());
            }
        }
    }
    return {};
}

void check_advice(Desk& desk, const Located<rule::Rule>& rule, const rule::Text& text) {
    const std::u32string all = to_utf32(text.value);
    if (const std::u32string_view found = raising(all); !found.empty()) {
        desk.report(LintCode::raises_the_number, rule.site(text.span), {to_utf8(found)});
    }
}

void add_indicators(const Plan& plan, ExprId id, std::set<std::uint32_t>& out) {
    if (id == kNoExpr) {
        return;
    }
    const PlanExpr& e = plan.exprs[index(id)];
    if (e.indicator != kNoIndicator) {
        out.insert(index(e.indicator));
    }
    for (const PlanNearby& nearby : e.nearby) {
        for (const PlanNearby::Item& item : nearby.items) {
            if (item.what == rule::Nearby::What::indicator) {
                out.insert(item.owner);
            }
        }
    }
    for (const ExprId operand : e.operands) {
        add_indicators(plan, operand, out);
    }
}

void check_figures(Desk& desk, const Located<rule::Rule>& rule, const PlanRule& lowered) {
    const Plan& plan = desk.compiled().plan;
    std::set<std::uint32_t> asked;
    add_indicators(plan, lowered.premise, asked);
    for (const PlanClause& clause : lowered.clauses) {
        add_indicators(plan, clause.condition, asked);
    }
    for (const rule::Rule::Message& message : rule.node->messages) {
        std::set<std::uint32_t> said;
        for (const ExprId value : lowered.message_values[static_cast<std::size_t>(message.outcome)]) {
            add_indicators(plan, value, said);
        }
        for (const std::uint32_t indicator : said) {
            if (asked.count(indicator) == 0) {
                desk.report(LintCode::foreign_figure, rule.site(message.text.span), {plan.indicator_ids[indicator]});
            }
        }
    }
}

} // namespace

void check_wording(Desk& desk) {
    for (const auto& rule : desk.declared().rules) {
        check_advice(desk, rule, rule.node->remedy);
        for (const rule::Rule::Message& message : rule.node->messages) {
            check_advice(desk, rule, message.text);
        }
        if (rule.node->remedy.value.empty()) {
            desk.report(LintCode::no_remedy, rule.site(rule.node->id.span), {rule.node->id.text});
        }
        if (const PlanRule* lowered = desk.plan_rule(rule.node->id.text)) {
            check_figures(desk, rule, *lowered);
        }
    }
}

} // namespace zhunsheng::linting
