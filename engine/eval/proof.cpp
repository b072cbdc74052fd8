// The proof of one rule: every condition with its truth, its evidence, and for a mention that fails the funnel of why not.
#include <algorithm>

#include "engine/eval/conditions.h"
#include "engine/eval/near_miss.h"
#include "engine/eval/outcome.h"
#include "engine/eval/relation.h"

namespace zhunsheng {
namespace {

using eval::Context;
using Kind = rule::Expr::Kind;

std::string author_text(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    if (e.file < context.plan.files.size() && context.plan.files[e.file] && !e.span.empty()) {
        return std::string(context.plan.files[e.file]->slice(e.span));
    }
    return e.text;
}

std::string part_label(const Context& context, const std::vector<PartId>& parts) {
    std::string names;
    for (const PartId part : parts) {
        names += (names.empty() ? "" : "、") + context.lexicon.parts[index(part)].name;
    }
    return "在" + names + "内";
}

std::string status_label(std::uint8_t statuses) {
    std::string names;
    for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
        if (((statuses >> i) & 1U) != 0) {
            names += (names.empty() ? "" : "或") + std::string(kStatusNames[i]);
        }
    }
    return "语态为" + (names.empty() ? std::string("完成") : names);
}

std::size_t sentences_in(const Context& context, const std::vector<PartId>& parts) {
    const auto& sentences = context.document.sentences;
    return static_cast<std::size_t>(std::count_if(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
        return std::any_of(parts.begin(), parts.end(),
                           [&](PartId part) { return in_part(context.facts, sentence.span, part); });
    }));
}

/// Sentences that hold one of the mentions.
std::size_t distinct_sentences(const std::vector<const Mention*>& mentions) {
    std::vector<std::uint32_t> sentences;
    sentences.reserve(mentions.size());
    for (const Mention* mention : mentions) {
        sentences.push_back(mention->at.sentence);
    }
    std::sort(sentences.begin(), sentences.end());
    return static_cast<std::size_t>(std::unique(sentences.begin(), sentences.end()) - sentences.begin());
}

std::string nearby_label(const Context& context, const PlanExpr& e, std::uint8_t which) {
    eval::Miss miss;
    miss.kind = eval::Miss::Kind::nearby;
    miss.lacking = which;
    std::string lacks = eval::lacks_text(context, e, miss);
    const std::string_view without = "没有";
    const std::size_t at = lacks.find(without);
    return at == std::string::npos ? lacks : lacks.replace(at, without.size(), "有");
}

void add_funnel(const Context& context, const PlanExpr& e, ProofNode& node) {
    node.funnel.emplace_back("全文句数", context.document.sentences.size());
    if (!e.parts.empty()) {
        node.funnel.emplace_back(part_label(context, e.parts), sentences_in(context, e.parts));
    }
    std::vector<const Mention*> left;
    const auto keep = [&](std::string label, const auto& serves) {
        std::erase_if(left, [&](const Mention* mention) { return !serves(*mention); });
        node.funnel.emplace_back(std::move(label), distinct_sentences(left));
    };
    for (const Mention& mention : context.mentions(e.term)) {
        left.push_back(&mention);
    }
    keep("其中提及“" + context.lexicon.terms[index(e.term)].name + "”",
         [&](const Mention& mention) { return context.in_any_part(mention.at, e.parts); });
    keep(status_label(e.statuses), [&](const Mention& mention) { return eval::has_status(e, mention.status); });
    for (std::size_t i = 0; i < e.nearby.size(); ++i) {
        keep(nearby_label(context, e, static_cast<std::uint8_t>(i)),
             [&](const Mention& mention) { return eval::is_nearby(context, mention, e.nearby[i]); });
    }
}

ProofNode prove_leaf(Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    ProofNode node;
    node.truth = context.truth(id);
    node.text = author_text(context, id);
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
    if (e.kind == Kind::mention && node.truth != Truth::yes) {
        add_funnel(context, e, node);
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
    node.text = author_text(context, id);
    std::size_t yes = 0;
    for (const ExprId operand : e.operands) {
        node.children.push_back(prove_condition(context, operand));
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

ProofNode prove(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, RuleId id) {
    Context context(plan, lexicon, facts, {});
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
