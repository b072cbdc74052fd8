// Rules of another place's rulebook in a plan: told with their basis, never judged.
#include <algorithm>
#include <map>

#include "engine/plan/lower_rule.h"

namespace zhunsheng {
namespace {

using lowering::Declarations;

/// Cited at once: the plan has none of the other rulebook's sources.
PlanBasis told(const rule::Rule::Basis& basis, const Declarations& declarations) {
    PlanBasis out;
    out.text = basis.text.value;
    for (const auto& source : declarations.sources) {
        if (source.node->id.text == basis.source.text) {
            out.text = cite(source.node->title.value, basis.article, basis.item, basis.text.value, basis.uncertain);
        }
    }
    return out;
}

PlanRule listed(const rule::Rule& node, const rule::Rulebook& book, const Declarations& declarations) {
    PlanRule out;
    out.id = node.id.text;
    out.title = node.title.value;
    for (const rule::Rule::Basis& basis : node.bases) {
        out.bases.push_back(told(basis, declarations));
    }
    out.place = lowering::lower_place(node.place.value.empty() ? book.place : node.place);
    out.elsewhere = true;
    out.severity.fill(Severity::info);
    out.layer = book.id.text;
    return out;
}

/// Keeps the rules sorted, and whatever names one pointing at it.
void put_in(std::vector<PlanRule> more, Plan& plan) {
    std::map<std::string, RuleId> now;
    std::vector<std::string> before;
    for (PlanRule& rule : plan.rules) {
        before.push_back(rule.id);
        more.push_back(std::move(rule));
    }
    std::sort(more.begin(), more.end(), [](const PlanRule& a, const PlanRule& b) { return a.id < b.id; });
    for (std::uint32_t i = 0; i < more.size(); ++i) {
        now[more[i].id] = RuleId{i};
    }
    plan.rules = std::move(more);
    const auto renumber = [&](RuleId& rule) {
        rule = index(rule) < before.size() ? now.at(before[index(rule)]) : rule;
    };
    for (PlanRule& rule : plan.rules) {
        renumber(rule.force.successor);
    }
    for (PlanWaiver& waiver : plan.waivers) {
        std::for_each(waiver.rules.begin(), waiver.rules.end(), renumber);
    }
    for (PlanTest& test : plan.tests) {
        std::for_each(test.expectations.begin(), test.expectations.end(), [&](auto& each) { renumber(each.rule); });
        std::for_each(test.marks.begin(), test.marks.end(), [&](auto& each) { renumber(each.rule); });
    }
}

} // namespace

void add_elsewhere(std::span<const rule::RuleFile> files, Plan& plan) {
    lowering::Files all;
    for (const rule::RuleFile& file : files) {
        all.push_back(&file);
    }
    const Declarations declarations = lowering::collect(all);
    if (declarations.rulebooks.empty() || declarations.rulebooks.front().node->place.value.empty()) {
        return;
    }
    std::vector<PlanRule> more;
    for (const auto& rule : declarations.rules) {
        const bool has = std::any_of(plan.rules.begin(), plan.rules.end(),
                                     [&](const PlanRule& own) { return own.id == rule.node->id.text; });
        if (!has) {
            more.push_back(listed(*rule.node, *declarations.rulebooks.front().node, declarations));
        }
    }
    put_in(std::move(more), plan);
}

} // namespace zhunsheng
