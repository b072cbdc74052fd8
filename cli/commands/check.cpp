#include "cli/commands/check.h"

#include "cli/io/choice.h"
#include "cli/io/files.h"
#include "cli/io/pipeline.h"

namespace zhunsheng::cli {
namespace {

constexpr std::string_view kNever = "none";

struct CheckOptions {
    CommonOptions common;
    std::vector<std::string> reports;
    std::string fail_on = "主要";
    bool all = false;
    bool why = false;
};

/// The lowest severity that fails; nothing for none.
std::optional<Severity> fail_on(std::string_view word) {
    const auto chinese = from_name<Severity>(word, kSeverityNames);
    return chinese ? chinese : from_name<Severity>(word, kSeverityCodes);
}

/// What blocks each gap; with a change that was judged again only where it is asked for: that reads the report anew.
std::vector<Why> whys(const Rulebook& rulebook, const GapReport& report, const CheckOptions& options) {
    constexpr std::size_t kSets = 4;
    WhyOptions asked;
    asked.most_sets = kSets;
    asked.holding = options.why;
    asked.matcher = options.why ? &rulebook.matcher : nullptr;
    asked.report = options.common.report();
    asked.eval = report.options;
    return explain_gaps(report, rulebook.compiled.lexicon, asked);
}

std::string render(const Rulebook& rulebook, const GapReport& report, const CheckOptions& options) {
    if (options.common.format == "json") {
        return render_json(report, whys(rulebook, report, options));
    }
    if (options.common.format == "md") {
        return render_markdown(report);
    }
    TextStyle style = output_style(options.common.color_choice());
    style.all = options.all;
    return render_text(report, style);
}

Exit verdict(const Checked& checked, const CheckOptions& options) {
    Exit result = Exit::ok;
    const std::optional<Severity> limit = fail_on(options.fail_on);
    const std::optional<Severity> worst = checked.report.worst();
    if (limit && worst && *worst >= *limit) {
        result = Exit::gaps;
    }
    const Document& document = checked.extracted->document;
    complain(document.diagnostics);
    if (!document.whole) {
        complain(about_file(DiagnosticCode::input_damaged, document.name));
        result = worse(result, Exit::input);
    }
    if (checked.exhausted > 0) {
        complain(about_file(DiagnosticCode::budget_exhausted, document.name, {std::to_string(checked.exhausted)}));
        result = worse(result, Exit::fault);
    }
    return result;
}

Exit check_one(Chooser& chooser, const std::string& path, const CheckOptions& options, bool first) {
    Result<Document> document = read_report(path);
    if (!document) {
        complain(document.error());
        return Exit::input;
    }
    const Chosen chosen = chooser.for_report(*document, options.common.report());
    if (chosen.rulebook == nullptr) {
        return Exit::usage;
    }
    const Rulebook& rulebook = *chosen.rulebook;
    const auto previous = extract_previous(rulebook, options.common.previous);
    if (!previous) {
        complain(previous.error());
        return Exit::input;
    }
    auto extracted = extract(rulebook, std::move(*document), options.common.report(), previous->get());
    complain_of_previous(previous->get(), *extracted);
    EvalOptions eval;
    eval.previous = *previous ? &(*previous)->facts : nullptr;
    const Checked checked = judge(rulebook, std::move(extracted), eval, chosen.why);
    const std::string separator = first || options.common.format == "json" ? "" : "\n";
    const Exit printed = print(separator + render(rulebook, checked.report, options));
    return worse(printed, verdict(checked, options));
}

Exit run(const CheckOptions& options) {
    if (options.why && options.common.format != "json") {
        return complain_of_usage("--why 只用于 --format json", "只看一条规则的,用 zhunsheng explain 报告 规则编号。");
    }
    Chooser chooser(options.common.rulebook, options.common.waivers);
    Exit result = Exit::ok;
    bool first = true;
    for (const std::string& path : options.reports) {
        const Exit each = check_one(chooser, path, options, first);
        if (each == Exit::usage) {
            return each;
        }
        result = worse(result, each);
        first = false;
    }
    return result;
}

} // namespace

Command add_check(CLI::App& app) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = app.add_subcommand("check", "检查报告,列出缺口、证据和整改建议");
    command->add_option("报告", options->reports, "报告文件(TXT);写 - 从标准输入读取")->required()->type_name("");
    add_rulebook_option(*command, options->common);
    add_report_options(*command, options->common);
    add_previous_option(*command, options->common);
    add_force_options(*command, options->common);
    add_format_option(*command, options->common, {"text", "json", "md"});
    std::vector<std::string> severities{kSeverityNames.rbegin(), kSeverityNames.rend()};
    severities.insert(severities.end(), kSeverityCodes.rbegin(), kSeverityCodes.rend());
    severities.emplace_back(kNever);
    add_choice(*command, "--fail-on", options->fail_on, severities, "程度",
               "有达到这一程度的缺口就以 1 退出:严重、主要、次要、提示、none(默认 主要)");
    command->add_flag("--all", options->all, "连同提示和符合、不适用的规则一起列出");
    command->add_flag("--why", options->why, "用于 --format json:每个缺口另给一处复算过的改法(较慢)");
    add_color_option(*command, options->common);
    command->footer(
        "退出状态:0 没有达到 --fail-on 的缺口;1 有;2 用法或规则集有误;3 输入没有读出或没有读全;5 程序出错。\n"
        "几份报告一起检查时取最大的一个;--format json 每份报告输出一行。");
    return {command, [options] { return run(*options); }};
}

} // namespace zhunsheng::cli
