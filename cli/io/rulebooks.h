// Where rulebooks are, and how their files become one compiled rulebook.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace zhunsheng::cli {

struct Rulebook {
    explicit Rulebook(Compiled from) : compiled(std::move(from)), matcher(compiled.lexicon) {}
    Rulebook(const Rulebook&) = delete;
    Rulebook& operator=(const Rulebook&) = delete;

    Compiled compiled; ///< INVARIANT: ok()
    Matcher matcher;
};

/// The folder (or one file) that a choice means: a path, else the name of a rulebook that came with the program. With no
/// choice, ZHUNSHENG_RULES, else the national rulebook.
[[nodiscard]] Result<std::string> find_rulebook(const std::string& choice);

/// Folders that hold rulebooks by name: the installed one, then the source tree's.
[[nodiscard]] std::vector<std::filesystem::path> rulebook_roots();

/// Every *.zs under a folder, by path; the file itself for a file.
[[nodiscard]] Result<std::vector<std::string>> rule_files(const std::string& place);

[[nodiscard]] Result<rule::RuleFile> read_rule_file(const std::string& path);

/// Reads and compiles with all that is inherited, whatever is wrong in it: faults of the texts are in the result's diagnostics.
[[nodiscard]] Result<Compiled> compile_rulebook(const std::string& place);

/// Ready for checking; nothing, with everything said on standard error, when it is not. `waivers`: a file with further
/// 豁免, or empty. `elsewhere`: folders of rulebooks of other places, whose rules are listed and do not apply.
[[nodiscard]] std::unique_ptr<const Rulebook> load_rulebook(const std::string& choice, const std::string& waivers = {},
                                                            const std::vector<std::string>& elsewhere = {});

} // namespace zhunsheng::cli
