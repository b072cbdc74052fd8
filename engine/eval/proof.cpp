// The proof of one rule: every condition with its truth, its evidence, and for a mention that fails the funnel of why not.
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
        Funnel funnel = eval::funnel_of(context, e);
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

} // namespace

ProofNode prove(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, RuleId id,
                const EvalOptions& options) {
    Context context(plan, lexicon, facts, options);
    const PlanRule& rule = plan.rules[index(id)];
    const Verdict verdict = eval::judge_rule(context, id);
    ProofNode root;
    root.truth = truth_of(verdict.outcome);
    root.text = rule.id + " " + rule.title;
    root.note = std::string(name_of(verdict.outcome, kOutcomeNames));
    if (verdict.reason != Reason::none) {
        root.note += ":" + std::string(reason_text(verdict.reason));
    }
    if (rule.premise != kNoExpr) {
        root.children.push_back(labelled("前提", prove_condition(context, rule.premise)));
    }
    for (const PlanClause& clause : rule.clauses) {
        const auto modality = name_of(clause.modality, kModalityNames);
        root.children.push_back(labelled(modality, prove_condition(context, clause.condition)));
    }
    return root;
}

} // namespace zhunsheng
