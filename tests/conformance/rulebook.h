// The rulebook of a case in each of its forms, compiled once for all the cases that share it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "tests/conformance/case.h"
#include "workspace/workspace.h"

namespace zhunsheng::conformance {

/// One form of a rulebook: what compiling it gave, and what finds its words.
struct Form {
    explicit Form(Compiled from) : compiled(std::move(from)), matcher(compiled.lexicon) {}
    Compiled compiled;
    Matcher matcher;
};

struct Rulebook {
    /// Stated facts stand in a test of their own beside the rules; it speaks of `rule`.
    Rulebook(const std::string& vocabulary, const Layers& rules, const Input& input, const std::string& rule);

    std::unique_ptr<const Form> plain;  ///< its files as they are
    std::unique_ptr<const Form> edited; ///< by a workspace, after a rule was added to a file and taken out again
    std::unique_ptr<const Form> flat;   ///< as `rules resolve` prints it, read again; none where there are errors
};

/// A report read with one form, or built from the facts that are stated.
struct Read {
    std::unique_ptr<const GivenReport> report, previous;
    [[nodiscard]] const FactSet& facts() const { return report->facts; }
    [[nodiscard]] EvalOptions options() const;
};

/// Nothing when the text cannot be read.
[[nodiscard]] std::optional<Read> read(const Form& form, const Input& input);

} // namespace zhunsheng::conformance
