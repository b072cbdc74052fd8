// The lexicon's units and hedges, arranged for looking them up at a place of the text.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/match/lexicon.h"

namespace zhunsheng {

struct UnitHit {
    UnitId unit = kNoUnit;
    int scale = 0;
    std::uint32_t length = 0;
};

/// Units by their first character. Cheap enough to build for every document: one counting sort over the spellings.
class UnitIndex {
public:
    explicit UnitIndex(const Lexicon& lexicon);

    /// The longest spelling that stands at `position`.
    [[nodiscard]] std::optional<UnitHit> longest_at(std::u32string_view text, std::uint32_t position) const;
    /// The unit whose canonical or other spelling is `name`, or kNoUnit.
    [[nodiscard]] UnitId named(std::u32string_view name) const;
    [[nodiscard]] const UnitEntry& entry(UnitId unit) const { return lexicon_->units[index(unit)]; }
    /// 个, which is supplied where the text has no measure word; kNoUnit when the lexicon has none.
    [[nodiscard]] UnitId generic() const { return generic_; }

private:
    struct Spelling {
        const std::u32string* text = nullptr;
        std::uint32_t unit = 0;
        int scale = 0;
    };
    static constexpr std::size_t kBuckets = 256;

    const Lexicon* lexicon_;
    std::array<std::uint32_t, kBuckets + 1> starts_{};
    std::vector<Spelling> spellings_; ///< by bucket of the first character
    UnitId generic_ = kNoUnit;
};

struct HedgeHit {
    Qualifier qualifier = Qualifier::exact;
    std::uint32_t length = 0;
    bool strict = false; ///< 不足, 低于, 超过: the number itself is not meant
};

class HedgeIndex {
public:
    explicit HedgeIndex(const Lexicon& lexicon);

    /// The longest hedge that ends at `position`, before the number.
    [[nodiscard]] std::optional<HedgeHit> before(std::u32string_view text, std::uint32_t position) const;
    /// The longest that starts at `position`, after number or unit.
    [[nodiscard]] std::optional<HedgeHit> after(HedgeEntry::Side side, std::u32string_view text,
                                                std::uint32_t position) const;

private:
    const Lexicon* lexicon_;
    std::array<std::uint64_t, 3> edges_{}; ///< by side: which characters a hedge has towards the number
};

} // namespace zhunsheng
