// handbook: a rulebook → a manuscript that a lawyer reads: clause by clause which rules stand for it, what each asks in
// words, what counts as evidence, what is said when it is missing; then indicators, parts, coverage and terms.
// Not here: layout (render/manuscript.h). Start with write_handbook().
#pragma once

#include "engine/handbook/manuscript.h"
#include "engine/inspect/book.h"

namespace zhunsheng::handbook {

/// `plan` is the compiled rulebook of the same files: its title, version and hash.
[[nodiscard]] Manuscript write_handbook(const inspect::Book& book, const Plan& plan);

/// Only the chapter on coverage, as a page of its own: which rules stand for each clause of law, how, and what no report
/// can show. It says nothing of version and hash, so that it changes only with what it speaks of.
[[nodiscard]] Manuscript write_coverage_page(const inspect::Book& book, const Plan& plan);

} // namespace zhunsheng::handbook
