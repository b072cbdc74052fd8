#include "engine/why/why.h"

#include <algorithm>

#include "engine/eval/funnel.h"
#include "engine/eval/near_miss.h"
#include "engine/gap/advice.h"
#include "engine/why/counterfactual.h"
#include "engine/why/distance.h"
#include "engine/why/minimal_sets.h"
#include "engine/why/rule_diagram.h"

namespace zhunsheng {
namespace {

using why::RuleDiagram;

bool is_satisfied(int outcome) {
    return static_cast<Outcome>(outcome) == Outcome::satisfied;
}

bool is_gap(Outcome outcome) {
    return outcome == Outcome::violated || outcome == Outcome::partial;
}

/// What `holding` must keep: of 符合 and 部分符合 that it is no worse, of any other outcome the outcome itself.
bool is_held(Outcome now, Outcome then) {
    return now == then || (now == Outcome::partial && then == Outcome::satisfied);
}

/// Answers for one report: built once, asked for each rule.
class Explainer {
public:
    Explainer(const GapReport& report, const Lexicon& lexicon, const WhyOptions& options)
        : report_(report), lexicon_(lexicon), options_(options),
          facts_(*report.plan, lexicon, *report.facts, options.eval),
          what_if_(*report.plan, lexicon, *report.facts, options.eval) {}

    [[nodiscard]] Why explain(RuleId rule) {
        const Outcome outcome = report_.verdicts[index(rule)].outcome;
        Why why;
        why.rule = rule;
        RuleDiagram drawn(facts_, what_if_, rule, {});
        const bool stands = outcome == Outcome::satisfied || outcome == Outcome::inapplicable;
        if (!stands) {
            why.blocking = drawn.exact() ? why::minimal_changes(drawn.diagram(), drawn.root(), drawn.current(),
                                                                is_satisfied, options_.most_sets)
                                         : why::search_changes(drawn, options_.most_sets);
            place(rule, outcome, why);
        }
        if (options_.holding && drawn.exact()) {
            why.holding = why::minimal_causes(
                drawn.diagram(), drawn.root(), drawn.current(),
                [&](int then) { return is_held(outcome, static_cast<Outcome>(then)); }, options_.most_sets);
        }
        for (const ExprId leaf : drawn.atoms()) {
            why.atoms.push_back(name(leaf));
        }
        for (const AtomSet& set : why.blocking.sets) {
            for (const AtomValue value : set) {
                measure(why.atoms[value.atom]);
            }
        }
        if (options_.matcher != nullptr && !stands) {
            why.counterfactual = why::find_counterfactual(facts_, report_, placement(), why, options_);
        }
        return why;
    }

private:
    void place(RuleId rule, Outcome outcome, Why& why) {
        why.advice = report_.views[index(rule)].advice;
        if (is_gap(outcome) && !why.advice.insert_at && why.advice.where.empty()) {
            const std::string remedy = std::move(why.advice.remedy);
            why.advice = placement().place(report_.plan->rules[index(rule)]);
            why.advice.remedy = remedy;
        }
    }

    /// Made when first asked for: most gaps have their place from the gap report.
    gap::Placement& placement() {
        if (!placement_) {
            placement_.emplace(*report_.plan, lexicon_, *report_.facts, report_.verdicts);
        }
        return *placement_;
    }

    [[nodiscard]] WhyAtom name(ExprId leaf) {
        WhyAtom atom;
        const PlanExpr& e = facts_.expr(leaf);
        atom.leaf = leaf;
        atom.truth = facts_.truth(leaf);
        atom.text = eval::author_text(facts_, leaf);
        if (e.file < report_.plan->files.size() && report_.plan->files[e.file]) {
            const Source& file = *report_.plan->files[e.file];
            atom.file = file.name();
            atom.at = file.locate(e.span.begin);
        }
        return atom;
    }

    /// How far an atom is from turning; once, however many sets it is in.
    void measure(WhyAtom& atom) {
        const bool done = !atom.distance.empty() || !atom.funnel.steps.empty();
        if (done || atom.truth == Truth::yes || !facts_.judged(atom.leaf)) {
            return;
        }
        const PlanExpr& e = facts_.expr(atom.leaf);
        atom.distance = why::distance_of(facts_, atom.leaf);
        atom.bound = why::bound_of(facts_, atom.leaf);
        atom.funnel = eval::funnel_of(facts_, e, counts_);
        if (e.kind == rule::Expr::Kind::mention) {
            atom.near_misses.clear();
            for (const eval::Miss& miss : facts_.judgement(atom.leaf).misses) {
                atom.near_misses.push_back(eval::tell_miss(facts_, e, miss));
            }
        }
    }

    const GapReport& report_;
    const Lexicon& lexicon_;
    const WhyOptions& options_;
    eval::Context facts_, what_if_;
    eval::SentenceCounts counts_;
    std::optional<gap::Placement> placement_;
};

} // namespace

Why explain_why(const GapReport& report, const Lexicon& lexicon, RuleId rule, const WhyOptions& options) {
    return Explainer(report, lexicon, options).explain(rule);
}

std::vector<Why> explain_gaps(const GapReport& report, const Lexicon& lexicon, const WhyOptions& options) {
    Explainer explainer(report, lexicon, options);
    std::vector<Why> whys;
    for (const Verdict& verdict : report.verdicts) {
        if (is_gap(verdict.outcome)) {
            whys.push_back(explainer.explain(verdict.rule));
        }
    }
    return whys;
}

} // namespace zhunsheng
