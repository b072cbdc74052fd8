// The written samples of the national rulebook: together they make every rule say something.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "engine/trial/trial.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::test {
namespace {

bool says_something(Outcome outcome) {
    return outcome == Outcome::satisfied || outcome == Outcome::partial || outcome == Outcome::violated;
}

TEST(Samples, EveryNationalRuleSaysSomethingOfOne) {
    const Compiled& compiled = national();
    const Matcher matcher(compiled.lexicon);
    std::set<std::string> silent;
    for (const PlanRule& rule : compiled.plan.rules) {
        silent.insert(rule.id);
    }
    for (std::uint32_t test = 0; test < compiled.plan.tests.size(); ++test) {
        if (compiled.plan.tests[test].kind != PlanTest::Kind::sample) {
            continue;
        }
        const PreparedTest prepared = prepare(compiled, matcher, test);
        ASSERT_NE(prepared.report, nullptr) << prepared.fault;
        for (const Verdict& verdict :
             evaluate(compiled.plan, compiled.lexicon, prepared.report->facts, eval_options(prepared))) {
            if (says_something(verdict.outcome)) {
                silent.erase(compiled.plan.rules[static_cast<std::size_t>(verdict.rule)].id);
            }
        }
    }
    EXPECT_EQ(silent, std::set<std::string>{});
}

} // namespace
} // namespace zhunsheng::test
