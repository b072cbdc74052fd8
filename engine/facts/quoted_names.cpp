#include "engine/facts/figure_rules.h"

#include <array>

namespace zhunsheng {
namespace {

struct QuotePair {
    char32_t open;
    char32_t close;
};
constexpr std::array kQuotePairs = std::to_array<QuotePair>(
    {{U'“', U'”'}, {U'‘', U'’'}, {U'「', U'」'}, {U'『', U'』'}, {U'"', U'"'}, {U'〈', U'〉'}});
constexpr std::uint32_t kQuoteReach = 20;
constexpr std::uint32_t kLineReach = 400;
constexpr char32_t kFullWidth = 0xF900;

constexpr std::u32string_view kOpeningStops = U"。;!?\n,”’」』";
constexpr std::u32string_view kClosingStops = U"。;!?\n";

/// Straight marks look alike: one opens where an even number of them stands before it in its line.
bool opens(std::u32string_view text, std::uint32_t mark) {
    bool even = true;
    for (std::uint32_t i = mark; i > 0 && mark - i < kLineReach && text[i - 1] != U'\n'; --i) {
        even = even != (text[i - 1] == U'"');
    }
    return even;
}

} // namespace

bool in_quoted_name(std::u32string_view text, Span span) {
    std::uint32_t open = span.begin;
    char32_t close = 0;
    for (; close == 0 && open > 0 && span.begin - open < kQuoteReach; --open) {
        const char32_t c = text[open - 1];
        if (c >= U'㐀' && c < kFullWidth) {
            continue; // Han, no mark
        }
        if (kOpeningStops.find(c) != std::u32string_view::npos) {
            return false;
        }
        for (const QuotePair& pair : kQuotePairs) {
            if (c == pair.open) {
                close = pair.close;
            }
        }
        if (c == U'"' && !opens(text, open - 1)) {
            return false;
        }
    }
    for (std::uint32_t i = span.end; close != 0 && i < text.size() && i - span.end < kQuoteReach; ++i) {
        if (text[i] == close) {
            return true;
        }
        if (kClosingStops.find(text[i]) != std::u32string_view::npos) {
            return false;
        }
    }
    return false;
}

} // namespace zhunsheng
