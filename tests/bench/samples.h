// What the benchmarks run on: the sample report beside this file, real reports where there are any, made-up phrases.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/match/lexicon.h"

namespace zhunsheng::bench {

struct Sample {
    std::string name;
    std::string bytes;
};

/// The fictional report of this folder first, then ../shared/reports/*.txt by name.
[[nodiscard]] const std::vector<Sample>& reports();

/// The rulebook's files, by name.
[[nodiscard]] const std::vector<Sample>& rule_files();

/// `count` phrases in the words of the sample report: every fourth stands in it, the others begin like one that does.
[[nodiscard]] Lexicon phrases(std::size_t count);

/// One in eight of `phrases(count)` gets a gap and a number slot.
[[nodiscard]] Lexicon templates(std::size_t count);

/// Peak resident memory of this process so far, in MB.
[[nodiscard]] double peak_memory();

/// Registers the benchmarks of stages_bench.cpp; false when the rulebook has errors, which are printed.
bool register_stages();

} // namespace zhunsheng::bench
