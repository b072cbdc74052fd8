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
    std::vector<std::string> notices; ///< of the rulebook and of single rules
    std::vector<Group> gaps;
    std::vector<Entry> questions;
    std::vector<Entry> warnings; ///< rules not in force yet that the report does not meet
    std::vector<Entry> waived;
    std::vector<Entry> hints;   ///< folded findings; filled only when all is asked for
    std::vector<Entry> holding; ///< verdicts that hold; filled only when all is asked for
    std::size_t folded = 0;     ///< number of folded findings, shown or not
};

[[nodiscard]] Page lay_out(const GapReport& report, bool all);

/// 预警 and 豁免: what was judged and why it does not count; set_aside.cpp.
[[nodiscard]] std::vector<Entry> set_aside(const GapReport& report, const std::vector<RuleId>& rules, bool all);
/// Sentences that prove something, each once; no more than `most`, and how many more there are.
void add_evidence(const Document& document, const std::vector<Evidence>& evidence, std::size_t most,
                  std::vector<Row>& rows);
inline constexpr std::string_view kWarningTitle = "预警(规则还没有生效,生效后会成为缺口)";
inline constexpr std::string_view kWaivedTitle = "已获豁免";
inline constexpr std::string_view kNoticeTitle = "请注意";

/// 第12行第3列
[[nodiscard]] std::string place_text(const Document& document, std::uint32_t position);
/// 第12行第3列:“…the words around `focus`, from the original…”
[[nodiscard]] std::string quote(const Document& document, Span span, Span focus);
[[nodiscard]] std::string join(const std::vector<std::string>& items, std::string_view separator);
[[nodiscard]] std::string rulebook_text(const Plan& plan);
/// 报告标题, else the name of the file.
[[nodiscard]] std::string title_text(const GapReport& report);

} // namespace zhunsheng::render
