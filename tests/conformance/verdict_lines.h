// Verdicts as lines of text, to compare evaluators and to say what differs.
#pragma once

#include <map>
#include <string>

#include "engine/eval/verdict.h"
#include "tests/conformance/case.h"

namespace zhunsheng::conformance {

/// By rule id: outcome, reason, status, clauses that fail, spans of evidence and near misses. Wording is left out, since
/// only one evaluator has it.
[[nodiscard]] std::map<std::string, std::string> lines(const Plan& plan, const std::vector<Verdict>& verdicts);

/// What of an expectation a verdict does not meet; empty when it meets all.
[[nodiscard]] std::string unmet(const Expected& expected, const Verdict& verdict, const Document& document);

} // namespace zhunsheng::conformance
