#include "engine/trial/mutants.h"

#include <algorithm>

#include "engine/trial/vary_rule.h"

namespace zhunsheng {

namespace {

Truth swapped(Truth silent) {
    return silent == Truth::unknown ? Truth::no : Truth::unknown;
}

} // namespace

Mutator::Mutator(const Compiled& compiled, std::span<const PreparedTest> tests, const std::vector<bool>& passing)
    : plan_(compiled.plan), lexicon_(compiled.lexicon), tests_(tests), passing_(&passing) {}

std::vector<std::uint32_t> Mutator::tests_of(RuleId rule) const {
    std::vector<std::uint32_t> tests;
    for (std::uint32_t i = 0; i < tests_.size(); ++i) {
        if (!(*passing_)[i] || !tests_[i].report) {
            continue;
        }
        const PlanTest& test = plan_.tests[i];
        const std::vector<RuleId> named = rules_of(test);
        // A mutation expects of every rule that it changes or does not.
        if (test.kind == PlanTest::Kind::mutation || std::find(named.begin(), named.end(), rule) != named.end()) {
            tests.push_back(i);
        }
    }
    return tests;
}

bool Mutator::noticed(RuleId rule, const std::vector<std::uint32_t>& tests) const {
    return std::any_of(tests.begin(), tests.end(), [&](std::uint32_t i) {
        const PreparedTest& prepared = tests_[i];
        const EvalOptions options = eval_options(prepared);
        const Verdict verdict = evaluate_rule(plan_, lexicon_, prepared.report->facts, rule, options);
        if (!prepared.sample) {
            return !differences(plan_, prepared, verdict, nullptr).empty();
        }
        const Verdict before = evaluate_rule(plan_, lexicon_, prepared.sample->facts, rule, options);
        return !differences(plan_, prepared, verdict, &before).empty();
    });
}

MutationScore Mutator::mutate(RuleId rule) {
    MutationScore score;
    if (!is_own(plan_, plan_.rules[index(rule)])) {
        return score;
    }
    const std::vector<std::uint32_t> tests = tests_of(rule);
    const bool untested = std::none_of(tests.begin(), tests.end(), [&](std::uint32_t i) {
        const std::vector<RuleId> named = rules_of(plan_.tests[i]);
        return std::find(named.begin(), named.end(), rule) != named.end();
    });
    const std::size_t exprs = plan_.exprs.size();
    for (trial::RuleVariant& mutant : trial::vary_rule(plan_, lexicon_, rule)) {
        PlanRule original = std::exchange(plan_.rules[index(rule)], std::move(mutant.rule));
        std::move(mutant.added.begin(), mutant.added.end(), std::back_inserter(plan_.exprs));
        Truth* silent = mutant.silence == kNoIndicator ? nullptr : &lexicon_.indicators[index(mutant.silence)].silent;
        const Truth was = silent == nullptr ? Truth::unknown : std::exchange(*silent, swapped(*silent));
        ++score.mutants;
        if (noticed(rule, tests)) {
            ++score.killed;
        } else {
            score.survivors.push_back({rule, std::move(mutant.change), mutant.file, mutant.span, untested});
        }
        if (silent != nullptr) {
            *silent = was;
        }
        plan_.exprs.resize(exprs);
        plan_.rules[index(rule)] = std::move(original);
    }
    return score;
}

} // namespace zhunsheng
