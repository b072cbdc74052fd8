#include "engine/facts/parts.h"

#include <algorithm>

namespace zhunsheng {
namespace {

using Builtin = PartEntry::Builtin;

PartId builtin_part(const FactSet& facts, Builtin wanted) {
    for (std::uint32_t i = 0; i < facts.part_traits.size(); ++i) {
        if (facts.part_traits[i].builtin == wanted) {
            return PartId{i};
        }
    }
    return kNoPart;
}

/// What a heading's own words claim, in the order of the text. `weak` and `whole`: nothing else stands in the title.
struct Claims {
    std::vector<PartId> strong, weak, whole;
};

void add_once(std::vector<PartId>& list, PartId part) {
    if (std::find(list.begin(), list.end(), part) == list.end()) {
        list.push_back(part);
    }
}

/// Headings and hits are both sorted; a hit counts for the heading whose title holds it.
std::vector<Claims> read_claims(const Document& document, const std::vector<RoleHit>& titles) {
    std::vector<Claims> claims(document.headings.size());
    std::size_t hit = 0;
    for (std::size_t i = 0; i < claims.size(); ++i) {
        const Span title = document.headings[i].title;
        while (hit < titles.size() && titles[hit].span.begin < title.begin) {
            ++hit;
        }
        for (std::size_t j = hit; j < titles.size() && titles[j].span.begin < title.end; ++j) {
            const RoleHit& claim = titles[j];
            const bool whole = claim.span == title;
            if (claim.weak ? whole : title.contains(claim.span)) {
                add_once(claim.weak ? claims[i].weak : claims[i].strong, PartId{claim.owner});
            }
            if (whole && !claim.weak) {
                add_once(claims[i].whole, PartId{claim.owner});
            }
        }
    }
    return claims;
}

/// Which of the parts that a title names it opens.
class Chooser {
public:
    Chooser(const FactSet& facts, std::optional<int> year)
        : facts_(facts), rest_(builtin_part(facts, Builtin::rest)), year_(year) {}

    [[nodiscard]] PartId rest() const { return rest_; }

    /// 主要工作和存在的问题: the part that is not the catch-all says more; but 2024年主要工作 of 2024 plans nothing.
    [[nodiscard]] PartId best(const std::vector<PartId>& parts, Span title) const {
        for (const PartId part : parts) {
            if (part != rest_ &&
                !(facts_.part_traits[index(part)].default_status == Status::planned && names_past_year(title))) {
                return part;
            }
        }
        return std::find(parts.begin(), parts.end(), rest_) != parts.end() ? rest_ : parts.front();
    }

private:
    /// Also any year, where the report's own is not known: what is taken for a plan counts for nothing done.
    [[nodiscard]] bool names_past_year(Span title) const {
        return std::any_of(facts_.dates.begin(), facts_.dates.end(), [&](const DateFact& date) {
            return title.contains(date.span) && date.year != 0 && date.year <= year_.value_or(date.year);
        });
    }

    const FactSet& facts_;
    PartId rest_;
    std::optional<int> year_;
};

class Assigner {
public:
    Assigner(const Document& document, const std::vector<RoleHit>& titles, const Chooser& chooser, FactSet& facts)
        : document_(document), facts_(facts), chooser_(chooser), claims_(read_claims(document, titles)),
          rest_(chooser.rest()) {}

    void run() {
        facts_.heading_part.assign(document_.headings.size(), kNoPart);
        for (std::uint32_t i = 0; i < document_.headings.size(); ++i) {
            const Heading& heading = document_.headings[i];
            const PartId part = heading.parent == kNone ? top(i) : nested(i, heading);
            facts_.heading_part[i] = part;
            const bool opens = heading.parent == kNone || part != facts_.heading_part[heading.parent];
            if (opens && part != kNoPart) {
                facts_.parts[index(part)].headings.push_back(i);
            }
        }
    }

private:
    [[nodiscard]] const PartTraits& traits(PartId part) const { return facts_.part_traits[index(part)]; }

    [[nodiscard]] PartId top(std::uint32_t i) const {
        const Claims& own = claims_[i];
        const std::vector<PartId>& parts = own.strong.empty() ? own.weak : own.strong;
        return parts.empty() ? rest_ : chooser_.best(parts, document_.headings[i].title);
    }

    /// A section keeps its parent's part unless it says clearly that it is another one.
    [[nodiscard]] PartId nested(std::uint32_t i, const Heading& heading) const {
        const PartId inherited = facts_.heading_part[heading.parent];
        if (heading.level == HeadingLevel::item) {
            return inherited;
        }
        const std::vector<PartId>& root_claims = claims_[root_of(i)].strong;
        for (const PartId part : claims_[i].strong) {
            if (part == inherited) {
                return inherited;
            }
            const bool shared = std::find(root_claims.begin(), root_claims.end(), part) != root_claims.end();
            const bool own_part = inherited == rest_ && traits(part).default_status == Status::done;
            if (shared || own_part || (inherited == rest_ && root_claims.empty())) {
                return part;
            }
        }
        // (二)存在的不足 stands for itself wherever it stands.
        const std::vector<PartId>& whole = claims_[i].whole;
        return inherited == rest_ && !whole.empty() ? whole.front() : inherited;
    }

    [[nodiscard]] std::uint32_t root_of(std::uint32_t heading) const {
        while (document_.headings[heading].parent != kNone) {
            heading = document_.headings[heading].parent;
        }
        return heading;
    }

