// The rule files that a new rulebook begins with: small, whole, every construct explained in a comment beside it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::cli {

/// The layers that a new rulebook may be of; the national one is there.
inline constexpr std::array<std::string_view, 4> kStarterLayers{"省", "市", "县", "部门"};

struct StarterOptions {
    std::string id;       ///< 广东.年度报告
    std::string place;    ///< 广东省
    std::string layer;    ///< one of kStarterLayers
    std::string inherits; ///< 国家.年度报告
};

struct StarterFile {
    std::string name;
    std::string text;
};

/// INVARIANT: for names that can stand in a rule file and a rulebook that is, or inherits, the national one, the files
/// compile without a diagnostic, pass their own tests, and no lint finds fault.
[[nodiscard]] std::vector<StarterFile> starter_files(const StarterOptions& options);

} // namespace zhunsheng::cli
