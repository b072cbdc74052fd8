#include "engine/lint/logic.h"

#include <algorithm>
#include <map>
#include <optional>

namespace zhunsheng::linting {
namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

constexpr std::size_t kMostAtoms = 10;

bool is_connective(Kind kind) {
    return kind == Kind::any_of || kind == Kind::all_of || kind == Kind::negate || kind == Kind::implies ||
           kind == Kind::at_least;
}

std::optional<bool> compared(std::strong_ordering order, Op op) {
    switch (op) {
    case Op::equal: return order == 0;
    case Op::not_equal: return order != 0;
    case Op::less: return order < 0;
    case Op::less_equal: return order <= 0;
    case Op::greater: return order > 0;
    case Op::greater_equal: return order >= 0;
    case Op::none:
    case Op::about:
    case Op::contains: break;
    }
    return std::nullopt;
}

/// A value against a number: `left` op `bound`.
struct Threshold {
    std::size_t atom = 0;
    Op op{};
    Decimal bound;
};

/// Comparisons of one value with numbers of one unit: only some of their truth values go together.
struct Scale {
    std::vector<Threshold> thresholds;
    std::vector<Decimal> bounds; ///< sorted, distinct
    bool from_zero = false;      ///< a count is never negative

    /// Is there a value that makes them true and false as given? Places 2i are between bounds, 2i + 1 on them.
    [[nodiscard]] bool allows(const std::vector<bool>& truths) const {
        for (std::size_t place = from_zero ? zero_place() : 0; place <= 2 * bounds.size(); ++place) {
            const bool fits = std::all_of(thresholds.begin(), thresholds.end(), [&](const Threshold& t) {
                const auto at =
                    static_cast<std::size_t>(std::lower_bound(bounds.begin(), bounds.end(), t.bound) - bounds.begin());
                return compared(place <=> 2 * at + 1, t.op) == truths[t.atom];
            });
            if (fits) {
                return true;
            }
        }
        return false;
    }

private:
    [[nodiscard]] std::size_t zero_place() const {
        const auto zero = std::lower_bound(bounds.begin(), bounds.end(), Decimal{});
        const auto at = static_cast<std::size_t>(zero - bounds.begin());
        return zero != bounds.end() && *zero == Decimal{} ? 2 * at + 1 : 2 * at;
    }
};

class Table {
public:
    explicit Table(const Plan& plan) : plan_(plan) {}

    void add(ExprId id) {
        const PlanExpr& e = plan_.exprs[index(id)];
        if (is_connective(e.kind)) {
            for (const ExprId operand : e.operands) {
                add(operand);
            }
        } else if (std::find(atoms_.begin(), atoms_.end(), id) == atoms_.end()) {
            atoms_.push_back(id);
        }
    }

    [[nodiscard]] bool small() const { return atoms_.size() <= kMostAtoms; }

    /// Calls `check(truth)` for every assignment that can be; false as soon as `check` is.
    template <class Check>
    bool every(const Check& check) {
        read_scales();
        for (std::size_t bits = 0; bits < std::size_t{1} << atoms_.size(); ++bits) {
            truths_.assign(atoms_.size(), false);
            for (std::size_t i = 0; i < atoms_.size(); ++i) {
                truths_[i] = ((bits >> i) & 1U) != 0;
            }
            if (possible() && !check()) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool truth(ExprId id) const {
        const PlanExpr& e = plan_.exprs[index(id)];
        const auto is_true = [this](ExprId operand) { return truth(operand); };
        switch (e.kind) {
        case Kind::any_of: return std::any_of(e.operands.begin(), e.operands.end(), is_true);
        case Kind::all_of: return std::all_of(e.operands.begin(), e.operands.end(), is_true);
        case Kind::negate: return !truth(e.operands[0]);
        case Kind::implies: return !truth(e.operands[0]) || truth(e.operands[1]);
        case Kind::at_least: return std::count_if(e.operands.begin(), e.operands.end(), is_true) >= e.literal.digits();
        default: break;
        }
        return truths_[static_cast<std::size_t>(std::find(atoms_.begin(), atoms_.end(), id) - atoms_.begin())];
    }

private:
    void read_scales() {
        std::map<std::pair<std::uint32_t, std::uint32_t>, Scale> scales;
        for (std::size_t i = 0; i < atoms_.size(); ++i) {
            const PlanExpr& e = plan_.exprs[index(atoms_[i])];
            if (e.kind != Kind::compare || e.operands.size() != 2 || !compared(0 <=> 0, e.op)) {
                continue;
            }
            const PlanExpr& left = plan_.exprs[index(e.operands[0])];
            const PlanExpr& right = plan_.exprs[index(e.operands[1])];
            if (e.operands[0] == e.operands[1]) {
                fixed_.emplace_back(i, *compared(0 <=> 0, e.op));
            } else if (right.kind == Kind::number && left.kind == Kind::number && left.unit == right.unit) {
                fixed_.emplace_back(i, *compared(left.literal <=> right.literal, e.op));
            } else if (right.kind == Kind::number) {
                Scale& scale = scales[{index(e.operands[0]), index(right.unit)}];
                scale.from_zero = left.kind == Kind::count;
                scale.thresholds.push_back({i, e.op, right.literal});
                scale.bounds.push_back(right.literal);
            }
        }
        for (auto& [key, scale] : scales) {
            std::sort(scale.bounds.begin(), scale.bounds.end());
            scale.bounds.erase(std::unique(scale.bounds.begin(), scale.bounds.end()), scale.bounds.end());
            scales_.push_back(std::move(scale));
        }
    }

    [[nodiscard]] bool possible() const {
        return std::all_of(fixed_.begin(), fixed_.end(),
                           [this](const auto& f) { return truths_[f.first] == f.second; }) &&
               std::all_of(scales_.begin(), scales_.end(), [this](const Scale& s) { return s.allows(truths_); });
    }

    const Plan& plan_;
    std::vector<ExprId> atoms_;
    std::vector<bool> truths_;
    std::vector<std::pair<std::size_t, bool>> fixed_;
    std::vector<Scale> scales_;
};

} // namespace

bool Logic::follows(std::span<const ExprId> givens, ExprId target, bool wanted) const {
    Table table(plan_);
    table.add(target);
    for (const ExprId given : givens) {
        table.add(given);
    }
    return table.small() && table.every([&] {
        return table.truth(target) == wanted ||
               !std::all_of(givens.begin(), givens.end(), [&](ExprId given) { return table.truth(given); });
    });
}

bool Logic::one_follows(std::span<const ExprId> givens, std::span<const ExprId> targets) const {
    Table table(plan_);
    for (const ExprId id : givens) {
        table.add(id);
    }
    for (const ExprId id : targets) {
        table.add(id);
    }
    const auto holds = [&](ExprId id) { return table.truth(id); };
    return table.small() && table.every([&] {
        return std::any_of(targets.begin(), targets.end(), holds) || !std::all_of(givens.begin(), givens.end(), holds);
    });
}

bool Logic::equivalent(ExprId a, ExprId b) const {
    return a == b || (follows({&a, 1}, b) && follows({&b, 1}, a));
}

} // namespace zhunsheng::linting
