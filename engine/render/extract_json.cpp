#include <algorithm>

#include "engine/base/version.h"
#include "engine/render/json_value.h"

namespace zhunsheng {
namespace {

using render::Json;

Json part_name(const FactSet& facts, const Lexicon& lexicon, std::size_t heading) {
    if (heading >= facts.heading_part.size() || facts.heading_part[heading] == kNoPart) {
        return nullptr;
    }
    return lexicon.parts[index(facts.heading_part[heading])].name;
}

Json sections_json(const FactSet& facts, const Lexicon& lexicon) {
    const Document& document = *facts.document;
    Json list = Json::array();
    for (std::size_t i = 0; i < document.headings.size(); ++i) {
        const Heading& heading = document.headings[i];
        Json section;
        section["number"] = document.original_utf8(heading.number);
        section["heading"] = document.original_utf8(heading.title);
        section["level"] = name_of(heading.level, kHeadingLevelCodes);
        section["part"] = part_name(facts, lexicon, i);
        render::put_span(section, document, heading.span());
        list.push_back(std::move(section));
    }
    return list;
}

Json parts_json(const FactSet& facts, const Lexicon& lexicon) {
    Json parts = Json::object();
    for (std::size_t i = 0; i < lexicon.parts.size() && i < facts.parts.size(); ++i) {
        if (lexicon.parts[i].required) {
            parts[lexicon.parts[i].name] = name_of(facts.parts[i].presence, kPresenceCodes);
        }
    }
    return parts;
}

Json period_json(const Figure& figure) {
    if (!figure.period.empty()) {
        return figure.period;
    }
    return figure.period_year ? Json(std::to_string(*figure.period_year)) : Json(nullptr);
}

Json figure_json(const Document& document, const Lexicon& lexicon, const Figure& figure) {
    Json json;
    json["text"] = document.original_utf8(figure.span);
    render::put_span(json, document, figure.span);
    json["value"] = render::number(figure.qualifier == Qualifier::range ? std::nullopt : figure.value);
    json["low"] = render::number(figure.interval.low);
    json["high"] = render::number(figure.interval.high);
    json["unit"] = figure.unit == kNoUnit ? Json(nullptr) : Json(lexicon.units[index(figure.unit)].name);
    json["qualifier"] = name_of(figure.qualifier, kQualifierCodes);
    json["indicator"] =
        figure.indicator == kNoIndicator ? Json(nullptr) : Json(lexicon.indicators[index(figure.indicator)].id);
    json["period"] = period_json(figure);
    json["status"] = name_of(figure.status, kStatusCodes);
    json["basis"] = name_of(figure.basis, kBasisCodes);
    return json;
}

Json documents_json(const FactSet& facts) {
    const Document& document = *facts.document;
    Json list = Json::array();
    for (const DocumentName& name : facts.documents) {
        const bool marked = name.span.size() >= 2;
        const Span inner = marked ? Span{name.span.begin + 1, name.span.end - 1} : name.span;
        Json json;
        json["title"] = document.original_utf8(inner);
        render::put_span(json, document, name.span);
        list.push_back(std::move(json));
    }
    return list;
}

Json mentions_json(const FactSet& facts, const Lexicon& lexicon) {
    std::vector<const Mention*> order;
    for (const Mention& mention : facts.mentions) {
        order.push_back(&mention);
    }
    std::stable_sort(order.begin(), order.end(), [](const Mention* a, const Mention* b) { return a->span < b->span; });
    Json list = Json::array();
    for (const Mention* mention : order) {
        Json json;
        json["term"] = lexicon.terms[index(mention->term)].name;
        render::put_span(json, *facts.document, mention->span);
        json["status"] = name_of(mention->status, kStatusCodes);
        list.push_back(std::move(json));
    }
    return list;
}

} // namespace

std::string render_extract_json(const FactSet& facts, const Lexicon& lexicon) {
    Json json;
    json["schema"] = "zhunsheng.extract/1";
    json["engine"] = kVersion;
    json["input"] = render::input_json(*facts.document);
    json["meta"] = render::meta_json(facts);
    json["sections"] = sections_json(facts, lexicon);
    json["parts"] = parts_json(facts, lexicon);
    Json figures = Json::array();
    for (const Figure& figure : facts.figures) {
        figures.push_back(figure_json(*facts.document, lexicon, figure));
    }
    json["figures"] = std::move(figures);
    json["documents"] = documents_json(facts);
    json["mentions"] = mentions_json(facts, lexicon);
    return render::print(json);
}

} // namespace zhunsheng
