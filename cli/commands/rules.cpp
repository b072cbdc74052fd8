#include "cli/commands/rules.h"

namespace zhunsheng::cli {
namespace {

/// In the order of the help page.
constexpr Command (*kTools[])(CLI::App&) = {
    add_rules_check, add_rules_test, add_rules_fmt, add_rules_lint, add_rules_resolve,
    add_rules_graph, add_rules_diff, add_rules_doc, add_rules_new,
};

} // namespace

CLI::Option* add_rulebook_argument(CLI::App& tool, std::string& place) {
    return tool.add_option("规则集", place, "规则集:文件夹、单个 .zs 文件或名字(默认 national)")->type_name("");
}

std::vector<Command> add_rules(CLI::App& app) {
    CLI::App* rules = app.add_subcommand("rules", "编写规则用的工具:检查、测试、整理格式、画依赖图、比较、成册、新建");
    std::vector<Command> commands;
    for (const auto add : kTools) {
        commands.push_back(add(*rules));
    }
    return commands;
}

} // namespace zhunsheng::cli
