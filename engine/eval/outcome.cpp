#include "engine/eval/outcome.h"

#include <algorithm>

#include "engine/eval/arithmetic.h"
#include "engine/eval/exceptions.h"
#include "engine/eval/near_miss.h"

namespace zhunsheng::eval {
namespace {

constexpr std::size_t kEvidenceShown = 4;

bool only_hints(const std::vector<Modality>& modalities) {
    return std::all_of(modalities.begin(), modalities.end(),
                       [](Modality modality) { return modality == Modality::may; });
}

Outcome settle(const PlanRule& rule, bool any_yes, bool any_no, bool must_failed) {
    if (!any_no) {
        return any_yes ? Outcome::satisfied : Outcome::undetermined;
    }
    return !any_yes || (rule.all_required && must_failed) ? Outcome::violated : Outcome::partial;
}

/// The outcomes when the unknown clauses all hold, and when they all fail: every other completion lies between.
struct Bounds {
    Outcome best{}, worst{};
};

template <class ModalityOf>
Bounds bounds(const PlanRule& rule, const std::vector<Truth>& truths, std::size_t count, bool hints,
              const ModalityOf& modality_of) {
    bool any_yes = false;
    bool any_no = false;
    bool any_unknown = false;
    bool must_failed = false;
    bool must_unknown = false;
    for (std::size_t i = 0; i < count; ++i) {
        const Modality modality = modality_of(i);
        if (modality == Modality::may && !hints) {
            continue;
        }
        any_yes = any_yes || truths[i] == Truth::yes;
        any_no = any_no || truths[i] == Truth::no;
        any_unknown = any_unknown || truths[i] == Truth::unknown;
        must_failed = must_failed || (modality == Modality::must && truths[i] == Truth::no);
        must_unknown = must_unknown || (modality == Modality::must && truths[i] == Truth::unknown);
    }
    return {settle(rule, any_yes || any_unknown, any_no, must_failed),
            settle(rule, any_yes, any_no || any_unknown, must_failed || must_unknown)};
}

/// 符合 before 部分符合 before 不符合: the order of Outcome.
Outcome worse(Outcome a, Outcome b) {
    return std::max(a, b);
}

/// An outcome never worsens where a clause turns from 假 to 真, so the bounds of the worst stage are the worst bounds.
Bounds staged_bounds(const PlanRule& rule, const std::vector<Truth>& truths) {
    Bounds all{Outcome::satisfied, Outcome::satisfied};
    for (const PlanStage& stage : rule.stages) {
        if (stage.modalities.empty()) {
            continue;
        }
        const Bounds here = bounds(rule, truths, stage.modalities.size(), only_hints(stage.modalities),
                                   [&](std::size_t i) { return stage.modalities[i]; });
        all = {worse(all.best, here.best), worse(all.worst, here.worst)};
    }
    return all;
}

/// How near a leaf came: fewer is nearer.
int farness(const Judgement& judgement) {
    if (judgement.truth == Truth::unknown) {
        return 0;
    }
    return judgement.misses.empty() ? 9 : 1 + static_cast<int>(judgement.misses[0].kind);
}

/// Visits the leaves under a condition with the truth that the condition wants of each.
template <class Visit>
void each_leaf(Context& context, ExprId id, bool positive, const Visit& visit) {
    const PlanExpr& e = context.expr(id);
    if (!is_composite(e.kind)) {
        visit(id, positive);
        return;
    }
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        each_leaf(context, e.operands[i], positive != is_flipped(e.kind, i), visit);
    }
}

void take_evidence(Context& context, ExprId condition, std::vector<Evidence>& out) {
    std::size_t taken = 0;
    each_leaf(context, condition, true, [&](ExprId leaf, bool) {
        if (context.known_truth(leaf) == Truth::no && context.judgement(leaf).reason != Reason::relation_false &&
            context.judgement(leaf).reason != Reason::condition_false &&
            context.judgement(leaf).reason != Reason::part_partial &&
            context.judgement(leaf).reason != Reason::out_of_order) {
            return;
        }
        for (const Evidence& evidence : context.judgement(leaf).evidence) {
            if (taken == kEvidenceShown || std::find(out.begin(), out.end(), evidence) != out.end()) {
                continue;
            }
            out.push_back(evidence);
            ++taken;
        }
    });
}

void take_misses(Context& context, ExprId condition, std::vector<NearMiss>& out) {
    struct Found {
        const Miss* miss;
        const PlanExpr* mention;
    };
    std::vector<Found> found;
    each_leaf(context, condition, true, [&](ExprId leaf, bool positive) {
        if (positive && context.known_truth(leaf) != Truth::yes) {
            for (const Miss& miss : context.judgement(leaf).misses) {
                found.push_back({&miss, &context.expr(leaf)});
            }
        }
    });
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& a, const Found& b) { return a.miss->kind < b.miss->kind; });
    for (const Found& each : found) {
        const Span focus = focus_of(context, *each.miss);
        const bool known =
            std::any_of(out.begin(), out.end(), [&](const NearMiss& miss) { return miss.span.contains(focus); });
        if (out.size() < kNearMisses && !known) {
            out.push_back(tell_miss(context, *each.mention, *each.miss));
        }
    }
}

