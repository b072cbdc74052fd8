#include "cli/commands/rule_tests.h"
#include "cli/commands/rules.h"

namespace zhunsheng::cli {
namespace {

struct TestOptions {
    std::string place;
    std::string filter;
};

Exit run_test(const TestOptions& options) {
    const auto rulebook = load_rulebook(options.place);
    return rulebook ? run_rule_tests(*rulebook, options.filter) : Exit::usage;
}

} // namespace

Command add_rules_test(CLI::App& rules) {
    auto options = std::make_shared<TestOptions>();
    CLI::App* test = rules.add_subcommand("test", "运行规则集里的测试");
    add_rulebook_argument(*test, options->place);
    test->add_option("--filter", options->filter, "只运行期望里有这个规则编号(或以它开头)的测试")->type_name("编号");
    return {test, [options] { return run_test(*options); }};
}

} // namespace zhunsheng::cli
