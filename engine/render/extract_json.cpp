#include <algorithm>

#include "engine/base/version.h"
#include "engine/render/json_value.h"

namespace zhunsheng {
namespace {

using render::JsonWriter;

void write_number(JsonWriter& json, const std::optional<Decimal>& value) {
    value ? json.decimal(*value) : json.null();
}

void write_part(JsonWriter& json, const FactSet& facts, const Lexicon& lexicon, std::size_t heading) {
    if (heading >= facts.heading_part.size() || facts.heading_part[heading] == kNoPart) {
        json.null();
    } else {
        json.text(lexicon.parts[index(facts.heading_part[heading])].name);
    }
}

void write_sections(JsonWriter& json, const FactSet& facts, const Lexicon& lexicon) {
    const Document& document = *facts.document;
    json.begin_array();
    for (std::size_t i = 0; i < document.headings.size(); ++i) {
        const Heading& heading = document.headings[i];
        json.begin_object();
        render::write_original(json.key("number"), document, heading.number);
        render::write_original(json.key("heading"), document, heading.title);
        json.key("level").text(name_of(heading.level, kHeadingLevelCodes));
        write_part(json.key("part"), facts, lexicon, i);
        render::write_span(json, document, heading.span());
        json.end_object();
    }
    json.end_array();
}

void write_parts(JsonWriter& json, const FactSet& facts, const Lexicon& lexicon) {
    json.begin_object();
    for (std::size_t i = 0; i < lexicon.parts.size() && i < facts.parts.size(); ++i) {
        if (lexicon.parts[i].required) {
            json.key(lexicon.parts[i].name).text(name_of(facts.parts[i].presence, kPresenceCodes));
        }
    }
    json.end_object();
}

void write_period(JsonWriter& json, const Figure& figure) {
    if (!figure.period.empty()) {
        json.text(figure.period);
    } else {
        figure.period_year ? json.text(std::to_string(*figure.period_year)) : json.null();
    }
}

void write_figure(JsonWriter& json, const Document& document, const Lexicon& lexicon, const Figure& figure) {
    json.begin_object();
    render::write_original(json.key("text"), document, figure.span);
    render::write_span(json, document, figure.span);
    write_number(json.key("value"), figure.qualifier == Qualifier::range ? std::nullopt : figure.value);
    write_number(json.key("low"), figure.interval.low);
    write_number(json.key("high"), figure.interval.high);
    json.key("unit");
    figure.unit == kNoUnit ? json.null() : json.text(lexicon.units[index(figure.unit)].name);
    json.key("qualifier").text(name_of(figure.qualifier, kQualifierCodes));
    json.key("indicator");
    figure.indicator == kNoIndicator ? json.null() : json.text(lexicon.indicators[index(figure.indicator)].id);
    write_period(json.key("period"), figure);
    json.key("status").text(name_of(figure.status, kStatusCodes));
    json.key("basis").text(name_of(figure.basis, kBasisCodes));
    json.end_object();
}

void write_documents(JsonWriter& json, const FactSet& facts) {
    const Document& document = *facts.document;
    json.begin_array();
    for (const DocumentName& name : facts.documents) {
        const bool marked = name.span.size() >= 2;
        const Span inner = marked ? Span{name.span.begin + 1, name.span.end - 1} : name.span;
        json.begin_object();
        render::write_original(json.key("title"), document, inner);
        render::write_span(json, document, name.span);
        json.end_object();
    }
    json.end_array();
}

void write_mentions(JsonWriter& json, const FactSet& facts, const Lexicon& lexicon) {
    std::vector<const Mention*> order;
    for (const Mention& mention : facts.mentions) {
        order.push_back(&mention);
    }
    std::stable_sort(order.begin(), order.end(), [](const Mention* a, const Mention* b) { return a->span < b->span; });
    json.begin_array();
    for (const Mention* mention : order) {
        json.begin_object();
        json.key("term").text(lexicon.terms[index(mention->term)].name);
        render::write_span(json, *facts.document, mention->span);
        json.key("status").text(name_of(mention->status, kStatusCodes));
        json.end_object();
    }
    json.end_array();
}

} // namespace

std::string render_extract_json(const FactSet& facts, const Lexicon& lexicon) {
    JsonWriter json;
    json.begin_object();
    json.key("schema").text("zhunsheng.extract/1");
    json.key("engine").text(kVersion);
    render::write_input(json.key("input"), *facts.document);
    render::write_meta(json.key("meta"), facts);
    write_sections(json.key("sections"), facts, lexicon);
    write_parts(json.key("parts"), facts, lexicon);
    json.key("figures").begin_array();
    for (const Figure& figure : facts.figures) {
        write_figure(json, *facts.document, lexicon, figure);
    }
    json.end_array();
    write_documents(json.key("documents"), facts);
    write_mentions(json.key("mentions"), facts, lexicon);
    json.end_object();
    return json.take();
}

} // namespace zhunsheng
