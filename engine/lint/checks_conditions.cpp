// Conditions by their logic: clauses and premises that are settled before any report is read, parts that do nothing.
#include <algorithm>

#include "engine/lint/checks.h"
#include "engine/lint/logic.h"

namespace zhunsheng::linting {
namespace {

using rule::Expr;
using Kind = Expr::Kind;

std::string_view connective(Kind kind) {
    return kind == Kind::any_of ? "或" : kind == Kind::all_of ? "且" : "至少";
}

class ConditionLints {
public:
    ConditionLints(Desk& desk, const Located<rule::Rule>& rule, const PlanRule& plan)
        : desk_(desk), plan_(desk.compiled().plan), logic_(plan_), rule_(rule), lowered_(plan) {}

    void run() {
        if (lowered_.clauses.size() != rule_.node->clauses.size()) {
            return;
        }
        if (rule_.node->premise) {
            check_premise(*rule_.node->premise);
            check_operands(*rule_.node->premise, lowered_.premise);
        }
        for (std::size_t i = 0; i < lowered_.clauses.size(); ++i) {
            check_clause(i);
            check_operands(rule_.node->clauses[i].condition, lowered_.clauses[i].condition);
        }
        check_duplicates();
    }

private:
    [[nodiscard]] Site site(const Expr& expr) const { return rule_.site(expr.span); }
    [[nodiscard]] Edit field_removal(const Expr& expr) const {
        return desk_.removal({rule_.file, desk_.field_of(site(expr))});
    }

    void check_premise(const Expr& premise) {
        if (logic_.always(lowered_.premise)) {
            desk_.report(LintCode::premise_always_true, site(premise), {}, {field_removal(premise)});
        } else if (logic_.never(lowered_.premise)) {
            desk_.report(LintCode::premise_always_false, site(premise), {rule_.node->id.text});
        } else {
            premise_ = lowered_.premise;
        }
    }

    void check_clause(std::size_t i) {
        const Expr& written = rule_.node->clauses[i].condition;
        const ExprId condition = lowered_.clauses[i].condition;
        if (logic_.always(condition)) {
            desk_.report(LintCode::clause_always_true, site(written), {});
        } else if (logic_.never(condition)) {
            desk_.report(LintCode::clause_always_false, site(written), {});
        } else if (premise_ != kNoExpr && logic_.follows({&premise_, 1}, condition)) {
            desk_.report(LintCode::premise_implies_clause, site(written), {});
        } else if (premise_ != kNoExpr && logic_.follows({&premise_, 1}, condition, false)) {
            desk_.report(LintCode::premise_contradicts_clause, site(written), {});
        }
    }

    /// Of two clauses that ask the same the weaker one goes, of two equally strong ones the later.
    void check_duplicates() {
        for (std::size_t i = 0; i < lowered_.clauses.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                if (!logic_.equivalent(lowered_.clauses[i].condition, lowered_.clauses[j].condition)) {
                    continue;
                }
                const bool earlier_goes = lowered_.clauses[j].modality > lowered_.clauses[i].modality;
                const auto& kept = rule_.node->clauses[earlier_goes ? i : j];
                const auto& gone = rule_.node->clauses[earlier_goes ? j : i];
                desk_.report(LintCode::duplicate_clause, site(gone.condition),
                             {std::to_string(desk_.line(site(kept.condition)))}, {field_removal(gone.condition)});
                break;
            }
        }
    }

    /// The tree as written beside the lowered one, as long as both have the same shape.
    void check_operands(const Expr& written, ExprId id) {
        const PlanExpr& lowered = plan_.exprs[index(id)];
        const bool connects = written.kind == Kind::any_of || written.kind == Kind::all_of ||
                              written.kind == Kind::negate || written.kind == Kind::implies ||
                              written.kind == Kind::at_least || written.kind == Kind::within;
        if (!connects || written.kind != lowered.kind || written.operands.size() != lowered.operands.size()) {
            return;
        }
        if (written.kind == Kind::negate && written.operands[0].kind == Kind::negate) {
            const Expr& inner = written.operands[0].operands[0];
            desk_.report(LintCode::double_negation, site(written), {}, {{{written.span.begin, inner.span.begin}, ""}});
        } else if (written.kind == Kind::at_least) {
            check_at_least(written);
            check_repeated(written, lowered);
        } else if (written.kind == Kind::any_of || written.kind == Kind::all_of) {
            if (!check_repeated(written, lowered)) {
                check_absorbed(written, lowered);
            }
        }
        for (std::size_t i = 0; i < written.operands.size(); ++i) {
            check_operands(written.operands[i], lowered.operands[i]);
        }
    }

