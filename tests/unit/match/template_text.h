// Templates and texts of the tests, written as people write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/match/matcher.h"

namespace zhunsheng::testing {

/// "受理[各类]…{数}" → Template: `(a|b)`, `[x]`, `…`, `……`, `…5…` (a limit), `{数}`.
Template parse_template(std::string_view source);

/// A text in which 〔210宗〕 is a number slot, 〔率:98%〕 a rate, 〔期:3月〕 a date, 〔文:《条例》〕 a document; the marks
/// are not part of it. Clauses end at ,;: and sentences at 。!? and line breaks; 《…》 are titles.
struct MarkedText {
    std::u32string text;
    std::vector<Span> sentences, clauses, titles;
    std::vector<SlotSpan> slots;
    MatchInput input() const { return {text, &sentences, &clauses, &slots, &titles}; }
};
MarkedText parse_text(std::string_view source);

Lexicon lexicon_of(const std::vector<std::string>& templates);

/// The hits as "phrase:text#slot" separated by blanks; "#…" only where a slot is bound.
std::string describe(const std::vector<Hit>& hits, const MarkedText& text);
std::string found(const std::vector<std::string>& templates, std::string_view text);
std::string found(const char* one_template, std::string_view text);

/// What the matcher promises, done the slow way: every start, every path.
std::vector<Hit> naive_hits(const Lexicon& lexicon, const MatchInput& input);

} // namespace zhunsheng::testing
