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
    Rulebook(const std::string& vocabulary, const Layers& rules);

    std::unique_ptr<const Form> plain;  ///< its files as they are
    std::unique_ptr<const Form> edited; ///< by a workspace, after a rule was added to a file and taken out again
    std::unique_ptr<const Form> flat;   ///< as `rules resolve` prints it, read again; none where there are errors
};

/// A report read with one form. Stays where it was made: the facts point into the document.
struct Read {
    Document document;
    FactSet facts;
    std::unique_ptr<const Read> previous;
    [[nodiscard]] EvalOptions options() const;
};

/// Nothing when the text cannot be read.
[[nodiscard]] std::unique_ptr<const Read> read(const Form& form, const Input& input);

} // namespace zhunsheng::conformance
