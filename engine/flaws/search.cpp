#include "engine/flaws/search.h"

#include <utility>

#include "engine/base/utf8.h"
#include "engine/facts/numerals.h"
#include "engine/facts/parts.h"

namespace zhunsheng::flaws {

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

std::vector<const Sentence*> Search::sentences() const {
    const std::uint32_t begin = document.addressee ? document.addressee->end : document.title ? document.title->end : 0;
    const std::uint32_t end = document.signature   ? document.signature->begin
                              : document.sign_date ? document.sign_date->begin
                                                   : static_cast<std::uint32_t>(text.size());
    std::vector<const Sentence*> own;
    for (const Sentence& sentence : document.sentences) {
        if (!sentence.is_heading && sentence.span.begin >= begin && sentence.span.begin < end) {
            own.push_back(&sentence);
        }
    }
    return own;
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

std::u32string letters(std::u32string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        const bool latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
        if (is_han(c) || is_ascii_digit(c) || latin || c == U'%' || c == U'.') {
            out.push_back(c);
        }
    }
    return out;
}

} // namespace zhunsheng::flaws
