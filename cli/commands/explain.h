#pragma once

#include "cli/io/usage.h"

namespace zhunsheng::cli {

/// zhunsheng explain REPORT RULE: why a rule came out as it did.
[[nodiscard]] Command add_explain(CLI::App& app);

} // namespace zhunsheng::cli
