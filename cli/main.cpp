// The doors: which command was asked for, and the exit status. Everything else is in commands/ and io/.
#include <exception>
#include <fmt/format.h>

#include "cli/commands/check.h"
#include "cli/commands/explain.h"
#include "cli/commands/extract.h"
#include "cli/commands/rules.h"
#include "cli/io/files.h"
#include "cli/io/rulebooks.h"

namespace zhunsheng::cli {
namespace {

/// The program's version, and the rulebook's that it would check with.
Exit print_version() {
    std::string text = fmt::format("准绳 zhunsheng {}\n", kVersion);
    const Result<std::string> place = find_rulebook("");
    if (!place) {
        return print(text + "规则集 没有找到\n");
    }
    const Result<Compiled> compiled = compile_rulebook(*place);
    if (!compiled || !compiled->ok()) {
        return print(text + fmt::format("规则集 {} 有错误,请运行 zhunsheng rules check\n", *place));
    }
    const Plan& plan = compiled->plan;
    return print(text + fmt::format("规则集 {} {}(哈希 {})\n", plan.id, plan.version, plan.hash));
}

Exit without_command(const CLI::App& app) {
    const std::vector<std::string> words = app.remaining();
    if (words.empty()) {
        return worse(print(app.help()), Exit::usage);
    }
    return complain_of_command(app, words.front());
}

Exit run(int argc, char** argv) {
    CLI::App app("准绳:检查法治政府建设年度报告,每个结论都指出证据,或指出缺的内容该写在哪里", "zhunsheng");
    app.formatter(std::make_shared<ChineseHelp>());
    app.set_help_flag("-h,--help", "显示用法");
    bool version = false;
    std::vector<Command> commands{add_check(app), add_extract(app), add_explain(app)};
    for (Command& command : add_rules(app)) {
        commands.push_back(std::move(command));
    }
    app.get_subcommand("rules")->require_subcommand(1);
    app.add_flag("--version", version, "显示程序和规则集的版本");
    app.allow_extras();
    app.footer("例:zhunsheng check 报告.txt\n各命令的用法见 zhunsheng <命令> --help,手册见 man zhunsheng。");
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return print(app.help());
    } catch (const CLI::ParseError& fault) {
        return complain_of_usage(app, fault);
    }
    if (version) {
        return print_version();
    }
    for (const Command& command : commands) {
        if (command.app->parsed()) {
            const std::vector<std::string> extras = app.remaining();
            return extras.empty() ? command.run()
                                  : complain_of_usage("不认识的参数 " + extras.front(), "用法见 zhunsheng --help。");
        }
    }
    return without_command(app);
}

} // namespace
} // namespace zhunsheng::cli

int main(int argc, char** argv) {
    using namespace zhunsheng;
    try {
        return static_cast<int>(cli::run(argc, argv));
    } catch (const std::exception& fault) {
        cli::complain(cli::about_file(DiagnosticCode::internal_fault, "", {fault.what()}));
    } catch (...) {
        cli::complain(cli::about_file(DiagnosticCode::internal_fault, "", {"未知异常"}));
    }
    return static_cast<int>(cli::Exit::fault);
}
