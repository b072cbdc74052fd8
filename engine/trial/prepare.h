// Reading what a test gives: a report's text with the test's options and last year's beside it.
#pragma once

#include <memory>
#include <string_view>

#include "engine/base/result.h"
#include "engine/trial/trial.h"

namespace zhunsheng::trial {

/// A test without 地区 is of the rulebook's own place.
[[nodiscard]] ReportOptions report_options(const Plan& plan, const PlanTest& test);
[[nodiscard]] Result<std::unique_ptr<const GivenReport>> read_report(const Compiled& compiled, const Matcher& matcher,
                                                                     const PlanTest& test, std::string_view text,
                                                                     const FactSet* previous = nullptr);

} // namespace zhunsheng::trial
