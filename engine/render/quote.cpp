#include <algorithm>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/page.h"

namespace zhunsheng::render {
namespace {

/// Longer sentences are shown around their focus only.
constexpr std::uint32_t kQuoted = 60;

bool is_break_or_space(char32_t c) {
    return c == U'\n' || c == U'\r' || c == U'\t' || c == U' ' || c == U'\u3000';
}

bool is_ascii_word(char32_t c) {
    return c > U' ' && c < 0x7F;
}

/// Line breaks and indents of the original are layout: dropped between Han characters, one space between words.
std::u32string on_one_line(std::u32string_view text) {
    std::u32string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_break_or_space(text[i])) {
            result += text[i];
            continue;
        }
        const bool last = i + 1 == text.size();
        if (!last && !result.empty() && is_ascii_word(result.back()) && is_ascii_word(text[i + 1])) {
            result += U' ';
        }
    }
    return result;
}

} // namespace

std::string place_text(const Document& document, std::uint32_t position) {
    const LineColumn at = document.place(position).at;
    return fmt::format("第{}行第{}列", at.line, at.column);
}

std::string quote(const Document& document, Span span, Span focus) {
    const Span inner = focus.empty() || !span.contains(focus) ? Span{span.begin, span.begin} : focus;
    const Span whole = document.original_span(span);
    Span shown = whole;
    if (whole.size() > kQuoted) {
        const Span kernel = inner.empty() ? Span{whole.begin, whole.begin} : document.original_span(inner);
        const std::uint32_t spare = kernel.size() >= kQuoted ? 0 : (kQuoted - kernel.size()) / 2;
        shown.begin = kernel.begin > whole.begin + spare ? kernel.begin - spare : whole.begin;
        shown.end = std::min(whole.end, shown.begin + kQuoted);
        shown.begin = shown.end - kQuoted;
    }
    const auto text = std::u32string_view(document.original).substr(shown.begin, shown.size());
    return fmt::format("{}:“{}{}{}”", place_text(document, inner.begin), shown.begin > whole.begin ? "…" : "",
                       to_utf8(on_one_line(text)), shown.end < whole.end ? "…" : "");
}

} // namespace zhunsheng::render
