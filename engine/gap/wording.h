// A verdict in the plain Chinese of an experienced reviewer: 未见反映, not 未落实. Not here: layout (render/).
#pragma once

#include <string>
#include <string_view>

#include "engine/eval/verdict.h"

namespace zhunsheng::gap {

/// Why the outcome is what it is, in one sentence without its stop.
[[nodiscard]] std::string reason_sentence(const Plan& plan, const FactSet& facts, const Verdict& verdict);

/// A reason that adds nothing to what a finding says.
[[nodiscard]] bool is_generic(std::string_view reason);

/// What is missing or wrong: the rule's own 说明 for the outcome, else a default from its title.
[[nodiscard]] std::string finding_text(const Plan& plan, const Lexicon& lexicon, const FactSet& facts,
                                       const Verdict& verdict, const EvalOptions& options);

/// The rule's 整改, else a default. Never asks for a number to be changed, only to be checked.
[[nodiscard]] std::string remedy_text(const PlanRule& rule, const Verdict& verdict);

} // namespace zhunsheng::gap
