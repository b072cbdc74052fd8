#include "cli/commands/rule_tests.h"

#include <algorithm>
#include <fmt/format.h>

#include "cli/io/files.h"
#include "cli/io/parallel.h"
#include "cli/io/terminal.h"
#include "cli/io/usage.h"
#include "engine/render/trial.h"

namespace zhunsheng::cli {
namespace {

bool selected(const Plan& plan, RuleId rule, const std::string& filter) {
    return filter.empty() || plan.rules[index(rule)].id.starts_with(filter);
}

/// A sample that expects nothing itself is only there for its mutations.
bool runs(const PlanTest& test) {
    return test.kind != PlanTest::Kind::sample || !test.marks.empty() || !test.expectations.empty();
}

std::vector<std::uint32_t> select(const Plan& plan, const std::string& filter) {
    std::vector<std::uint32_t> tests;
    for (std::uint32_t i = 0; i < plan.tests.size(); ++i) {
        const std::vector<RuleId> rules = rules_of(plan.tests[i]);
        if (runs(plan.tests[i]) && (filter.empty() || std::any_of(rules.begin(), rules.end(), [&](RuleId rule) {
                                        return selected(plan, rule, filter);
                                    }))) {
            tests.push_back(i);
        }
    }
    return tests;
}

class Run {
public:
    Run(const Rulebook& rulebook, const RuleTestOptions& options, std::vector<std::uint32_t> tests)
        : rulebook_(rulebook), plan_(rulebook.compiled.plan), options_(options), tests_(std::move(tests)),
          prepared_(plan_.tests.size()), workers_(options.jobs == 0 ? worker_count() : options.jobs) {
        report_.plan = &plan_;
    }

    TrialReport take() {
        report_.results.resize(tests_.size());
        in_parallel(workers_, tests_.size(), [this](std::size_t, std::size_t i) {
            prepared_[tests_[i]] = prepare(rulebook_.compiled, rulebook_.matcher, tests_[i]);
            report_.results[i] = run(rulebook_.compiled, prepared_[tests_[i]]);
        });
        if (options_.coverage) {
            cover();
        }
        if (options_.mutate) {
            mutate();
        }
        return std::move(report_);
    }

private:
    void cover() {
        std::vector<Coverage> counts(workers_, no_coverage(plan_));
        in_parallel(workers_, tests_.size(), [&](std::size_t worker, std::size_t i) {
            count(rulebook_.compiled, prepared_[tests_[i]], counts[worker]);
        });
        for (std::size_t i = 1; i < counts.size(); ++i) {
            add(counts[i], counts[0]);
        }
        keep_selected(counts[0]);
        report_.coverage = std::move(counts[0]);
    }

    /// Rules that were not asked for are not spoken of.
    void keep_selected(Coverage& coverage) const {
        std::erase_if(coverage.atoms,
                      [this](const AtomCoverage& atom) { return !selected(plan_, atom.rule, options_.filter); });
        for (std::uint32_t i = 0; i < coverage.rules.size(); ++i) {
            if (!selected(plan_, RuleId{i}, options_.filter)) {
                coverage.rules[i] = {};
            }
        }
    }

    void mutate() {
        std::vector<bool> passing(plan_.tests.size(), false);
        for (const TestResult& result : report_.results) {
            passing[result.test] = result.passed();
        }
        std::vector<std::unique_ptr<Mutator>> mutators(workers_);
        std::vector<MutationScore> scores(plan_.rules.size());
        in_parallel(workers_, plan_.rules.size(), [&](std::size_t worker, std::size_t i) {
            const RuleId rule{static_cast<std::uint32_t>(i)};
            if (!selected(plan_, rule, options_.filter)) {
                return;
            }
            if (!mutators[worker]) {
                mutators[worker] = std::make_unique<Mutator>(rulebook_.compiled, prepared_, passing);
            }
            scores[i] = mutators[worker]->mutate(rule);
        });
        MutationScore total;
        for (MutationScore& score : scores) {
            total.mutants += score.mutants;
            total.killed += score.killed;
            std::move(score.survivors.begin(), score.survivors.end(), std::back_inserter(total.survivors));
        }
        report_.mutation = std::move(total);
    }

    const Rulebook& rulebook_;
    const Plan& plan_;
    const RuleTestOptions& options_;
    std::vector<std::uint32_t> tests_;
    std::vector<PreparedTest> prepared_; ///< by index of Plan::tests
    std::size_t workers_;
    TrialReport report_;
};

/// Whether coverage reaches what was asked for; says so when it does not.
bool covers_enough(const TrialReport& report, const RuleTestOptions& options) {
    const auto least = Decimal::parse(options.coverage_min);
    if (!report.coverage || !least) {
        return true;
    }
    const auto wanted = least->shifted(0);
    const auto seen = Decimal(static_cast<std::int64_t>(report.coverage->seen()) * 100);
    const auto possible = static_cast<std::int64_t>(report.coverage->possible());
    const Decimal needed(wanted->digits() * possible, wanted->scale());
    if (seen >= needed) {
        return true;
    }
    complain(
        about_file(DiagnosticCode::coverage_short, options.place,
                   {render::share_text(report.coverage->seen(), report.coverage->possible()), options.coverage_min}));
    return false;
}

} // namespace

Exit run_rule_tests(const Rulebook& rulebook, const RuleTestOptions& options) {
    std::vector<std::uint32_t> tests = select(rulebook.compiled.plan, options.filter);
    if (tests.empty()) {
        return complain_of_usage(options.filter.empty() ? "规则集里没有测试" : "没有测试期望规则 " + options.filter,
                                 "测试写在规则文件里,以“测试”开头。");
    }
    const TrialReport report = Run(rulebook, options, std::move(tests)).take();
    Exit exit = report.failed() > 0 || !covers_enough(report, options) ? Exit::gaps : Exit::ok;
    if (!options.junit.empty()) {
        if (const Result<void> written = write_file(options.junit, render_trial_junit(report)); !written) {
            complain(written.error());
            exit = worse(exit, Exit::usage);
        }
    }
    return worse(exit, print(options.json ? render_trial_json(report) : render_trial_text(report)));
}

} // namespace zhunsheng::cli
