#include "engine/render/json_value.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/render/page.h"

namespace zhunsheng::render {
namespace {

void write_known(JsonWriter& json, const Known<std::string>& known) {
    known.value ? json.text(*known.value) : json.null();
}

void write_known(JsonWriter& json, const Known<int>& known) {
    known.value ? json.integer(*known.value) : json.null();
}

void write_known(JsonWriter& json, const Known<Level>& known) {
    known.value ? json.text(name_of(*known.value, kLevelNames)) : json.null();
}

void write_known(JsonWriter& json, const Known<DateFact>& known) {
    if (!known.value) {
        json.null();
    } else if (const DateFact& date = *known.value; date.month == 0) {
        json.text(fmt::format("{:04}", date.year));
    } else if (date.day == 0) {
        json.text(fmt::format("{:04}-{:02}", date.year, date.month));
    } else {
        json.text(fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    }
}

template <class T>
void write_reason(JsonWriter& json, std::string_view name, const Known<T>& known) {
    if (!known.value && !known.reason.empty()) {
        json.key(name).text(known.reason);
    }
}

/// The strongest of the rule's clauses.
void write_modality(JsonWriter& json, const PlanRule& rule) {
    const auto strongest = std::min_element(rule.clauses.begin(), rule.clauses.end(),
                                            [](const auto& a, const auto& b) { return a.modality < b.modality; });
    strongest == rule.clauses.end() ? json.null() : json.text(name_of(strongest->modality, kModalityNames));
}

/// Members of an open object.
void write_place(JsonWriter& json, const Document& document, Span span) {
    write_span(json, document, span);
    const LineColumn at = document.place(span.begin).at;
    json.key("line").integer(at.line);
    json.key("column").integer(at.column);
    write_original(json.key("text"), document, span);
}

/// By whose leave and why.
void write_waiver(JsonWriter& json, const Plan& plan, const Verdict& verdict) {
    if (verdict.waiver >= plan.waivers.size()) {
        json.null();
        return;
    }
    const PlanWaiver& waiver = plan.waivers[verdict.waiver];
    json.begin_object();
    json.key("label").text(waiver.label);
    json.key("subject").text(waiver.subject);
    json.key("from").text(show(waiver.from));
    json.key("to").text(show(waiver.to));
    json.key("approved").text(waiver.approval);
    json.key("reason").text(waiver.reason);
    json.end_object();
}

/// What the report itself gives, where a date or a waiver made another outcome of it.
void write_underlying(JsonWriter& json, const Document& document, const Verdict& verdict) {
    if (!verdict.underlying) {
        json.null();
        return;
    }
    const Verdict& judged = *verdict.underlying;
    json.begin_object();
    json.key("outcome").text(name_of(judged.outcome, kOutcomeNames));
    write_text(json.key("reason"), judged.detail.empty() ? reason_text(judged.reason) : judged.detail);
    write_evidence(json.key("evidence"), document, judged.evidence);
    write_underlying(json.key("underlying"), document, judged);
    json.end_object();
}

void write_damage(JsonWriter& json, const Diagnostic& diagnostic) {
    json.begin_object();
    json.key("code").text(code_text(diagnostic.code));
    json.key("line").integer(diagnostic.place.line);
    json.key("column").integer(diagnostic.place.column);
    json.key("text").text(message(diagnostic, Language::chinese));
    json.end_object();
}

} // namespace

void write_text(JsonWriter& json, std::string_view text) {
    text.empty() ? json.null() : json.text(text);
}

void write_texts(JsonWriter& json, const std::vector<std::string>& texts) {
    json.begin_array();
    for (const std::string& text : texts) {
        json.text(text);
    }
    json.end_array();
}

void write_span(JsonWriter& json, const Document& document, Span span) {
    const Span original = document.original_span(span);
    json.key("start").integer(original.begin);
    json.key("end").integer(original.end);
}

void write_original(JsonWriter& json, const Document& document, Span span) {
    const Span at = document.original_span(span);
    json.text(std::u32string_view(document.original).substr(at.begin, at.size()));
}

void write_evidence(JsonWriter& json, const Document& document, const std::vector<Evidence>& evidence) {
    json.begin_array();
    for (const Evidence& item : evidence) {
        json.begin_object();
        write_place(json, document, item.span);
        json.end_object();
    }
    json.end_array();
}

void write_near_misses(JsonWriter& json, const Document& document, const std::vector<NearMiss>& misses) {
    json.begin_array();
    for (const NearMiss& miss : misses) {
        json.begin_object();
        write_place(json, document, miss.span);
        json.key("lacks").text(miss.lacks);
        json.end_object();
    }
    json.end_array();
}

void write_insert_at(JsonWriter& json, const Document& document, const Advice& advice) {
    advice.insert_at ? json.integer(document.place(*advice.insert_at).offset) : json.null();
}

void write_input(JsonWriter& json, const Document& document) {
    json.begin_object();
    json.key("name").text(document.name);
    json.key("encoding").text(name_of(document.encoding, kEncodingNames));
    json.key("encoding_reason").text(document.encoding_reason);
    json.key("whole").boolean(document.whole);
    json.key("damage").begin_array();
    for (const Diagnostic& diagnostic : document.diagnostics) {
        write_damage(json, diagnostic);
    }
    json.end_array();
    json.end_object();
}

void write_meta(JsonWriter& json, const FactSet& facts) {
    const Metadata& metadata = facts.metadata;
    json.begin_object();
    write_known(json.key("title"), metadata.title);
    write_known(json.key("place"), metadata.place);
    write_known(json.key("province"), metadata.province);
    write_known(json.key("level"), metadata.level);
    write_known(json.key("tier"), metadata.tier);
    write_known(json.key("year"), metadata.year);
    write_known(json.key("signature"), metadata.signature);
    write_known(json.key("sign_date"), metadata.sign_date);
    json.key("script").text(name_of(facts.document->script, kScriptCodes));
    json.key("unknown").begin_object();
    write_reason(json, "title", metadata.title);
    write_reason(json, "place", metadata.place);
    write_reason(json, "province", metadata.province);
    write_reason(json, "level", metadata.level);
    write_reason(json, "year", metadata.year);
    write_reason(json, "signature", metadata.signature);
    write_reason(json, "sign_date", metadata.sign_date);
    json.end_object();
    json.end_object();
}

void write_dates(JsonWriter& json, const Metadata& metadata) {
    const auto write = [&json](std::string_view key, const std::optional<Day>& day) {
        json.key(key);
        day ? json.text(show(*day)) : json.null();
    };
    json.begin_object();
    write_known(json.key("sign_date"), metadata.sign_date);
    write("as_of", metadata.as_of);
    write("published", metadata.published);
    write("submitted", metadata.submitted);
    json.end_object();
}

void write_rulebook(JsonWriter& json, const Plan& plan) {
    json.begin_object();
    json.key("id").text(plan.id);
    json.key("title").text(plan.title);
    json.key("version").text(plan.version);
    json.key("hash").text(plan.hash);
    json.end_object();
}

void write_verdict(JsonWriter& json, const GapReport& report, RuleId rule_id, const Why* why) {
    const Document& document = *report.document;
    const Verdict& verdict = report.verdicts[index(rule_id)];
    const VerdictView& view = report.views[index(rule_id)];
    const PlanRule& rule = report.plan->rules[index(rule_id)];
    json.begin_object();
    json.key("rule").text(rule.id);
    json.key("title").text(rule.title);
    json.key("clause");
    view.clauses.empty() ? json.null() : json.text(join(view.clauses, ";"));
    write_modality(json.key("modality"), rule);
    json.key("outcome").text(name_of(verdict.outcome, kOutcomeNames));
    json.key("reason").text(view.reason);
    json.key("severity").text(name_of(view.severity, kSeverityCodes));
    json.key("status");
    verdict.status ? json.text(name_of(*verdict.status, kStatusCodes)) : json.null();
    write_evidence(json.key("evidence"), document, verdict.evidence);
    write_near_misses(json.key("near_misses"), document, verdict.near_misses);
    write_insert_at(json.key("insert_at"), document, view.advice);
    write_text(json.key("remedy"), view.advice.remedy);
    write_text(json.key("exception"), verdict.exception < rule.exceptions.size()
                                          ? std::string_view(rule.exceptions[verdict.exception].label)
                                          : std::string_view());
    write_waiver(json.key("waiver"), *report.plan, verdict);
    write_underlying(json.key("underlying"), document, verdict);
    write_texts(json.key("notices"), verdict.notices);
    if (why != nullptr) {
        write_why(json.key("why"), report, *why);
    }
    json.end_object();
}

} // namespace zhunsheng::render
