#include "engine/trial/coverage.h"

#include <algorithm>

#include "engine/eval/decide.h"

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

/// What compares figures, dates or what last year's report says may be left open, and a flaw may be doubtful; a search
/// ends with yes or no.
bool may_be_open(const PlanExpr& e) {
    using Kind = rule::Expr::Kind;
    return e.kind == Kind::compare || e.kind == Kind::every || e.kind == Kind::any || e.kind == Kind::consistent ||
           e.kind == Kind::has_flaw ||
           (e.kind == Kind::known && (e.subject == PlanExpr::Subject::attribute || e.previous));
}

void take_atoms(const Plan& plan, RuleId id, std::vector<AtomCoverage>& out) {
    const PlanRule& rule = plan.rules[index(id)];
    std::vector<ExprId> atoms;
    collect_atoms(plan, rule.premise, atoms);
    const auto collect = [&](const std::vector<PlanClause>& clauses) {
        for (const PlanClause& clause : clauses) {
            collect_atoms(plan, clause.condition, atoms);
        }
    };
    collect(rule.clauses);
    for (const PlanException& exception : rule.exceptions) {
        collect_atoms(plan, exception.condition, atoms);
        collect(exception.clauses);
    }
    const auto first = out.size();
    for (const ExprId atom : atoms) {
        // Equal conditions are one expression, which stands where it was first written.
        const PlanExpr& e = plan.exprs[index(atom)];
        const bool added = plan.file_layers[e.file] > plan.file_layers[rule.file]; // by a lower rulebook
        const bool own = added || (e.file == rule.file && rule.span.contains(e.span));
        out.push_back({id, atom, added ? e.file : rule.file, own ? e.span : rule.span, may_be_open(e), {}});
    }
    std::sort(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
              [](const AtomCoverage& a, const AtomCoverage& b) {
                  return std::pair(a.span, index(a.atom)) < std::pair(b.span, index(b.atom));
              });
}

void count_clauses(const eval::Context& context, const std::vector<PlanClause>& clauses,
                   std::vector<TruthCounts>& counts) {
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (context.asked(clauses[i].condition)) {
            ++counts[i].seen[static_cast<std::size_t>(context.known_truth(clauses[i].condition))];
        }
    }
}

void count_exceptions(const eval::Context& context, const Verdict& verdict, std::vector<ExceptionCoverage>& counts) {
    const std::vector<PlanException>& exceptions = context.plan.rules[index(verdict.rule)].exceptions;
    for (std::uint32_t i = 0; i < exceptions.size(); ++i) {
        if (context.asked(exceptions[i].condition)) {
            ++(verdict.exception == i ? counts[i].taken : counts[i].not_taken);
            count_clauses(context, exceptions[i].clauses, counts[i].clauses);
        }
    }
}

void count_rule(eval::Context& context, RuleId rule, Coverage& coverage) {
    RuleCoverage& counts = coverage.rules[index(rule)];
    const Verdict verdict = eval::decide_rule(context, rule);
    ++counts.outcomes[static_cast<std::size_t>(verdict.outcome)];
    const auto first = std::lower_bound(coverage.atoms.begin(), coverage.atoms.end(), rule,
                                        [](const AtomCoverage& atom, RuleId id) { return atom.rule < id; });
    for (auto atom = first; atom != coverage.atoms.end() && atom->rule == rule; ++atom) {
        if (context.judged(atom->atom)) {
            ++atom->counts.seen[static_cast<std::size_t>(context.known_truth(atom->atom))];
        }
    }
    count_clauses(context, context.plan.rules[index(rule)].clauses, counts.clauses);
    count_exceptions(context, verdict, counts.exceptions);
}

RuleCoverage no_coverage(const PlanRule& rule) {
    RuleCoverage counts{{}, std::vector<TruthCounts>(rule.clauses.size()), {}};
    for (const PlanException& exception : rule.exceptions) {
        counts.exceptions.push_back({0, 0, std::vector<TruthCounts>(exception.clauses.size())});
    }
    return counts;
}

template <class Counts>
void add_each(const Counts& from, Counts& into) {
    for (std::size_t i = 0; i < into.size(); ++i) {
        into[i] += from[i];
    }
}

void add_clauses(const std::vector<TruthCounts>& from, std::vector<TruthCounts>& into) {
    for (std::size_t i = 0; i < into.size(); ++i) {
        add_each(from[i].seen, into[i].seen);
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

std::size_t Coverage::possible() const {
    std::size_t possible = 0;
    for (const AtomCoverage& atom : atoms) {
        possible += atom.open ? 3 : 2;
    }
    return possible;
}

Coverage no_coverage(const Plan& plan) {
    Coverage coverage;
    for (std::uint32_t i = 0; i < plan.rules.size(); ++i) {
        if (is_own(plan, plan.rules[i])) {
            take_atoms(plan, RuleId{i}, coverage.atoms);
        }
        coverage.rules.push_back(no_coverage(plan.rules[i]));
    }
    return coverage;
}

void count(const Compiled& compiled, const PreparedTest& prepared, Coverage& coverage) {
    if (!prepared.report) {
        return;
    }
    const PlanTest& test = compiled.plan.tests[prepared.test];
    const EvalOptions options = eval_options(prepared);
    for (const RuleId rule : rules_of(test)) {
        // A context of its own: what another rule asked was not exercised here.
        eval::Context context(compiled.plan, compiled.lexicon, prepared.report->facts, options);
        count_rule(context, rule, coverage);
    }
}

void add(const Coverage& other, Coverage& to) {
    for (std::size_t i = 0; i < to.atoms.size(); ++i) {
        add_each(other.atoms[i].counts.seen, to.atoms[i].counts.seen);
    }
    for (std::size_t i = 0; i < to.rules.size(); ++i) {
        RuleCoverage& into = to.rules[i];
        add_each(other.rules[i].outcomes, into.outcomes);
        add_clauses(other.rules[i].clauses, into.clauses);
        for (std::size_t j = 0; j < into.exceptions.size(); ++j) {
            const ExceptionCoverage& from = other.rules[i].exceptions[j];
            into.exceptions[j].taken += from.taken;
            into.exceptions[j].not_taken += from.not_taken;
            add_clauses(from.clauses, into.exceptions[j].clauses);
        }
    }
}

} // namespace zhunsheng
