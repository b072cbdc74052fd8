#include "engine/trial/coverage.h"

#include <algorithm>

#include "engine/eval/context.h"
#include "engine/eval/outcome.h"

namespace zhunsheng {
namespace {

void collect_atoms(const Plan& plan, ExprId id, std::vector<ExprId>& out) {
    if (id == kNoExpr) {
        return;
    }
    const PlanExpr& e = plan.exprs[index(id)];
    if (!eval::is_composite(e.kind)) {
        if (std::find(out.begin(), out.end(), id) == out.end()) {
            out.push_back(id);
        }
        return;
    }
    for (const ExprId operand : e.operands) {
        collect_atoms(plan, operand, out);
    }
}

void take_atoms(const Plan& plan, RuleId id, std::vector<AtomCoverage>& out) {
    const PlanRule& rule = plan.rules[index(id)];
    std::vector<ExprId> atoms;
    collect_atoms(plan, rule.premise, atoms);
    for (const PlanClause& clause : rule.clauses) {
        collect_atoms(plan, clause.condition, atoms);
    }
    const auto first = out.size();
    for (const ExprId atom : atoms) {
        // Equal conditions are one expression, which stands where it was first written.
        const PlanExpr& e = plan.exprs[index(atom)];
        const bool own = e.file == rule.file && rule.span.contains(e.span);
        out.push_back({id, atom, rule.file, own ? e.span : rule.span, {}});
    }
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const AtomCoverage& a, const AtomCoverage& b) {
                  return std::pair(a.span, index(a.atom)) < std::pair(b.span, index(b.atom));
              });
}

void count_rule(eval::Context& context, RuleId rule, Coverage& coverage) {
    RuleCoverage& counts = coverage.rules[index(rule)];
    ++counts.outcomes[static_cast<std::size_t>(eval::judge_rule(context, rule).outcome)];
    const auto first = std::lower_bound(coverage.atoms.begin(), coverage.atoms.end(), rule,
                                        [](const AtomCoverage& atom, RuleId id) { return atom.rule < id; });
    for (auto atom = first; atom != coverage.atoms.end() && atom->rule == rule; ++atom) {
        if (context.judged(atom->atom)) {
            ++atom->counts.seen[static_cast<std::size_t>(context.known_truth(atom->atom))];
        }
    }
    const auto& clauses = context.plan.rules[index(rule)].clauses;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (context.asked(clauses[i].condition)) {
            ++counts.clauses[i].seen[static_cast<std::size_t>(context.known_truth(clauses[i].condition))];
        }
    }
}

} // namespace

std::size_t Coverage::seen() const {
    std::size_t seen = 0;
    for (const AtomCoverage& atom : atoms) {
        seen += static_cast<std::size_t>(
            std::count_if(atom.counts.seen.begin(), atom.counts.seen.end(), [](std::uint32_t n) { return n > 0; }));
    }
    return seen;
}

Coverage no_coverage(const Plan& plan) {
    Coverage coverage;
    for (std::uint32_t i = 0; i < plan.rules.size(); ++i) {
        take_atoms(plan, RuleId{i}, coverage.atoms);
        coverage.rules.push_back({{}, std::vector<TruthCounts>(plan.rules[i].clauses.size())});
    }
    return coverage;
}

void count(const Compiled& compiled, const PreparedTest& prepared, Coverage& coverage) {
    if (!prepared.report) {
        return;
    }
    const PlanTest& test = compiled.plan.tests[prepared.test];
    const EvalOptions options = eval_options(test, prepared);
    for (const RuleId rule : rules_of(test)) {
        // A context of its own: what another rule asked was not exercised here.
        eval::Context context(compiled.plan, compiled.lexicon, prepared.report->facts, options);
        count_rule(context, rule, coverage);
    }
}

void add(const Coverage& other, Coverage& to) {
    const auto sum = [](auto& into, const auto& from) {
        for (std::size_t i = 0; i < into.size(); ++i) {
            into[i] += from[i];
        }
    };
    for (std::size_t i = 0; i < to.atoms.size(); ++i) {
        sum(to.atoms[i].counts.seen, other.atoms[i].counts.seen);
    }
    for (std::size_t i = 0; i < to.rules.size(); ++i) {
        sum(to.rules[i].outcomes, other.rules[i].outcomes);
        for (std::size_t j = 0; j < to.rules[i].clauses.size(); ++j) {
            sum(to.rules[i].clauses[j].seen, other.rules[i].clauses[j].seen);
        }
    }
}

} // namespace zhunsheng