    /// Deletes an operand with what joins it to its neighbour; nothing where brackets stand between them.
    [[nodiscard]] std::vector<Edit> without_operand(const Expr& written, std::size_t i) const {
        std::vector<Span> spans;
        for (const Expr& operand : written.operands) {
            spans.push_back(operand.span);
        }
        const Edit edit = Desk::removal_from(spans, i);
        const Span rest = i == 0 ? Span{edit.span.end, edit.span.end} : Span{edit.span.begin, spans[i].begin};
        const Span joint = i == 0 ? Span{spans[0].end, spans[1].begin} : rest;
        const std::string_view between = desk_.text({rule_.file, joint});
        if (between.find_first_of("()") != std::string_view::npos || between.find("\uFF08") != std::string_view::npos ||
            between.find("\uFF09") != std::string_view::npos) {
            return {};
        }
        return {edit};
    }

    bool check_repeated(const Expr& written, const PlanExpr& lowered) {
        bool found = false;
        for (std::size_t i = 1; i < lowered.operands.size(); ++i) {
            const auto end = lowered.operands.begin() + static_cast<std::ptrdiff_t>(i);
            if (std::find(lowered.operands.begin(), end, lowered.operands[i]) == end) {
                continue;
            }
            found = true;
            // Of “至少 n 项” it is not certain which other item was meant.
            auto fix = written.kind == Kind::at_least ? std::vector<Edit>{} : without_operand(written, i);
            desk_.report(LintCode::repeated_operand, site(written.operands[i]), {std::string(connective(written.kind))},
                         std::move(fix));
        }
        return found;
    }

    void check_absorbed(const Expr& written, const PlanExpr& lowered) {
        for (std::size_t i = 0; i < lowered.operands.size(); ++i) {
            std::vector<ExprId> others = lowered.operands;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
            const ExprId mine = lowered.operands[i];
            const bool settled = logic_.always(mine) || logic_.never(mine);
            const bool idle =
                written.kind == Kind::all_of ? logic_.follows(others, mine) : logic_.one_follows({&mine, 1}, others);
            // A settled whole is said of the clause; an operand that cancels with its opposite is not idle alone.
            const bool others_settled =
                written.kind == Kind::all_of ? logic_.one_follows(others, {}) : logic_.one_follows({}, others);
            if (idle && (settled || !others_settled)) {
                desk_.report(LintCode::absorbed_operand, site(written.operands[i]),
                             {std::string(connective(written.kind))}, without_operand(written, i));
                return;
            }
        }
    }

    void check_at_least(const Expr& written) {
        // Items that have names are told by name where one is missing: 且 and 或 could not say that.
        if (!written.labels.empty()) {
            return;
        }
        const auto all = static_cast<std::int64_t>(written.operands.size());
        const std::int64_t wanted = written.literal.digits();
        if (all < 2 || (wanted != 1 && wanted != all)) {
            return;
        }
        const std::string word = wanted == 1 ? "或" : "且";
        std::string text = "(";
        for (const Expr& operand : written.operands) {
            const bool simple =
                operand.kind != Kind::any_of && operand.kind != Kind::all_of && operand.kind != Kind::implies;
            const std::string inner(desk_.text(site(operand)));
            text += (text.size() > 1 ? " " + word + " " : "") + (simple ? inner : "(" + inner + ")");
        }
        desk_.report(LintCode::trivial_at_least, site(written), {written.literal.str(), std::to_string(all), word},
                     {{written.span, text + ")"}});
    }

    Desk& desk_;
    const Plan& plan_;
    Logic logic_;
    const Located<rule::Rule>& rule_;
    const PlanRule& lowered_;
    ExprId premise_ = kNoExpr; ///< where it settles nothing by itself
};

} // namespace

void check_conditions(Desk& desk) {
    for (const auto& rule : desk.declared().rules) {
        if (const PlanRule* plan = desk.plan_rule(rule.node->id.text)) {
            ConditionLints(desk, rule, *plan).run();
        }
    }
}

} // namespace zhunsheng::linting
