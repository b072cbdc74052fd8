#pragma once

#include "cli/io/usage.h"

namespace zhunsheng::cli {

/// zhunsheng check REPORT…: a gap report for each.
[[nodiscard]] Command add_check(CLI::App& app);

} // namespace zhunsheng::cli
