#include "engine/gap/grouping.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/gap/wording.h"

namespace zhunsheng::gap {
namespace {

constexpr std::size_t kEvidenceShown = 4;

bool is_gap(Outcome outcome) {
    return outcome == Outcome::violated || outcome == Outcome::partial;
}

/// Where a rule stands in the rulebook: files and rules in their authors' order.
auto outline_place(const Plan& plan, RuleId rule) {
    const PlanRule& found = plan.rules[index(rule)];
    return std::pair(found.file, found.span.begin);
}

void sort_rules(const Plan& plan, const std::vector<VerdictView>& views, std::vector<RuleId>& rules) {
    std::sort(rules.begin(), rules.end(), [&](RuleId a, RuleId b) {
        const Severity sa = views[index(a)].severity;
        const Severity sb = views[index(b)].severity;
        return sa != sb ? sa > sb : plan.rules[index(a)].id < plan.rules[index(b)].id;
    });
}

/// Rules that ask for one fact. `reflected`: another rule of the group holds by that fact.
struct Bundle {
    std::vector<RuleId> rules;
    bool reflected = false;
};

/// By severity, falling, then by the first rule's place.
void sort_bundles(const Plan& plan, const std::vector<VerdictView>& views, std::vector<Bundle>& bundles) {
    for (Bundle& bundle : bundles) {
        sort_rules(plan, views, bundle.rules);
    }
    std::sort(bundles.begin(), bundles.end(), [&](const Bundle& a, const Bundle& b) {
        const Severity sa = views[index(a.rules.front())].severity;
        const Severity sb = views[index(b.rules.front())].severity;
        return sa != sb ? sa > sb : outline_place(plan, a.rules.front()) < outline_place(plan, b.rules.front());
    });
}

void take_evidence(const Verdict& verdict, Finding& finding) {
    for (const Evidence& evidence : verdict.evidence) {
        const bool known =
            std::find(finding.evidence.begin(), finding.evidence.end(), evidence) != finding.evidence.end();
        if (!known && finding.evidence.size() < kEvidenceShown) {
            finding.evidence.push_back(evidence);
        }
    }
    if (finding.near_misses.empty()) {
        finding.near_misses = verdict.near_misses;
    }
}

Finding make_finding(const Lexicon& lexicon, const GapReport& report, std::vector<RuleId> rules) {
    const std::vector<Verdict>& verdicts = report.verdicts;
    const std::vector<VerdictView>& views = report.views;
    const Verdict& first = verdicts[index(rules.front())];
    const VerdictView& view = views[index(rules.front())];
    Finding finding;
    finding.outcome = first.outcome;
    finding.severity = view.severity;
    finding.text = finding_text(*report.plan, lexicon, *report.facts, first, report.options);
    finding.reason = is_generic(view.reason) ? std::string() : view.reason;
    finding.advice = view.advice;
    std::set<std::string> clauses;
    for (const RuleId rule : rules) {
        const Verdict& verdict = verdicts[index(rule)];
        clauses.insert(views[index(rule)].clauses.begin(), views[index(rule)].clauses.end());
        if (verdict.outcome == first.outcome) {
            take_evidence(verdict, finding);
        }
    }
    finding.clauses.assign(clauses.begin(), clauses.end());
    finding.folded = finding.severity == Severity::info;
    finding.rules = std::move(rules);
    return finding;
}

void collect_demanded_parts(const Plan& plan, ExprId id, std::vector<PartId>& out) {
    const PlanExpr& e = plan.exprs[index(id)];
    if (e.kind == rule::Expr::Kind::has_part || e.kind == rule::Expr::Kind::part_whole) {
        out.insert(out.end(), e.parts.begin(), e.parts.end());
    }
    for (const ExprId operand : e.operands) {
        collect_demanded_parts(plan, operand, out);
    }
}

/// Parts whose absence a finding's rules report.
std::vector<PartId> missing_parts(const Plan& plan, const std::vector<Verdict>& verdicts, const Finding& finding) {
    std::vector<PartId> parts;
    for (const RuleId rule : finding.rules) {
        const Verdict& verdict = verdicts[index(rule)];
        if (verdict.outcome != Outcome::violated || verdict.reason != Reason::part_missing) {
            continue;
        }
        for (const PlanClause& clause : governing_clauses(plan, verdict)) {
            collect_demanded_parts(plan, clause.condition, parts);
        }
    }
    return parts;
}

bool belongs_only_in(const Plan& plan, const Finding& finding, PartId part) {
    return std::all_of(finding.rules.begin(), finding.rules.end(), [&](RuleId rule) {
        const std::vector<PartId>& home = plan.rules[index(rule)].belongs_in;
        return !home.empty() && std::all_of(home.begin(), home.end(), [&](PartId each) { return each == part; });
    });
}

std::vector<Bundle> bundle_rules(const Plan& plan, const std::vector<Verdict>& verdicts, bool open) {
    std::map<std::string_view, Bundle> groups;
    std::vector<Bundle> bundles;
    for (const Verdict& verdict : verdicts) {
        const std::string& group = plan.rules[index(verdict.rule)].group;
        const bool wanted = open ? verdict.outcome == Outcome::undetermined : is_gap(verdict.outcome);
        if (group.empty()) {
            if (wanted) {
                bundles.push_back({{verdict.rule}, false});
            }
            continue;
        }
        Bundle& bundle = groups[group];
        bundle.reflected = bundle.reflected || verdict.outcome == Outcome::satisfied;
        if (wanted) {
            bundle.rules.push_back(verdict.rule);
        }
    }
    for (auto& [name, bundle] : groups) {
        if (!bundle.rules.empty()) {
            bundles.push_back(std::move(bundle));
        }
    }
    return bundles;
}

} // namespace

std::vector<Finding> group_findings(const Lexicon& lexicon, const GapReport& report, bool open) {
    std::vector<Bundle> bundles = bundle_rules(*report.plan, report.verdicts, open);
    sort_bundles(*report.plan, report.views, bundles);
    std::vector<Finding> findings;
    findings.reserve(bundles.size());
    for (Bundle& bundle : bundles) {
        const bool only_partial = std::all_of(bundle.rules.begin(), bundle.rules.end(), [&](RuleId rule) {
            return report.verdicts[index(rule)].outcome == Outcome::partial;
        });
        findings.push_back(make_finding(lexicon, report, std::move(bundle.rules)));
        findings.back().folded = findings.back().folded || (only_partial && bundle.reflected);
    }
    return findings;
}

void fold_dependents(const Plan& plan, const std::vector<Verdict>& verdicts, std::vector<Finding>& findings) {
    std::vector<bool> taken(findings.size());
    for (std::size_t root = 0; root < findings.size(); ++root) {
        for (const PartId part : missing_parts(plan, verdicts, findings[root])) {
            for (std::size_t i = 0; i < findings.size(); ++i) {
                const bool dependent = i != root && !taken[i] && !taken[root] &&
                                       missing_parts(plan, verdicts, findings[i]).empty() &&
                                       belongs_only_in(plan, findings[i], part);
                if (dependent) {
                    taken[i] = true;
                    auto& consequences = findings[root].consequences;
                    consequences.insert(consequences.end(), findings[i].rules.begin(), findings[i].rules.end());
                }
            }
        }
    }
    if (std::find(taken.begin(), taken.end(), true) == taken.end()) {
        return;
    }
    std::vector<Finding> kept;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!taken[i]) {
            std::sort(findings[i].consequences.begin(), findings[i].consequences.end());
            kept.push_back(std::move(findings[i]));
        }
    }
    findings = std::move(kept);
}

} // namespace zhunsheng::gap
