#include "engine/eval/decide.h"

#include <memory>
#include <utility>

#include "engine/eval/outcome.h"

namespace zhunsheng::eval {

void overlay(Verdict& verdict, Outcome outcome, Reason reason, std::string detail) {
    verdict.underlying = std::make_shared<const Verdict>(verdict);
    verdict.outcome = outcome;
    verdict.reason = reason;
    verdict.detail = std::move(detail);
    verdict.status.reset();
}

Verdict decide_rule(Context& context, RuleId rule) {
    Verdict verdict = judge_rule(context, rule);
    if (verdict.reason == Reason::step_limit) {
        return verdict; // A failure of the engine is shown as it is.
    }
    apply_force(context, verdict);
    apply_waivers(context, verdict);
    return verdict;
}

} // namespace zhunsheng::eval
