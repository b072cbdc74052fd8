// Verdicts → findings: one fact one finding, roots before consequences.
#pragma once

#include <vector>

#include "engine/gap/gap_report.h"

namespace zhunsheng::gap {

/// Findings of the report's verdicts whose outcome is a gap (不符合, 部分符合), or, with `open`, of those that are 待核. Sorted.
[[nodiscard]] std::vector<Finding> group_findings(const Lexicon& lexicon, const GapReport& report, bool open);

/// Where a part is missing, what could only stand in it becomes a consequence of that one finding.
void fold_dependents(const Plan& plan, const std::vector<Verdict>& verdicts, std::vector<Finding>& findings);

} // namespace zhunsheng::gap
