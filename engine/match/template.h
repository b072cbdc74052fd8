// How a phrasing is found: an anchor (strings of which one must stand in the text) with what must stand before and after.
// Internal to match/.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/span.h"
#include "engine/match/lexicon.h"

namespace zhunsheng::match {

/// Quotation marks: skipped in the text between matched characters, dropped from literals.
[[nodiscard]] constexpr bool is_transparent(char32_t c) {
    // Han characters, nearly all there are, answer to the first comparison.
    return c <= 0x300F && (c == U'"' || c == U'\'' || (c >= 0x2018 && c <= 0x201F) || c >= 0x300C);
}

/// A range of `Program::nodes`.
struct Sequence {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    [[nodiscard]] bool empty() const { return first == last; }
};

/// Characters that can come next, by their low byte: never says no wrongly.
struct Filter {
    std::array<std::uint64_t, 4> bits{};
    void add(char32_t c) { bits[(c >> 6U) & 3U] |= std::uint64_t{1} << (c & 63U); }
    [[nodiscard]] bool admits(char32_t c) const { return ((bits[(c >> 6U) & 3U] >> (c & 63U)) & 1U) != 0; }
};

/// A TemplateNode laid flat. literal: `chars`[first, last); choice and optional: `sequences`[first, last); gaps: `first`
/// is the limit. A sequence is walked in one direction only: `before` backwards, `after` forwards.
struct Node {
    TemplateNode::Kind kind{};
    TemplateNode::Slot slot{};
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t filter =
        kNone; ///< in `filters`: of a gap, for what follows it; of a choice or option, for its branches
};

struct Program {
    std::vector<Node> nodes;
    std::vector<Sequence> sequences;
    std::u32string chars;
    std::vector<Filter> filters;
};

/// What is left to verify of a phrase once one of its anchor strings is found.
struct Anchoring {
    std::uint32_t phrase = 0;
    std::uint32_t role = 0; ///< role_bit
    Sequence before;
    Sequence after;
    bool crosses_sentences = false; ///< has a wide gap
    bool inside_titles = false;     ///< may match inside 《》
};

struct AnchorText {
    std::uint32_t first = 0; ///< in AnchorPlan::chars
    std::uint32_t size = 0;
    std::uint32_t anchoring = 0;
};

struct AnchorPlan {
    Program program;
    std::vector<Anchoring> anchorings;
    std::u32string chars;
    std::vector<AnchorText> texts;
};

/// INVARIANT: a phrase matches exactly where one of its anchorings does: its anchor string, `before` ending where the
/// string begins, `after` beginning where it ends. Phrases that are not anchorable are found only as far as they are.
[[nodiscard]] AnchorPlan plan_anchors(const Lexicon& lexicon);

} // namespace zhunsheng::match
