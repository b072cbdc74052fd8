#include "cli/commands/rule_tests.h"
#include "cli/commands/rules.h"
#include "engine/base/decimal.h"

namespace zhunsheng::cli {
namespace {

Exit run_test(const RuleTestOptions& options) {
    const auto rulebook = load_rulebook(options.place);
    return rulebook ? run_rule_tests(*rulebook, options) : Exit::usage;
}

std::string percent_fault(const std::string& text) {
    const auto value = Decimal::parse(text);
    const bool fits = value && text.size() <= 6 && *value >= Decimal(0) && *value <= Decimal(100);
    return fits ? std::string() : "“" + text + "”不是 0 到 100 的数";
}

std::string jobs_fault(const std::string& text) {
    const auto value = Decimal::parse(text);
    const bool fits = value && value->scale() == 0 && *value >= Decimal(1) && *value <= Decimal(256);
    return fits ? std::string() : "“" + text + "”不是 1 到 256 的整数";
}

} // namespace

Command add_rules_test(CLI::App& rules) {
    auto options = std::make_shared<RuleTestOptions>();
    CLI::App* test = rules.add_subcommand("test", "运行规则集里的测试、样例和变异");
    add_rulebook_argument(*test, options->place);
    test->add_option("--filter", options->filter, "只运行期望里有这个规则编号(或以它开头)的测试")->type_name("编号");
    CLI::Option* coverage =
        test->add_flag("--coverage", options->coverage, "数出每个条件在测试里为真、为假、未知的次数");
    test->add_option("--coverage-min", options->coverage_min, "覆盖低于这个百分数时以 1 退出(要有 --coverage)")
        ->type_name("百分数")
        ->check(percent_fault)
        ->needs(coverage);
    test->add_flag("--mutate", options->mutate, "逐处改动规则本身,列出测试没有发现的改动");
    test->add_option("--jobs", options->jobs, "用几个线程(不写就一个处理器一个);结果都一样")
        ->type_name("个数")
        ->check(jobs_fault);
    test->add_option("--junit", options->junit, "把结果另存为 JUnit XML")->type_name("文件");
    test->add_flag("--json", options->json, "以 JSON 输出");
    return {test, [options] { return run_test(*options); }};
}

} // namespace zhunsheng::cli
