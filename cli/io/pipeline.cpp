#include "cli/io/pipeline.h"

#include <algorithm>

#include "cli/io/files.h"
#include "cli/io/terminal.h"

namespace zhunsheng::cli {

Result<Document> read_report(const std::string& path) {
    const Result<std::string> bytes = read_input(path, Limits{}.report_bytes);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return read_text(*bytes, display_name(path));
}

std::unique_ptr<const Extracted> extract(const Rulebook& rulebook, Document document, const ReportOptions& options,
                                         const Extracted* previous) {
    auto extracted = std::make_unique<Extracted>();
    extracted->document = std::move(document);
    extracted->facts = read_facts(extracted->document, rulebook.compiled.lexicon, rulebook.matcher, options,
                                  previous == nullptr ? nullptr : &previous->facts);
    return extracted;
}

Result<std::unique_ptr<const Extracted>> extract_file(const Rulebook& rulebook, const std::string& path,
                                                      const ReportOptions& options) {
    Result<Document> document = read_report(path);
    if (!document) {
        return tl::unexpected(document.error());
    }
    return extract(rulebook, std::move(*document), options);
}

Result<std::unique_ptr<const Extracted>> extract_previous(const Rulebook& rulebook, const std::string& path) {
    if (path.empty()) {
        return std::unique_ptr<const Extracted>();
    }
    return extract_file(rulebook, path, {});
}

void complain_of_previous(const Extracted* previous, const Extracted& report) {
    if (previous == nullptr) {
        return;
    }
    const auto& year = report.facts.metadata.year.value;
    const auto& before = previous->facts.metadata.year.value;
    if (!year || !before || *before + 1 != *year) {
        complain(about_file(DiagnosticCode::previous_of_other_year, previous->document.name,
                            {before ? std::to_string(*before) + "年度" : "年度不明",
                             year ? std::to_string(*year - 1) + "年度" : "所查报告的上一年度"}));
    }
}

Checked judge(const Rulebook& rulebook, std::unique_ptr<const Extracted> extracted, const EvalOptions& options,
              std::string choice) {
    const auto& [plan, lexicon, diagnostics] = rulebook.compiled;
    std::vector<Verdict> verdicts = evaluate(plan, lexicon, extracted->facts, options);
    Checked checked;
    checked.exhausted = static_cast<std::size_t>(std::count_if(
        verdicts.begin(), verdicts.end(), [](const Verdict& v) { return v.reason == Reason::step_limit; }));
    checked.report = build_gap_report(plan, lexicon, extracted->facts, std::move(verdicts), options);
    checked.report.choice = std::move(choice);
    checked.extracted = std::move(extracted);
    return checked;
}

} // namespace zhunsheng::cli
