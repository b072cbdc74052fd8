// Rulebooks for tests: the national one, and ones written in the test itself.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/plan/plan.h"

namespace zhunsheng::test {

/// rules/national and its tests, parsed.
[[nodiscard]] std::vector<rule::RuleFile> national_rule_files();
/// … compiled once a process.
[[nodiscard]] const Compiled& national();

/// One file named 规则.zs. Where it declares no 规则集, one is added in a file of its own, so that places stay as written.
[[nodiscard]] Compiled compile_text(std::string text);

/// Files by name and text, as they are.
[[nodiscard]] Compiled compile_files(const std::vector<std::pair<std::string, std::string>>& files);

/// Rulebook folders, each files by name and text.
using Book = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::vector<Layer> parsed_layers(const std::vector<Book>& books);

/// `text` beside the national parts, terms, indicators, cues, hedges and units, without the national rules and tests.
[[nodiscard]] Compiled compile_with_lexicon(std::string text);

/// One line a diagnostic: "ZS2003 2:5 词条“甲”重复声明;第一处在 规则.zs:1:4。"
[[nodiscard]] std::string listing(const std::vector<Diagnostic>& diagnostics);

} // namespace zhunsheng::test
