// What the JSON outputs share: exact numbers, places, metadata, and one way to print. Private to render/.
#pragma once

#include <nlohmann/json.hpp>

#include "engine/render/render.h"

namespace zhunsheng::render {

using Json = nlohmann::ordered_json;

/// Integers stay integers; decimals print as written (up to 15 significant digits).
[[nodiscard]] Json number(const std::optional<Decimal>& value);
[[nodiscard]] Json text_or_null(const std::string& text);

/// {"start","end"} of a span of the normalised text, as code points of the original.
void put_span(Json& object, const Document& document, Span span);
/// … with "line", "column" and "text", the slice of the original.
[[nodiscard]] Json place_json(const Document& document, Span span);
[[nodiscard]] Json evidence_json(const Document& document, const std::vector<Evidence>& evidence);
[[nodiscard]] Json near_misses_json(const Document& document, const std::vector<NearMiss>& misses);

[[nodiscard]] Json meta_json(const FactSet& facts);
/// How the input was read and what of it could not be.
[[nodiscard]] Json input_json(const Document& document);
[[nodiscard]] Json rulebook_json(const Plan& plan);
[[nodiscard]] Json verdict_json(const GapReport& report, RuleId rule);

/// One line, ending in a break; control and bidirectional characters are \u escapes, which leaves the value as it was.
[[nodiscard]] std::string print(const Json& value);

} // namespace zhunsheng::render
