// A rule: whether it speaks to the report, its premise, its clauses, and the outcome that every completion gives.
#include <algorithm>
#include <tuple>

#include "tests/reference/conditions.h"
#include "tests/reference/force.h"
#include "tests/reference/reference.h"

namespace zhunsheng::reference {
namespace {

/// What is left of the clauses once each is 真 or 假.
using Tally = std::tuple<bool, bool, bool>; ///< one holds, one fails, a 必须 fails

Outcome settled(bool all_required, const Tally& tally) {
    const auto [held, failed, must_failed] = tally;
    const Outcome lacking = !held || (must_failed && all_required) ? Outcome::violated : Outcome::partial;
    return failed ? lacking : Outcome::satisfied;
}

/// What is judged at once: clauses, and where layers tightened them the modalities they had after each.
struct Demand {
    const std::vector<PlanClause>& clauses;
    std::vector<std::vector<Modality>> stages;
    bool all_required = false;
};

/// The clauses that decide: all but 宜, or those where there are no others.
std::vector<std::size_t> deciding(const std::vector<Modality>& modalities) {
    std::vector<std::size_t> strict, all;
    for (std::size_t i = 0; i < modalities.size(); ++i) {
        all.push_back(i);
        if (modalities[i] != Modality::may) {
            strict.push_back(i);
        }
    }
    return strict.empty() ? all : strict;
}

/// The tallies of every stage side by side, and how each clause adds to them.
using Tallies = std::vector<Tally>;
Tallies with(const Demand& demand, Tallies tallies, std::size_t clause, bool holds) {
    for (std::size_t stage = 0; stage < tallies.size(); ++stage) {
        const auto& modalities = demand.stages[stage];
        const auto counted = deciding(modalities);
        if (std::find(counted.begin(), counted.end(), clause) != counted.end()) {
            auto& [held, failed, must_failed] = tallies[stage];
            held = held || holds;
            failed = failed || !holds;
            must_failed = must_failed || (!holds && modalities[clause] == Modality::must);
        }
    }
    return tallies;
}

/// Completes the unknown clauses in every way, takes the worst stage of each; 待核 where the ways differ.
Outcome outcome_of(const Demand& demand, const std::vector<Answer>& answers) {
    std::set<Tallies> ways{Tallies(demand.stages.size())};
    for (std::size_t i = 0; i < answers.size(); ++i) {
        std::set<Tallies> next;
        for (const Tallies& way : ways) {
            if (answers[i].truth.yes) {
                next.insert(with(demand, way, i, true));
            }
            if (answers[i].truth.no) {
                next.insert(with(demand, way, i, false));
            }
        }
        ways = std::move(next);
    }
    std::set<Outcome> outcomes;
    for (const Tallies& way : ways) {
        std::set<Outcome> stages;
        for (const Tally& tally : way) {
            stages.insert(settled(demand.all_required, tally));
        }
        outcomes.insert(*stages.rbegin()); // 符合, 部分符合, 不符合: the last is the worst
    }
    return outcomes.size() == 1 ? *outcomes.begin() : Outcome::undetermined;
}

Truth as_wanted(const Leaf& leaf) {
    return (leaf.wanted ? leaf.truth : opposite(leaf.truth)).truth();
}

/// 0: open; then by what the nearest mention lacks; 9: nothing came near.
int farness(const Leaf& leaf) {
    const int missing = leaf.near.empty() ? 9 : 1 + static_cast<int>(leaf.near.front().lack);
    return leaf.truth.truth() == Truth::unknown ? 0 : missing;
}

/// The leaf that stands in a condition's way: the nearest to holding, of an open condition among the open ones.
void blame(const Answer& answer, Verdict& verdict) {
    const Leaf* nearest = nullptr;
    for (const Leaf& leaf : answer.leaves) {
        const Truth truth = as_wanted(leaf);
        const bool beside = answer.truth.truth() == Truth::unknown && truth != Truth::unknown;
        if (truth != Truth::yes && !beside && (nearest == nullptr || farness(leaf) < farness(*nearest))) {
            nearest = &leaf;
        }
    }
    if (nearest != nullptr) {
        verdict.reason = nearest->reason == Reason::none ? Reason::condition_false : nearest->reason;
        verdict.status = nearest->status;
    }
}

/// Of the clauses that are as `blamed`, the gravest modality gives the reason, then the first.
void blame_clause(const std::vector<Modality>& modalities, const std::vector<Answer>& answers, Verdict& verdict) {
    const Truth blamed = verdict.outcome == Outcome::undetermined ? Truth::unknown : Truth::no;
    for (const Modality modality : {Modality::must, Modality::should, Modality::may}) {
        for (std::size_t i = 0; i < answers.size(); ++i) {
            if (modalities[i] == modality && answers[i].truth.truth() == blamed) {
                return blame(answers[i], verdict);
            }
        }
    }
}

/// A condition that is 假 proves nothing, unless what makes it so stands in the text.
bool proves(const Leaf& leaf) {
    return leaf.truth.yes ||
           std::set{Reason::relation_false, Reason::condition_false, Reason::part_partial, Reason::out_of_order}
               .contains(leaf.reason);
}

void add_evidence(const Answer& answer, Verdict& verdict) {
    std::size_t added = 0;
    for (const Leaf& leaf : answer.leaves) {
        for (const Evidence& evidence : leaf.evidence) {
            const auto& known = verdict.evidence;
            if (proves(leaf) && added < kShown && std::find(known.begin(), known.end(), evidence) == known.end()) {
                verdict.evidence.push_back(evidence);
                ++added;
            }
        }
    }
}

void add_near_misses(const World& world, const Answer& answer, Verdict& verdict) {
    std::vector<Near> near;
    for (const Leaf& leaf : answer.leaves) {
        if (leaf.wanted && leaf.truth.no) {
            near.insert(near.end(), leaf.near.begin(), leaf.near.end());
        }
    }
    std::stable_sort(near.begin(), near.end(), [](const Near& a, const Near& b) { return a.lack < b.lack; });
    for (const Near& each : near) {
        const Evidence place = shown(world, each.at, each.span);
        const bool known = std::any_of(verdict.near_misses.begin(), verdict.near_misses.end(),
                                       [&](const NearMiss& miss) { return miss.span.contains(place.focus); });
        if (!known) {
            show(verdict.near_misses, {place.span, place.focus, {}}, kNearMisses);
        }
    }
}

/// Whether the report is from there: a code names all places that begin with it, but for the pairs of zeros at its end.
Possible is_from(const World& world, const PlanPlace& place) {
    const auto reach = [](std::uint32_t code) { return code % 10000 == 0 ? 10000U : code % 100 == 0 ? 100U : 1U; };
    const std::uint32_t home = world.facts.metadata.place_code;
    const bool inside = home / reach(place.code) == place.code / reach(place.code);
    const bool around = home / reach(home) == place.code / reach(home);
    return {place.code == 0 || home == 0 || inside || around, place.code != 0 && (home == 0 || !inside)};
}

/// 适用: what the report is known to be outside of comes before what is not known of it.
bool speaks_to(const World& world, const PlanRule& rule, Verdict& verdict) {
    const auto& level = world.facts.metadata.level.value;
    const auto& year = world.facts.metadata.year.value;
    const bool any_level = (rule.levels & 31U) == 31U; // a bit for each of five
    const bool any_year = rule.year_from == 0 && rule.year_to == 0 && rule.years.empty();
    const auto year_fits = [&](int y) {
        const bool listed = rule.years.empty() || std::set<int>(rule.years.begin(), rule.years.end()).contains(y);
        return listed && y >= rule.year_from && (rule.year_to == 0 || y <= rule.year_to);
    };
    const auto close = [&](Outcome outcome, Reason reason) {
        verdict.outcome = outcome;
        verdict.reason = reason;
        return false;
    };
    if (const Possible there = is_from(world, rule.place); rule.elsewhere || there.no) {
        return close(Outcome::inapplicable, there.yes && there.no ? Reason::place_unknown : Reason::place_excluded);
    }
    if (!any_level && level && (rule.levels >> static_cast<int>(*level)) % 2 == 0) {
        return close(Outcome::inapplicable, Reason::level_excluded);
    }
    if (!any_year && year && !year_fits(*year)) {
        return close(Outcome::inapplicable, Reason::year_excluded);
    }
    if (!any_level && !level) {
        return close(Outcome::undetermined, Reason::level_unknown);
    }
    return any_year || year || close(Outcome::undetermined, Reason::year_unknown);
}

bool premise_holds(const World& world, const PlanRule& rule, Verdict& verdict) {
    if (rule.premise == kNoExpr) {
        return true;
    }
    const Truth truth = ask(world, rule.premise).truth.truth();
    verdict.outcome = truth == Truth::no ? Outcome::inapplicable : Outcome::undetermined;
    verdict.reason = truth == Truth::no ? Reason::premise_false : Reason::premise_unknown;
    return truth == Truth::yes;
}

void judge_clauses(const World& world, const Demand& demand, Verdict& verdict) {
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < demand.stages.back().size(); ++i) {
        answers.push_back(ask(world, demand.clauses[i].condition));
    }
    verdict.outcome = outcome_of(demand, answers);
    verdict.reason = Reason::none;
    if (verdict.outcome != Outcome::satisfied) {
        blame_clause(demand.stages.back(), answers, verdict);
    }
    for (std::uint32_t i = 0; i < answers.size(); ++i) {
        add_evidence(answers[i], verdict);
        if (answers[i].truth.no) {
            verdict.failed_clauses.push_back(i);
            add_near_misses(world, answers[i], verdict);
        }
    }
    std::sort(verdict.evidence.begin(), verdict.evidence.end(), [](const Evidence& a, const Evidence& b) {
        return std::pair(a.span, a.focus) < std::pair(b.span, b.focus);
    });
}

std::vector<Modality> modalities_of(const std::vector<PlanClause>& clauses) {
    std::vector<Modality> out;
    std::transform(clauses.begin(), clauses.end(), std::back_inserter(out),
                   [](const PlanClause& clause) { return clause.modality; });
    return out;
}

/// The clauses of the rule, or of one of its exceptions, as if nothing departed from them.
Verdict judge_own(const World& world, const PlanRule& rule, std::uint32_t at, Verdict verdict) {
    verdict.exception = at;
    if (at == kNone) {
        std::vector<std::vector<Modality>> stages;
        for (const PlanStage& stage : rule.stages) {
            if (is_from(world, stage.place).no) {
                break; // another place's rulebook, and those that build on it
            }
            if (!stage.modalities.empty()) {
                stages.push_back(stage.modalities);
            }
        }
        if (stages.empty()) {
            stages.push_back(modalities_of(rule.clauses));
        }
        judge_clauses(world, {rule.clauses, stages, rule.all_required}, verdict);
        return verdict;
    }
    const PlanException& exception = rule.exceptions[at];
    if (exception.clauses.empty()) {
        verdict.outcome = Outcome::inapplicable;
        verdict.reason = Reason::excepted;
    } else {
        judge_clauses(world, {exception.clauses, {modalities_of(exception.clauses)}, rule.all_required}, verdict);
    }
    return verdict;
}

/// The ways in which the exceptions that depart from one may turn out.
struct Ways {
    bool none = true;                ///< none of them holds
    std::vector<std::uint32_t> only; ///< this one alone
    bool several = false;
};

Ways ways_of(const World& world, const PlanRule& rule, std::uint32_t at) {
    std::vector<std::pair<std::uint32_t, Possible>> children;
    for (std::uint32_t i = 0; i < rule.exceptions.size(); ++i) {
        if (rule.exceptions[i].parent == at) {
            children.emplace_back(i, ask(world, rule.exceptions[i].condition).truth);
        }
    }
    Ways ways;
    for (const auto& [child, truth] : children) {
        ways.none = ways.none && truth.no;
        const bool alone = std::all_of(children.begin(), children.end(), [&own = child](const auto& other) {
            return other.first == own || other.second.no;
        });
        if (truth.yes && alone) {
            ways.only.push_back(child);
        }
    }
    ways.several = std::count_if(children.begin(), children.end(), [](const auto& one) { return one.second.yes; }) > 1;
    return ways;
}

Verdict left_open(Verdict verdict, Reason reason) {
    verdict.outcome = Outcome::undetermined;
    verdict.reason = reason;
    verdict.status.reset();
    return verdict;
}

/// An exception that holds stands in place of what it departs from; where that is open, what every way gives.
Verdict judge_branch(const World& world, const PlanRule& rule, std::uint32_t at, const Verdict& start) {
    const Ways ways = ways_of(world, rule, at);
    if (ways.several) {
        Verdict open = start;
        open.exception = at;
        const bool surely = !ways.none && ways.only.empty();
        return left_open(open, surely ? Reason::exceptions_conflict : Reason::exception_unknown);
    }
    if (ways.only.empty()) {
        return judge_own(world, rule, at, start);
    }
    const Verdict departed = judge_branch(world, rule, ways.only.front(), start);
    if (!ways.none) {
        return departed;
    }
    const Verdict own = judge_own(world, rule, at, start);
    return own.outcome == departed.outcome ? own : left_open(own, Reason::exception_unknown);
}

Verdict judge(const World& world, RuleId id) {
    const PlanRule& rule = world.plan.rules.at(index(id));
    Verdict verdict;
    verdict.rule = id;
    if (speaks_to(world, rule, verdict) && premise_holds(world, rule, verdict)) {
        verdict = judge_branch(world, rule, kNone, verdict);
    }
    apply_force(world, rule, verdict);
    apply_waivers(world, verdict);
    return verdict;
}

} // namespace

std::vector<Verdict> evaluate(const Plan& plan, const Lexicon& lexicon, const FactSet& facts,
                              const EvalOptions& options) {
    const World world{plan, lexicon, facts, options, {}};
    std::vector<Verdict> verdicts;
    for (std::uint32_t i = 0; i < plan.rules.size(); ++i) {
        verdicts.push_back(judge(world, RuleId{i}));
    }
    return verdicts;
}

} // namespace zhunsheng::reference
