#include "grammar/characters.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace zhunsheng::grammar {
namespace {

struct Range {
    char32_t first, last;
};

constexpr auto kWordRanges = std::to_array<Range>({
    {U'0', U'9'},
    {U'A', U'Z'},
    {U'_', U'_'},
    {U'a', U'z'},
    {0xC0, 0xD6},
    {0xD8, 0xF6},
    {0xF8, 0x24F},
    {0x370, 0x3FF},
    {0x3005, 0x3007},
    {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF},
    {0xF900, 0xFAFF},
    {0xFF10, 0xFF19},
    {0xFF21, 0xFF3A},
    {0xFF41, 0xFF5A},
    {0x20000, 0x323AF},
});

/// Length that a lead byte announces, 0 for a byte that leads nothing.
std::size_t announced(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool in_range(char32_t c, std::size_t size) {
    constexpr std::array<char32_t, 5> smallest{0, 0, 0x80, 0x800, 0x10000};
    return c >= smallest[size] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

/// Code point at `at`, size 0 when the bytes are not UTF-8.
Character decode(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = announced(lead);
    if (size == 1) {
        return {lead, 1};
    }
    if (size == 0 || at + size > text.size()) {
        return {0xFFFD, 0};
    }
    char32_t value = lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        const auto byte = static_cast<unsigned char>(text[at + i]);
        if ((byte & 0xC0U) != 0x80U) {
            return {0xFFFD, 0};
        }
        value = (value << 6U) | (byte & 0x3FU);
    }
    return in_range(value, size) ? Character{value, static_cast<std::uint32_t>(size)} : Character{0xFFFD, 0};
}

} // namespace

Character character_at(std::string_view text, std::size_t at) {
    const Character c = decode(text, at);
    return {c.value, std::max<std::uint32_t>(c.size, 1)};
}

bool is_word_character(char32_t c) {
    const auto range = std::upper_bound(kWordRanges.begin(), kWordRanges.end(), c,
                                        [](char32_t value, const Range& entry) { return value < entry.first; });
    return range != kWordRanges.begin() && c <= std::prev(range)->last;
}

bool is_space(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r' || c == 0x3000 || c == 0xFEFF || c == 0xA0;
}

std::size_t word_length(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size()) {
        const Character c = character_at(text, end);
        if (!is_word_character(c.value)) {
            break;
        }
        end += c.size;
    }
    return end - at;
}

std::string half_width(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Character c = character_at(text, at);
        append_utf8(out, c.value >= 0xFF01 && c.value <= 0xFF5E ? c.value - 0xFEE0 : c.value);
        at += c.size;
    }
    return out;
}

char32_t closing_quote(char32_t c) {
    switch (c) {
    case U'"': return U'"';
    case 0x201C: return 0x201D;
    case 0x300C: return 0x300D;
    case 0xFF02: return 0xFF02;
    default: return 0;
    }
}

std::size_t first_invalid(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Character c = decode(text, at);
        if (c.size == 0) {
            return at;
        }
        at += c.size;
    }
    return std::string_view::npos;
}

} // namespace zhunsheng::grammar
