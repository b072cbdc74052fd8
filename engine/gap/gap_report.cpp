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

void cite_all(const Plan& plan, const std::vector<PlanBasis>& bases, std::vector<std::string>& clauses) {
    clauses.reserve(clauses.size() + bases.size());
    for (const PlanBasis& basis : bases) {
        std::string clause = cite(plan, basis);
        if (std::find(clauses.begin(), clauses.end(), clause) == clauses.end()) {
            clauses.push_back(std::move(clause));
        }
    }
}

/// What the rule rests on; what the exception that decided rests on comes first.
std::vector<std::string> cited(const Plan& plan, const PlanRule& rule, const Verdict& verdict) {
    std::vector<std::string> clauses;
    if (verdict.exception < rule.exceptions.size()) {
        cite_all(plan, rule.exceptions[verdict.exception].bases, clauses);
    }
    cite_all(plan, rule.bases, clauses);
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
    view.clauses = cited(plan, rule, verdict);
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

namespace {

/// Not in force yet, and the report as it stands would not satisfy it.
bool warns(const Verdict& verdict) {
    return verdict.reason == Reason::not_yet_in_force && verdict.underlying &&
           verdict.underlying->outcome != Outcome::satisfied && verdict.underlying->outcome != Outcome::inapplicable;
}

void collect_set_aside(GapReport& report) {
    for (const Verdict& verdict : report.verdicts) {
        if (warns(verdict)) {
            report.warnings.push_back(verdict.rule);
        } else if (verdict.outcome == Outcome::waived) {
            report.waived.push_back(verdict.rule);
        }
    }
    std::stable_sort(report.warnings.begin(), report.warnings.end(), [&](RuleId a, RuleId b) {
        return report.views[index(a)].severity > report.views[index(b)].severity;
    });
}

/// A rulebook past its years says so, and goes on.
void collect_notices(GapReport& report) {
    const Plan& plan = *report.plan;
    const auto& year = report.facts->metadata.year.value;
    const std::string years = std::to_string(plan.year_from) + "至" + std::to_string(plan.year_to) + "年度";
    if (year && plan.year_to != 0 && *year > plan.year_to) {
        report.notices.push_back("规则集适用于" + years + ",这份报告是" + std::to_string(*year) + "年度的," +
                                 (plan.stops ? "规则集到期后停止,不再判断" : "仍按这套规则判断") +
                                 (plan.expiry_note.empty() ? "" : ":" + plan.expiry_note));
    } else if (year && plan.year_from != 0 && *year < plan.year_from) {
        report.notices.push_back("规则集从" + std::to_string(plan.year_from) + "年度起适用,这份报告是" +
                                 std::to_string(*year) + "年度的,仍按这套规则判断");
    }
    for (const Verdict& verdict : report.verdicts) {
        for (const std::string& notice : verdict.notices) {
            report.notices.push_back(plan.rules[index(verdict.rule)].id + ":" + notice);
        }
    }
}

} // namespace

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
    collect_set_aside(report);
    collect_notices(report);
    gap::fold_dependents(plan, report.verdicts, report.findings);
    return report;
}

} // namespace zhunsheng
