#pragma once

#include "cli/io/usage.h"

namespace zhunsheng::cli {

/// zhunsheng extract REPORT: the facts that a report states.
[[nodiscard]] Command add_extract(CLI::App& app);

} // namespace zhunsheng::cli
