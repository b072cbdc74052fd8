// grammar: a rule author's text → rule::RuleFile, and back. PEGTL is seen only in this room; grammar.ebnf is its page.
// Not here: what names mean (plan/). Start with parse().
#pragma once

#include <memory>
#include <string>

#include "engine/base/limits.h"
#include "engine/rule/syntax.h"

namespace zhunsheng::grammar {

/// Reads a rule file. Never fails: what could not be read is a diagnostic in the result, and reading goes on at the
/// next clause or declaration, so several errors come in one run.
[[nodiscard]] rule::RuleFile parse(std::shared_ptr<const Source> source, const Limits& limits = {});

/// The one canonical spelling of a file (Chinese keywords, half-width punctuation, two-space indent); comments kept.
/// Idempotent; parse(format(f)) equals f but for spans. Files with errors are returned as they are.
[[nodiscard]] std::string format(const rule::RuleFile& file);

} // namespace zhunsheng::grammar
