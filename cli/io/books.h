// A rulebook, with those that it inherits, for its author's tools: what checking uses, and beside it the trees with every
// place.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/io/rulebooks.h"
#include "engine/inspect/book.h"

namespace zhunsheng::cli {

struct AuthoredBook {
    std::unique_ptr<const Rulebook> rulebook;
    std::unique_ptr<const inspect::Book> trees;
};

/// Nothing, with everything said on standard error, when the rulebook has errors.
[[nodiscard]] std::optional<AuthoredBook> load_book(const std::string& choice);

} // namespace zhunsheng::cli
