// rule::Test, Sample, Mutation → Plan::tests.
#pragma once

#include "engine/plan/names.h"
#include "engine/plan/plan.h"

namespace zhunsheng::lowering {

using Sources = std::vector<std::shared_ptr<const Source>>;

/// Every test, sample and mutation, in the order of files and places.
[[nodiscard]] std::vector<PlanTest> lower_tests(const Declarations& declarations, const Sources& files,
                                                const Symbols& symbols, const Lexicon& lexicon, Reporter& reporter);

/// lower_facts.cpp
[[nodiscard]] GivenFacts lower_facts(const std::vector<rule::GivenStatement>& facts, std::uint32_t file,
                                     const Symbols& symbols, const Lexicon& lexicon, Reporter& reporter);

} // namespace zhunsheng::lowering
