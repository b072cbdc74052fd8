// A template as variants that can each be found by a run of literals. Internal to match/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/match/lexicon.h"

namespace zhunsheng::match {

/// A template or a part of one, spelled out of a lexicon that outlives it.
using View = std::vector<const TemplateNode*>;

/// The nodes [first, last) of a view; the higher the score, the better to search by.
struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
    std::int64_t score = 0;
};

/// How often pairs of characters stand in the lexicon: what many phrases speak of, reports speak of, too, so that it
/// makes a poor anchor. Pairs may share a counter; that costs speed, never a match.
class PairCounts {
public:
    PairCounts() : counts_(kCounters, 0) {}
    void add(std::u32string_view text);
    /// Of the rarest pair in `text`; a single character counts as four.
    [[nodiscard]] std::uint32_t rarest(std::u32string_view text) const;

private:
    static constexpr std::size_t kCounters = 1U << 15U;
    static std::size_t slot(char32_t a, char32_t b) { return (a * 0x9E37U + b * 0x85EBU) % kCounters; }
    std::vector<std::uint16_t> counts_;
};
void count_pairs(const std::vector<TemplateNode>& nodes, PairCounts& counts);

struct Variant {
    View view;
    Window window; ///< literals, choices and options only, with at least one character in every reading
};

[[nodiscard]] View view_of(const Template& pattern);

/// Together the variants match what `view` does. False when some reading has no literal, or there are too many: then
/// the variants are only some of it.
bool find_variants(View view, const PairCounts& counts, std::vector<Variant>& variants);

/// Every string that the nodes of a window can stand for, without quotation marks.
[[nodiscard]] std::vector<std::u32string> strings_of(std::span<const TemplateNode* const> nodes);

void append_without_quotes(std::u32string& out, std::u32string_view text);

} // namespace zhunsheng::match
