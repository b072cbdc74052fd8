#include "engine/plan/directions.h"

#include <algorithm>

#include "engine/plan/witness.h"

namespace zhunsheng::lowering {
namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

/// What a growing parameter does to a value or a condition; for a condition, rising means more readily true.
enum class Effect : std::uint8_t { none, rises, falls, unclear };

Effect flipped(Effect effect) {
    return effect == Effect::rises ? Effect::falls : effect == Effect::falls ? Effect::rises : effect;
}

Effect joined(Effect a, Effect b) {
    if (a == Effect::none || b == Effect::none) {
        return a == Effect::none ? b : a;
    }
    return a == b ? a : Effect::unclear;
}

bool is_connective(Kind kind) {
    return kind == Kind::any_of || kind == Kind::all_of || kind == Kind::negate || kind == Kind::implies ||
           kind == Kind::at_least;
}

/// A positive number as written keeps the order when one multiplies by it or divides by it.
bool is_positive(const rule::Expr& e) {
    return e.kind == Kind::number && e.literal > Decimal(0);
}

class Directions {
public:
    Directions(const Located<rule::Parameter>& parameter, const Located<rule::Rule>& rule, Reporter& reporter)
        : parameter_(*parameter.node), declared_(parameter.site(parameter.node->id.span)), rule_(rule),
          reporter_(reporter) {}

    void check(const rule::Expr& condition, bool strict_when_true_is_rare) {
        file_ = file_of(condition, rule_.file);
        walk(condition, strict_when_true_is_rare);
    }

    /// A condition that decides which clauses speak makes nothing stricter or looser by itself.
    void refuse(const rule::Expr& condition) {
        if (mentions(condition)) {
            reporter_.report(DiagnosticCode::parameter_in_exception, {file_of(condition, rule_.file), condition.span},
                             {parameter_.id.text, reporter_.place(declared_)});
        }
    }

private:
    /// Each comparison that holds the parameter is judged by itself.
    void walk(const rule::Expr& e, bool rare_is_strict) {
        if (!is_connective(e.kind)) {
            if (mentions(e)) {
                judge(e, rare_is_strict);
            }
            return;
        }
        for (std::size_t i = 0; i < e.operands.size(); ++i) {
            const bool flips = e.kind == Kind::negate || (e.kind == Kind::implies && i == 0);
            walk(e.operands[i], rare_is_strict != flips);
        }
    }

    [[nodiscard]] bool mentions(const rule::Expr& e) const {
        return (e.kind == Kind::value && e.name.text == parameter_.id.text) ||
               std::any_of(e.operands.begin(), e.operands.end(), [&](const rule::Expr& o) { return mentions(o); });
    }

    [[nodiscard]] Effect value_effect(const rule::Expr& e) const {
        if (!mentions(e)) {
            return Effect::none;
        }
        switch (e.kind) {
        case Kind::value: return Effect::rises;
        case Kind::add:
        case Kind::subtract: {
            Effect effect = value_effect(e.operands.at(0));
            for (std::size_t i = 1; i < e.operands.size(); ++i) {
                const Effect next = value_effect(e.operands[i]);
                effect = joined(effect, e.kind == Kind::add ? next : flipped(next));
            }
            return effect;
        }
        case Kind::multiply:
        case Kind::divide: {
            const rule::Expr& first = e.operands.at(0);
            const bool scaled = std::all_of(e.operands.begin() + 1, e.operands.end(), is_positive);
            if (scaled) {
                return value_effect(first);
            }
            const bool scales = e.kind == Kind::multiply && e.operands.size() == 2 && is_positive(first);
            return scales ? value_effect(e.operands[1]) : Effect::unclear;
        }
        default: return Effect::unclear;
        }
    }

