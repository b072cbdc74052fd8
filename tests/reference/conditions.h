// Conditions: what each may be, and the leaves that say why.
#pragma once

#include "tests/reference/world.h"

namespace zhunsheng::reference {

struct Answer {
    Possible truth = kEither;
    std::vector<Leaf> leaves; ///< in the order of writing
};
[[nodiscard]] Answer ask(const World& world, ExprId condition);

[[nodiscard]] Leaf ask_mention(const World& world, const PlanExpr& e);
[[nodiscard]] Leaf ask_compare(const World& world, const PlanExpr& e);
/// 每一 and 任一.
[[nodiscard]] Leaf ask_quantified(const World& world, const PlanExpr& e);
/// 同句 (…) and 顺序 (…).
[[nodiscard]] Leaf ask_together(const World& world, const PlanExpr& e);
[[nodiscard]] Leaf ask_order(const World& world, const PlanExpr& e);
[[nodiscard]] Leaf ask_sights(const World& world, const PlanExpr& e);
[[nodiscard]] Leaf ask_consistent(const World& world, const PlanExpr& e);

} // namespace zhunsheng::reference
