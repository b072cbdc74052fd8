#pragma once

#include "cli/io/usage.h"

namespace zhunsheng::cli {

/// zhunsheng rules check|test|fmt: a rule author's tools.
[[nodiscard]] std::vector<Command> add_rules(CLI::App& app);

} // namespace zhunsheng::cli
