#include <fmt/format.h>

#include "cli/commands/rules.h"
#include "cli/io/books.h"
#include "cli/io/files.h"
#include "cli/io/pipeline.h"
#include "engine/render/differences.h"

namespace zhunsheng::cli {
namespace {

struct DiffOptions {
    std::string before;
    std::string after;
    std::vector<std::string> reports;
    CommonOptions common;
    bool json = false;
};

/// One report under both rulebooks; nothing, with everything said, when it cannot be read.
std::optional<ReportDifference> compare_on(const std::string& path, const AuthoredBook& before,
                                           const AuthoredBook& after, const ReportOptions& options) {
    const auto old_read = extract_file(*before.rulebook, path, options);
    const auto new_read = extract_file(*after.rulebook, path, options);
    if (!old_read || !new_read) {
        complain(old_read ? new_read.error() : old_read.error());
        return std::nullopt;
    }
    const auto judged = [](const Rulebook& rulebook, const Extracted& extracted) {
        return evaluate(rulebook.compiled.plan, rulebook.compiled.lexicon, extracted.facts);
    };
    const std::vector<Verdict> old_verdicts = judged(*before.rulebook, **old_read);
    const std::vector<Verdict> new_verdicts = judged(*after.rulebook, **new_read);
    return ReportDifference{display_name(path),
                            inspect::compare({&before.rulebook->compiled.plan, &(*old_read)->document, &old_verdicts},
                                             {&after.rulebook->compiled.plan, &(*new_read)->document, &new_verdicts})};
}

Exit run_diff(const DiffOptions& options) {
    const std::optional<AuthoredBook> before = load_book(options.before);
    const std::optional<AuthoredBook> after = load_book(options.after);
    if (!before || !after) {
        return Exit::usage;
    }
    RulebookDifference difference;
    difference.before = &before->rulebook->compiled.plan;
    difference.after = &after->rulebook->compiled.plan;
    difference.declarations = inspect::compare(*before->trees, *after->trees);
    Exit result = Exit::ok;
    for (const std::string& path : options.reports) {
        if (std::optional<ReportDifference> report = compare_on(path, *before, *after, options.common.report())) {
            difference.reports.push_back(std::move(*report));
        } else {
            result = Exit::input;
        }
    }
    result = worse(result, difference.same() ? Exit::ok : Exit::gaps);
    return worse(result, print(options.json ? render_difference_json(difference) : render_difference(difference)));
}

} // namespace

Command add_rules_diff(CLI::App& rules) {
    auto options = std::make_shared<DiffOptions>();
    CLI::App* diff = rules.add_subcommand("diff", "比较两套规则集:改了什么,结论会怎样变");
    diff->add_option("旧规则集", options->before, "文件夹、单个 .zs 文件或名字")->required()->type_name("");
    diff->add_option("新规则集", options->after, "文件夹、单个 .zs 文件或名字")->required()->type_name("");
    diff->add_option("报告", options->reports, "报告文件:列出两套规则集结论不同的规则")->type_name("");
    add_report_options(*diff, options->common);
    diff->add_flag("--json", options->json, "输出 JSON");
    diff->footer("退出状态:0 没有差别,1 有差别,2 用法或规则集有误,3 报告没有读出。\n"
                 "注释、格式、文件划分和声明的先后不算差别;测试不参加比较。");
    return {diff, [options] { return run_diff(*options); }};
}

} // namespace zhunsheng::cli
