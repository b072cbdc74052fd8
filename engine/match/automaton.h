// Aho-Corasick over a double array on code-point classes: every anchor string that stands in a text, in one pass.
// Internal to match/; it knows strings, not phrases.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "engine/match/matcher.h"
#include "engine/match/template.h"

namespace zhunsheng::match {

/// Code points that occur in anchors → dense small numbers, by a two-level page table.
class ClassMap {
public:
    static constexpr std::uint16_t kOther = 0;
    static constexpr std::uint16_t kTransparent = 1;

    ClassMap();
    /// The class of `c`, a new one if it has none yet.
    std::uint16_t add(char32_t c);
    [[nodiscard]] std::uint16_t of(char32_t c) const {
        const std::uint32_t page = c >> 8U;
        return page < kPages ? classes_[(std::size_t{page_of_[page]} << 8U) | (c & 0xFFU)] : kOther;
    }
    [[nodiscard]] std::uint32_t size() const { return size_; }

private:
    static constexpr std::uint32_t kPages = 0x1100;
    std::uint16_t& cell(char32_t c);
    std::array<std::uint16_t, kPages> page_of_{}; // page 0 is the shared empty one
    std::vector<std::uint16_t> classes_;
    std::uint32_t size_ = 2;
};

class Automaton {
public:
    explicit Automaton(const AnchorPlan& plan);

    /// Appends the hits, by end, the longer first.
    void scan(std::u32string_view text, std::vector<AnchorHit>& hits) const;

    /// AnchorPlan::anchorings that the anchor stands for.
    [[nodiscard]] const std::uint32_t* targets_begin(std::uint32_t anchor) const {
        return targets_.data() + first_target_[anchor];
    }
    [[nodiscard]] const std::uint32_t* targets_end(std::uint32_t anchor) const {
        return targets_.data() + first_target_[anchor + 1];
    }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(lengths_.size()); } ///< anchors
    [[nodiscard]] std::uint32_t length(std::uint32_t anchor) const { return lengths_[anchor]; }

private:
    friend class AutomatonBuilder;
    static constexpr std::uint32_t kReports = 0x80000000U; // flag in Cell::base: an anchor ends in this state

    /// State s goes to t = base + class when cells_[t].check == s. State 0 is the root.
    struct Cell {
        std::uint32_t base = 0;
        std::uint32_t check = kNone;
    };
    struct Link {
        std::uint32_t fail = 0;
        std::uint32_t anchor = kNone; ///< that ends here
        std::uint32_t next = 0;       ///< nearest state on the fail chain with an anchor
    };

    ClassMap classes_;
    std::vector<Cell> cells_;
    std::vector<Link> links_;
    std::vector<std::uint32_t> lengths_;
    std::vector<std::uint32_t> first_target_; ///< by anchor, one more than anchors
    std::vector<std::uint32_t> targets_;
};

} // namespace zhunsheng::match
