#include "cli/io/pipeline.h"

#include <algorithm>

#include "cli/io/files.h"

namespace zhunsheng::cli {

Result<std::unique_ptr<const Extracted>> extract_text(const Rulebook& rulebook, std::string_view bytes,
                                                      std::string name, const ReportOptions& options) {
    Result<Document> document = read_text(bytes, std::move(name));
    if (!document) {
        return tl::unexpected(document.error());
    }
    auto extracted = std::make_unique<Extracted>();
    extracted->document = std::move(*document);
    extracted->facts = extract_facts(extracted->document, rulebook.compiled.lexicon, rulebook.matcher, options);
    return extracted;
}

Result<std::unique_ptr<const Extracted>> extract_file(const Rulebook& rulebook, const std::string& path,
                                                      const ReportOptions& options) {
    const Result<std::string> bytes = read_input(path, Limits{}.report_bytes);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    return extract_text(rulebook, *bytes, display_name(path), options);
}

Checked judge(const Rulebook& rulebook, std::unique_ptr<const Extracted> extracted) {
    const auto& [plan, lexicon, diagnostics] = rulebook.compiled;
    std::vector<Verdict> verdicts = evaluate(plan, lexicon, extracted->facts);
    Checked checked;
    checked.exhausted = static_cast<std::size_t>(std::count_if(
        verdicts.begin(), verdicts.end(), [](const Verdict& v) { return v.reason == Reason::step_limit; }));
    checked.report = build_gap_report(plan, lexicon, extracted->facts, std::move(verdicts));
    checked.extracted = std::move(extracted);
    return checked;
}

} // namespace zhunsheng::cli
