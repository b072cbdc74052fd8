#include "engine/flaws/search.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/facts/parts.h"

namespace zhunsheng::flaws {

Search::Search(FactSet& report, const Lexicon& words, const FactSet* last_year)
    : facts(report), document(*report.document), text(document.text), lexicon(words), previous(last_year),
      found_(report.flaws) {
    std::unique_copy(report.figures.begin(), report.figures.end(), std::back_inserter(figures_),
                     [](const Figure& a, const Figure& b) { return a.span == b.span; });
    const Span inside = own();
    for (const Sentence& sentence : document.sentences) {
        if (!sentence.is_heading && inside.contains(sentence.span.begin)) {
            sentences_.push_back(&sentence);
        }
    }
}

void Search::add(Span span, std::string note, Span other, bool doubtful) {
    Flaw flaw;
    flaw.kind = kind;
    flaw.span = span;
    flaw.at = position_of(facts, span.begin);
    flaw.other = other;
    flaw.doubtful = doubtful;
    flaw.note = std::move(note);
    found_.push_back(std::move(flaw));
}

Span Search::own() const {
    const std::uint32_t begin = document.addressee ? document.addressee->end : document.title ? document.title->end : 0;
    const std::uint32_t end = document.signature   ? document.signature->begin
                              : document.sign_date ? document.sign_date->begin
                                                   : static_cast<std::uint32_t>(text.size());
    return {begin, std::max(begin, end)};
}

Status Search::side_of(std::uint32_t position) const {
    const PartId part = part_at(facts, position);
    return part == kNoPart ? Status::done : facts.part_traits[index(part)].default_status;
}

std::string Search::quoted(Span span) const {
    constexpr std::uint32_t kShown = 24;
    const bool cut = span.size() > kShown;
    return "“" + document.utf8({span.begin, cut ? span.begin + kShown : span.end}) + (cut ? "……" : "") + "”";
}

std::span<const Figure> Search::figures_in(Span span) const {
    const auto& all = figures_;
    const auto begin =
        std::partition_point(all.begin(), all.end(), [span](const Figure& f) { return f.span.begin < span.begin; });
    const auto end =
        std::partition_point(begin, all.end(), [span](const Figure& f) { return f.span.begin < span.end; });
    return {begin, end};
}

bool Search::is_rate(UnitId unit) const {
    return unit != kNoUnit && lexicon.units[index(unit)].dimension == Dimension::rate;
}

bool Search::is_time(UnitId unit) const {
    return unit != kNoUnit && lexicon.units[index(unit)].dimension == Dimension::duration;
}

bool Search::comparable(UnitId a, UnitId b) const {
    if (a == kNoUnit || b == kNoUnit) {
        return false;
    }
    const std::string& family = lexicon.units[index(a)].family;
    return a == b || (!family.empty() && family == lexicon.units[index(b)].family);
}

std::string Search::shown(const Figure& like, Decimal value) const {
    return value.str() + (like.unit == kNoUnit ? "" : lexicon.units[index(like.unit)].name);
}

} // namespace zhunsheng::flaws
