// What the JSON outputs share: places, metadata, the rulebook, a verdict. Each writes one value. Private to render/.
#pragma once

#include "engine/render/json_writer.h"
#include "engine/render/render.h"

namespace zhunsheng::render {

/// null when the text is empty.
void write_text(JsonWriter& json, std::string_view text);
void write_texts(JsonWriter& json, const std::vector<std::string>& texts);

/// "start" and "end" of a span of the normalised text, as code points of the original: two members of an open object.
void write_span(JsonWriter& json, const Document& document, Span span);
/// The slice of the original.
void write_original(JsonWriter& json, const Document& document, Span span);
void write_evidence(JsonWriter& json, const Document& document, const std::vector<Evidence>& evidence);
void write_near_misses(JsonWriter& json, const Document& document, const std::vector<NearMiss>& misses);
/// Where missing text belongs, else null.
void write_insert_at(JsonWriter& json, const Document& document, const Advice& advice);

/// How the input was read and what of it could not be.
void write_input(JsonWriter& json, const Document& document);
void write_meta(JsonWriter& json, const FactSet& facts);
/// The dates that decided what is in force: those the text or the user gave.
void write_dates(JsonWriter& json, const Metadata& metadata);
void write_rulebook(JsonWriter& json, const Plan& plan);
/// With a "why" where one is given.
void write_verdict(JsonWriter& json, const GapReport& report, RuleId rule, const Why* why = nullptr);
void write_funnel(JsonWriter& json, const std::vector<std::pair<std::string, std::size_t>>& steps);
void write_why(JsonWriter& json, const GapReport& report, const Why& why);

} // namespace zhunsheng::render
