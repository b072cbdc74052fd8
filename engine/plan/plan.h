// plan: rule files → Plan and Lexicon. Names, types and units resolved, dependency order (Boost.Graph only here), hash.
// Not here: parsing, evaluating. Start with compile().
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/base/diagnostic.h"
#include "engine/base/kinds.h"
#include "engine/match/lexicon.h"
#include "engine/plan/force.h"
#include "engine/plan/plan_expr.h"
#include "engine/plan/plan_layers.h"
#include "engine/plan/test.h"
#include "engine/rule/syntax.h"

namespace zhunsheng {

struct PlanClause {
    Modality modality{};
    ExprId condition = kNoExpr;
    std::string label; ///< may be empty
};

struct PlanSource {
    std::string id, title, number;
};

struct PlanBasis {
    std::uint32_t source = kNone; ///< Plan::sources
    int item = 0;
    int article = 0;
    bool uncertain = false;
    std::string text;
    [[nodiscard]] bool operator==(const PlanBasis&) const = default;
};

/// 例外: where its condition holds, its clauses stand in place of its parent's.
struct PlanException {
    std::string label;
    std::uint32_t parent = kNone; ///< index into the rule's exceptions; kNone: the rule itself. INVARIANT: no cycle
    ExprId condition = kNoExpr;
    std::vector<PlanBasis> bases;
    std::vector<PlanClause> clauses; ///< empty: the rule does not apply, for this reason:
    std::string inapplicable;
};

struct PlanRule {
    std::string id; ///< "GY-15-01"
    std::string title;
    std::vector<PlanBasis> bases;
    std::uint8_t levels = 0xff; ///< bit per Level
    int year_from = 0;          ///< 0: open
    int year_to = 0;
    std::vector<int> years;
    PlanPlace place;
    bool elsewhere = false;             ///< a rule of another place's rulebook, listed and never judged (add_elsewhere)
    std::array<Severity, 5> severity{}; ///< by Level
    ExprId premise = kNoExpr;
    std::vector<PlanClause> clauses; ///< with the modality of the last stage
    /// Empty for a rule that no layer tightened; else the rule as declared, then after each 加严, upper layers first. The
    /// outcome is the worst of the stages.
    std::vector<PlanStage> stages;
    std::string layer; ///< id of the rulebook that declares it
    bool all_required = false;
    std::string group;
    std::vector<PartId> belongs_in;
    std::array<std::string, 6> messages; ///< by Outcome, templates as written
    /// {…} of the messages in order of appearance, resolved; kNoExpr keeps the text.
    std::array<std::vector<ExprId>, 6> message_values;
    std::string remedy;
    PlanForce force;
    std::vector<PlanException> exceptions;
    std::uint32_t file = 0;
    Span span;
};

/// INVARIANT: acyclic; operands of an expression come before it; rules sorted by id; the same whatever order the files came in.
struct Plan {
    std::string id, title, version;
    std::string layer, place;               ///< 层次 and 地区 of the rulebook
    std::vector<PlanLayer> layers;          ///< upper ones first; the last is the rulebook itself
    std::vector<std::uint32_t> file_layers; ///< by file: index into `layers`
    std::vector<PlanParameter> parameters;
    std::string hash;  ///< SHA-256 of the canonical (formatted, sorted) declarations, hex
    int year_from = 0; ///< report years it is made for; 0: open
    int year_to = 0;
    bool stops = false;      ///< 到期后 停止: past year_to nothing is judged
    std::string expiry_note; ///< 到期后 继续 "…"
    std::vector<PlanSource> sources;
    std::vector<PlanWaiver> waivers; ///< sorted by label
    std::vector<PlanExpr> exprs;
    std::vector<PlanRule> rules;
    std::vector<PlanTest> tests; ///< as the files have them
    std::vector<std::shared_ptr<const Source>> files;
    std::vector<std::string> indicator_ids; ///< by IndicatorId, for messages
};

struct Compiled {
    Plan plan;
    Lexicon lexicon;
    std::vector<Diagnostic> diagnostics; ///< errors make the plan unusable
    [[nodiscard]] bool ok() const { return !has_error(diagnostics); }
};

/// Merges the files of one rulebook folder into a plan. Faults are diagnostics; every file's own are included.
[[nodiscard]] Compiled compile(std::span<const rule::RuleFile> files);

/// Adds the waivers of one more file, which may hold nothing else, to a plan; the plan's hash is of its rulebook alone.
/// Faults are diagnostics, and errors make the plan unusable.
[[nodiscard]] std::vector<Diagnostic> add_waivers(const rule::RuleFile& file, Plan& plan);

/// Adds what another place's rulebook asks beyond the books that it inherits: rules that do not apply to any report of this
/// plan, so that each of them has a verdict all the same. The plan's hash is of its own rulebook. Nothing is added of a
/// rulebook without 地区, and no rule whose id the plan has.
void add_elsewhere(std::span<const rule::RuleFile> files, Plan& plan);

/// One rulebook folder.
struct Layer {
    std::vector<rule::RuleFile> files;
};

/// Merges a rulebook with those that it inherits, given in any order; the one that no other inherits is compiled.
[[nodiscard]] Compiled compile_layers(std::span<const Layer> layers);

/// A clause as people cite it: 《法治政府建设实施纲要(2021-2025年)》第(十五)项.
[[nodiscard]] std::string cite(const Plan& plan, const PlanBasis& basis);
/// The same from its parts; an article or item of 0 is not said.
[[nodiscard]] std::string cite(std::string_view title, int article, int item, std::string_view note, bool uncertain);
/// Without the document: 第(十五)项.
[[nodiscard]] std::string locate(int article, int item, std::string_view note, bool uncertain);

} // namespace zhunsheng
