#include <algorithm>
#include <fmt/format.h>

#include "cli/commands/rules.h"
#include "cli/io/rulebooks.h"

namespace zhunsheng::cli {
namespace {

Exit run_check(const std::string& choice) {
    const Result<std::string> place = find_rulebook(choice);
    if (!place) {
        complain(place.error());
        return Exit::usage;
    }
    const Result<Compiled> compiled = compile_rulebook(*place);
    if (!compiled) {
        complain(compiled.error());
        return Exit::usage;
    }
    complain(compiled->diagnostics);
    const auto errors = std::count_if(compiled->diagnostics.begin(), compiled->diagnostics.end(),
                                      [](const Diagnostic& d) { return level(d.code) == DiagnosticLevel::error; });
    const auto others = static_cast<std::ptrdiff_t>(compiled->diagnostics.size()) - errors;
    const Plan& plan = compiled->plan;
    const Exit printed = print(fmt::format("{}:{} 条规则,{} 个测试,{} 处错误,{} 处警告\n", *place, plan.rules.size(),
                                           plan.tests.size(), errors, others));
    return worse(printed, errors > 0 ? Exit::usage : Exit::ok);
}

} // namespace

Command add_rules_check(CLI::App& rules) {
    auto place = std::make_shared<std::string>();
    CLI::App* check = rules.add_subcommand("check", "检查规则集有没有错误");
    add_rulebook_argument(*check, *place);
    return {check, [place] { return run_check(*place); }};
}

} // namespace zhunsheng::cli
