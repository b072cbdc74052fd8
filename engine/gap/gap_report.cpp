#include "engine/gap/gap_report.h"

#include <algorithm>

#include "engine/gap/advice.h"
#include "engine/gap/grouping.h"
#include "engine/gap/wording.h"

namespace zhunsheng {
namespace {

/// A rule of nothing but 宜 clauses is a hint. Where the level is unknown the county's severity stands for it.
Severity severity_at(const PlanRule& rule, const std::optional<Level>& level) {
    const bool hint =
        !rule.clauses.empty() && std::all_of(rule.clauses.begin(), rule.clauses.end(),
                                             [](const PlanClause& clause) { return clause.modality == Modality::may; });
    return hint ? Severity::info : rule.severity[static_cast<std::size_t>(level.value_or(Level::county))];
}

std::vector<std::string> cited(const Plan& plan, const PlanRule& rule) {
    std::vector<std::string> clauses;
    clauses.reserve(rule.bases.size());
    for (const PlanBasis& basis : rule.bases) {
        std::string clause = cite(plan, basis);
        if (std::find(clauses.begin(), clauses.end(), clause) == clauses.end()) {
            clauses.push_back(std::move(clause));
        }
    }
    return clauses;
}

bool needs_advice(Outcome outcome) {
    return outcome == Outcome::violated || outcome == Outcome::partial || outcome == Outcome::undetermined;
}

/// Text is missing, rather than wrong or to be checked outside it.
bool needs_text(const Verdict& verdict) {
    switch (verdict.reason) {
    case Reason::absent:
    case Reason::wrong_status:
    case Reason::wrong_part:
    case Reason::no_fact:
    case Reason::apart:
    case Reason::part_missing:
    case Reason::part_partial: return verdict.outcome != Outcome::undetermined;
    default: return false;
    }
}

VerdictView make_view(const Plan& plan, const FactSet& facts, gap::Placement& placement, const Verdict& verdict) {
    const PlanRule& rule = plan.rules[index(verdict.rule)];
    VerdictView view;
    view.rule = verdict.rule;
    view.severity = severity_at(rule, facts.metadata.level.value);
    view.clauses = cited(plan, rule);
    view.reason = gap::reason_sentence(plan, facts, verdict);
    if (needs_advice(verdict.outcome)) {
        if (needs_text(verdict)) {
            view.advice = placement.place(rule);
        }
        view.advice.remedy = gap::remedy_text(rule, verdict);
    }
    return view;
}

} // namespace

std::optional<Severity> GapReport::worst() const {
    std::optional<Severity> worst;
    for (const Finding& finding : findings) {
        if (finding.folded && finding.severity != Severity::info) {
            continue;
        }
        worst = std::max(worst.value_or(finding.severity), finding.severity);
    }
    return worst;
}

GapReport build_gap_report(const Plan& plan, const Lexicon& lexicon, const FactSet& facts,
                           std::vector<Verdict> verdicts, const EvalOptions& options) {
    GapReport report;
    report.plan = &plan;
    report.document = facts.document;
    report.facts = &facts;
    report.options = options;
    report.verdicts = std::move(verdicts);
    gap::Placement placement(plan, lexicon, facts, report.verdicts);
    report.views.reserve(report.verdicts.size());
    for (const Verdict& verdict : report.verdicts) {
        report.views.push_back(make_view(plan, facts, placement, verdict));
        ++report.counts[static_cast<std::size_t>(verdict.outcome)];
    }
    report.findings = gap::group_findings(lexicon, report, false);
    report.open_questions = gap::group_findings(lexicon, report, true);
    gap::fold_dependents(plan, report.verdicts, report.findings);
    return report;
}

} // namespace zhunsheng
