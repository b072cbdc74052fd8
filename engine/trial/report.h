// Everything that one run of a rulebook's tests found out.
#pragma once

#include <optional>

#include "engine/trial/coverage.h"
#include "engine/trial/mutants.h"
#include "engine/trial/trial.h"

namespace zhunsheng {

struct TrialReport {
    const Plan* plan = nullptr;
    std::vector<TestResult> results; ///< in the order of Plan::tests
    std::optional<Coverage> coverage;
    std::optional<MutationScore> mutation;

    [[nodiscard]] std::size_t failed() const {
        std::size_t failed = 0;
        for (const TestResult& result : results) {
            failed += result.passed() ? 0 : 1;
        }
        return failed;
    }
};

} // namespace zhunsheng
