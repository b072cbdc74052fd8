// The stages between bytes and Document, each a function. Not for other rooms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/document/document.h"

namespace zhunsheng {

struct Decoded {
    std::u32string text; ///< without BOM
    Encoding encoding = Encoding::utf8;
    std::string reason;
    std::size_t damaged = 0; ///< invalid sequences, each one U+FFFD in `text`
};

/// Tells the encoding and decodes. Error: no encoding fits.
[[nodiscard]] Result<Decoded> decode(std::string_view bytes, const std::string& name);

/// Refuses what is no plain text before it is decoded: empty, too large, a known binary format.
[[nodiscard]] std::optional<Diagnostic> refuse_bytes(std::string_view bytes, const std::string& name,
                                                     const Limits& limits);
/// Refuses what is no Chinese text: too long, full of control characters, hardly any Han.
[[nodiscard]] std::optional<Diagnostic> refuse_text(const std::u32string& text, const std::string& name,
                                                    const Limits& limits);

/// Fills `line_starts`, `diagnostics` and `whole` from `original`.
void note_damage(Document& document, std::size_t damaged, const Limits& limits);

/// A line of the original that carries text, trimmed of blanks and debris at its edges.
struct Line {
    Span span; ///< of the original
    std::uint32_t cells = 0;
    bool indented = false;
    bool after_blank = false; ///< an empty line stands before it
    bool after_page = false;  ///< a page number or page break stands before it
    bool joined = false;      ///< continues the line before it
};

/// The text lines of `document.original`; everything else that is not blank is added to `document.debris`.
[[nodiscard]] std::vector<Line> read_lines(Document& document);
/// Marks the lines that only the page's width broke.
void join_wrapped(const Document& document, std::vector<Line>& lines);

/// What is to be set aside of a line: whole, or at its edges.
struct Trimmed {
    Span text; ///< empty when the whole line is debris
    bool page_number = false;
};
[[nodiscard]] Trimmed trim_debris(std::u32string_view original, Span line);

/// Fills `text`, `origin`, `script` and `paragraphs`.
void normalise(Document& document, const std::vector<Line>& lines);

/// An HTML entity at the start of `text`: its length (0 when there is none) and the character it means.
struct Entity {
    std::uint32_t length = 0;
    char32_t value = 0;
};
[[nodiscard]] Entity read_entity(std::u32string_view text);

/// True where blanks of the original were set aside before this position, inside a line.
[[nodiscard]] bool blank_before(const Document& document, std::uint32_t position);

/// The number that starts a heading, told by its looks alone.
struct HeadingNumber {
    HeadingLevel level{};
    std::uint8_t style = 0;    ///< 一是 and 第一, are both items but different lists
    std::uint32_t ordinal = 0; ///< from 1; kLastOrdinal for 最后
    std::uint32_t length = 0;  ///< of the number; 0 when there is none
};
inline constexpr std::uint32_t kLastOrdinal = 0xffffU;
[[nodiscard]] HeadingNumber read_heading_number(std::u32string_view text);

/// Title, addressee, signature and date. What they take does not belong to the body.
struct Frame {
    Span body; ///< of `text`, from after title and addressee to before signature and date
};
[[nodiscard]] Frame read_frame(Document& document);

/// Fills `headings` from the body.
void read_headings(Document& document, Span body);

/// Fills `sentences` and `clauses`.
void read_sentences(Document& document);

} // namespace zhunsheng
