// Rules beside each other and beside their rulebook: the same twice, ids and titles, groups, years.
#include <algorithm>
#include <limits>
#include <map>

#include "engine/lint/checks.h"

namespace zhunsheng::linting {
namespace {

/// Years from first to last, both included; `only` when not empty.
struct Years {
    int first = 0;
    int last = std::numeric_limits<int>::max();
    std::vector<int> only;
    [[nodiscard]] bool holds(int year) const {
        return year >= first && year <= last &&
               (only.empty() || std::find(only.begin(), only.end(), year) != only.end());
    }
};

bool overlap(const Years& a, const Years& b) {
    const Years& listed = a.only.empty() ? b : a;
    if (!listed.only.empty()) {
        return std::any_of(listed.only.begin(), listed.only.end(), [&](int y) { return a.holds(y) && b.holds(y); });
    }
    return std::max(a.first, b.first) <= std::min(a.last, b.last);
}

Years years_of(std::optional<int> from, std::optional<int> to, std::vector<int> only) {
    return {from.value_or(0), to.value_or(std::numeric_limits<int>::max()), std::move(only)};
}

std::string worded(const Years& years) {
    if (!years.only.empty()) {
        std::string out;
        for (const int year : years.only) {
            out += (out.empty() ? "" : "、") + std::to_string(year);
        }
        return out + "年度";
    }
    if (years.last == std::numeric_limits<int>::max()) {
        return std::to_string(years.first) + "年度起";
    }
    return std::to_string(years.first) + "至" + std::to_string(years.last) + "年度";
}

/// Rules that follow each other in time say the same of the same matter on purpose.
bool is_dated(const rule::Rule& rule) {
    return rule.effective || rule.expires;
}

Years years_of(const rule::Rule& rule) {
    return years_of(rule.year_from, rule.year_to, rule.years);
}

void check_years(Desk& desk) {
    if (desk.declared().rulebooks.empty()) {
        return;
    }
    const rule::Rulebook& book = *desk.declared().rulebooks.front().node;
    const bool goes_on = book.after_expiry && book.after_expiry->kind == rule::AfterExpiry::Kind::go_on;
    const Years covered = years_of(book.year_from, goes_on ? std::nullopt : book.year_to, {});
    for (const auto& rule : desk.declared().rules) {
        const Years own = years_of(*rule.node);
        if (!overlap(own, covered)) {
            desk.report(LintCode::never_applies, rule.site(rule.node->id.span),
                        {rule.node->id.text, worded(own), worded(covered)});
        }
    }
}

void check_titles(Desk& desk) {
    std::map<std::string_view, const Located<rule::Rule>*> seen;
    for (const auto& rule : desk.declared().rules) {
        if (rule.node->title.value.empty() || is_dated(*rule.node)) {
            continue;
        }
        const auto [entry, added] = seen.try_emplace(rule.node->title.value, &rule);
        if (!added) {
            const auto& first = *entry->second;
            desk.report(LintCode::repeated_title, rule.site(rule.node->title.span),
                        {rule.node->id.text, first.node->id.text, desk.place(first.site(first.node->id.span))});
        }
    }
}

std::string_view prefix_of(std::string_view id) {
    return id.substr(0, id.find('-'));
}

/// A file of many rules with one prefix, and one rule that has another.
void check_ids(Desk& desk) {
    constexpr std::size_t kManyRules = 4;
    std::map<std::uint32_t, std::map<std::string_view, std::vector<const Located<rule::Rule>*>>> files;
    for (const auto& rule : desk.declared().rules) {
        files[rule.file][prefix_of(rule.node->id.text)].push_back(&rule);
    }
    for (const auto& [file, prefixes] : files) {
        if (prefixes.size() != 2) {
            continue;
        }
        const auto& [first, second] = std::pair(*prefixes.begin(), *std::next(prefixes.begin()));
        const auto& odd = first.second.size() == 1 ? first : second;
        const auto& usual = first.second.size() == 1 ? second : first;
        if (odd.second.size() == 1 && usual.second.size() >= kManyRules) {
            const auto& rule = *odd.second.front();
            desk.report(LintCode::odd_id, rule.site(rule.node->id.span), {std::string(usual.first)});
        }
    }
}

/// What a rule asks, by its conditions: premise, then the clauses in order of condition.
std::vector<std::uint32_t> asks(const PlanRule& rule) {
    std::vector<std::uint32_t> out;
    for (const PlanClause& clause : rule.clauses) {
        out.push_back(index(clause.condition));
    }
    std::sort(out.begin(), out.end());
    out.insert(out.begin(), index(rule.premise));
    return out;
}

void check_same(Desk& desk) {
    struct Seen {
        const Located<rule::Rule>* rule;
        const PlanRule* plan;
    };
    std::map<std::vector<std::uint32_t>, std::vector<Seen>> seen;
    for (const auto& rule : desk.declared().rules) {
        const PlanRule* plan = desk.plan_rule(rule.node->id.text);
        if (plan == nullptr || plan->clauses.empty() || is_dated(*rule.node) || !rule.node->exceptions.empty()) {
            continue;
        }
        auto& alike = seen[asks(*plan)];
        for (const Seen& other : alike) {
            const bool merged = !plan->group.empty() && plan->group == other.plan->group;
            if (!merged && (plan->levels & other.plan->levels) != 0 &&
                overlap(years_of(*rule.node), years_of(*other.rule->node))) {
                desk.report(LintCode::same_rule, rule.site(rule.node->id.span),
                            {plan->id, other.plan->id, desk.place(other.rule->site(other.rule->node->id.span))});
                break;
            }
        }
        alike.push_back({&rule, plan});
    }
}

} // namespace

void check_rule_pairs(Desk& desk) {
    check_years(desk);
    check_titles(desk);
    check_ids(desk);
    check_same(desk);
}

} // namespace zhunsheng::linting