/// The first 至少 n 项 with named items that keeps a condition from holding.
const PlanExpr* find_named_items(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    if (!is_composite(e.kind) || context.known_truth(id) == Truth::yes || e.kind == rule::Expr::Kind::negate) {
        return nullptr;
    }
    if (!e.labels.empty()) {
        return &e;
    }
    for (std::size_t i = e.kind == rule::Expr::Kind::implies ? 1 : 0; i < e.operands.size(); ++i) {
        if (const PlanExpr* found = find_named_items(context, e.operands[i])) {
            return found;
        }
    }
    return nullptr;
}

/// "至少要2项,已有甲;缺乙、丙;丁待核"
void explain_items(const Context& context, ExprId condition, Verdict& verdict) {
    const PlanExpr* items = find_named_items(context, condition);
    if (items == nullptr) {
        return;
    }
    std::array<std::string, 3> names; ///< by Truth
    for (std::size_t i = 0; i < items->operands.size(); ++i) {
        const Truth truth = context.known_truth(items->operands[i]);
        const std::string name = items->labels[i].empty() ? "第" + std::to_string(i + 1) + "项" : items->labels[i];
        std::string& list = names[static_cast<std::size_t>(truth)];
        list += (list.empty() ? "" : "、") + name;
        if (truth != Truth::yes) {
            verdict.missing.push_back(name);
        }
    }
    const auto& [absent, open, present] = names;
    std::string detail = "至少要" + items->literal.str() + "项," + (present.empty() ? "一项也没有" : "已有" + present);
    detail += absent.empty() ? "" : ";缺" + absent;
    detail += open.empty() ? "" : ";" + open + "待核";
    verdict.detail = detail + (verdict.detail.empty() ? "" : ";" + verdict.detail);
}

void explain(Context& context, ExprId condition, Truth wanted, Verdict& verdict) {
    const ExprId leaf = blocking_leaf(context, condition, wanted);
    if (leaf == kNoExpr || !context.judged(leaf)) {
        return;
    }
    const Judgement& judgement = context.judgement(leaf);
    verdict.reason = judgement.reason == Reason::none ? Reason::condition_false : judgement.reason;
    verdict.detail = judgement.detail;
    verdict.status = judgement.status;
    if (wanted == Truth::yes) {
        explain_items(context, condition, verdict);
    }
}

bool covers_year(const PlanRule& rule, int year) {
    return (rule.year_from == 0 || year >= rule.year_from) && (rule.year_to == 0 || year <= rule.year_to) &&
           (rule.years.empty() || std::find(rule.years.begin(), rule.years.end(), year) != rule.years.end());
}

constexpr std::uint8_t kAllLevels = (1U << kLevelNames.size()) - 1U;

/// Whether the report is from where the rule is asked; false when the verdict is made.
bool is_at_home(const Context& context, const PlanRule& rule, Verdict& verdict) {
    const Truth there = rule.place.code == 0 ? Truth::yes : lies_in(context.facts.metadata, rule.place.code);
    if (there == Truth::yes && !rule.elsewhere) {
        return true;
    }
    verdict.outcome = Outcome::inapplicable;
    verdict.reason = there == Truth::unknown ? Reason::place_unknown : Reason::place_excluded;
    verdict.detail = there == Truth::unknown ? "" : "只适用于" + rule.place.name + "的报告";
    return false;
}

/// Whether the rule speaks to this report at all; false when the verdict is made.
bool applies(const Context& context, const PlanRule& rule, Verdict& verdict) {
    if (!is_at_home(context, rule, verdict)) {
        return false;
    }
    const Metadata& metadata = context.facts.metadata;
    const bool bound_year = rule.year_from != 0 || rule.year_to != 0 || !rule.years.empty();
    const bool bound_level = (rule.levels & kAllLevels) != kAllLevels;
    const auto end = [&](Outcome outcome, Reason reason) {
        verdict.outcome = outcome;
        verdict.reason = reason;
        return false;
    };
    if (bound_level && metadata.level.value &&
        ((rule.levels >> static_cast<unsigned>(*metadata.level.value)) & 1U) == 0) {
        return end(Outcome::inapplicable, Reason::level_excluded);
    }
    if (bound_year && metadata.year.value && !covers_year(rule, *metadata.year.value)) {
        return end(Outcome::inapplicable, Reason::year_excluded);
    }
    if (bound_level && !metadata.level.value) {
        return end(Outcome::undetermined, Reason::level_unknown);
    }
    if (bound_year && !metadata.year.value) {
        return end(Outcome::undetermined, Reason::year_unknown);
    }
    return true;
}

bool premise_holds(Context& context, const PlanRule& rule, Verdict& verdict) {
    if (rule.premise == kNoExpr) {
        return true;
    }
    const Truth truth = context.truth(rule.premise);
    if (truth == Truth::yes) {
        return true;
    }
    explain(context, rule.premise, Truth::yes, verdict);
    verdict.status.reset();
    verdict.outcome = truth == Truth::no ? Outcome::inapplicable : Outcome::undetermined;
    verdict.reason = truth == Truth::no ? Reason::premise_false : Reason::premise_unknown;
    return false;
}

