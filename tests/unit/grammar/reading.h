// What the tests of this room see: texts in, texts out.
#pragma once

#include <string>

#include "engine/rule/syntax.h"

namespace zhunsheng::test {

[[nodiscard]] rule::RuleFile read(std::string text);
/// The tree of a text without errors; otherwise the errors.
[[nodiscard]] std::string tree(std::string text);
/// The tree of one condition.
[[nodiscard]] std::string condition(const std::string& text);
/// The tree of one phrasing, written in half-width quotes.
[[nodiscard]] std::string phrasing(const std::string& text);
/// One line a diagnostic: "行:列 ZS1001".
[[nodiscard]] std::string errors(std::string text);
/// The same with message and hint: "行:列 ZS1001 message hint".
[[nodiscard]] std::string messages(std::string text, Language language = Language::chinese);
[[nodiscard]] std::string formatted(std::string text);

} // namespace zhunsheng::test
