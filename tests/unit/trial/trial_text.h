// Tests of tests: a rulebook's text with its 测试, and what running them prints.
#pragma once

#include <string>
#include <string_view>

namespace zhunsheng::test {

struct TrialOptions {
    bool coverage = false;
    bool mutate = false;
};

/// What `zhunsheng rules test` prints for these declarations beside a small lexicon; diagnostics if there are any.
[[nodiscard]] std::string trial(std::string_view text, const TrialOptions& options = {});
/// The same as JUnit XML.
[[nodiscard]] std::string trial_junit(std::string_view text);
/// Only the diagnostics.
[[nodiscard]] std::string trial_faults(std::string_view text);

} // namespace zhunsheng::test
