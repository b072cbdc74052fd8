// One rulebook text → the lints it triggers, as text.
#pragma once

#include <string>
#include <vector>

#include "cli/io/lint_fix.h"

namespace zhunsheng::test {

[[nodiscard]] std::vector<rule::RuleFile> read_book(std::string text);
/// One that inherits 国家.年度报告 is compiled on rules/national.
[[nodiscard]] Compiled compile_book(const std::vector<rule::RuleFile>& files);

/// The codes, sorted and distinct, separated by spaces.
[[nodiscard]] std::string codes(const std::vector<LintFinding>& findings);
[[nodiscard]] std::string codes(std::string text);
/// One line a finding: "3:5 ZSL101 词条“甲”没有规则、部分用到。"
[[nodiscard]] std::string findings(std::string text);
/// The text after every fix.
[[nodiscard]] std::string fixed(std::string text);

} // namespace zhunsheng::test
