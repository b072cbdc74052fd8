// places: the provinces, prefectures and counties of China by code and name (GB/T 2260; places.tsv, compiled in). Not here:
// townships, and which place a report is of (facts/). Start with find_places() and places_called().
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "engine/base/span.h"

namespace zhunsheng {

/// INVARIANT: code is PPCCDD: province, prefecture, county, each part 00 below its rank.
struct NamedPlace {
    std::uint32_t code = 0;
    std::u32string_view name; ///< in full: 广西壮族自治区
};

enum class PlaceRank : std::uint8_t { province, prefecture, county };
[[nodiscard]] PlaceRank rank_of(const NamedPlace& place);

/// All of them, by code.
[[nodiscard]] std::span<const NamedPlace> all_places();
/// Null where no place bears it.
[[nodiscard]] const NamedPlace* place_of_code(std::uint32_t code);

/// The place above: of a county its prefecture, or its province where it has none (仙桃市). Null for a province.
[[nodiscard]] const NamedPlace* parent_of(const NamedPlace& place);
[[nodiscard]] const NamedPlace& province_of(const NamedPlace& place);
/// Whether `inner` lies in `outer` or is the same.
[[nodiscard]] bool is_within(const NamedPlace& inner, const NamedPlace& outer);

/// 广西 for 广西壮族自治区, 淄博 for 淄博市; the whole name where nothing but one character would be left (赵县).
[[nodiscard]] std::u32string_view short_name(const NamedPlace& place);

/// Those of this name, by code. A full name may have several (市中区). A short name means the highest rank that bears it, and
/// a county only where no other place of any rank does.
[[nodiscard]] std::vector<const NamedPlace*> places_called(std::u32string_view name);

/// The one place that a text names from end to end, alone or with those above it: 周村区, 淄博, 山东省淄博市周村区. Null where it
/// is not known or could be several.
[[nodiscard]] const NamedPlace* place_named(std::u32string_view text);

/// A name in a text. INVARIANT: not empty; places by code; several only where the text does not tell which.
struct PlaceHit {
    Span span;
    bool full = false; ///< not 淄博 but 淄博市, 延边州, 互助县
    std::vector<const NamedPlace*> places;
};

/// Full names of all ranks, short names of provinces and prefectures: the longest at each position, never overlapping. What
/// reads like another word counts only where the text leaves no doubt (示范县 holds no 范县). A name behind the place that
/// holds it is that one (济南市市中区); behind a place that does not, it is none.
[[nodiscard]] std::vector<PlaceHit> find_places(std::u32string_view text);

} // namespace zhunsheng
