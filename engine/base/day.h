// A day of the calendar, and what is known of one. No clock: every day is given by a text or by the user.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/kinds.h"

namespace zhunsheng {

struct Day {
    int year = 0;
    int month = 0;
    int day = 0;
    friend auto operator<=>(const Day&, const Day&) = default;
};

/// Days of a month, 28 to 31. `month` is 1 … 12.
[[nodiscard]] int days_in(int year, int month);
/// Whether the calendar has it.
[[nodiscard]] bool is_day(const Day& day);
/// "2024-03-01"; nothing for another form or a day that does not exist.
[[nodiscard]] std::optional<Day> read_day(std::string_view text);
[[nodiscard]] std::string show(const Day& day);

/// A date that may not be known: it lies on one of these days, both ends included; an end that is not given is open.
struct DayRange {
    std::optional<Day> earliest;
    std::optional<Day> latest;
    [[nodiscard]] static DayRange exactly(const Day& day) { return {day, day}; }
};

/// Whether the date is `day` or a later one.
[[nodiscard]] Truth on_or_after(const DayRange& date, const Day& day);
/// Whether the date is later than `day`.
[[nodiscard]] Truth after(const DayRange& date, const Day& day);

} // namespace zhunsheng
