// One rule's outcome as a function of its atoms (leaf conditions), asked of judge_rule() itself and drawn as a diagram.
// So whatever decides outcomes (premise, modalities, stages, exceptions) is in it, and nothing of that is known here.
#pragma once

#include "engine/eval/context.h"
#include "engine/why/diagram.h"

namespace zhunsheng::why {

struct DrawLimits {
    std::size_t nodes = std::size_t{1} << 14U;
    std::size_t questions = 4096; ///< what-ifs put to judge_rule()
};

class RuleDiagram {
public:
    /// `facts` judges the leaves, `what_if` is a context of its own for suppositions; both are kept by the caller.
    RuleDiagram(eval::Context& facts, eval::Context& what_if, RuleId rule, const DrawLimits& limits);

    [[nodiscard]] const Diagram& diagram() const { return diagram_; }
    [[nodiscard]] NodeId root() const { return root_; }
    [[nodiscard]] const std::vector<ExprId>& atoms() const { return atoms_; } ///< in the rule's order
    [[nodiscard]] const std::vector<Truth>& current() const { return current_; }
    /// False past a limit: then root() means nothing and only outcome_if() answers.
    [[nodiscard]] bool exact() const { return exact_; }

    /// The outcome where atom i is truths[i].
    [[nodiscard]] Outcome outcome_if(std::span<const Truth> truths);

private:
    [[nodiscard]] Outcome ask();
    [[nodiscard]] NodeId decide();
    [[nodiscard]] NodeId draw(ExprId condition);
    [[nodiscard]] NodeId draw_composite(const PlanExpr& e);
    void collect_atoms(ExprId condition);
    void find_atoms();
    [[nodiscard]] Truth truth_if(ExprId condition, std::span<const Truth> truths);
    [[nodiscard]] std::uint32_t atom_of(ExprId leaf) const;

    eval::Context& facts_;
    eval::Context& what_if_;
    RuleId rule_;
    DrawLimits limits_;
    Diagram diagram_;
    NodeId root_{};
    std::vector<ExprId> atoms_;
    std::vector<Truth> current_;
    std::vector<std::pair<ExprId, Truth>> supposed_;
    std::map<ExprId, NodeId> drawn_;
    std::size_t questions_ = 0;
    bool exact_ = true;
};

} // namespace zhunsheng::why
