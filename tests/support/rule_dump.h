// A rule file's tree as text without places: two files that mean the same have the same dump.
#pragma once

#include <string>

#include "engine/rule/syntax.h"

namespace zhunsheng::test_support {

/// One line a declaration, fields after a slash.
[[nodiscard]] std::string dump(const rule::RuleFile& file);
[[nodiscard]] std::string dump(const rule::Expr& expr);
[[nodiscard]] std::string dump(const rule::Phrasing& phrasing);

} // namespace zhunsheng::test_support
