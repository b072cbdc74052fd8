#include "engine/facts/cut_off.h"

#include <algorithm>
#include <array>

namespace zhunsheng {
namespace {

constexpr std::array<std::u32string_view, 5> kUntil{U"截至", U"截止", U"截至到", U"截止到", U"截止至"};
constexpr std::array<std::u32string_view, 4> kYearEnd{U"底", U"末", U"年底", U"年末"};

/// The last day that the date leaves open; nothing for a year alone, unless its end is named.
std::optional<Day> last_day(const DateFact& date, int year, std::u32string_view after) {
    if (date.month != 0) {
        return Day{year, date.month, date.day != 0 ? date.day : days_in(year, date.month)};
    }
    const bool end = std::any_of(kYearEnd.begin(), kYearEnd.end(),
                                 [&](std::u32string_view word) { return after.starts_with(word); });
    return end ? std::optional(Day{year, 12, 31}) : std::nullopt;
}

} // namespace

Known<Day> read_cut_off(const FactSet& facts, const Known<int>& year) {
    Known<Day> latest;
    latest.reason = year.value ? "报告没有写明数据截止到哪一天" : "报告年度未知";
    if (!year.value) {
        return latest;
    }
    const std::u32string_view text = facts.document->text;
    for (const DateFact& date : facts.dates) {
        const std::u32string_view before = text.substr(0, date.span.begin);
        const auto* const word = std::find_if(kUntil.begin(), kUntil.end(),
                                              [&](std::u32string_view until) { return before.ends_with(until); });
        if (word == kUntil.end() || (date.year != 0 && date.year != *year.value)) {
            continue;
        }
        const std::optional<Day> day = last_day(date, *year.value, text.substr(date.span.end));
        if (day && is_day(*day) && (!latest.value || *latest.value < *day)) {
            latest.value = day;
            latest.span = date.span;
            latest.reason.clear();
        }
    }
    return latest;
}

} // namespace zhunsheng
