#include "engine/inspect/verdict_change.h"

#include <algorithm>

namespace zhunsheng::inspect {
namespace {

void show(const Judged& judged, std::size_t rule, VerdictChange& change) {
    const Verdict& verdict = (*judged.verdicts)[rule];
    change.title = judged.plan->rules[rule].title;
    change.why = reason_text(verdict.reason);
    change.why += change.why.empty() || verdict.detail.empty() ? "" : ";";
    change.why += verdict.detail;
    for (const Evidence& evidence : verdict.evidence) {
        std::string text = judged.document->original_utf8(evidence.span);
        if (std::find(change.evidence.begin(), change.evidence.end(), text) == change.evidence.end()) {
            change.evidence.push_back(std::move(text));
        }
    }
}

} // namespace

std::vector<VerdictChange> compare(const Judged& before, const Judged& after) {
    const std::vector<PlanRule>& old_rules = before.plan->rules;
    const std::vector<PlanRule>& new_rules = after.plan->rules;
    std::vector<VerdictChange> changes;
    // INVARIANT: the rules of a plan are sorted by id.
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < old_rules.size() || j < new_rules.size()) {
        const bool has_old = j == new_rules.size() || (i < old_rules.size() && old_rules[i].id <= new_rules[j].id);
        const bool has_new = i == old_rules.size() || (j < new_rules.size() && new_rules[j].id <= old_rules[i].id);
        VerdictChange change;
        change.rule = has_old ? old_rules[i].id : new_rules[j].id;
        change.before = has_old ? std::optional((*before.verdicts)[i].outcome) : std::nullopt;
        change.after = has_new ? std::optional((*after.verdicts)[j].outcome) : std::nullopt;
        if (change.before != change.after) {
            show(has_new ? after : before, has_new ? j : i, change);
            changes.push_back(std::move(change));
        }
        i += has_old ? 1 : 0;
        j += has_new ? 1 : 0;
    }
    return changes;
}

} // namespace zhunsheng::inspect
