#include "engine/base/day.h"

#include <array>

namespace zhunsheng {
namespace {

std::optional<int> number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

int days_in(int year, int month) {
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month) - 1);
}

bool is_day(const Day& day) {
    return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= days_in(day.year, day.month);
}

std::optional<Day> read_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto of_month = number(text.substr(8, 2));
    if (!year || !month || !of_month) {
        return std::nullopt;
    }
    const Day day{*year, *month, *of_month};
    return is_day(day) ? std::optional(day) : std::nullopt;
}

std::string show(const Day& day) {
    std::string text;
    const auto add = [&text](int value, std::size_t width) {
        const std::string digits = std::to_string(value);
        text.append(digits.size() < width ? width - digits.size() : 0, '0').append(digits);
    };
    add(day.year, 4);
    text += '-';
    add(day.month, 2);
    text += '-';
    add(day.day, 2);
    return text;
}

Truth on_or_after(const DayRange& date, const Day& day) {
    if (date.earliest && *date.earliest >= day) {
        return Truth::yes;
    }
    return date.latest && *date.latest < day ? Truth::no : Truth::unknown;
}

Truth after(const DayRange& date, const Day& day) {
    if (date.earliest && *date.earliest > day) {
        return Truth::yes;
    }
    return date.latest && *date.latest <= day ? Truth::no : Truth::unknown;
}

} // namespace zhunsheng
