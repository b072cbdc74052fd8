#include "tests/reference/world.h"

#include <algorithm>

namespace zhunsheng::reference {
namespace {

using Builtin = PartEntry::Builtin;

bool is_kind(const World& world, PartId part, Builtin builtin) {
    return part != kNoPart && world.lexicon.parts.at(index(part)).builtin == builtin;
}

/// The heading that a place is under, leaving out 一是 items.
std::uint32_t section_heading(const Document& document, std::uint32_t heading) {
    if (heading >= document.headings.size() || document.headings[heading].level != HeadingLevel::item) {
        return heading;
    }
    return section_heading(document, document.headings[heading].parent);
}

Span section(const Document& document, std::uint32_t heading) {
    if (heading < document.headings.size()) {
        return {document.headings[heading].number.begin, document.headings[heading].body.end};
    }
    const bool plain = document.headings.empty() && document.preamble.empty();
    return plain ? Span{0, static_cast<std::uint32_t>(document.text.size())} : document.preamble;
}

/// A heading and the sentence after it are read together.
Span sentence(const Document& document, std::uint32_t number) {
    if (number >= document.sentences.size()) {
        return {};
    }
    const Sentence& own = document.sentences[number];
    if (own.is_heading && number + 1 < document.sentences.size() &&
        document.sentences[number + 1].heading == own.heading) {
        return {own.span.begin, document.sentences[number + 1].span.end};
    }
    return own.span;
}

/// Stops where its section stops; that of a heading reaches over the first paragraph of the body.
Span paragraph(const Document& document, const Position& at) {
    if (at.paragraph >= document.paragraphs.size()) {
        return {};
    }
    Span span = document.paragraphs[at.paragraph].span;
    if (at.sentence + 1 < document.sentences.size() && document.sentences[at.sentence].is_heading &&
        !document.sentences[at.sentence + 1].is_heading) {
        span.end = std::max(span.end, document.paragraphs[document.sentences[at.sentence + 1].paragraph].span.end);
    }
    const std::uint32_t heading = section_heading(document, at.heading);
    if (heading < document.headings.size()) {
        const Span limit = section(document, heading);
        span = {std::max(span.begin, limit.begin), std::min(span.end, limit.end)};
    }
    return span.begin < span.end ? span : Span{};
}

bool stands_in(const World& world, const Position& at, PartId part) {
    const Document& document = world.document();
    if (at.part == part) {
        return !is_kind(world, part, Builtin::headings) || document.sentences.at(at.sentence).is_heading;
    }
    if (at.sentence >= document.sentences.size()) {
        return false;
    }
    const Sentence& own = document.sentences[at.sentence];
    if (is_kind(world, part, Builtin::headings)) {
        return own.is_heading;
    }
    // Work in a part of its own under a heading of `part` counts for both; plans and failings never do.
    if (at.part == kNoPart || world.lexicon.parts.at(index(at.part)).default_status != Status::done ||
        is_kind(world, at.part, Builtin::signature)) {
        return false;
    }
    for (std::uint32_t i = own.heading; i != kNone; i = document.headings[i].parent) {
        if (world.facts.heading_part[i] == part) {
            return true;
        }
    }
    return false;
}

} // namespace

bool is_work(Status status) {
    return std::set{Status::done, Status::negated}.contains(status);
}

bool is_of_year(const World& world, const Figure& figure) {
    const bool own_period = !figure.period_year || (world.facts.metadata.year.value &&
                                                    *figure.period_year == *world.facts.metadata.year.value);
    return own_period && figure.basis == Basis::year && is_work(figure.status);
}

std::vector<const Figure*> figures_of(const World& world, IndicatorId indicator) {
    std::vector<const Figure*> found;
    for (const Figure& figure : world.facts.figures) {
        if (figure.indicator == indicator && is_of_year(world, figure) && counts(world, figure.at, {})) {
            found.push_back(&figure);
        }
    }
    return found;
}

std::vector<const Mention*> mentions_of(const World& world, TermId term) {
    std::vector<const Mention*> found;
    for (const Mention& mention : world.facts.mentions) {
        if (mention.term == term) {
            found.push_back(&mention);
        }
    }
    return found;
}

Evidence shown(const World& world, const Position& at, Span focus) {
    const auto& sentences = world.document().sentences;
    const bool whole = at.sentence < sentences.size() && sentences[at.sentence].span.contains(focus);
    return {whole ? sentences[at.sentence].span : focus, focus};
}

bool stands_in_one(const World& world, const Position& at, const std::vector<PartId>& parts) {
    return parts.empty() ||
           std::any_of(parts.begin(), parts.end(), [&](PartId part) { return stands_in(world, at, part); });
}

bool counts(const World& world, const Position& at, const std::vector<PartId>& parts) {
    return stands_in_one(world, at, parts) &&
           std::all_of(world.inside.begin(), world.inside.end(),
                       [&](const std::vector<PartId>& around) { return stands_in_one(world, at, around); });
}

Span surroundings(const World& world, const Position& at, rule::Nearby::Scope scope) {
    switch (scope) {
    case rule::Nearby::Scope::adjacent:
    case rule::Nearby::Scope::sentence: return sentence(world.document(), at.sentence);
    case rule::Nearby::Scope::paragraph: return paragraph(world.document(), at);
    case rule::Nearby::Scope::section: return section(world.document(), section_heading(world.document(), at.heading));
    }
    return {};
}

bool figure_in(const World& world, Span span) {
    return std::any_of(world.facts.figures.begin(), world.facts.figures.end(), [&](const Figure& figure) {
        return is_of_year(world, figure) && span.contains(figure.span.begin);
    });
}

bool document_in(const World& world, Span span) {
    return std::any_of(world.facts.documents.begin(), world.facts.documents.end(),
                       [&](const DocumentName& name) { return span.contains(name.span.begin); });
}

bool date_in(const World& world, Span span) {
    return std::any_of(world.facts.dates.begin(), world.facts.dates.end(),
                       [&](const DateFact& date) { return span.contains(date.span.begin); });
}

std::vector<Thing> things_named(const World& world, const PlanNearby::Item& item) {
    using What = rule::Nearby::What;
    const bool fact = item.what == What::fact;
    std::vector<Thing> things;
    for (const Figure& figure : world.facts.figures) {
        const bool reports = item.what == What::indicator && figure.indicator == IndicatorId{item.owner};
        if (is_of_year(world, figure) && (fact || item.what == What::figure || reports)) {
            things.push_back({figure.at, figure.span});
        }
    }
    for (const DocumentName& name : world.facts.documents) {
        if (fact || item.what == What::document) {
            things.push_back({name.at, name.span});
        }
    }
    for (const DateFact& date : world.facts.dates) {
        if (fact || item.what == What::date) {
            things.push_back({date.at, date.span});
        }
    }
    if (item.what == What::term || item.what == What::mention) {
        for (const Mention* mention : mentions_of(world, TermId{item.owner})) {
            if (item.what == What::term || (item.statuses & (1U << static_cast<unsigned>(mention->status))) != 0) {
                things.push_back({mention->at, mention->span});
            }
        }
    }
    std::stable_sort(things.begin(), things.end(),
                     [](const Thing& a, const Thing& b) { return a.span.begin < b.span.begin; });
    return things;
}

} // namespace zhunsheng::reference
