// Which numerals count nothing: ordinals, slogans, names, fixed words, times of day, stretches of years. Every rule is
// about a kind of wording, none about one name; names are the lexicon's 不计.
#pragma once

#include <string_view>

#include "engine/facts/figure_candidate.h"

namespace zhunsheng {

struct Surroundings {
    std::u32string_view text;
    Span clause;
    bool date_before = false; ///< in the same sentence
};

enum class Ruling : std::uint8_t { figure, lookalike };

/// Whether the candidate counts or measures something. May give a rank its unit and its 第 (第2名).
[[nodiscard]] Ruling rule_on(Candidate& candidate, const UnitIndex& units, const Surroundings& around);

/// Whether `span` lies in a short quotation that names something: “午间30分”, “1+6+N”.
[[nodiscard]] bool in_quoted_name(std::u32string_view text, Span span);

} // namespace zhunsheng