/// 必须 before 应当 before 宜, each in the rule's order; the first that decides gives the reason.
void explain_clauses(Context& context, const PlanRule& rule, const std::vector<Truth>& truths, Verdict& verdict) {
    const Truth blamed = verdict.outcome == Outcome::undetermined ? Truth::unknown : Truth::no;
    const PlanClause* first = nullptr;
    for (std::size_t i = 0; i < rule.clauses.size(); ++i) {
        const PlanClause& clause = rule.clauses[i];
        if (truths[i] == blamed && (first == nullptr || clause.modality < first->modality)) {
            first = &clause;
        }
    }
    if (first != nullptr) {
        explain(context, first->condition, Truth::yes, verdict);
    }
}

void gather(Context& context, const PlanRule& rule, const std::vector<Truth>& truths, Verdict& verdict) {
    for (std::size_t i = 0; i < rule.clauses.size(); ++i) {
        take_evidence(context, rule.clauses[i].condition, verdict.evidence);
        if (truths[i] != Truth::yes) {
            verdict.failed_clauses.push_back(static_cast<std::uint32_t>(i));
            take_misses(context, rule.clauses[i].condition, verdict.near_misses);
        }
    }
    std::sort(verdict.evidence.begin(), verdict.evidence.end(), [](const Evidence& a, const Evidence& b) {
        return std::pair(a.span, a.focus) < std::pair(b.span, b.focus);
    });
}

} // namespace

Outcome clause_outcome(const PlanRule& rule, const std::vector<Truth>& truths) {
    const auto modality_of = [&](std::size_t i) { return rule.clauses[i].modality; };
    const bool hints = std::all_of(rule.clauses.begin(), rule.clauses.end(),
                                   [](const PlanClause& clause) { return clause.modality == Modality::may; });
    const Bounds found = rule.stages.empty() ? bounds(rule, truths, rule.clauses.size(), hints, modality_of)
                                             : staged_bounds(rule, truths);
    return found.best == found.worst ? found.best : Outcome::undetermined;
}

ExprId blocking_leaf(Context& context, ExprId condition, Truth wanted) {
    ExprId best = kNoExpr;
    int nearest = 100;
    const Truth whole = context.known_truth(condition);
    each_leaf(context, condition, wanted == Truth::yes, [&](ExprId leaf, bool positive) {
        const Truth known = context.known_truth(leaf);
        const Truth truth = positive ? known : negated(known);
        if (truth == Truth::yes || (whole == Truth::unknown && truth != Truth::unknown)) {
            return;
        }
        const int far = farness(context.judgement(leaf));
        if (far < nearest) {
            nearest = far;
            best = leaf;
        }
    });
    return best;
}

std::optional<PlanRule> without_stages_elsewhere(const Context& context, const PlanRule& rule) {
    const auto first = std::find_if(rule.stages.begin(), rule.stages.end(), [&](const PlanStage& stage) {
        return stage.place.code != 0 && lies_in(context.facts.metadata, stage.place.code) != Truth::yes;
    });
    if (first == rule.stages.end()) {
        return std::nullopt;
    }
    PlanRule here = rule;
    here.stages.resize(static_cast<std::size_t>(first - rule.stages.begin()));
    here.clauses.resize(here.stages.back().modalities.size());
    for (std::size_t i = 0; i < here.clauses.size(); ++i) {
        here.clauses[i].modality = here.stages.back().modalities[i];
    }
    return here;
}

void judge_clauses(Context& context, const PlanRule& rule, Verdict& verdict) {
    if (const std::optional<PlanRule> here = without_stages_elsewhere(context, rule)) {
        judge_clauses(context, *here, verdict);
        return;
    }
    std::vector<Truth> truths;
    truths.reserve(rule.clauses.size());
    for (const PlanClause& clause : rule.clauses) {
        truths.push_back(context.truth(clause.condition));
    }
    if (context.exhausted()) {
        verdict.reason = Reason::step_limit;
        return;
    }
    verdict.outcome = clause_outcome(rule, truths);
    if (verdict.outcome != Outcome::satisfied) {
        explain_clauses(context, rule, truths, verdict);
    }
    gather(context, rule, truths, verdict);
}

Verdict judge_rule(Context& context, RuleId id) {
    const PlanRule& rule = context.plan.rules[index(id)];
    Verdict verdict;
    verdict.rule = id;
    verdict.outcome = Outcome::undetermined;
    if (!applies(context, rule, verdict)) {
        return verdict;
    }
    const bool asked = premise_holds(context, rule, verdict);
    if (context.exhausted()) {
        verdict.outcome = Outcome::undetermined;
        verdict.reason = Reason::step_limit;
        return verdict;
    }
    if (!asked) {
        return verdict;
    }
    judge_with_exceptions(context, rule, verdict);
    return verdict;
}

} // namespace zhunsheng::eval
