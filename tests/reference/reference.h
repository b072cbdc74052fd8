// reference: what a rulebook means, once more. A plain and slow evaluator written from the manual that shares no code
// with engine/eval; the conformance corpus and the differential fuzzer hold the two against each other.
// It reads the same Plan, Lexicon and FactSet and has no step budget, no cache, no wording: Verdict::detail and
// NearMiss::lacks stay empty. Start with evaluate(); world.h holds what it may look at.
#pragma once

#include <vector>

#include "engine/eval/verdict.h"

namespace zhunsheng::reference {

/// One verdict for every rule, in the plan's order.
[[nodiscard]] std::vector<Verdict> evaluate(const Plan& plan, const Lexicon& lexicon, const FactSet& facts,
                                            const EvalOptions& options = {});

} // namespace zhunsheng::reference
