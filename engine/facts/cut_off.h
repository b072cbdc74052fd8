// 数据截止: up to which day of the year a report says its figures reach, as 截至2024年11月30日 or 截至11月底.
#pragma once

#include "engine/facts/fact_set.h"

namespace zhunsheng {

/// The latest one of `year`. A month without a day is its last day; a date without a year is of the report's.
[[nodiscard]] Known<Day> read_cut_off(const FactSet& facts, const Known<int>& year);

} // namespace zhunsheng
