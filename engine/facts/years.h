// Years: which year a report is about, from each place that tells it.
#pragma once

#include <optional>

#include "engine/facts/fact_set.h"

namespace zhunsheng {

/// The year as given, or as the title, the preamble or the signature tells it; needs the dates, no parts.
[[nodiscard]] std::optional<int> stated_year(const FactSet& facts, const ReportOptions& options);

/// Fills title_year, preamble_year, plan_year, year and sign_date of `metadata`. Dates and parts must be there already.
void read_years(const FactSet& facts, const ReportOptions& options, Metadata& metadata);

} // namespace zhunsheng
