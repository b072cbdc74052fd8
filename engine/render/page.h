// The reading order of a gap report, for people: what was checked, the summary, gaps by the document that asks for them,
// open questions, hints. Words only; text.cpp and markdown.cpp lay the same page out, each in its way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/render/render.h"

namespace zhunsheng::render {

struct Row {
    std::string label;
    std::string text;
};

/// One finding, or one verdict that holds.
struct Entry {
    Severity severity{};
    Outcome outcome{};
    std::string rules; ///< ids, the one that words it first
    std::string text;  ///< what is missing or wrong
    std::vector<Row> rows;
};

struct Group {
    std::string title; ///< the document that asks, or the kind of check
    std::vector<Entry> entries;
};

struct Page {
    std::string title;
    std::vector<Row> subject;         ///< what was checked and how each was known
    std::vector<std::string> damage;  ///< what of the input could not be read
    std::vector<std::string> summary; ///< counts, as sentences
    std::vector<Group> gaps;
    std::vector<Entry> questions;
    std::vector<Entry> hints;   ///< folded findings; filled only when all is asked for
    std::vector<Entry> holding; ///< verdicts that hold; filled only when all is asked for
    std::size_t folded = 0;     ///< number of folded findings, shown or not
};

[[nodiscard]] Page lay_out(const GapReport& report, bool all);

/// 第12行第3列
[[nodiscard]] std::string place_text(const Document& document, std::uint32_t position);
/// 第12行第3列:“…the words around `focus`, from the original…”
[[nodiscard]] std::string quote(const Document& document, Span span, Span focus);
[[nodiscard]] std::string join(const std::vector<std::string>& items, std::string_view separator);
[[nodiscard]] std::string rulebook_text(const Plan& plan);
/// 报告标题, else the name of the file.
[[nodiscard]] std::string title_text(const GapReport& report);

} // namespace zhunsheng::render
