// One report through every room of the engine.
#pragma once

#include <memory>
#include <string>

#include "cli/io/rulebooks.h"
#include "engine/engine.h"

namespace zhunsheng::cli {

/// A report read and understood. Stays where it was made: the facts point into the document.
struct Extracted {
    Document document;
    FactSet facts;
};

/// … and judged. INVARIANT: the gap report points into `extracted` and the rulebook.
struct Checked {
    std::unique_ptr<const Extracted> extracted;
    GapReport report;
    std::size_t exhausted = 0; ///< rules that the step budget did not reach
};

/// Reads the file, or standard input for "-".
[[nodiscard]] Result<Document> read_report(const std::string& path);
/// `previous`: last year's report, where it is at hand.
[[nodiscard]] std::unique_ptr<const Extracted>
extract(const Rulebook& rulebook, Document document, const ReportOptions& options, const Extracted* previous = nullptr);
[[nodiscard]] Result<std::unique_ptr<const Extracted>> extract_file(const Rulebook& rulebook, const std::string& path,
                                                                    const ReportOptions& options);
/// Last year's report; null where no path was given.
[[nodiscard]] Result<std::unique_ptr<const Extracted>> extract_previous(const Rulebook& rulebook,
                                                                        const std::string& path);
[[nodiscard]] Checked judge(const Rulebook& rulebook, std::unique_ptr<const Extracted> extracted,
                            const EvalOptions& options = {}, std::string choice = {});
/// Says so where the report given as last year's is not of the year before.
void complain_of_previous(const Extracted* previous, const Extracted& report);

} // namespace zhunsheng::cli
