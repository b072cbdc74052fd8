// What follows from what among a plan's conditions, by truth table over their atoms. Two-valued: what holds for every
// completion of the unknowns holds here. Internal to lint/.
#pragma once

#include <span>
#include <vector>

#include "engine/plan/plan.h"

namespace zhunsheng::linting {

class Logic {
public:
    explicit Logic(const Plan& plan) : plan_(plan) {}

    /// Does `wanted` hold of `target` wherever all `givens` are true? False also when there are too many atoms to tell.
    [[nodiscard]] bool follows(std::span<const ExprId> givens, ExprId target, bool wanted = true) const;
    /// Is one of `targets` true wherever all `givens` are?
    [[nodiscard]] bool one_follows(std::span<const ExprId> givens, std::span<const ExprId> targets) const;

    [[nodiscard]] bool always(ExprId e) const { return follows({}, e); }
    [[nodiscard]] bool never(ExprId e) const { return follows({}, e, false); }
    [[nodiscard]] bool equivalent(ExprId a, ExprId b) const;

private:
    const Plan& plan_;
};

} // namespace zhunsheng::linting
