#pragma once

#include <algorithm>

namespace zhunsheng::cli {

/// What the program's exit status says; the highest that applies wins.
enum class Exit : int {
    ok = 0,
    gaps = 1,         ///< at or above --fail-on; a failing rule test
    usage = 2,        ///< usage, configuration or rulebook wrong
    input = 3,        ///< some input not, or not wholly, read
    verification = 4, ///< audit or signature
    fault = 5,        ///< ours, or a step budget exhausted
};

[[nodiscard]] constexpr Exit worse(Exit a, Exit b) {
    return std::max(a, b);
}

} // namespace zhunsheng::cli
