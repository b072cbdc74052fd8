#include <algorithm>
#include <fmt/format.h>

#include "cli/commands/rules.h"
#include "cli/io/files.h"
#include "cli/io/layers.h"
#include "cli/io/lint_fix.h"
#include "cli/io/lint_pages.h"
#include "cli/io/rulebooks.h"
#include "engine/render/lint_json.h"

namespace zhunsheng::cli {
namespace {

struct LintOptions {
    std::string place;
    std::string explain;
    bool fix = false;
    bool diff = false;
    bool json = false;
};

Exit explain(const std::string& code) {
    const auto known = lint_named(code);
    if (!known) {
        std::vector<std::string> codes;
        for (const LintInfo& info : all_lints()) {
            codes.emplace_back(info.code);
        }
        return complain_of_usage("没有编号为 " + code + " 的检查",
                                 fmt::format("编号从 {} 到 {},见 docs/lints/README.md。", codes.front(), codes.back()));
    }
    return print(lint_page(about(*known).code));
}

/// The rulebook's own files are looked at; those that it inherits give them their meaning.
CompileFiles compile_under(const std::vector<Layer>& layers) {
    return [&layers](const std::vector<rule::RuleFile>& files) {
        std::vector<Layer> all = layers;
        all.front().files = files;
        return compile_layers(all);
    };
}

Exit show(const std::string& place, const std::vector<LintFinding>& findings, const std::vector<rule::RuleFile>& files,
          const LintOptions& options) {
    const auto warnings = std::count_if(findings.begin(), findings.end(), [](const LintFinding& finding) {
        return about(finding.code).level == LintLevel::warning;
    });
    std::string text;
    if (options.json) {
        text = render_lint_json(findings, files);
    } else {
        std::size_t fixable = 0;
        for (const LintFinding& finding : findings) {
            text += format(finding, files);
            fixable += finding.fix.empty() ? 0U : 1U;
        }
        text += fmt::format("{}:{} 处警告,{} 处提示,其中 {} 处可以自动修复\n", place, warnings,
                            static_cast<std::ptrdiff_t>(findings.size()) - warnings, fixable);
    }
    return worse(print(text), warnings > 0 ? Exit::gaps : Exit::ok);
}

/// Writes what was fixed, or with --diff only shows it.
Exit make_fixes(const std::vector<rule::RuleFile>& before, const LintFixes& fixes, const LintOptions& options) {
    Exit result = Exit::ok;
    std::string text;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Source& after = *fixes.files[i].source;
        if (fixes.made[i] == 0) {
            continue;
        }
        text += fmt::format("{}:修复 {} 处\n", after.name(), fixes.made[i]);
        if (options.diff) {
            text += changed_lines(before[i].source->text(), after.text());
        } else if (const Result<void> written = replace_file(after.name(), after.text()); !written) {
            complain(written.error());
            result = Exit::usage;
        }
    }
    for (const std::string& name : fixes.left_as_is) {
        text += fmt::format("{}:其余的修复会带来新的错误,没有做\n", name);
    }
    return worse(result, print(text));
}

Exit run_lint(const LintOptions& options) {
    if (!options.explain.empty()) {
        return explain(options.explain);
    }
    const Result<std::string> place = find_rulebook(options.place);
    if (!place) {
        complain(place.error());
        return Exit::usage;
    }
    const Result<ReadLayers> read = read_layers(*place);
    if (!read || !read->unread.empty()) {
        complain(read ? read->unread : std::vector<Diagnostic>{read.error()});
        return Exit::usage;
    }
    const std::vector<rule::RuleFile>& files = read->layers.front().files;
    const CompileFiles compile = compile_under(read->layers);
    const Compiled compiled = compile(files);
    Exit result = compiled.ok() ? Exit::ok : Exit::usage;
    if (!compiled.ok()) {
        complain(compiled.diagnostics);
    }
    if (options.fix || options.diff) {
        const LintFixes fixes = fix_lints(files, compile);
        result = worse(result, make_fixes(files, fixes, options));
        return options.json ? result : worse(result, show(*place, fixes.findings, fixes.files, options));
    }
    return worse(result, show(*place, lint(files, compiled), files, options));
}

} // namespace

Command add_rules_lint(CLI::App& rules) {
    auto options = std::make_shared<LintOptions>();
    CLI::App* lint = rules.add_subcommand("lint", "找出规则里合乎语法、却多半不是本意的写法");
    add_rulebook_argument(*lint, options->place);
    lint->add_flag("--fix", options->fix, "改好能自动修复的");
    lint->add_flag("--diff", options->diff, "只显示 --fix 会怎样改,不改文件");
    lint->add_flag("--json", options->json, "用 JSON 输出,供编辑器和流水线使用");
    lint->add_option("--explain", options->explain, "说明一种检查:查什么、为什么、反例和正例")->type_name("编号");
    lint->footer("有警告就以 1 退出,只有提示以 0 退出。在前一行写注释“# 不查 编号 理由”,可以让一处不再提起。\n"
                 "每种检查的说明在 docs/lints/,也可以用 --explain 看。");
    return {lint, [options] { return run_lint(*options); }};
}

} // namespace zhunsheng::cli
