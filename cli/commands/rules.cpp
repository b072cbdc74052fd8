#include "cli/commands/rules.h"

#include <algorithm>
#include <fmt/format.h>

#include "cli/commands/rule_tests.h"
#include "cli/io/files.h"
#include "cli/io/rulebooks.h"
#include "grammar/grammar.h"

namespace zhunsheng::cli {
namespace {

struct RulesOptions {
    std::string place;
    std::string filter;
    std::vector<std::string> files;
    bool check = false;
};

Exit run_check(const RulesOptions& options) {
    const Result<std::string> place = find_rulebook(options.place);
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

Exit run_test(const RulesOptions& options) {
    const auto rulebook = load_rulebook(options.place);
    return rulebook ? run_rule_tests(*rulebook, options.filter) : Exit::usage;
}

/// Standard input is formatted to standard output; a file is rewritten, or only named with --check.
Exit format_one(const std::string& path, bool only_check) {
    const Result<std::string> before = read_input(path, Limits{}.rule_file_bytes);
    if (!before) {
        complain(before.error());
        return Exit::usage;
    }
    const rule::RuleFile file = grammar::parse(std::make_shared<const Source>(display_name(path), *before));
    complain(file.diagnostics);
    if (has_error(file.diagnostics)) {
        return Exit::usage;
    }
    const std::string after = grammar::format(file);
    if (path == "-" && !only_check) {
        return print(after);
    }
    if (after == *before) {
        return Exit::ok;
    }
    if (only_check) {
        return worse(Exit::gaps, print(display_name(path) + "\n"));
    }
    if (const Result<void> written = replace_file(path, after); !written) {
        complain(written.error());
        return Exit::usage;
    }
    return Exit::ok;
}

Exit run_format(const RulesOptions& options) {
    Exit result = Exit::ok;
    for (const std::string& place : options.files) {
        const Result<std::vector<std::string>> files = rule_files(place);
        if (!files) {
            complain(files.error());
            result = worse(result, Exit::usage);
            continue;
        }
        for (const std::string& path : *files) {
            result = worse(result, format_one(path, options.check));
        }
    }
    return result;
}

} // namespace

std::vector<Command> add_rules(CLI::App& app) {
    auto options = std::make_shared<RulesOptions>();
    CLI::App* rules = app.add_subcommand("rules", "编写规则用的工具:检查、测试、整理格式");
    const std::string place = "规则集:文件夹、单个 .zs 文件或名字(默认 national)";

    CLI::App* check = rules->add_subcommand("check", "检查规则集有没有错误");
    check->add_option("规则集", options->place, place)->type_name("");

    CLI::App* test = rules->add_subcommand("test", "运行规则集里的测试");
    test->add_option("规则集", options->place, place)->type_name("");
    test->add_option("--filter", options->filter, "只运行期望里有这个规则编号(或以它开头)的测试")->type_name("编号");

    CLI::App* format = rules->add_subcommand("fmt", "把规则文件整理成统一格式");
    format->add_option("文件", options->files, "规则文件或文件夹;写 - 从标准输入读、向标准输出写")
        ->required()
        ->type_name("");
    format->add_flag("--check", options->check, "只列出格式不统一的文件,不改;有则以 1 退出");

    return {{check, [options] { return run_check(*options); }},
            {test, [options] { return run_test(*options); }},
            {format, [options] { return run_format(*options); }}};
}

} // namespace zhunsheng::cli
