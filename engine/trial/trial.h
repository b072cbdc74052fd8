// trial: a rulebook's own tests → what is not as expected, what they cover, which changes of the rules they miss.
// Not here: threads, files, wording for terminals. Start with prepare() and run().
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/eval/verdict.h"
#include "engine/facts/given.h"
#include "engine/match/matcher.h"
#include "engine/plan/plan.h"

namespace zhunsheng {

/// What a test reads, read once however often it is judged. INVARIANT: `report` is there unless `fault` says why not.
struct PreparedTest {
    std::uint32_t test = 0; ///< index into Plan::tests
    std::unique_ptr<const GivenReport> report;
    std::unique_ptr<const GivenReport> previous; ///< last year's, if given
    std::unique_ptr<const GivenReport> sample;   ///< of a mutation: the sample as it was
    std::string fault;                           ///< Chinese
    Span fault_span;                             ///< in the test's file
};

[[nodiscard]] PreparedTest prepare(const Compiled& compiled, const Matcher& matcher, std::uint32_t test);

/// One expectation or mark that does not hold, or of a mutation one change that was not expected.
struct Difference {
    RuleId rule{};
    Span span; ///< of the expectation or mark, in the test's file
    std::string expected, actual;
    std::string reason;                ///< of the actual outcome; may be empty
    std::vector<std::string> evidence; ///< as the report has it
};

struct TestResult {
    std::uint32_t test = 0;
    std::string fault; ///< why it could not be run; empty when it was
    Span fault_span;
    std::vector<Difference> differences;
    [[nodiscard]] bool passed() const { return fault.empty() && differences.empty(); }
};

[[nodiscard]] TestResult run(const Compiled& compiled, const PreparedTest& prepared);

/// A rulebook answers for its own rules and for those that it tightens; what it inherits is tested where it is written.
[[nodiscard]] bool is_own(const Plan& plan, const PlanRule& rule);

/// The rules that a test expects something of, in the order in which it names them.
[[nodiscard]] std::vector<RuleId> rules_of(const PlanTest& test);

/// How the test's own report is to be judged: beside last year's, where one is given.
[[nodiscard]] EvalOptions eval_options(const PreparedTest& prepared);

/// What is not as expected of one rule, given its verdict, and of a mutation its verdict on the sample.
[[nodiscard]] std::vector<Difference> differences(const Plan& plan, const PreparedTest& prepared,
                                                  const Verdict& verdict, const Verdict* on_sample);

} // namespace zhunsheng
