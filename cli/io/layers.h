// A rulebook with those that it inherits: found by their id beside it and where rulebooks come with the program.
#pragma once

#include <string>
#include <vector>

#include "engine/engine.h"

namespace zhunsheng::cli {

struct ReadLayers {
    std::vector<Layer> layers;           ///< the rulebook itself first
    std::vector<Diagnostic> unread;      ///< files that could not be read
    std::vector<std::string> neighbours; ///< ids of the rulebooks that were looked through for one that is not there
};

/// What is inherited is read too, and what that inherits; a book that is not found is left to the compiler to tell.
[[nodiscard]] Result<ReadLayers> read_layers(const std::string& place);

/// Folders that lie in the same folder as this one, by name, without it.
[[nodiscard]] std::vector<std::string> folders_beside(const std::string& folder);
/// The 规则集 of the files in a folder, not of folders in it; nothing where they hold none.
[[nodiscard]] std::optional<rule::Rulebook> rulebook_in(const std::string& folder);

} // namespace zhunsheng::cli
