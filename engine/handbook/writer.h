// What the chapters share: anchors, links, blocks. Private to handbook/.
#pragma once

#include "engine/handbook/manuscript.h"
#include "engine/inspect/clause_of_law.h"
#include "engine/inspect/describe.h"

namespace zhunsheng::handbook {

[[nodiscard]] std::string anchor_of(inspect::Entity entity, const inspect::Book& book);
[[nodiscard]] std::string anchor_of(const inspect::ClauseOfLaw& clause);

[[nodiscard]] Line text(std::string words);
[[nodiscard]] Line link_to(inspect::Entity entity, const inspect::Book& book, std::string words);
/// Names in the words become links.
[[nodiscard]] Line linked(const inspect::Words& words, const inspect::Book& book);
/// "GY-15-01 反映三项制度", linked
[[nodiscard]] Line rule_link(std::uint32_t rule, const inspect::Book& book);
void append(Line& line, const Line& more);
/// Where the clause stands and what it is about: 第(十五)项 完善行政执法程序
[[nodiscard]] std::string name_of_clause(const rule::LegalSource& source, const inspect::ClauseOfLaw& clause);
/// Lines on one, with a mark between.
[[nodiscard]] Line joined(const std::vector<Line>& lines, std::string_view between);
/// "说法": “a”、“b”
[[nodiscard]] std::string quoted(const std::vector<rule::Phrasing>& phrasings);

[[nodiscard]] Block heading(int level, Line line, std::string anchor = {});
[[nodiscard]] Block paragraph(Line line);
[[nodiscard]] Block list(std::vector<Line> items);
/// 标签:内容
[[nodiscard]] Line labelled(std::string label, const Line& line);
[[nodiscard]] Block table(std::vector<std::string> head, std::vector<std::vector<Line>> rows);
[[nodiscard]] Block folded(Line line, std::vector<Block> children);
[[nodiscard]] Block sample(std::string text);

/// One rule: what it asks, of whom, what proves it, what is said, examples.
void write_rule(const inspect::Book& book, std::uint32_t rule, std::vector<Block>& out);

/// From when to when it is in force, and what lower rulebooks may do to it: facts for its list.
[[nodiscard]] std::vector<Line> validity(const rule::Rule& rule, const inspect::Book& book);
void write_exceptions(const inspect::Book& book, const rule::Rule& rule, std::vector<Block>& out);
/// What lower rulebooks added when they tightened it.
void write_stages(const inspect::Book& book, const rule::Rule& rule, std::vector<Block>& out);

/// The chapter before the rules: rulebooks, parameters, waivers.
void write_layers(const inspect::Book& book, std::vector<Block>& out);
/// The chapters after the rules.
void write_indicators(const inspect::Book& book, std::vector<Block>& out);
void write_parts(const inspect::Book& book, std::vector<Block>& out);
/// Of a page of its own, `linked` is false: there is nothing to link to.
void write_coverage(const inspect::Book& book, bool linked, std::vector<Block>& out);
void write_terms(const inspect::Book& book, std::vector<Block>& out);
void write_wordings(const inspect::Book& book, std::vector<Block>& out);

} // namespace zhunsheng::handbook
