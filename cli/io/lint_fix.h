// Makes the fixes of lints in the texts of a rulebook, and makes sure that they are still rule files afterwards.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/lint/lint.h"

namespace zhunsheng::cli {

using CompileFiles = std::function<Compiled(const std::vector<rule::RuleFile>&)>;

struct LintFixes {
    std::vector<rule::RuleFile> files;   ///< after the fixes, in the order given
    std::vector<std::size_t> made;       ///< how many fixes, by file
    std::vector<std::string> left_as_is; ///< names of files whose fixes would have brought new errors
    std::vector<LintFinding> findings;   ///< what remains
};

/// Fixes until nothing is left to fix: fixing again changes nothing. Of fixes that overlap the first is made, the others
/// are looked at anew. A file that a fix would leave with more errors than before keeps its text.
[[nodiscard]] LintFixes fix_lints(std::vector<rule::RuleFile> files, const CompileFiles& compile);

/// Changed lines for people: “-行号 旧” and “+行号 新”; empty when the texts are equal.
[[nodiscard]] std::string changed_lines(std::string_view before, std::string_view after);

} // namespace zhunsheng::cli
