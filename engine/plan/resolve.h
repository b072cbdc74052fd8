// Layers → one flat rulebook as text that means the same, with the origin of every field as a comment.
// Not here: layout (grammar/format), what a merge does (merge.h).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/plan/plan.h"

namespace zhunsheng {

struct Resolved {
    std::string text; ///< a rule file, not laid out; empty where the layers have errors
    std::vector<Diagnostic> diagnostics;
};

/// Compiling the text gives the hash and the verdicts of the layers. The tests stay in their own rulebooks.
[[nodiscard]] Resolved resolve(std::span<const Layer> layers);

} // namespace zhunsheng
