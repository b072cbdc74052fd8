// A case through every configuration of the engine: fast, reference, incremental (a rulebook that was edited into what
// it is). Rulebooks are compiled once for all the cases that share them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/conformance/case.h"

namespace zhunsheng::conformance {

struct Rulebook;

class Runner {
public:
    explicit Runner(std::string vocabulary);
    ~Runner();

    /// What went wrong, a line each; empty when the case holds in every configuration.
    [[nodiscard]] std::vector<std::string> run(const Case& test);

private:
    const Rulebook& rulebook(const std::map<std::string, std::string>& rules, const std::string& facts);

    std::string vocabulary_;
    std::map<std::string, std::unique_ptr<const Rulebook>> rulebooks_;
};

} // namespace zhunsheng::conformance
