// The proof of one rule: every condition with its truth, its evidence, and for a mention that fails the funnel of why not.
#include "engine/eval/decide.h"
#include "engine/eval/funnel.h"
#include "engine/eval/near_miss.h"
#include "engine/eval/outcome.h"
#include "engine/eval/relation.h"

namespace zhunsheng {
namespace {

using eval::Context;
using Kind = rule::Expr::Kind;

ProofNode prove_leaf(Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    ProofNode node;
    node.truth = context.truth(id);
    node.text = eval::author_text(context, id);
    if (!context.judged(id)) {
        return node;
    }
    const eval::Judgement& judgement = context.judgement(id);
    node.note = judgement.detail;
    node.evidence.assign(judgement.evidence.begin(), judgement.evidence.end());
    if (e.kind == Kind::compare && node.note.empty() && e.operands.size() == 2 &&
        context.expr(e.operands[0]).type != Type::text) {
        node.note = eval::tell_compare(context, e, eval::deciding_reading(context, e));
    }
    if (node.truth != Truth::yes) {
        eval::SentenceCounts counts;
        Funnel funnel = eval::funnel_of(context, e, counts);
        node.funnel = std::move(funnel.steps);
        node.survivors = std::move(funnel.survivors);
    }
    if (e.kind == Kind::mention && node.truth != Truth::yes) {
        for (const eval::Miss& miss : judgement.misses) {
            node.near_misses.push_back(eval::tell_miss(context, e, miss));
        }
    }
    return node;
}

ProofNode prove_condition(Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    if (!eval::is_composite(e.kind)) {
        return prove_leaf(context, id);
    }
    ProofNode node;
    node.truth = context.truth(id);
    node.text = eval::author_text(context, id);
    std::size_t yes = 0;
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        node.children.push_back(prove_condition(context, e.operands[i]));
        if (i < e.labels.size() && !e.labels[i].empty()) {
            node.children.back().text = e.labels[i] + ":" + node.children.back().text;
        }
        yes += node.children.back().truth == Truth::yes ? 1U : 0U;
    }
    if (e.kind == Kind::at_least) {
        node.note = "有" + std::to_string(yes) + "项成立,至少要" + e.literal.str() + "项";
    }
    return node;
}

ProofNode labelled(std::string_view label, ProofNode condition) {
    condition.text = std::string(label) + " " + condition.text;
    return condition;
}

Truth truth_of(Outcome outcome) {
    switch (outcome) {
    case Outcome::satisfied: return Truth::yes;
    case Outcome::partial:
    case Outcome::violated: return Truth::no;
    case Outcome::undetermined:
    case Outcome::inapplicable:
    case Outcome::waived: break;
    }
    return Truth::unknown;
}

void add_clauses(Context& context, const std::vector<PlanClause>& clauses, ProofNode& node) {
    for (const PlanClause& clause : clauses) {
        const auto modality = name_of(clause.modality, kModalityNames);
        node.children.push_back(labelled(modality, prove_condition(context, clause.condition)));
    }
}

/// Whether `exception` is the one that decided, or an ancestor of it.
bool leads_to(const PlanRule& rule, std::uint32_t exception, std::uint32_t decided) {
    while (decided != kNone && decided != exception) {
        decided = rule.exceptions[decided].parent;
    }
    return decided == exception;
}

/// The exceptions that depart from `parent`, each with its condition, its clauses and what departs from it in turn.
void add_exceptions(Context& context, const PlanRule& rule, std::uint32_t parent, const Verdict& verdict,
                    ProofNode& node) {
    for (std::uint32_t i = 0; i < rule.exceptions.size(); ++i) {
        const PlanException& exception = rule.exceptions[i];
        if (exception.parent != parent) {
            continue;
        }
        ProofNode branch;
        branch.truth = context.truth(exception.condition);
        branch.text = "例外 " + exception.label;
        branch.note =
            leads_to(rule, i, verdict.exception) ? (i == verdict.exception ? "依此判断" : "由此进入下面的例外") : "";
        branch.children.push_back(labelled("当", prove_condition(context, exception.condition)));
        if (exception.clauses.empty()) {
            branch.note += (branch.note.empty() ? "不适用:" : ",不适用:") + exception.inapplicable;
        }
        if (branch.truth != Truth::no) {
            add_clauses(context, exception.clauses, branch);
        }
        add_exceptions(context, rule, i, verdict, branch);
        node.children.push_back(std::move(branch));
    }
}

std::string outcome_note(const Verdict& verdict) {
    std::string note(name_of(verdict.outcome, kOutcomeNames));
    if (verdict.reason != Reason::none) {
        note += ":" + std::string(reason_text(verdict.reason));
    }
    return verdict.underlying ? note + ";按内容判断为" + outcome_note(*verdict.underlying) : note;
}

/// "〔省.示例 加严〕" on a clause that a lower layer added or raised.
std::string layer_note(const PlanRule& rule, std::size_t clause) {
    std::string last;
    for (std::size_t stage = 1; stage < rule.stages.size(); ++stage) {
        const auto& before = rule.stages[stage - 1].modalities;
        const auto& now = rule.stages[stage].modalities;
        if (clause < now.size() && (clause >= before.size() || now[clause] != before[clause])) {
            last = "〔" + rule.stages[stage].layer + " 加严〕";
        }
    }
    return last;
}

} // namespace

ProofNode prove(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, RuleId id, const EvalOptions& options) {
    Context context(plan, lexicon, facts, options);
    const std::optional<PlanRule> here = eval::without_stages_elsewhere(context, plan.rules[index(id)]);
    const PlanRule& rule = here ? *here : plan.rules[index(id)];
    const Verdict verdict = eval::decide_rule(context, id);
    ProofNode root;
    root.truth = truth_of(verdict.outcome);
    root.text = rule.id + " " + rule.title;
    root.note = outcome_note(verdict);
    if (rule.premise != kNoExpr) {
        root.children.push_back(labelled("前提", prove_condition(context, rule.premise)));
    }
    for (std::size_t i = 0; i < rule.clauses.size(); ++i) {
        const PlanClause& clause = rule.clauses[i];
        const std::string modality = std::string(name_of(clause.modality, kModalityNames)) + layer_note(rule, i);
        root.children.push_back(labelled(modality, prove_condition(context, clause.condition)));
    }
    add_exceptions(context, rule, kNone, verdict, root);
    return root;
}

} // namespace zhunsheng
