// What the facts of a short text are, said in a line each, so that a test is a text and its reading.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "engine/facts/fact_set.h"

namespace zhunsheng::testing {

/// A text read with the small lexicon of these tests (facts_text.cpp).
struct ReadText {
    std::unique_ptr<Document> document;
    FactSet facts;
};
ReadText read_facts(std::string_view text, const ReportOptions& options = {});

/// "三项制度 自认, 三项制度 完成": every mention with its status, by place.
std::string mentions(std::string_view text);
/// "210件 完成 当年 TJ-01": every figure with status, basis and indicator, by place.
std::string figures(std::string_view text);
/// "举措成效 present, 不足原因 partial(有相应内容,但未见原因说明)": the required parts.
std::string parts(std::string_view text);
/// "一、 举措成效, (一) 第一责任人": every heading but items with its part.
std::string heading_parts(std::string_view text);
/// "《甲》, 《乙》"
std::string titles(std::string_view text);
/// "清河县 县 2024 2025-01-20": place, level (部门/tier), year, sign date; ? for what is unknown.
std::string meta(std::string_view text, const ReportOptions& options = {});

} // namespace zhunsheng::testing
