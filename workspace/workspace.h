// workspace: texts of rule files → Compiled, and again after an edit. A file is parsed once for as long as its text
// stays the same; names and types run through all files, so what depends on them is made anew.
// Not here: files on a disk, reports (reading a report's text again is as fast as telling what changed in it).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/plan/plan.h"

namespace zhunsheng {

class Workspace {
public:
    /// Adds a file or replaces its text.
    void put(const std::string& name, std::string text);
    void remove(const std::string& name);

    /// INVARIANT: equal to compiling the present texts from scratch. Stays valid until the next put() or remove().
    [[nodiscard]] const Compiled& compiled();

    /// How many texts were parsed so far, for tests and benchmarks of what an edit costs.
    [[nodiscard]] std::size_t parses() const { return parses_; }

private:
    [[nodiscard]] std::vector<rule::RuleFile>::iterator find(const std::string& name);

    std::vector<rule::RuleFile> files_; ///< sorted by name
    std::optional<Compiled> compiled_;
    std::size_t parses_ = 0;
};

} // namespace zhunsheng
