// zhunsheng rules …: a rule author's tools. One file a command; kTools in rules.cpp lists them all.
#pragma once

#include "cli/io/usage.h"

namespace zhunsheng::cli {

/// Adds the subcommand `rules` with every tool.
[[nodiscard]] std::vector<Command> add_rules(CLI::App& app);

[[nodiscard]] Command add_rules_check(CLI::App& rules);
[[nodiscard]] Command add_rules_test(CLI::App& rules);
[[nodiscard]] Command add_rules_fmt(CLI::App& rules);
[[nodiscard]] Command add_rules_lint(CLI::App& rules);
[[nodiscard]] Command add_rules_graph(CLI::App& rules);
[[nodiscard]] Command add_rules_diff(CLI::App& rules);
[[nodiscard]] Command add_rules_doc(CLI::App& rules);
[[nodiscard]] Command add_rules_new(CLI::App& rules);
[[nodiscard]] Command add_rules_resolve(CLI::App& rules);

/// The argument 规则集 that most tools take.
CLI::Option* add_rulebook_argument(CLI::App& tool, std::string& place);

} // namespace zhunsheng::cli
