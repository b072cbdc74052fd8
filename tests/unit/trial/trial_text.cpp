#include "tests/unit/trial/trial_text.h"

#include "engine/render/trial.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::test {
namespace {

constexpr std::string_view kLexicon = R"zs(
部分 标题 { 取自 标题; }
部分 导语 { 取自 导语; }
部分 落款 { 取自 落款; }
部分 举措成效 { 标题 "举措和成效"; 取自 其余; }
部分 不足原因 { 语态 自认; 标题 "存在的不足"; }
部分 下年安排 { 语态 计划; 标题 "下一年度"; }
词条 三项制度 "三项制度";
词条 述法 "述法";
单位 件 { 量纲 计数; }
单位 人 { 量纲 计数; }
单位 % { 量纲 比率; }
指标 受理数 编号 TJ-01 单位 件 { 说法 "受理矛盾纠纷{数}"; 未载明即 未知; }
指标 化解数 编号 TJ-02 单位 件 { 说法 "化解{数}"; 未载明即 未知; }
指标 化解率 编号 TJ-03 单位 % { 说法 "化解率达{率}"; 未载明即 未知; }
约数 余 { 数后 "余"; }
语态 计划 { 说法 "将" | "拟"; }
语态 自认 { 说法 "不到位"; }
)zs";

Compiled compiled(std::string_view text) {
    return compile_files({{"头.zs", "规则集 试 { 名称 \"试\"; 版本 1.0.0; }\n" + std::string(kLexicon)},
                          {"规则.zs", std::string(text)}});
}

std::vector<bool> passing(const TrialReport& report) {
    std::vector<bool> passing;
    for (const TestResult& result : report.results) {
        passing.push_back(result.passed());
    }
    return passing;
}

TrialReport run_all(const Compiled& rulebook, const TrialOptions& options) {
    const Matcher matcher(rulebook.lexicon);
    TrialReport report;
    report.plan = &rulebook.plan;
    std::vector<PreparedTest> prepared;
    for (std::uint32_t i = 0; i < rulebook.plan.tests.size(); ++i) {
        prepared.push_back(prepare(rulebook, matcher, i));
        report.results.push_back(run(rulebook, prepared.back()));
    }
    if (options.coverage) {
        report.coverage = no_coverage(rulebook.plan);
        for (const PreparedTest& test : prepared) {
            count(rulebook, test, *report.coverage);
        }
    }
    if (options.mutate) {
        const std::vector<bool> good = passing(report);
        Mutator mutator(rulebook, prepared, good);
        report.mutation.emplace();
        for (std::uint32_t i = 0; i < rulebook.plan.rules.size(); ++i) {
            MutationScore score = mutator.mutate(RuleId{i});
            report.mutation->mutants += score.mutants;
            report.mutation->killed += score.killed;
            for (Survivor& survivor : score.survivors) {
                report.mutation->survivors.push_back(std::move(survivor));
            }
        }
    }
    return report;
}

} // namespace

std::string trial(std::string_view text, const TrialOptions& options) {
    const Compiled rulebook = compiled(text);
    return rulebook.ok() ? render_trial_text(run_all(rulebook, options)) : listing(rulebook.diagnostics);
}

std::string trial_junit(std::string_view text) {
    const Compiled rulebook = compiled(text);
    return rulebook.ok() ? render_trial_junit(run_all(rulebook, {})) : listing(rulebook.diagnostics);
}

std::string trial_faults(std::string_view text) {
    return listing(compiled(text).diagnostics);
}

} // namespace zhunsheng::test
