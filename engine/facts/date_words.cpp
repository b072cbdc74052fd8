#include "engine/facts/date_words.h"

#include <array>

namespace zhunsheng {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2099;

/// 至 and the dashes that join two ends of a stretch of time.
bool joins(char32_t c) {
    return c == U'—' || c == U'-' || c == U'–' || c == U'~' || c == U'～' || c == U'至' || c == U'到';
}
bool lists(char32_t c) {
    return c == U'、' || c == U'和' || c == U'与' || c == U'及';
}

/// A whole number in [low, high], or 0.
int small_number(const Numeral& numeral, int low, int high) {
    if (!numeral.value || numeral.value->scale() != 0 || numeral.bare_power) {
        return 0;
    }
    const auto digits = numeral.value->digits();
    return digits >= low && digits <= high ? static_cast<int>(digits) : 0;
}

int year_of(const Numeral& numeral, std::u32string_view text) {
    if (!numeral.han) {
        return numeral.span.size() == 4 ? small_number(numeral, kFirstYear, kLastYear) : 0;
    }
    if (!numeral.positional || numeral.span.size() != 4) {
        return 0;
    }
    int year = 0;
    for (std::uint32_t i = numeral.span.begin; i < numeral.span.end; ++i) {
        year = year * 10 + han_digit(text[i]);
    }
    return year >= kFirstYear && year <= kLastYear ? year : 0;
}

/// A numeral at `position`, which is moved past it, in [low, high]; 0 when there is none.
int take_number(std::u32string_view text, std::uint32_t& position, int low, int high) {
    const std::uint32_t start = skip_spaces(text, position);
    if (!is_numeral(at(text, start))) {
        return 0;
    }
    const Numeral numeral = read_numeral(text, start);
    const int value = small_number(numeral, low, high);
    if (value != 0) {
        position = numeral.span.end;
    }
    return value;
}

bool take(std::u32string_view text, std::uint32_t& position, char32_t wanted) {
    const std::uint32_t start = skip_spaces(text, position);
    if (at(text, start) != wanted) {
        return false;
    }
    position = start + 1;
    return true;
}

/// After 月: 份, or a day.
void take_share_or_day(std::u32string_view text, DateReading& date) {
    if (at(text, date.span.end) == U'份') {
        ++date.span.end;
        return;
    }
    std::uint32_t position = date.span.end;
    const int day = take_number(text, position, 1, 31);
    if (day != 0 && (take(text, position, U'日') || take(text, position, U'号'))) {
        date.day = day;
        date.span.end = position;
    }
}

/// After the year: month and day, or 度.
void take_month(std::u32string_view text, DateReading& date) {
    std::uint32_t position = date.span.end;
    const int month = take_number(text, position, 1, 12);
    if (month != 0 && take(text, position, U'月')) {
        date.month = month;
        date.span.end = position;
        take_share_or_day(text, date);
    } else if (at(text, date.span.end) == U'度') {
        ++date.span.end;
    }
}

/// 2021—2025年, 2021年至2023年, 2021、2022年: `position` stands after the first year and its 年, if it has one.
std::optional<DateReading> year_range(std::u32string_view text, Span first, int year, std::uint32_t position) {
    const std::uint32_t start = skip_spaces(text, position);
    std::uint32_t next = start + 1;
    if (!joins(at(text, start)) && !(lists(at(text, start)) && position == first.end)) {
        return std::nullopt;
    }
    while (joins(at(text, next))) {
        ++next;
    }
    const int last = take_number(text, next, kFirstYear, kLastYear);
    if (last <= year) {
        return std::nullopt;
    }
    if (starts_at(text, next, U"学年")) {
        ++next;
    }
    if (!take(text, next, U'年')) {
        return std::nullopt;
    }
    DateReading range{DateReading::Kind::range, {first.begin, next}, last, 0, 0, year};
    if (at(text, next) == U'度') {
        ++range.span.end;
    } else {
        take_month(text, range);
    }
    return range;
}

std::optional<DateReading> year_date(std::u32string_view text, const Numeral& numeral, int year) {
    std::uint32_t position = numeral.span.end;
    if (!take(text, position, U'年')) {
        return year_range(text, numeral.span, year, position);
    }
    if (auto range = year_range(text, numeral.span, year, position)) {
        return range;
    }
    DateReading date{DateReading::Kind::date, {numeral.span.begin, position}, year, 0, 0, 0};
    if (at(text, position) == U'版') {
        date.kind = DateReading::Kind::other;
        ++date.span.end;
        return date;
    }
    take_month(text, date);
    return date;
}

/// 6月, 6月30日, 1至11月, 6月1日至30日.
std::optional<DateReading> month_date(std::u32string_view text, const Numeral& numeral) {
    const int month = small_number(numeral, 1, 12);
    if (month == 0) {
        return std::nullopt;
    }
    std::uint32_t position = numeral.span.end;
    if (take(text, position, U'月')) {
        DateReading date{DateReading::Kind::date, {numeral.span.begin, position}, 0, month, 0, 0};
        take_share_or_day(text, date);
        return date;
    }
    if (!joins(at(text, position)) && !lists(at(text, position))) {
        return std::nullopt;
    }
    while (joins(at(text, position)) || lists(at(text, position))) {
        ++position;
    }
    const int last = take_number(text, position, 1, 12);
    if (last > month && take(text, position, U'月')) {
        position += at(text, position) == U'份' ? 1U : 0U;
        return DateReading{DateReading::Kind::range, {numeral.span.begin, position}, 0, last, 0, 0};
    }
    return std::nullopt;
}

/// 2024-12-31, 2024.12.31, 2024/12/31.
std::optional<DateReading> dotted_date(std::u32string_view text, std::uint32_t begin) {
    std::array<int, 3> parts{};
    constexpr std::array<std::uint32_t, 3> kWidths{4, 2, 2};
    std::uint32_t position = begin;
    const char32_t mark = at(text, begin + 4);
    if (mark != U'-' && mark != U'—' && mark != U'.' && mark != U'/') {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::uint32_t start = position;
        while (position - start < kWidths[i] && is_ascii_digit(at(text, position))) {
            parts[i] = parts[i] * 10 + static_cast<int>(text[position++] - U'0');
        }
        if (position == start || (i < 2 && at(text, position++) != mark)) {
            return std::nullopt;
        }
    }
    const bool real = parts[0] >= kFirstYear && parts[0] <= kLastYear && parts[1] >= 1 && parts[1] <= 12 &&
                      parts[2] >= 1 && parts[2] <= 31 && !is_ascii_digit(at(text, position));
    return real
               ? std::optional(DateReading{DateReading::Kind::date, {begin, position}, parts[0], parts[1], parts[2], 0})
               : std::nullopt;
}

} // namespace

std::optional<DateReading> read_date(std::u32string_view text, const Numeral& numeral) {
    if (!numeral.han && numeral.span.size() >= 4) {
        if (auto date = dotted_date(text, numeral.span.begin)) {
            return date;
        }
    }
    if (const int year = year_of(numeral, text); year != 0) {
        return year_date(text, numeral, year);
    }
    return month_date(text, numeral);
}

bool is_year_number(const Numeral& numeral) {
    return !numeral.han && numeral.span.size() == 4 && small_number(numeral, kFirstYear, kLastYear) != 0;
}

} // namespace zhunsheng
