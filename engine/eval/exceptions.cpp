// 例外: which clauses of a rule speak. An exception whose condition holds stands in place of what it departs from; where
// conditions are unknown, what every completion of them gives; two that hold side by side contradict each other.
#include "engine/eval/exceptions.h"

#include "engine/eval/outcome.h"

namespace zhunsheng::eval {
namespace {

using Indices = std::vector<std::uint32_t>;

/// The exceptions that depart directly from one, by the truth of their conditions.
struct Children {
    Indices holding, open;
};

Children children_of(Context& context, const PlanRule& rule, std::uint32_t parent) {
    Children children;
    for (std::uint32_t i = 0; i < rule.exceptions.size(); ++i) {
        if (rule.exceptions[i].parent != parent) {
            continue;
        }
        const Truth truth = context.truth(rule.exceptions[i].condition);
        if (truth == Truth::yes) {
            children.holding.push_back(i);
        } else if (truth == Truth::unknown) {
            children.open.push_back(i);
        }
    }
    return children;
}

std::string labels(const PlanRule& rule, const Indices& exceptions) {
    std::string text;
    for (const std::uint32_t i : exceptions) {
        text += (text.empty() ? "“" : "、“") + rule.exceptions[i].label + "”";
    }
    return text;
}

/// The clauses of one exception, or of the rule itself, without what departs from them.
void judge_own(Context& context, const PlanRule& rule, std::uint32_t at, Verdict& verdict) {
    verdict.exception = at;
    if (at == kNone) {
        judge_clauses(context, rule, verdict);
        return;
    }
    const PlanException& exception = rule.exceptions[at];
    if (exception.clauses.empty()) {
        verdict.outcome = Outcome::inapplicable;
        verdict.reason = Reason::excepted;
        verdict.detail = "属于例外“" + exception.label + "”:" + exception.inapplicable;
        return;
    }
    PlanRule other;
    other.clauses = exception.clauses;
    other.all_required = rule.all_required;
    judge_clauses(context, other, verdict);
}

void leave_open(Verdict& verdict, Reason reason, std::string detail) {
    verdict.outcome = Outcome::undetermined;
    verdict.reason = reason;
    verdict.status.reset();
    verdict.detail = std::move(detail);
}

void judge_branch(Context& context, const PlanRule& rule, std::uint32_t at, Verdict& verdict);

/// No exception holds for sure and one may: what either way gives.
void judge_either(Context& context, const PlanRule& rule, std::uint32_t at, std::uint32_t open, Verdict& verdict) {
    Verdict otherwise = verdict;
    judge_own(context, rule, at, verdict);
    judge_branch(context, rule, open, otherwise);
    if (verdict.outcome == otherwise.outcome) {
        return;
    }
    const std::string fork = "是否属于例外" + labels(rule, {open}) + "无法判断:不属于则" +
                             std::string(name_of(verdict.outcome, kOutcomeNames)) + ",属于则" +
                             std::string(name_of(otherwise.outcome, kOutcomeNames));
    leave_open(verdict, Reason::exception_unknown, fork);
}

void judge_branch(Context& context, const PlanRule& rule, std::uint32_t at, Verdict& verdict) {
    const Children children = children_of(context, rule, at);
    verdict.exception = at;
    if (children.holding.size() > 1) {
        leave_open(verdict, Reason::exceptions_conflict,
                   "例外" + labels(rule, children.holding) + "同时成立,规则没有写明以哪个为准");
    } else if (children.holding.size() == 1 && children.open.empty()) {
        judge_branch(context, rule, children.holding.front(), verdict);
    } else if (children.holding.size() + children.open.size() > 1) {
        Indices possible = children.holding;
        possible.insert(possible.end(), children.open.begin(), children.open.end());
        leave_open(verdict, Reason::exception_unknown,
                   "例外" + labels(rule, possible) + "可能同时成立,无法判断以哪个为准");
    } else if (children.open.size() == 1) {
        judge_either(context, rule, at, children.open.front(), verdict);
    } else {
        judge_own(context, rule, at, verdict);
    }
}

} // namespace

void judge_with_exceptions(Context& context, const PlanRule& rule, Verdict& verdict) {
    judge_branch(context, rule, kNone, verdict);
    if (context.exhausted()) {
        leave_open(verdict, Reason::step_limit, {});
    }
}

} // namespace zhunsheng::eval
