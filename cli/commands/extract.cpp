#include "cli/commands/extract.h"

#include "cli/io/choice.h"
#include "cli/io/files.h"
#include "cli/io/pipeline.h"
#include "engine/base/utf8.h"

namespace zhunsheng::cli {
namespace {

struct ExtractOptions {
    CommonOptions common;
    std::string report;
};

/// On a terminal nothing of the text may act; in a pipe it must stay as offsets count it.
std::string harmless(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find('\n'), text.size());
        result += escape_controls(text.substr(0, stop)) + '\n';
        text.remove_prefix(std::min(stop + 1, text.size()));
    }
    return result;
}

Exit run(const ExtractOptions& options) {
    Result<Document> report = read_report(options.report);
    if (!report) {
        complain(report.error());
        return Exit::input;
    }
    Chooser chooser(options.common.rulebook, {});
    const Rulebook* rulebook = chooser.for_report(*report, options.common.report()).rulebook;
    if (rulebook == nullptr) {
        return Exit::usage;
    }
    const auto extracted = extract(*rulebook, std::move(*report), options.common.report());
    const auto& [document, facts] = *extracted;
    const Lexicon& lexicon = rulebook->compiled.lexicon;
    std::string text =
        options.common.format == "json" ? render_extract_json(facts, lexicon) : render_extract_text(facts, lexicon);
    if (options.common.format == "text" && output_is_terminal()) {
        text = harmless(text);
    }
    Exit result = print(text);
    complain(document.diagnostics);
    complain(facts.diagnostics);
    if (!document.whole) {
        complain(about_file(DiagnosticCode::input_damaged, document.name));
        result = worse(result, Exit::input);
    }
    return result;
}

} // namespace

Command add_extract(CLI::App& app) {
    auto options = std::make_shared<ExtractOptions>();
    CLI::App* command = app.add_subcommand("extract", "提取报告里的事实:章节、数字、文件、提及和基本信息");
    command->add_option("报告", options->report, "报告文件(TXT);写 - 从标准输入读取")->required()->type_name("");
    add_rulebook_option(*command, options->common);
    add_report_options(*command, options->common);
    add_format_option(*command, options->common, {"json", "text"});
    command->footer("text 只输出解码后的原文,json 里的位置按它的字符从 0 数起。");
    return {command, [options] { return run(*options); }};
}

} // namespace zhunsheng::cli
