// What a report says of itself, by attribute, and what 计数 counts.
#include <algorithm>

#include "engine/eval/sightings.h"
#include "engine/facts/parts.h"

namespace zhunsheng::eval {
namespace {

AttributeValue from_number(const Known<int>& known) {
    return {known.value, std::nullopt, std::nullopt, known.span, known.reason, {}};
}

AttributeValue from_text(const Known<std::string>& known) {
    return {std::nullopt, std::nullopt, known.value, known.span, known.reason, {}};
}

AttributeValue from_word(std::string_view word) {
    AttributeValue value;
    value.text = word;
    return value;
}

AttributeValue from_level(const Known<Level>& known) {
    AttributeValue value = known.value ? from_word(name_of(*known.value, kLevelNames)) : AttributeValue{};
    value.span = known.span;
    value.reason = known.reason;
    return value;
}

AttributeValue from_addressee(const Document& document) {
    AttributeValue value;
    value.reason = "未见主送机关";
    if (document.addressee) {
        value.text = document.utf8(*document.addressee);
        value.span = *document.addressee;
    }
    return value;
}

AttributeValue from_date(const Known<DateFact>& known, bool year_only) {
    AttributeValue value;
    value.span = known.span;
    value.reason = known.reason;
    if (known.value && year_only) {
        value.number = known.value->year;
    } else {
        value.date = known.value;
    }
    return value;
}

/// A date that only the user can tell.
AttributeValue from_day(const std::optional<Day>& day, std::string_view reason) {
    AttributeValue value;
    if (day) {
        value.date.emplace();
        value.date->year = day->year;
        value.date->month = day->month;
        value.date->day = day->day;
    } else {
        value.reason = reason;
    }
    return value;
}

AttributeValue from_cut_off(const Known<Day>& known) {
    AttributeValue value = from_day(known.value, known.reason);
    value.span = known.span;
    return value;
}

/// Nobody evaluates a report before it is signed.
AttributeValue from_as_of(const Metadata& metadata) {
    AttributeValue value = from_day(metadata.as_of, "评估时点没有给出,请用 --as-of 写明");
    value.not_before = metadata.sign_date.value;
    return value;
}

} // namespace

AttributeValue attribute_value(const Context& context, Attribute attribute) {
    const Metadata& metadata = context.facts.metadata;
    switch (attribute) {
    case Attribute::report_year: return from_number(metadata.year);
    case Attribute::title_year: return from_number(metadata.title_year);
    case Attribute::preamble_year: return from_number(metadata.preamble_year);
    case Attribute::plan_year: return from_number(metadata.plan_year);
    case Attribute::sign_year: return from_date(metadata.sign_date, true);
    case Attribute::sign_date: return from_date(metadata.sign_date, false);
    case Attribute::publish_date:
        return from_day(metadata.published, "公开日期不在报告文本内,需另行核对(可用 --published 写明)");
    case Attribute::as_of: return from_as_of(metadata);
    case Attribute::submit_date:
        return from_day(metadata.submitted, "报送日期不在报告文本内,需另行核对(可用 --submitted 写明)");
    case Attribute::cut_off: return from_cut_off(metadata.cut_off);
    case Attribute::title: return from_text(metadata.title);
    case Attribute::title_subject: return from_text(metadata.title_subject);
    case Attribute::signature_subject: return from_text(metadata.signature_subject);
    case Attribute::place: return from_text(metadata.place);
    case Attribute::level: return from_level(metadata.level);
    case Attribute::script: return from_word(context.document.script == Script::traditional ? "繁体" : "简体");
    case Attribute::addressee: return from_addressee(context.document);
    case Attribute::signature: return from_text(metadata.signature);
    }
    return {};
}

namespace {

using Subject = PlanExpr::Subject;

/// Neither heading, title, addressee, signature nor sign date.
bool is_running_text(const Document& document, const Sentence& sentence) {
    const auto holds = [&](const std::optional<Span>& line) { return line && line->overlaps(sentence.span); };
    return !sentence.is_heading && !holds(document.title) && !holds(document.addressee) && !holds(document.signature) &&
           !holds(document.sign_date);
}

/// 字: every character but spaces, marks and headings among them; 句 and 段: of running text.
std::size_t count_text(const Context& context, const PlanExpr& e) {
    const Document& document = context.document;
    std::size_t count = 0;
    std::uint32_t last = kNone;
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const Sentence& sentence = document.sentences[i];
        if (!context.counts(position_of(context.facts, sentence.span.begin), e)) {
            continue;
        }
        if (e.subject == Subject::character) {
            const bool ends = i + 1 == document.sentences.size();
            const auto end =
                ends ? static_cast<std::uint32_t>(document.text.size()) : document.sentences[i + 1].span.begin;
            const std::u32string_view text = document.slice({sentence.span.begin, end});
            count += static_cast<std::size_t>(
                std::count_if(text.begin(), text.end(), [](char32_t c) { return c > U' ' && c != U'\u3000'; }));
        } else if (is_running_text(document, sentence) &&
                   (e.subject == Subject::sentence || sentence.paragraph != last)) {
            last = sentence.paragraph;
            ++count;
        }
    }
    return count;
}

} // namespace

Value count_things(const Context& context, const PlanExpr& expr, Few<Evidence, 4>& evidence) {
    std::size_t count = 0;
    const auto take = [&](const Position& at, Span span) {
        if (context.counts(at, expr)) {
            ++count;
            evidence.push(context.evidence(at, span));
        }
    };
    switch (expr.subject) {
    case Subject::term:
        for (const Mention& mention : context.mentions(expr.term)) {
            if (counts_as_done(mention.status)) {
                take(mention.at, mention.span);
            }
        }
        break;
    case Subject::document:
        for (const DocumentName& name : context.facts.documents) {
            take(name.at, name.span);
        }
        break;
    case Subject::character:
    case Subject::sentence:
    case Subject::paragraph: count = count_text(context, expr); break;
    case Subject::flaw:
    case Subject::wording:
        for (const Sighting& sighting : sightings(context, expr)) {
            evidence.push(context.evidence(sighting.at, sighting.span));
        }
        return count_sightings(context, expr);
    default:
        for (const Figure& figure : context.facts.figures) {
            if (states_year(figure, context.facts.metadata)) {
                take(figure.at, figure.span);
            }
        }
    }
    const Number number(static_cast<std::int64_t>(count));
    return {Range::point(number), number, false, true, {}};
}

} // namespace zhunsheng::eval
