// Plans and lexicons as text, for tests.
#pragma once

#include <string>

#include "engine/plan/plan.h"

namespace zhunsheng::test {

/// "(mention 三项制度 于 举措成效 语态 完成|否定)", "(≤ TJ-02 TJ-01)": an expression with its resolved names.
[[nodiscard]] std::string show(const Compiled& compiled, ExprId id);

/// "受理[各类]矛盾纠纷{数}"
[[nodiscard]] std::string show(const Template& pattern);

} // namespace zhunsheng::test
