// eval: Plan × FactSet → Verdicts, in strong Kleene logic over intervals. Not here: grouping, wording for readers (gap/).
// Start with evaluate(); prove() builds the proof tree of one rule when it is asked for.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/plan/plan.h"

namespace zhunsheng {

enum class Reason : std::uint8_t {
    none,
    level_excluded,
    year_excluded,
    premise_false, // 不适用
    premise_unknown,
    fact_unknown,
    interval_crosses,
    facts_conflict,
    step_limit,
    level_unknown,
    year_unknown,   // 待核
    absent,         ///< nothing of it in the text
    wrong_status,   ///< only as 自认, 计划, 要求 or 否定
    wrong_part,     ///< only outside the parts that count
    no_fact,        ///< mentioned, without figure, document, date or result
    relation_false, ///< figures contradict each other
    part_missing,
    part_partial,
    condition_false,
    apart,        ///< what should stand together stands in several places
    out_of_order, ///< parts stand in another order
    not_yet_in_force,
    expired,
    excepted,         // 不适用
    in_force_unknown, ///< a date that is not known decides whether the rule is in force
    exceptions_conflict,
    exception_unknown,
    waiver_unknown, // 待核
    waived,
    place_excluded,
    place_unknown, // 不适用
};
/// Chinese wording of each reason, by index.
[[nodiscard]] std::string_view reason_text(Reason reason);

struct Evidence {
    Span span;  ///< normalised text: the sentence or figure that proves
    Span focus; ///< the words within it
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// What almost served, and what it lacks (Chinese: 语态为自认, 在不足部分, 无数字 …).
struct NearMiss {
    Span span;
    Span focus;
    std::string lacks;
    friend bool operator==(const NearMiss&, const NearMiss&) = default;
};

struct Verdict {
    RuleId rule{};
    Outcome outcome{};
    Reason reason = Reason::none;
    std::string detail;                ///< Chinese: the bound that would settle it, the computed value, what differs
    std::optional<Status> status;      ///< of the nearest miss when the reason is wrong_status
    std::vector<Evidence> evidence;    ///< sorted, distinct
    std::vector<NearMiss> near_misses; ///< best first, at most kNearMisses
    std::vector<std::uint32_t> failed_clauses; ///< indices of governing_clauses() that are 假 or 未知
    std::vector<std::string> missing; ///< names of the items that 至少 n 项 (甲:…、乙:…) still wants, where it decided
    std::uint32_t exception = kNone;  ///< index into the rule's exceptions: the one whose clauses decided
    std::uint32_t waiver = kNone;     ///< index into the plan's waivers: why it is 豁免
    std::vector<std::string> notices; ///< Chinese: what is to be said beside the outcome
    /// What the report itself gives, where a date or a waiver made another outcome of it.
    std::shared_ptr<const Verdict> underlying;
};
/// The clauses that decided: the rule's own, or those of the exception that holds.
[[nodiscard]] const std::vector<PlanClause>& governing_clauses(const Plan& plan, const Verdict& verdict);
inline constexpr std::size_t kNearMisses = 3;

/// How far the search for what a condition asks got: label and how many are left: 全文句数 312 → 部分内 41 → …
struct Funnel {
    std::vector<std::pair<std::string, std::size_t>> steps;
    std::vector<Evidence> survivors; ///< of the last step that left any of the matter asked for; best first
};
inline constexpr std::size_t kSurvivors = 3;

/// One node a condition, children in the rule's order.
struct ProofNode {
    Truth truth{};
    std::string text; ///< the condition as its author wrote it
    std::string note; ///< computed values, counts: "209 / 210 = 99.52%"
    std::vector<Evidence> evidence;
    /// The funnel of a leaf that is not 真, where it searches the text.
    std::vector<std::pair<std::string, std::size_t>> funnel;
    std::vector<Evidence> survivors;
    std::vector<NearMiss> near_misses;
    std::vector<ProofNode> children;
};

struct EvalOptions {
    std::uint64_t step_limit = Limits{}.evaluation_steps;
    const FactSet* previous = nullptr; ///< of last year's report, which 上年.X reads; must outlive the call
};

/// INVARIANT: verdicts[i] belongs to RuleId{i}; one for every rule, always.
[[nodiscard]] std::vector<Verdict> evaluate(const Plan& plan, const Lexicon& lexicon, const FactSet& facts,
                                            const EvalOptions& options = {});

/// One of them, as evaluate() would give it.
[[nodiscard]] Verdict evaluate_rule(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, RuleId rule,
                                    const EvalOptions& options = {});

/// The whole proof of one rule: premise and clauses, each with its truth, evidence, funnel.
[[nodiscard]] ProofNode prove(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, RuleId rule,
                              const EvalOptions& options = {});

/// A message with its {…} replaced by values, e.g. "化解率写{TJ-03}" → "化解率写99.5%".
[[nodiscard]] std::string fill_message(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, RuleId rule,
                                       Outcome outcome, const EvalOptions& options = {});

} // namespace zhunsheng
