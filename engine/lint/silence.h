// `# 不查 ZSL101 理由`: takes away the findings that an author has looked at. Internal to lint/.
#pragma once

#include "engine/lint/desk.h"

namespace zhunsheng::linting {

/// Takes the silenced out of `findings` and reports on the comments themselves: without reason, of an unknown code, and,
/// where `complete` says that every lint ran, those with nothing to silence.
[[nodiscard]] std::vector<LintFinding> silence(Desk& desk, std::vector<LintFinding> findings, bool complete);

} // namespace zhunsheng::linting
