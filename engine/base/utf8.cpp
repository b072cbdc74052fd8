#include "engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>

namespace zhunsheng {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

struct Range {
    char32_t first;
    char32_t last;
};

// East Asian Width W and F, in blocks; unassigned gaps inside a block count as wide, as terminals do.
constexpr std::array<Range, 40> kWide{{
    {0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC},   {0x23F0, 0x23F0}, {0x23F3, 0x23F3},
    {0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F},   {0x2693, 0x2693}, {0x26A1, 0x26A1},
    {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE},   {0x26D4, 0x26D4}, {0x26EA, 0x26EA},
    {0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD},   {0x2705, 0x2705}, {0x270A, 0x270B},
    {0x2728, 0x2728}, {0x274C, 0x274C}, {0x2753, 0x2757}, {0x2795, 0x2797},   {0x2B1B, 0x2B1C}, {0x2E80, 0x303E},
    {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97F},   {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF},
}};
constexpr Range kWideSupplement{0x20000, 0x3FFFD};

constexpr std::array<Range, 12> kZero{{
    {0x0000, 0x001F},
    {0x007F, 0x009F},
    {0x0300, 0x036F},
    {0x0483, 0x0489},
    {0x0591, 0x05BD},
    {0x200B, 0x200F},
    {0x202A, 0x202E},
    {0x2060, 0x206F},
    {0x20D0, 0x20F0},
    {0xFE00, 0xFE0F},
    {0xFE20, 0xFE2F},
    {0xFEFF, 0xFEFF},
}};

template <std::size_t N>
bool in_ranges(char32_t c, const std::array<Range, N>& ranges) {
    const auto* after =
        std::upper_bound(ranges.begin(), ranges.end(), c, [](char32_t v, const Range& r) { return v < r.first; });
    return after != ranges.begin() && c <= (after - 1)->last;
}

/// Reads one code point at `i`; an ill-formed maximal subpart is one U+FFFD (as Unicode 3.9 recommends).
char32_t next(std::string_view bytes, std::size_t& i, bool& valid) {
    const auto lead = static_cast<unsigned char>(bytes[i++]);
    valid = true;
    if (lead < 0x80) {
        return lead;
    }
    int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    unsigned char low = 0x80;
    unsigned char high = 0xBF;
    if (lead < 0xC2 || lead > 0xF4) {
        valid = false;
        return kReplacement;
    }
    switch (lead) {
    case 0xE0: low = 0xA0; break;
    case 0xED: high = 0x9F; break;
    case 0xF0: low = 0x90; break;
    case 0xF4: high = 0x8F; break;
    default: break;
    }
    char32_t value = lead & (0x3FU >> more);
    for (; more > 0; --more) {
        const auto byte = i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : static_cast<unsigned char>(0);
        if (byte < low || byte > high) {
            valid = false;
            return kReplacement;
        }
        value = (value << 6U) | (byte & 0x3FU);
        low = 0x80;
        high = 0xBF;
        ++i;
    }
    return value;
}

bool drives_terminal(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_escape(std::string& out, char32_t c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
    case U'\n': out += "\\n"; return;
    case U'\r': out += "\\r"; return;
    case U'\t': out += "\\t"; return;
    default: break;
    }
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) {
        out += kHex[(c >> static_cast<unsigned>(shift)) & 0xFU];
    }
}

} // namespace

void append_utf8(std::string& out, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) {
        c = kReplacement;
    }
    const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0U | (c >> 6U));
        put(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
        put(0xE0U | (c >> 12U));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    } else {
        put(0xF0U | (c >> 18U));
        put(0x80U | ((c >> 12U) & 0x3FU));
        put(0x80U | ((c >> 6U) & 0x3FU));
        put(0x80U | (c & 0x3FU));
    }
}

std::string to_utf8(std::u32string_view text) {
    std::string out;
    out.reserve(text.size() * 3);
    for (const char32_t c : text) {
        append_utf8(out, c);
    }
    return out;
}

std::u32string to_utf32(std::string_view bytes, std::size_t* invalid) {
    std::u32string out;
    out.resize(bytes.size());
    std::size_t count = 0;
    std::size_t length = 0;
    for (std::size_t i = 0; i < bytes.size();) {
        bool valid = true;
        out[length++] = next(bytes, i, valid);
        count += valid ? 0 : 1;
    }
    out.resize(length);
    if (invalid != nullptr) {
        *invalid = count;
    }
    return out;
}

int cell_width(char32_t c) {
    if (c >= 0x20 && c < 0x7F) {
        return 1;
    }
    if (in_ranges(c, kZero)) {
        return 0;
    }
    const bool wide = in_ranges(c, kWide) || (c >= kWideSupplement.first && c <= kWideSupplement.last);
    return wide ? 2 : 1;
}

int cell_width(std::string_view utf8) {
    int width = 0;
    for (std::size_t i = 0; i < utf8.size();) {
        bool valid = true;
        width += cell_width(next(utf8, i, valid));
    }
    return width;
}

std::string escape_controls(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        bool valid = true;
        const char32_t c = next(utf8, i, valid);
        if (drives_terminal(c)) {
            append_escape(out, c);
        } else {
            append_utf8(out, c);
        }
    }
    return out;
}

std::string code_point_name(char32_t c) {
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
}

} // namespace zhunsheng
