#include "engine/why/rule_diagram.h"

#include <algorithm>

#include "engine/eval/arithmetic.h"
#include "engine/eval/outcome.h"

namespace zhunsheng::why {

RuleDiagram::RuleDiagram(eval::Context& facts, eval::Context& what_if, RuleId rule, const DrawLimits& limits)
    : facts_(facts), what_if_(what_if), rule_(rule), limits_(limits), diagram_(limits.nodes) {
    find_atoms();
    root_ = decide();
    for (const ExprId atom : atoms_) {
        current_.push_back(facts_.truth(atom));
    }
    exact_ = exact_ && !diagram_.full();
}

/// Atoms in the order of asking: an exception's come up once its premise holds.
void RuleDiagram::find_atoms() {
    for (const Truth truth : {Truth::unknown, Truth::yes, Truth::no}) {
        supposed_.clear();
        do {
            (void)ask();
            for (const ExprId condition : what_if_.open()) {
                collect_atoms(condition);
                supposed_.emplace_back(condition, truth);
            }
        } while (!what_if_.open().empty());
    }
    supposed_.clear();
}

Outcome RuleDiagram::ask() {
    what_if_.suppose(supposed_);
    return eval::judge_rule(what_if_, rule_).outcome;
}

/// Asks what the outcome is where the conditions hold as supposed; while it is open, supposes the next one each way.
NodeId RuleDiagram::decide() {
    exact_ = exact_ && ++questions_ <= limits_.questions && !diagram_.full();
    const Outcome outcome = ask();
    if (!exact_ || outcome != Outcome::undetermined || what_if_.open().empty()) {
        return diagram_.terminal(static_cast<int>(outcome));
    }
    const std::vector<ExprId> open = what_if_.open();
    for (const ExprId condition : open) {
        collect_atoms(condition);
    }
    const NodeId condition = draw(open.front());
    Diagram::Children children{};
    for (const Truth truth : {Truth::no, Truth::unknown, Truth::yes}) {
        supposed_.emplace_back(open.front(), truth);
        children[static_cast<std::size_t>(truth)] = decide();
        supposed_.pop_back();
    }
    return diagram_.select(condition, children);
}

void RuleDiagram::collect_atoms(ExprId condition) {
    const PlanExpr& e = facts_.expr(condition);
    if (!eval::is_composite(e.kind)) {
        if (std::find(atoms_.begin(), atoms_.end(), condition) == atoms_.end()) {
            atoms_.push_back(condition);
        }
        return;
    }
    for (const ExprId operand : e.operands) {
        collect_atoms(operand);
    }
}

std::uint32_t RuleDiagram::atom_of(ExprId leaf) const {
    return static_cast<std::uint32_t>(std::find(atoms_.begin(), atoms_.end(), leaf) - atoms_.begin());
}

NodeId RuleDiagram::draw(ExprId condition) {
    if (const auto known = drawn_.find(condition); known != drawn_.end()) {
        return known->second;
    }
    const PlanExpr& e = facts_.expr(condition);
    const NodeId made = eval::is_composite(e.kind) ? draw_composite(e) : diagram_.atom(atom_of(condition));
    drawn_.emplace(condition, made);
    return made;
}

NodeId RuleDiagram::draw_composite(const PlanExpr& e) {
    constexpr int kYes = 1 << 16; // both counts of truth_of_count() in one number
    const auto needed = eval::operands_needed(e);
    const auto size = static_cast<std::int64_t>(e.operands.size());
    const bool counts = needed != 1 && needed != size;
    NodeId whole = diagram_.terminal(counts || needed == 1 ? 0 : static_cast<int>(Truth::yes));
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        const bool flipped = eval::is_flipped(e.kind, i);
        const NodeId operand = diagram_.map(draw(e.operands[i]), [&](int value) {
            const auto truth = static_cast<Truth>(flipped ? 2 - value : value);
            return counts ? (truth == Truth::yes ? kYes : (truth == Truth::unknown ? 1 : 0)) : static_cast<int>(truth);
        });
        whole = diagram_.combine(whole, operand, [&](int a, int b) {
            return counts ? a + b : (needed == 1 ? std::max(a, b) : std::min(a, b));
        });
    }
    return !counts ? whole : diagram_.map(whole, [&](int value) {
        return static_cast<int>(eval::truth_of_count(needed, value / kYes, value % kYes));
    });
}

Truth RuleDiagram::truth_if(ExprId condition, std::span<const Truth> truths) {
    const PlanExpr& e = facts_.expr(condition);
    if (!eval::is_composite(e.kind)) {
        const std::uint32_t atom = atom_of(condition);
        return atom < truths.size() ? truths[atom] : facts_.truth(condition);
    }
    std::int64_t yes = 0;
    std::int64_t unknown = 0;
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        const Truth own = truth_if(e.operands[i], truths);
        const Truth operand = eval::is_flipped(e.kind, i) ? eval::negated(own) : own;
        yes += operand == Truth::yes ? 1 : 0;
        unknown += operand == Truth::unknown ? 1 : 0;
    }
    return eval::truth_of_count(eval::operands_needed(e), yes, unknown);
}

Outcome RuleDiagram::outcome_if(std::span<const Truth> truths) {
    supposed_.clear();
    while (true) {
        const Outcome outcome = ask();
        if (what_if_.open().empty()) {
            supposed_.clear();
            return outcome;
        }
        const std::vector<ExprId> open = what_if_.open();
        for (const ExprId condition : open) {
            supposed_.emplace_back(condition, truth_if(condition, truths));
        }
    }
}

} // namespace zhunsheng::why
