// Dates and spans of years as written: 2024年6月30日, 6月底, 2024-12-31, 二〇二四年, 2021—2025年, 1至11月.
// Not here: which figures a date is the period of (figure_basis).
#pragma once

#include <optional>
#include <string_view>

#include "engine/base/span.h"
#include "engine/facts/numerals.h"

namespace zhunsheng {

struct DateReading {
    enum class Kind : std::uint8_t {
        date,  ///< at least a month, or a year
        range, ///< 2021—2025年, 1至11月: a stretch of time, no date
        other, ///< 2022年版: a year that names an edition
    };
    Kind kind = Kind::date;
    Span span; ///< with 年, 年度, 月份, 日 but without 截至 or 底
    int year = 0;
    int month = 0;
    int day = 0;
    int first_year = 0; ///< of a range of years
};

/// The date that starts at the numeral `numeral`, if it is one.
[[nodiscard]] std::optional<DateReading> read_date(std::u32string_view text, const Numeral& numeral);

/// 2024 but not 3: a number that can only be meant as a year where 年 stands beside it.
[[nodiscard]] bool is_year_number(const Numeral& numeral);

} // namespace zhunsheng
