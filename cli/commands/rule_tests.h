// Runs the tests of a rulebook on several processors: the output is the same however many there are.
#pragma once

#include <string>

#include "cli/exit_status.h"
#include "cli/io/rulebooks.h"

namespace zhunsheng::cli {

struct RuleTestOptions {
    std::string place;
    std::string filter; ///< only tests that expect something of rules whose ids begin so
    bool coverage = false;
    std::string coverage_min; ///< percent
    bool mutate = false;
    bool json = false;
    std::string junit;    ///< file to write
    std::size_t jobs = 0; ///< threads; 0: one a processor
};

[[nodiscard]] Exit run_rule_tests(const Rulebook& rulebook, const RuleTestOptions& options);

} // namespace zhunsheng::cli
