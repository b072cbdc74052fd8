#include "engine/trial/trial.h"

#include <algorithm>

namespace zhunsheng {

bool is_own(const Plan& plan, const PlanRule& rule) {
    const PlanLayer& own = plan.layers.back();
    return plan.file_layers[rule.file] + 1 == plan.layers.size() ||
           std::any_of(rule.stages.begin(), rule.stages.end(),
                       [&](const PlanStage& stage) { return stage.layer == own.id; });
}

std::vector<RuleId> rules_of(const PlanTest& test) {
    std::vector<RuleId> rules;
    const auto add = [&](RuleId rule) {
        if (std::find(rules.begin(), rules.end(), rule) == rules.end()) {
            rules.push_back(rule);
        }
    };
    for (const PlanTest::Expectation& expected : test.expectations) {
        add(expected.rule);
    }
    for (const PlanTest::Mark& mark : test.marks) {
        add(mark.rule);
    }
    return rules;
}

EvalOptions eval_options(const PreparedTest& prepared) {
    EvalOptions options;
    options.previous = prepared.previous ? &prepared.previous->facts : nullptr;
    return options;
}

TestResult run(const Compiled& compiled, const PreparedTest& prepared) {
    TestResult result{prepared.test, prepared.fault, prepared.fault_span, {}};
    if (!prepared.report) {
        return result;
    }
    const Plan& plan = compiled.plan;
    const Lexicon& lexicon = compiled.lexicon;
    const PlanTest& test = plan.tests[prepared.test];
    const EvalOptions options = eval_options(prepared);
    const std::vector<Verdict> verdicts = evaluate(plan, lexicon, prepared.report->facts, options);
    std::vector<Verdict> before;
    if (prepared.sample) {
        before = evaluate(plan, lexicon, prepared.sample->facts, options);
    }
    const auto judge = [&](RuleId rule) {
        auto found =
            differences(plan, prepared, verdicts[index(rule)], before.empty() ? nullptr : &before[index(rule)]);
        std::move(found.begin(), found.end(), std::back_inserter(result.differences));
    };
    const std::vector<RuleId> named = rules_of(test);
    std::for_each(named.begin(), named.end(), judge);
    for (std::uint32_t i = 0; prepared.sample && i < plan.rules.size(); ++i) {
        if (std::find(named.begin(), named.end(), RuleId{i}) == named.end()) {
            judge(RuleId{i});
        }
    }
    return result;
}

} // namespace zhunsheng
