// The flaws of a short text, said in a line each, so that a test is a text and what is wrong with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/flaws/flaws.h"

namespace zhunsheng::testing {

/// "甲乙丙: 与第1段“甲乙丙”重复", lines joined by " | "; a doubtful flaw's begins with "? ". Of one kind, by place.
std::string flaws(FlawKind kind, std::string_view text, const ReportOptions& options = {});
/// … with last year's report beside it.
std::string flaws_after(FlawKind kind, std::string_view previous, std::string_view text);

/// A text and its flaws of one kind; none for an innocent lookalike.
struct FlawCase {
    std::string_view text;
    std::string_view flaws;
};
void expect_flaws(FlawKind kind, const std::vector<FlawCase>& cases);

/// The lexicon of these tests, which asks for every kind.
const Lexicon& lexicon();
FactSet read(const Document& document);

} // namespace zhunsheng::testing
