// Rules without tests, tests that leave something to chance.
#include <algorithm>
#include <map>

#include "engine/lint/checks.h"

namespace zhunsheng::linting {
namespace {

using rule::Test;

struct Tested {
    bool satisfied = false;
    bool violated = false;
};

/// By tests, samples with their marks, and mutations.
std::map<std::string_view, Tested> tested_rules(const Desk& desk) {
    std::map<std::string_view, Tested> out;
    const Plan& plan = desk.compiled().plan;
    const auto note = [&](RuleId rule, bool satisfied, bool violated) {
        if (index(rule) < plan.rules.size()) {
            Tested& tested = out[plan.rules[index(rule)].id];
            tested.satisfied = tested.satisfied || satisfied;
            tested.violated = tested.violated || violated;
        }
    };
    for (const PlanTest& test : plan.tests) {
        for (const PlanTest::Expectation& expected : test.expectations) {
            note(expected.rule, expected.outcome == Outcome::satisfied,
                 expected.outcome == Outcome::violated || expected.outcome == Outcome::partial);
        }
        for (const PlanTest::Mark& mark : test.marks) {
            note(mark.rule, mark.kind == PlanTest::Mark::Kind::must_pass,
                 mark.kind == PlanTest::Mark::Kind::must_report);
        }
    }
    return out;
}

void check_coverage(Desk& desk) {
    const auto tested = tested_rules(desk);
    for (const auto& rule : desk.declared().rules) {
        const auto found = tested.find(rule.node->id.text);
        const Site site = rule.site(rule.node->id.span);
        if (found == tested.end()) {
            desk.report(LintCode::rule_without_test, site, {rule.node->id.text});
            continue;
        }
        if (!found->second.satisfied) {
            desk.report(LintCode::never_expected_satisfied, site, {rule.node->id.text});
        }
        if (!found->second.violated) {
            desk.report(LintCode::never_expected_violated, site, {rule.node->id.text});
        }
    }
}

/// Tests of one rule by the same title. The same title for another rule's test is told apart by its rule.
void check_titles(Desk& desk) {
    std::map<std::pair<std::string_view, std::string_view>, Site> seen;
    for (const auto& test : desk.declared().tests) {
        const Site site = test.site(test.node->title.span);
        for (const rule::Expectation& expected : test.node->expectations) {
            const auto [entry, added] = seen.try_emplace({test.node->title.value, expected.rule.text}, site);
            if (!added && entry->second.span != site.span) {
                desk.report(LintCode::repeated_test_title, site,
                            {test.node->title.value, desk.place(entry->second), expected.rule.text});
                break;
            }
        }
    }
}

bool same(const rule::Expectation& a, const rule::Expectation& b) {
    return a.rule.text == b.rule.text && a.outcome == b.outcome && a.status == b.status &&
           a.evidence.value == b.evidence.value;
}

void check_expectations(Desk& desk, const Located<Test>& test) {
    const auto& all = test.node->expectations;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const auto end = all.begin() + static_cast<std::ptrdiff_t>(i);
        if (std::any_of(all.begin(), end, [&](const rule::Expectation& other) { return same(other, all[i]); })) {
            const Site field{test.file, desk.field_of(test.site(all[i].rule.span))};
            desk.report(LintCode::repeated_expectation, test.site(all[i].rule.span), {all[i].rule.text},
                        {desk.removal(field)});
        }
    }
}

/// A rule that is for some levels or years only is tested at none.
void check_circumstances(Desk& desk, const Located<Test>& test) {
    constexpr std::uint8_t kAllLevels = (1U << kLevelNames.size()) - 1U;
    const bool no_level = test.node->level.text.empty();
    const bool no_year = !test.node->year;
    if ((!no_level && !no_year) || test.node->input.report.value.empty()) {
        return;
    }
    for (const rule::Expectation& expected : test.node->expectations) {
        const PlanRule* rule = desk.plan_rule(expected.rule.text);
        if (rule == nullptr) {
            continue;
        }
        const bool by_level = no_level && (rule->levels & kAllLevels) != kAllLevels;
        const bool by_year = no_year && (rule->year_from != 0 || rule->year_to != 0 || !rule->years.empty());
        if (by_level || by_year) {
            const std::string lacks = by_level && by_year ? "层级、年度" : by_level ? "层级" : "年度";
            desk.report(LintCode::test_without_level, test.site(test.node->title.span),
                        {test.node->title.value, lacks, rule->id});
            return;
        }
    }
}

} // namespace

void check_tests(Desk& desk) {
    check_coverage(desk);
    check_titles(desk);
    for (const auto& test : desk.declared().tests) {
        check_expectations(desk, test);
        check_circumstances(desk, test);
    }
}

} // namespace zhunsheng::linting
