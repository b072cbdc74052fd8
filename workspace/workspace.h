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
    /// A file of one of the rulebooks that build on each other, by number; a plain rulebook is number 0.
    struct File {
        std::size_t layer = 0;
        std::string name;
    };

    /// Adds a file or replaces its text.
    void put(const File& file, std::string text);
    void remove(const File& file);

    /// INVARIANT: equal to compiling the present texts from scratch. Stays valid until the next put() or remove().
    [[nodiscard]] const Compiled& compiled();

    /// How many texts were parsed so far, for tests and benchmarks of what an edit costs.
    [[nodiscard]] std::size_t parses() const { return parses_; }

private:
    std::vector<Layer> layers_; ///< files of each sorted by name
    std::optional<Compiled> compiled_;
    std::size_t parses_ = 0;
};

} // namespace zhunsheng
