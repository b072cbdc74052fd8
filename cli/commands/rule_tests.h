#pragma once

#include <string>

#include "cli/exit_status.h"
#include "cli/io/rulebooks.h"

namespace zhunsheng::cli {

/// Runs the rulebook's own tests, those that expect something of a rule whose id begins with `filter`.
/// Prints what failed and the counts; `Exit::gaps` when a test fails.
[[nodiscard]] Exit run_rule_tests(const Rulebook& rulebook, const std::string& filter);

} // namespace zhunsheng::cli
