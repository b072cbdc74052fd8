// The rule files that a new rulebook begins with: small, whole, every construct explained in a comment beside it.
#pragma once

#include <string>
#include <vector>

namespace zhunsheng::cli {

struct StarterOptions {
    std::string id;    ///< 广东.年度报告
    std::string place; ///< 广东省
    std::string level; ///< 省
};

struct StarterFile {
    std::string name;
    std::string text;
};

/// INVARIANT: for an id that is one, the files compile without a diagnostic, pass their own tests and are formatted.
[[nodiscard]] std::vector<StarterFile> starter_files(const StarterOptions& options);

} // namespace zhunsheng::cli
