// Findings of lints as JSON, one line, for editors and CI.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/lint/lint.h"

namespace zhunsheng {

/// {"schema":"zhunsheng.lint/1","findings":[{code, level, title, message, file, line, column, start, end, fix}], …}.
/// Positions are bytes of the file, lines and columns count from 1.
[[nodiscard]] std::string render_lint_json(const std::vector<LintFinding>& findings,
                                           std::span<const rule::RuleFile> files);

} // namespace zhunsheng
