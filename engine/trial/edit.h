// A sample's text with a mutation's edits made.
#pragma once

#include <string>

#include "engine/match/matcher.h"
#include "engine/plan/plan.h"

namespace zhunsheng::trial {

struct Edited {
    std::string text;
    std::string fault; ///< Chinese; empty when every edit could be made
    Span fault_span;   ///< of the edit that could not, in the rule file
};

[[nodiscard]] Edited apply_edits(const Compiled& compiled, const Matcher& matcher, const PlanTest& mutation);

} // namespace zhunsheng::trial
