// Which rulebook a report is checked with: the one that the user names; else, of those that lie beside the national one and
// build on it, the one for the report's place; else the national one.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/io/rulebooks.h"

namespace zhunsheng::cli {

/// A rulebook that builds on the national one and is for one place.
struct LocalRulebook {
    std::string folder;
    std::uint32_t place_code = 0; ///< of its 地区; 0 where the gazetteer does not know it: never taken by itself
};

struct Chosen {
    const Rulebook* rulebook = nullptr;
    std::string why; ///< Chinese; empty where the user named the rulebook
};

/// Loads each rulebook once, however many reports are checked with it.
class Chooser {
public:
    /// `choice` and `waivers` as for load_rulebook().
    Chooser(std::string choice, std::string waivers);

    /// Nothing, with everything said on standard error, when the rulebook cannot be used.
    [[nodiscard]] Chosen for_report(const Document& document, const ReportOptions& options);

private:
    [[nodiscard]] Chosen load(const std::string& folder, std::string why);
    [[nodiscard]] std::vector<std::string> elsewhere(const LocalRulebook* taken) const;

    std::string choice_, waivers_;
    std::string general_; ///< id of the rulebook for every place
    std::vector<LocalRulebook> locals_;
    std::map<std::string, std::unique_ptr<const Rulebook>> loaded_;
};

} // namespace zhunsheng::cli
