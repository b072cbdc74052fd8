// A case through every configuration of the engine: fast, reference, the rulebook as edited into what
// it is, the rulebook as resolved into one flat file. Rulebooks are compiled once for all the cases that share them.
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
    const Rulebook& rulebook(const Layers& rules, const Input& input, const std::string& rule);

    std::string vocabulary_;
    std::map<std::string, std::unique_ptr<const Rulebook>> rulebooks_;
};

} // namespace zhunsheng::conformance
