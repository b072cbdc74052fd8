#include "engine/facts/titles.h"

namespace zhunsheng {
namespace {

/// The end of the title that opens at `begin`, or `begin` when it is never closed before `limit`.
std::uint32_t title_end(std::u32string_view text, std::uint32_t begin, std::uint32_t limit) {
    int depth = 0;
    std::uint32_t first_close = begin;
    for (std::uint32_t i = begin; i < limit; ++i) {
        if (text[i] == U'《') {
            ++depth;
        } else if (text[i] == U'》') {
            first_close = first_close == begin ? i + 1 : first_close;
            if (--depth == 0) {
                return i + 1;
            }
        }
    }
    return first_close;
}

} // namespace

std::vector<Span> outermost_titles(const Document& document) {
    std::vector<Span> titles;
    const std::u32string_view text = document.text;
    const auto size = static_cast<std::uint32_t>(text.size());
    std::uint32_t at = 0;
    while (at < size) {
        const auto found = text.find(U'《', at);
        if (found == std::u32string_view::npos) {
            break;
        }
        const auto begin = static_cast<std::uint32_t>(found);
        const auto stop = text.find_first_of(U"。\n", begin);
        const auto limit = stop == std::u32string_view::npos ? size : static_cast<std::uint32_t>(stop);
        const std::uint32_t end = title_end(text, begin, limit);
        if (end > begin) {
            titles.push_back({begin, end});
        }
        at = end > begin ? end : begin + 1;
    }
    return titles;
}

} // namespace zhunsheng
