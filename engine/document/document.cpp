#include "engine/document/document.h"

#include <algorithm>
#include <utility>

#include "engine/base/utf8.h"
#include "engine/document/characters.h"
#include "engine/document/personal.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

LineColumn locate(const Document& document, std::uint32_t offset) {
    const auto after = std::upper_bound(document.line_starts.begin(), document.line_starts.end(), offset);
    const auto line = static_cast<std::uint32_t>(after - document.line_starts.begin());
    return {line, offset - document.line_starts[line - 1] + 1};
}

/// The line to be shown; nothing for one so long that a hundred diagnostics would copy it too often.
std::string line_text(const Document& document, std::uint32_t line) {
    constexpr std::uint32_t kLongest = 20'000;
    const std::uint32_t begin = document.line_starts[line - 1];
    std::uint32_t end = begin;
    while (end < document.original.size() && end - begin <= kLongest && document.original[end] != U'\n' &&
           document.original[end] != U'\r') {
        ++end;
    }
    return end - begin > kLongest ? std::string{}
                                  : to_utf8(std::u32string_view(document.original).substr(begin, end - begin));
}

void find_lines(Document& document) {
    document.line_starts.push_back(0);
    const auto size = static_cast<std::uint32_t>(document.original.size());
    for (std::uint32_t i = 0; i < size; ++i) {
        const char32_t c = document.original[i];
        const bool lone_return = c == U'\r' && (i + 1 == size || document.original[i + 1] != U'\n');
        if (c == U'\n' || lone_return) {
            document.line_starts.push_back(i + 1);
        }
    }
}

/// The heading-less rest of a report is preamble to nothing: the preamble ends where the body does.
void find_preamble(Document& document, Span body) {
    const std::uint32_t first = document.headings.empty() ? body.end : document.headings.front().number.begin;
    document.preamble = {body.begin, std::max(first, body.begin)};
    while (!document.preamble.empty() && document.text[document.preamble.end - 1] == U'\n') {
        --document.preamble.end;
    }
}

template <class Item>
std::uint32_t index_at(const std::vector<Item>& items, std::uint32_t position) {
    const auto after = std::upper_bound(items.begin(), items.end(), position,
                                        [](std::uint32_t p, const Item& item) { return p < item.span.begin; });
    return after == items.begin() ? 0 : static_cast<std::uint32_t>(after - items.begin()) - 1;
}

} // namespace

void note_damage(Document& document, std::size_t damaged, const Limits& limits) {
    const std::size_t most = limits.diagnostics_per_file > 0 ? limits.diagnostics_per_file - 1 : 0;
    const auto size = static_cast<std::uint32_t>(document.original.size());
    std::size_t unlisted = 0;
    document.whole = damaged == 0;
    for (std::uint32_t i = 0; i < size;) {
        const char32_t c = document.original[i];
        if (c != kReplacement && !is_control(c)) {
            ++i;
            continue;
        }
        const bool bytes = c == kReplacement;
        std::uint32_t end = i;
        while (end < size && (bytes ? document.original[end] == kReplacement : is_control(document.original[end]))) {
            ++end;
        }
        if (document.diagnostics.size() < most) {
            const LineColumn place = locate(document, i);
            document.diagnostics.push_back({bytes ? DiagnosticCode::damaged_bytes : DiagnosticCode::control_characters,
                                            document.name,
                                            {i, end},
                                            place,
                                            {std::to_string(end - i)},
                                            line_text(document, place.line)});
        } else {
            ++unlisted;
        }
        i = end;
    }
    if (unlisted > 0) {
        document.diagnostics.push_back(
            {DiagnosticCode::more_damage, document.name, {}, {0, 0}, {std::to_string(unlisted)}, {}});
    }
}

std::string Document::utf8(Span span) const {
    return to_utf8(slice(span));
}

Span Document::original_span(Span span) const {
    if (span.empty()) {
        return {origin[span.begin], origin[span.begin]};
    }
    const std::uint32_t last = span.end - 1;
    std::uint32_t end = origin[last] + 1;
    if (text[last] == U'\n') {
        end = origin[last];
    } else if (original[origin[last]] == U'&') {
        const Entity entity = read_entity(std::u32string_view(original).substr(origin[last]));
        end += entity.length > 0 && origin[span.end] >= origin[last] + entity.length ? entity.length - 1 : 0;
    }
    return {origin[span.begin], std::max(end, origin[span.begin])};
}

std::string Document::original_utf8(Span span) const {
    const Span at = original_span(span);
    return to_utf8(std::u32string_view(original).substr(at.begin, at.size()));
}

Place Document::place(std::uint32_t position) const {
    const std::uint32_t offset = origin[std::min<std::size_t>(position, origin.size() - 1)];
    return {offset, locate(*this, offset)};
}

std::uint32_t Document::sentence_at(std::uint32_t position) const {
    return index_at(sentences, position);
}

std::uint32_t Document::section_of(std::uint32_t heading) const {
    while (heading < headings.size() && headings[heading].level == HeadingLevel::item) {
        heading = headings[heading].parent;
    }
    return heading;
}

std::uint32_t Document::clause_at(std::uint32_t position) const {
    return index_at(clauses, position);
}

Result<Document> read_text(std::string_view bytes, std::string name, const Limits& limits) {
    if (auto refusal = refuse_bytes(bytes, name, limits)) {
        return tl::unexpected(std::move(*refusal));
    }
    auto decoded = decode(bytes, name);
    if (!decoded) {
        return tl::unexpected(std::move(decoded.error()));
    }
    if (auto refusal = refuse_text(decoded->text, name, limits)) {
        return tl::unexpected(std::move(*refusal));
    }
    Document document;
    document.name = std::move(name);
    document.original = std::move(decoded->text);
    document.encoding = decoded->encoding;
    document.encoding_reason = std::move(decoded->reason);
    const std::vector<PersonalNumber> personal = find_personal(document.original);
    mask(document.original, personal);
    find_lines(document);
    std::vector<Line> lines = read_lines(document);
    join_wrapped(document, lines);
    normalise(document, lines);
    settle_personal(document, personal);
    note_damage(document, decoded->damaged, limits); // which quotes lines, so only now
    const Frame frame = read_frame(document);
    read_headings(document, frame.body);
    find_preamble(document, frame.body);
    read_sentences(document);
    return document;
}

} // namespace zhunsheng
