#include "engine/render/json_value.h"

#include <charconv>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/page.h"

namespace zhunsheng::render {
namespace {

template <class T>
Json known(const Known<T>& value) {
    return value.value ? Json(*value.value) : Json(nullptr);
}

Json level_name(const Known<Level>& level) {
    return level.value ? Json(name_of(*level.value, kLevelNames)) : Json(nullptr);
}

std::string date_text(const DateFact& date) {
    if (date.month == 0) {
        return fmt::format("{:04}", date.year);
    }
    return date.day == 0 ? fmt::format("{:04}-{:02}", date.year, date.month)
                         : fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

template <class T>
void put_reason(Json& reasons, const char* name, const Known<T>& known) {
    if (!known.value && !known.reason.empty()) {
        reasons[name] = known.reason;
    }
}

Json modality(const PlanRule& rule) {
    if (rule.clauses.empty()) {
        return nullptr;
    }
    const auto strongest = std::min_element(rule.clauses.begin(), rule.clauses.end(),
                                            [](const auto& a, const auto& b) { return a.modality < b.modality; });
    return name_of(strongest->modality, kModalityNames);
}

} // namespace

Json number(const std::optional<Decimal>& value) {
    if (!value) {
        return nullptr;
    }
    const std::string text = value->str();
    std::int64_t whole = 0;
    if (const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), whole);
        fault == std::errc{} && end == text.data() + text.size()) {
        return whole;
    }
    // The shortest spelling of the nearest double is the decimal itself up to 15 digits; nothing is computed with it.
    double nearest = 0;
    std::from_chars(text.data(), text.data() + text.size(), nearest);
    return nearest;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

void put_span(Json& object, const Document& document, Span span) {
    const Span original = document.original_span(span);
    object["start"] = original.begin;
    object["end"] = original.end;
}

Json place_json(const Document& document, Span span) {
    Json place;
    put_span(place, document, span);
    const LineColumn at = document.place(span.begin).at;
    place["line"] = at.line;
    place["column"] = at.column;
    place["text"] = document.original_utf8(span);
    return place;
}

Json evidence_json(const Document& document, const std::vector<Evidence>& evidence) {
    Json list = Json::array();
    for (const Evidence& item : evidence) {
        list.push_back(place_json(document, item.span));
    }
    return list;
}

Json near_misses_json(const Document& document, const std::vector<NearMiss>& misses) {
    Json list = Json::array();
    for (const NearMiss& miss : misses) {
        Json item = place_json(document, miss.span);
        item["lacks"] = miss.lacks;
        list.push_back(std::move(item));
    }
    return list;
}

Json meta_json(const FactSet& facts) {
    const Metadata& metadata = facts.metadata;
    Json meta;
    meta["title"] = known(metadata.title);
    meta["place"] = known(metadata.place);
    meta["level"] = level_name(metadata.level);
    meta["tier"] = level_name(metadata.tier);
    meta["year"] = known(metadata.year);
    meta["signature"] = known(metadata.signature);
    meta["sign_date"] = metadata.sign_date.value ? Json(date_text(*metadata.sign_date.value)) : Json(nullptr);
    meta["script"] = name_of(facts.document->script, kScriptCodes);
    Json reasons = Json::object();
    put_reason(reasons, "title", metadata.title);
    put_reason(reasons, "place", metadata.place);
    put_reason(reasons, "level", metadata.level);
    put_reason(reasons, "year", metadata.year);
    put_reason(reasons, "signature", metadata.signature);
    put_reason(reasons, "sign_date", metadata.sign_date);
    meta["unknown"] = std::move(reasons);
    return meta;
}

Json input_json(const Document& document) {
    Json input;
    input["name"] = document.name;
    input["encoding"] = name_of(document.encoding, kEncodingNames);
    input["encoding_reason"] = document.encoding_reason;
    input["whole"] = document.whole;
    Json damage = Json::array();
    for (const Diagnostic& diagnostic : document.diagnostics) {
        damage.push_back({{"code", code_text(diagnostic.code)},
                          {"line", diagnostic.place.line},
                          {"column", diagnostic.place.column},
                          {"text", message(diagnostic, Language::chinese)}});
    }
    input["damage"] = std::move(damage);
    return input;
}

Json rulebook_json(const Plan& plan) {
    return {{"id", plan.id}, {"title", plan.title}, {"version", plan.version}, {"hash", plan.hash}};
}

Json verdict_json(const GapReport& report, RuleId rule_id) {
    const Document& document = *report.document;
    const Verdict& verdict = report.verdicts[index(rule_id)];
    const VerdictView& view = report.views[index(rule_id)];
    const PlanRule& rule = report.plan->rules[index(rule_id)];
    Json json;
    json["rule"] = rule.id;
    json["title"] = rule.title;
    json["clause"] = view.clauses.empty() ? Json(nullptr) : Json(join(view.clauses, ";"));
    json["modality"] = modality(rule);
    json["outcome"] = name_of(verdict.outcome, kOutcomeNames);
    json["reason"] = view.reason;
    json["severity"] = name_of(view.severity, kSeverityCodes);
    json["status"] = verdict.status ? Json(name_of(*verdict.status, kStatusCodes)) : Json(nullptr);
    json["evidence"] = evidence_json(document, verdict.evidence);
    json["near_misses"] = near_misses_json(document, verdict.near_misses);
    json["insert_at"] = view.advice.insert_at ? Json(document.place(*view.advice.insert_at).offset) : Json(nullptr);
    json["remedy"] = text_or_null(view.advice.remedy);
    return json;
}

std::string print(const Json& value) {
    const std::string raw = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string out;
    out.reserve(raw.size() + 1);
    // Every such character starts with one of these bytes and stands inside a string.
    const auto starts_hidden = [](char c) { return c == '\x7f' || c == '\xc2' || c == '\xd8' || c == '\xe2'; };
    for (std::size_t i = 0; i < raw.size();) {
        if (!starts_hidden(raw[i])) {
            out += raw[i++];
            continue;
        }
        const std::size_t length = raw[i] == '\x7f' ? 1 : raw[i] == '\xe2' ? 3 : 2;
        out += escape_controls(std::string_view(raw).substr(i, length));
        i += length;
    }
    out += '\n';
    return out;
}

} // namespace zhunsheng::render
