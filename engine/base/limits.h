#pragma once

#include <cstdint>

namespace zhunsheng {

/// What a single input may cost. Every limit is tested; reaching one is said, never silently cut.
struct Limits {
    std::uint64_t report_bytes = 20ULL * 1024 * 1024;
    std::uint32_t report_code_points = 2'000'000;
    std::uint64_t rule_file_bytes = 1024ULL * 1024;
    std::uint32_t rules = 10'000;
    std::uint32_t nesting = 64;
    std::uint32_t operators = 256; ///< + - or × / in a row
    std::uint32_t diagnostics_per_file = 100;
    std::uint64_t matching_steps = 50'000'000; ///< of one report: partial matches that verifying phrasings may look at
    std::uint64_t evaluation_steps = 50'000'000;
};

} // namespace zhunsheng
