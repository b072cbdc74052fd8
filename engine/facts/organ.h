// Organs: reads 清城区龙塘镇人民政府 into its places, and tells the rank of a place by its name.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/base/kinds.h"
#include "engine/base/span.h"

namespace zhunsheng {

/// The name of an organ or of a place alone.
struct Organ {
    Span span;                 ///< all of it
    Span place;                ///< its smallest place
    std::optional<Span> above; ///< the place before it: 清城区 in 清城区龙塘镇
    bool department = false;   ///< a department or office of that place, not its government
};

/// Reads the name that fills `span` of `text`; nothing when it begins with no place.
[[nodiscard]] std::optional<Organ> read_organ(std::u32string_view text, Span span);

/// The place that `text` begins with at `at`, within `limit`: of several in a row the first.
[[nodiscard]] std::optional<Span> place_prefix(std::u32string_view text, std::uint32_t at, std::uint32_t limit);

/// Whether a name that may lack a place (市司法局) ends as a department does.
[[nodiscard]] bool names_department(std::u32string_view organ);

/// By name alone; a 市 that no table knows is nothing.
[[nodiscard]] std::optional<Level> level_of_place(std::u32string_view place);

[[nodiscard]] bool is_prefecture_city(std::u32string_view place);

} // namespace zhunsheng
