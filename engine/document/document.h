// document: bytes → Document. Decoding, normalisation with an origin map, headings, paragraphs, sentences, clauses.
// Not here: what any of it means (facts/), and files (cli/). Start with read_text() and Document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/kinds.h"
#include "engine/base/limits.h"
#include "engine/base/result.h"
#include "engine/base/span.h"

namespace zhunsheng {

enum class Encoding : std::uint8_t { utf8, utf16le, utf16be, gb18030, big5 };
inline constexpr std::array<std::string_view, 5> kEncodingNames{"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "Big5"};

/// Follows the number's style, not the depth: 一、 h1 · (一) h2 · 1. h3 · (1) and ① h4 · 第一, 首先, 一是 item.
enum class HeadingLevel : std::uint8_t { h1, h2, h3, h4, item };
inline constexpr std::array<std::string_view, 5> kHeadingLevelCodes{"h1", "h2", "h3", "h4", "item"};

struct Heading {
    HeadingLevel level{};
    Span number;                  ///< "(一)", "一是"
    Span title;                   ///< after the number, without the stop that ends it
    Span body;                    ///< from the title's end to the next heading of the same or a higher level
    std::uint32_t parent = kNone; ///< index into `Document::headings`
    bool inline_body = false;     ///< body text follows on the same line
    [[nodiscard]] Span span() const { return {number.begin, title.end}; }
};

struct Clause {
    Span span; ///< without its closing mark
    std::uint32_t sentence = 0;
};

struct Sentence {
    Span span; ///< without its closing mark; a heading's number and title are a sentence of their own
    std::uint32_t paragraph = 0;
    std::uint32_t heading = kNone; ///< innermost heading whose span or body holds it
    std::uint32_t first_clause = 0;
    std::uint32_t clause_count = 0;
    bool is_heading = false;
};

struct Paragraph {
    Span span;
};

/// A number that tells who somebody is. Document masks it where it stands, so that nothing made from it can show it.
struct PersonalNumber {
    enum class Kind : std::uint8_t { identity, mobile, landline, bank_card, plate };
    Kind kind{};
    Span span;
    bool proven = false; ///< its check digit holds; plates and telephones have none
};

/// 1-based line and column (code points) in the original, and the 0-based offset there.
struct Place {
    std::uint32_t offset = 0;
    LineColumn at;
};

/// A report ready to be read. Every span in it, and in all later facts, is in code points of `text`.
///
/// INVARIANT: origin.size() == text.size() + 1; origin is non-decreasing; origin.back() == original.size().
/// INVARIANT: sentences, clauses, paragraphs and headings are sorted by begin; sentences do not overlap.
struct Document {
    std::string name;        ///< as the user gave it
    std::u32string original; ///< decoded, BOM dropped; an invalid byte sequence is one U+FFFD
    std::u32string text; ///< simplified, half-width digits and ASCII punctuation ( , : ; ? ! ( ) % . ), joined lines;
                         ///< 。、《》“” stay; dashes of a range are '—'; '\n' only between paragraphs
    std::vector<std::uint32_t> origin;      ///< text position → original position
    std::vector<std::uint32_t> line_starts; ///< of the original
    Encoding encoding = Encoding::utf8;
    std::string encoding_reason; ///< how it was told: BOM, strict UTF-8, zero bytes, strict GB18030 …
    Script script = Script::simplified;

    std::optional<Span> title;     ///< the title line(s) before the body, joined
    std::optional<Span> addressee; ///< 主送: a short line ending in a colon between title and body
    Span preamble;                 ///< from after title and addressee to the first heading (empty if none)
    std::optional<Span> signature; ///< 署名 line after the body
    std::optional<Span> sign_date; ///< 成文日期 after the body
    std::vector<Heading> headings;
    std::vector<Paragraph> paragraphs;
    std::vector<Sentence> sentences;
    std::vector<Clause> clauses;

    std::vector<PersonalNumber> personal; ///< sorted by span; masked in `original` and `text`
    std::vector<Span> debris; ///< spans of the original set aside: table bars, 【打印本页】, navigation
    std::vector<Diagnostic> diagnostics; ///< damage that was read around: invalid bytes, control characters
    bool whole = true;                   ///< false when some of the input could not be read

    [[nodiscard]] std::u32string_view slice(Span span) const {
        return std::u32string_view(text).substr(span.begin, span.size());
    }
    [[nodiscard]] std::string utf8(Span span) const;
    /// The span in the original that `span` came from, characters set aside in between included.
    [[nodiscard]] Span original_span(Span span) const;
    [[nodiscard]] std::string original_utf8(Span span) const; ///< of a span of `text`
    [[nodiscard]] Place place(std::uint32_t position) const;  ///< of a position of `text`
    /// Index of the sentence / clause that holds `position`, or the last one before it.
    [[nodiscard]] std::uint32_t sentence_at(std::uint32_t position) const;
    [[nodiscard]] std::uint32_t clause_at(std::uint32_t position) const;
    /// The innermost heading at or above `heading` that is no 一是 item, which divides a paragraph rather than a text.
    [[nodiscard]] std::uint32_t section_of(std::uint32_t heading) const;
};

/// Reads a plain text report. Refused with a diagnostic: empty input, binary input, input over a limit, and text in
/// which hardly any Han characters occur. Damage inside otherwise readable text is kept as diagnostics in the document.
[[nodiscard]] Result<Document> read_text(std::string_view bytes, std::string name, const Limits& limits = {});

} // namespace zhunsheng
