// Self-reference: how a report speaks of itself and of the places below and above it (我镇, 各县(市、区), 《龙塘镇…》).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/facts/fact_set.h"

namespace zhunsheng {

/// What 我X stands for. `city` is any 市: whether prefecture or county is not in the word.
enum class SelfWord : std::uint8_t { province, city, county, township, department };

struct SelfReference {
    std::array<std::uint32_t, 5> own{}; ///< 我X and 本X, by SelfWord
    std::array<std::uint32_t, 5> all{}; ///< 全X
    Span first;                         ///< the first 我X, to show

    [[nodiscard]] std::uint32_t own_of(SelfWord word) const { return own[static_cast<std::size_t>(word)]; }
    /// The word used most for itself, 我X before 全X; nothing when there is none.
    [[nodiscard]] std::optional<SelfWord> main() const;
    /// Whether the report speaks as a government rather than as one of its departments.
    [[nodiscard]] bool speaks_as_government() const;
};
[[nodiscard]] SelfReference read_self_reference(std::u32string_view text);

/// The level of a 市 that no table knows, from the places it speaks of: 各县(市、区) below it, 各镇(街道) below it, a
/// prefecture above it. Nothing when the text does not decide.
[[nodiscard]] std::optional<Level> level_of_unknown_city(std::u32string_view text, std::u32string_view place);

/// The place that the report's own documents are named after (《龙塘镇…方案》), or that its first clauses name, if it fits
/// `self`. The one that the text names most.
[[nodiscard]] std::optional<Span> place_from_text(const FactSet& facts, std::optional<SelfWord> self);

} // namespace zhunsheng
