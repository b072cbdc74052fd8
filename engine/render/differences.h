// render, for authors: what differs between two rulebooks, as text and JSON.
#pragma once

#include <string>

#include "engine/inspect/difference.h"
#include "engine/inspect/verdict_change.h"

namespace zhunsheng {

struct ReportDifference {
    std::string name; ///< of the file
    std::vector<inspect::VerdictChange> verdicts;
};

struct RulebookDifference {
    const Plan* before = nullptr;
    const Plan* after = nullptr;
    std::vector<inspect::DeclarationChange> declarations;
    std::vector<ReportDifference> reports;
    [[nodiscard]] bool same() const;
};

[[nodiscard]] std::string render_difference(const RulebookDifference& difference);
/// "zhunsheng.diff/1", one line.
[[nodiscard]] std::string render_difference_json(const RulebookDifference& difference);

} // namespace zhunsheng