    const Document& document_;
    FactSet& facts_;
    const Chooser& chooser_;
    std::vector<Claims> claims_;
    PartId rest_;
};

/// Text under no heading: builtin parts by place; else what an unnumbered heading line opens; else the catch-all.
class ParagraphParts {
public:
    ParagraphParts(const Document& document, const std::vector<RoleHit>& titles, const Chooser& chooser, FactSet& facts)
        : document_(document), titles_(titles), chooser_(chooser), facts_(facts) {}

    void run() {
        facts_.paragraph_part.assign(document_.paragraphs.size(), kNoPart);
        PartId open = kNoPart;
        std::size_t hit = 0;
        for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
            const Span span = document_.paragraphs[i].span;
            if (!document_.headings.empty() && span.begin >= document_.headings.front().number.begin) {
                break;
            }
            while (hit < titles_.size() && titles_[hit].span.begin < span.begin) {
                ++hit;
            }
            std::vector<PartId> named;
            for (std::size_t j = hit; j < titles_.size() && span.contains(titles_[j].span); ++j) {
                add_once(named, PartId{titles_[j].owner});
            }
            if (is_heading_line(span) && !named.empty()) {
                open = chooser_.best(named, span);
            }
            facts_.paragraph_part[i] = open != kNoPart ? open : by_place(span);
        }
    }

private:
    static constexpr std::uint32_t kLongestLine = 40;

    [[nodiscard]] bool is_heading_line(Span span) const {
        if (span.empty() || span.size() > kLongestLine || (document_.title && document_.title->overlaps(span))) {
            return false;
        }
        const char32_t last = document_.text[span.end - 1];
        return std::u32string_view(U"。;!?,、").find(last) == std::u32string_view::npos;
    }
    [[nodiscard]] PartId by_place(Span span) const {
        const bool preamble = !document_.headings.empty() && document_.preamble.overlaps(span);
        return builtin_part(facts_, preamble ? Builtin::preamble : Builtin::rest);
    }

    const Document& document_;
    const std::vector<RoleHit>& titles_;
    const Chooser& chooser_;
    FactSet& facts_;
};

} // namespace

void assign_parts(const Document& document, const Lexicon& lexicon, const std::vector<RoleHit>& titles,
                  std::optional<int> year, FactSet& facts) {
    facts.parts.assign(lexicon.parts.size(), {});
    facts.part_traits.clear();
    for (const PartEntry& part : lexicon.parts) {
        facts.part_traits.push_back({part.builtin, part.default_status});
    }
    const Chooser chooser(facts, year);
    Assigner(document, titles, chooser, facts).run();
    ParagraphParts(document, titles, chooser, facts).run();
}

PartId part_of(const FactSet& facts, const Sentence& sentence, std::uint32_t position) {
    const Document& document = *facts.document;
    const auto holds = [&](const std::optional<Span>& span) { return span && span->contains(position); };
    if (holds(document.signature) || holds(document.sign_date)) {
        return builtin_part(facts, Builtin::signature);
    }
    if (sentence.heading != kNone) {
        return facts.heading_part[sentence.heading];
    }
    if (holds(document.title)) {
        return builtin_part(facts, Builtin::title);
    }
    if (holds(document.addressee)) {
        return builtin_part(facts, Builtin::addressee);
    }
    return sentence.paragraph < facts.paragraph_part.size() ? facts.paragraph_part[sentence.paragraph] : kNoPart;
}

Position position_of(const FactSet& facts, std::uint32_t position) {
    const Document& document = *facts.document;
    Position at;
    at.clause = document.clause_at(position);
    at.sentence = document.clauses[at.clause].sentence;
    const Sentence& sentence = document.sentences[at.sentence];
    at.paragraph = sentence.paragraph;
    at.heading = sentence.heading;
    at.part = part_of(facts, sentence, position);
    return at;
}

PartId part_at(const FactSet& facts, std::uint32_t position) {
    const Document& document = *facts.document;
    if (document.sentences.empty()) {
        return kNoPart;
    }
    return part_of(facts, document.sentences[document.sentence_at(position)], position);
}

bool in_part(const FactSet& facts, Span span, PartId part) {
    const Document& document = *facts.document;
    if (part == kNoPart || document.sentences.empty()) {
        return false;
    }
    const std::uint32_t sentence = document.sentence_at(span.begin);
    Position at;
    at.sentence = sentence;
    at.part = part_of(facts, document.sentences[sentence], span.begin);
    return stands_in(facts, at, part);
}

bool stands_in(const FactSet& facts, const Position& place, PartId part) {
    const Document& document = *facts.document;
    if (part == kNoPart || place.sentence >= document.sentences.size()) {
        return false;
    }
    const Sentence& sentence = document.sentences[place.sentence];
    if (facts.part_traits[index(part)].builtin == Builtin::headings) {
        return sentence.is_heading;
    }
    const PartId own = place.part;
    if (own == part || own == kNoPart || facts.part_traits[index(own)].default_status != Status::done) {
        return own == part;
    }
    for (std::uint32_t at = sentence.heading; at != kNone; at = document.headings[at].parent) {
        if (facts.heading_part[at] == part) {
            return own != builtin_part(facts, Builtin::signature);
        }
    }
    return false;
}

} // namespace zhunsheng
