// What a rulebook changes of those that it inherits, and exceptions by their conditions.
#include <algorithm>
#include <set>

#include "engine/lint/checks.h"
#include "engine/lint/logic.h"

namespace zhunsheng::linting {
namespace {

using rule::Overlay;

/// The clauses that a layer added to a rule: from the first up to, not with, the second. Empty where it added none.
std::pair<std::size_t, std::size_t> added_by(const PlanRule& rule, std::string_view layer) {
    for (std::size_t i = 1; i < rule.stages.size(); ++i) {
        if (rule.stages[i].layer == layer) {
            return {rule.stages[i - 1].modalities.size(), rule.stages[i].modalities.size()};
        }
    }
    return {0, 0};
}

/// A clause that the rule asks already, as strongly: the tightening tightens nothing.
void check_idle(Desk& desk, const Located<Overlay>& overlay, const PlanRule& rule) {
    const Plan& plan = desk.compiled().plan;
    const auto [begin, end] = added_by(rule, plan.id);
    const auto& written = overlay.node->change.clauses;
    if (end - begin != written.size()) {
        return;
    }
    const Logic logic(plan);
    for (std::size_t i = begin; i < end; ++i) {
        const PlanClause& mine = rule.clauses[i];
        const auto last = rule.clauses.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto asks_it = [&](const PlanClause& other) {
            return other.modality <= mine.modality && logic.follows({&other.condition, 1}, mine.condition);
        };
        if (std::any_of(rule.clauses.begin(), last, asks_it)) {
            desk.report(LintCode::idle_tightening, overlay.site(written[i - begin].condition.span), {rule.id});
        }
    }
}

std::set<std::string_view> rules_of_tests(const Desk& desk) {
    std::set<std::string_view> out;
    const Plan& plan = desk.compiled().plan;
    for (const PlanTest& test : plan.tests) {
        for (const PlanTest::Expectation& expected : test.expectations) {
            out.insert(plan.rules[index(expected.rule)].id);
        }
        for (const PlanTest::Mark& mark : test.marks) {
            out.insert(plan.rules[index(mark.rule)].id);
        }
    }
    return out;
}

void check_exception(Desk& desk, const Located<rule::Rule>& rule, const PlanRule& plan, std::size_t i) {
    const Logic logic(desk.compiled().plan);
    const PlanException& mine = plan.exceptions[i];
    std::vector<ExprId> givens;
    if (plan.premise != kNoExpr) {
        givens.push_back(plan.premise);
    }
    // The steps are bounded by the number of exceptions: a cycle is an error, and then this is not run.
    for (std::uint32_t up = mine.parent; up != kNone; up = plan.exceptions[up].parent) {
        givens.push_back(plan.exceptions[up].condition);
    }
    const Site site = rule.site(rule.node->exceptions[i].label.span);
    if (logic.follows(givens, mine.condition, false)) {
        desk.report(LintCode::exception_never, site, {mine.label});
    } else if (logic.follows(givens, mine.condition)) {
        desk.report(LintCode::exception_always, site, {mine.label, mine.parent == kNone ? "规则" : "上一级例外"});
    }
}

} // namespace

void check_overlays(Desk& desk) {
    const std::set<std::string_view> tested = rules_of_tests(desk);
    for (const auto& overlay : desk.declared().overlays) {
        const Overlay& node = *overlay.node;
        const PlanRule* rule = desk.plan_rule(node.name.text);
        if (node.target != Overlay::Target::rule || rule == nullptr) {
            continue;
        }
        const bool tightens = node.kind == Overlay::Kind::tighten;
        if ((tightens || node.kind == Overlay::Kind::loosen) && tested.count(rule->id) == 0) {
            desk.report(LintCode::change_without_test, overlay.site(node.name.span), {rule->id});
        }
        if (tightens && node.change.bases.empty()) {
            desk.report(LintCode::tightening_without_basis, overlay.site(node.name.span), {rule->id});
        }
        if (tightens) {
            check_idle(desk, overlay, *rule);
        }
    }
}

void check_exception_conditions(Desk& desk) {
    for (const auto& rule : desk.declared().rules) {
        const PlanRule* plan = desk.plan_rule(rule.node->id.text);
        for (std::size_t i = 0; plan != nullptr && i < plan->exceptions.size(); ++i) {
            check_exception(desk, rule, *plan, i);
        }
    }
}

} // namespace zhunsheng::linting