    [[nodiscard]] Effect condition_effect(const rule::Expr& e) const {
        const bool compares = e.kind == Kind::compare && e.operands.size() == 2;
        const bool quantified = (e.kind == Kind::every || e.kind == Kind::any) && e.operands.size() == 1;
        if (!compares && !quantified) {
            return Effect::unclear;
        }
        const Effect left = compares ? value_effect(e.operands[0]) : Effect::none;
        const Effect right = value_effect(e.operands.back());
        const Effect difference = joined(left, flipped(right));
        switch (e.op) {
        case Op::greater:
        case Op::greater_equal: return difference;
        case Op::less:
        case Op::less_equal: return flipped(difference);
        default: return Effect::unclear;
        }
    }

    void judge(const rule::Expr& e, bool rare_is_strict) {
        const Effect effect = condition_effect(e);
        const bool larger = parameter_.strict == rule::Parameter::Strict::larger;
        if (effect == Effect::unclear) {
            reporter_.report(DiagnosticCode::parameter_undirected, {file_, e.span},
                             {parameter_.id.text, reporter_.place(declared_)});
            return;
        }
        const bool larger_is_strict = (effect == Effect::falls) == rare_is_strict;
        if (larger_is_strict != larger) {
            reporter_.report(DiagnosticCode::parameter_direction, {file_, e.span},
                             {parameter_.id.text, larger ? "增大" : "减小", reporter_.place(declared_),
                              larger ? "减小" : "增大", larger ? "larger" : "smaller",
                              find_witness(rule_, parameter_, a_step(larger), reporter_)});
        }
    }

    /// The value one step on in the direction that is declared strict.
    [[nodiscard]] Decimal a_step(bool larger) const {
        const Decimal& value = parameter_.value->number;
        return value.plus(Decimal(larger ? 1 : -1)).value_or(value);
    }

    const rule::Parameter& parameter_;
    Site declared_;
    const Located<rule::Rule>& rule_;
    Reporter& reporter_;
    std::uint32_t file_ = 0;
};

/// Is it 不适用, with nothing that departs from it or stands beside it? Then it only takes away, the more readily it holds.
bool only_frees(const rule::Rule& rule, const rule::Rule::Exception& exception) {
    return !exception.inapplicable.span.empty() &&
           std::none_of(rule.exceptions.begin(), rule.exceptions.end(), [&](const rule::Rule::Exception& other) {
               return &other != &exception &&
                      (other.parent.text == exception.label.text || other.parent.text == exception.parent.text);
           });
}

void check_uses(const Located<rule::Parameter>& parameter, const Located<rule::Rule>& rule, Reporter& reporter) {
    Directions directions(parameter, rule, reporter);
    const auto clauses = [&](const std::vector<rule::Clause>& list) {
        for (const rule::Clause& clause : list) {
            directions.check(clause.condition, true);
        }
    };
    // A premise that holds more often makes the rule speak more often.
    if (rule.node->premise) {
        directions.check(*rule.node->premise, false);
    }
    clauses(rule.node->clauses);
    for (const rule::Overlay& stage : rule.node->stages) {
        clauses(stage.change.clauses);
    }
    for (const rule::Rule::Exception& exception : rule.node->exceptions) {
        clauses(exception.clauses);
        if (exception.condition && only_frees(*rule.node, exception)) {
            directions.check(*exception.condition, true);
        } else if (exception.condition) {
            directions.refuse(*exception.condition);
        }
    }
}

} // namespace

void check_directions(const Declarations& declarations, Reporter& reporter) {
    for (const auto& parameter : declarations.parameters) {
        const rule::Parameter& node = *parameter.node;
        if (node.value && node.strict) {
            for (const auto& rule : declarations.rules) {
                check_uses(parameter, rule, reporter);
            }
        } else if (!reporter.unreadable(parameter.site())) {
            reporter.report(DiagnosticCode::parameter_incomplete, parameter.site(node.id.span),
                            {node.id.text, node.value ? "从严" : "值", node.value ? "strict" : "value"});
        }
    }
}

} // namespace zhunsheng::lowering
