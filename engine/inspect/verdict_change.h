#pragma once

#include "engine/document/document.h"
#include "engine/eval/verdict.h"

namespace zhunsheng::inspect {

/// One rule whose outcome on a report is not the same under two rulebooks.
struct VerdictChange {
    std::string rule, title;
    std::optional<Outcome> before, after; ///< nothing where the rulebook has no such rule
    std::string why;                      ///< the reason given with the later outcome
    std::vector<std::string> evidence;    ///< what the later verdict shows, from the original
};

/// One report judged with one rulebook.
struct Judged {
    const Plan* plan = nullptr;
    const Document* document = nullptr;
    const std::vector<Verdict>* verdicts = nullptr;
};

/// By rule id; rules that one side alone has are in it.
[[nodiscard]] std::vector<VerdictChange> compare(const Judged& before, const Judged& after);

} // namespace zhunsheng::inspect
