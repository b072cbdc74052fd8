// One case of the corpus as its YAML says it; README.md of this folder is the format's page.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zhunsheng::conformance {

/// Texts of rule files by the name of their layer, upper layers first; a plain rulebook is one layer without a name.
using Layers = std::vector<std::pair<std::string, std::string>>;

/// What a rule must come to. Empty fields are not looked at.
struct Expected {
    std::string outcome, reason, status, detail, message;
    std::optional<std::vector<std::string>> evidence, near; ///< the words in focus, in order
};

/// A report with what is said beside it.
struct Input {
    std::string report;
    std::string previous;
    std::string facts;          ///< in place of the report: what stands in a test's 事实 { … }
    std::string previous_facts; ///< … and in its 上年 { … }
    std::string level, place, as_of, published, submitted;
    std::optional<int> year;
};

struct Case {
    std::string file;
    std::size_t number = 0; ///< in its file, from 1
    int line = 0;
    std::string note;
    Layers rules;
    Input input;
    std::map<std::string, Expected> expect; ///< by rule
    std::vector<std::string> diagnostics;   ///< codes of the errors that compiling must give, instead of verdicts
    struct Edit {
        Layers rules; ///< empty: as before
        std::string report, facts;
        std::map<std::string, Expected> expect;
    };
    std::optional<Edit> edit;
};

/// Cases of one file; a fault of the file is a message in `faults`.
[[nodiscard]] std::vector<Case> read_cases(const std::string& path, std::vector<std::string>& faults);

} // namespace zhunsheng::conformance
