#include "engine/trial/silence.h"

#include <algorithm>

#include "engine/eval/context.h"

namespace zhunsheng::trial {
namespace {

using Kind = rule::Expr::Kind;
using Indicators = std::vector<IndicatorId>;

bool has(const Indicators& indicators, IndicatorId indicator) {
    return std::find(indicators.begin(), indicators.end(), indicator) != indicators.end();
}

class Silence {
public:
    explicit Silence(const Plan& plan) : plan_(plan) {}

    Indicators run(const PlanRule& rule) {
        Indicators known;
        if (rule.premise != kNoExpr) {
            condition(rule.premise, {});
            known = conjuncts(rule.premise);
        }
        clauses(rule.clauses, known);
        for (const PlanException& exception : rule.exceptions) {
            condition(exception.condition, known);
            clauses(exception.clauses, known);
        }
        return std::move(weighing_);
    }

private:
    [[nodiscard]] const PlanExpr& expr(ExprId id) const { return plan_.exprs[index(id)]; }

    /// X of the 已知 X that must hold for a condition to hold.
    [[nodiscard]] Indicators conjuncts(ExprId id) const {
        const PlanExpr& e = expr(id);
        if (e.kind == Kind::known && e.indicator != kNoIndicator && !e.previous) {
            return {e.indicator};
        }
        return e.kind == Kind::all_of ? gathered(e, [this](ExprId operand) { return conjuncts(operand); })
                                      : Indicators{};
    }

    /// X of the 非 已知 X each of which makes a condition hold.
    [[nodiscard]] Indicators disjuncts(ExprId id) const {
        const PlanExpr& e = expr(id);
        if (e.kind == Kind::negate) {
            return conjuncts(e.operands.front());
        }
        return e.kind == Kind::any_of ? gathered(e, [this](ExprId operand) { return disjuncts(operand); })
                                      : Indicators{};
    }

    template <class Gather>
    [[nodiscard]] static Indicators gathered(const PlanExpr& e, const Gather& gather) {
        Indicators all;
        for (const ExprId operand : e.operands) {
            const Indicators some = gather(operand);
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }

    void clauses(const std::vector<PlanClause>& clauses, const Indicators& known) {
        for (const PlanClause& clause : clauses) {
            condition(clause.condition, known);
        }
    }

    /// `known`: without these the condition decides nothing.
    void condition(ExprId id, Indicators known) {
        const PlanExpr& e = expr(id);
        if (!eval::is_composite(e.kind)) {
            if (e.kind != Kind::known && e.kind != Kind::consistent) {
                value(id, known);
            }
            return;
        }
        if (e.kind == Kind::within) {
            known.clear(); // Known in the report, it may be unstated in a part.
        }
        const Indicators own = e.kind == Kind::all_of   ? conjuncts(id)
                               : e.kind == Kind::any_of ? disjuncts(id)
                                                        : Indicators{};
        known.insert(known.end(), own.begin(), own.end());
        for (std::size_t i = 0; i < e.operands.size(); ++i) {
            if (e.kind == Kind::implies && i == 1) {
                const Indicators asked = conjuncts(e.operands.front());
                known.insert(known.end(), asked.begin(), asked.end());
            }
            condition(e.operands[i], known);
        }
    }

    /// What a comparison, a total or 每一 asks for.
    void value(ExprId id, const Indicators& known) {
        const PlanExpr& e = expr(id);
        const bool asks = e.indicator != kNoIndicator && !e.previous;
        const bool decided = e.parts.empty() && has(known, e.indicator);
        if (asks && !decided && !has(weighing_, e.indicator)) {
            weighing_.push_back(e.indicator);
        }
        for (const ExprId operand : e.operands) {
            value(operand, known);
        }
    }

    const Plan& plan_;
    Indicators weighing_;
};

} // namespace

std::vector<IndicatorId> weighing_silence(const Plan& plan, const PlanRule& rule) {
    return Silence(plan).run(rule);
}

} // namespace zhunsheng::trial
