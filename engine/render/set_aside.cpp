#include <fmt/format.h>

#include "engine/render/page.h"

namespace zhunsheng::render {

std::vector<Entry> set_aside(const GapReport& report, const std::vector<RuleId>& rules, bool all) {
    std::vector<Entry> entries;
    for (const RuleId id : rules) {
        const PlanRule& rule = report.plan->rules[index(id)];
        const Verdict& verdict = report.verdicts[index(id)];
        const VerdictView& view = report.views[index(id)];
        Entry entry{view.severity, verdict.outcome, rule.id, rule.title, {}};
        if (!view.clauses.empty()) {
            entry.rules += "," + join(view.clauses, ";");
        }
        entry.rows.push_back({"原因", view.reason});
        if (verdict.underlying) {
            const Verdict& judged = *verdict.underlying;
            const std::string why = judged.detail.empty() ? std::string(reason_text(judged.reason)) : judged.detail;
            entry.rows.push_back(
                {"内容", fmt::format("{}{}{}", name_of(judged.outcome, kOutcomeNames), why.empty() ? "" : ":", why)});
            add_evidence(*report.document, judged.evidence, all ? kNone : 1, entry.rows);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace zhunsheng::render
