#include "cli/commands/explain.h"

#include <algorithm>

#include "cli/io/choice.h"
#include "cli/io/files.h"
#include "cli/io/pipeline.h"
#include "cli/io/suggest.h"

namespace zhunsheng::cli {
namespace {

struct ExplainOptions {
    CommonOptions common;
    std::string report;
    std::string rule;
};

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

/// As written, else in capitals (gy-15-01).
std::optional<RuleId> find_rule(const Plan& plan, const std::string& id) {
    for (const std::string& wanted : {id, upper(id)}) {
        const auto found =
            std::find_if(plan.rules.begin(), plan.rules.end(), [&](const PlanRule& rule) { return rule.id == wanted; });
        if (found != plan.rules.end()) {
            return RuleId{static_cast<std::uint32_t>(found - plan.rules.begin())};
        }
    }
    return std::nullopt;
}

Exit complain_of_rule(const Plan& plan, const std::string& id) {
    std::vector<std::string> ids;
    for (const PlanRule& rule : plan.rules) {
        ids.push_back(rule.id);
    }
    const std::string hint = did_you_mean(upper(id), ids, "编号写法如 " + plan.rules.front().id + "。");
    complain(about_file(DiagnosticCode::unknown_rule, "", {id, hint}));
    return Exit::usage;
}

Exit run(const ExplainOptions& options) {
    Result<Document> report = read_report(options.report);
    if (!report) {
        complain(report.error());
        return Exit::input;
    }
    Chooser chooser(options.common.rulebook, options.common.waivers);
    const auto [rulebook, why_this] = chooser.for_report(*report, options.common.report());
    if (rulebook == nullptr) {
        return Exit::usage;
    }
    const auto& [plan, lexicon, diagnostics] = rulebook->compiled;
    const std::optional<RuleId> rule = find_rule(plan, options.rule);
    if (!rule) {
        return complain_of_rule(plan, options.rule);
    }
    const auto previous = extract_previous(*rulebook, options.common.previous);
    if (!previous) {
        complain(previous.error());
        return Exit::input;
    }
    auto extracted = extract(*rulebook, std::move(*report), options.common.report(), previous->get());
    complain_of_previous(previous->get(), *extracted);
    EvalOptions eval;
    eval.previous = *previous ? &(*previous)->facts : nullptr;
    const Checked checked = judge(*rulebook, std::move(extracted), eval, why_this);
    const auto& [document, facts] = *checked.extracted;
    const ProofNode proof = prove(plan, lexicon, facts, *rule, eval);
    WhyOptions asked;
    asked.matcher = &rulebook->matcher;
    asked.report = options.common.report();
    asked.eval = eval;
    const Why why = explain_why(checked.report, lexicon, *rule, asked);
    const Exit printed =
        print(options.common.format == "json"
                  ? render_proof_json(checked.report, why, proof)
                  : render_proof(checked.report, why, proof, output_style(options.common.color_choice())));
    complain(document.diagnostics);
    if (!document.whole) {
        complain(about_file(DiagnosticCode::input_damaged, document.name));
        return worse(printed, Exit::input);
    }
    return printed;
}

} // namespace

Command add_explain(CLI::App& app) {
    auto options = std::make_shared<ExplainOptions>();
    CLI::App* command =
        app.add_subcommand("explain", "说明一条规则为什么得出这个结论:卡在哪里、差多少、写在哪里、怎样改");
    command->add_option("报告", options->report, "报告文件(TXT);写 - 从标准输入读取")->required()->type_name("");
    command->add_option("规则", options->rule, "规则编号,如 GY-15-01")->required()->type_name("");
    add_rulebook_option(*command, options->common);
    add_report_options(*command, options->common);
    add_previous_option(*command, options->common);
    add_force_options(*command, options->common);
    add_format_option(*command, options->common, {"text", "json"});
    add_color_option(*command, options->common);
    return {command, [options] { return run(*options); }};
}

} // namespace zhunsheng::cli
