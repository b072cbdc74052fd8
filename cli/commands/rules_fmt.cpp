#include "cli/commands/rules.h"
#include "cli/io/files.h"
#include "cli/io/rulebooks.h"
#include "grammar/grammar.h"

namespace zhunsheng::cli {
namespace {

struct FormatOptions {
    std::vector<std::string> files;
    bool check = false;
};

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

Exit run_format(const FormatOptions& options) {
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

Command add_rules_fmt(CLI::App& rules) {
    auto options = std::make_shared<FormatOptions>();
    CLI::App* format = rules.add_subcommand("fmt", "把规则文件整理成统一格式");
    format->add_option("文件", options->files, "规则文件或文件夹;写 - 从标准输入读、向标准输出写")
        ->required()
        ->type_name("");
    format->add_flag("--check", options->check, "只列出格式不统一的文件,不改;有则以 1 退出");
    return {format, [options] { return run_format(*options); }};
}

} // namespace zhunsheng::cli
