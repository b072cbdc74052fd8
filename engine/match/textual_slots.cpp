#include "engine/match/textual_slots.h"

#include <algorithm>
#include <array>

#include "engine/base/utf8.h"

namespace zhunsheng::match {
namespace {

constexpr std::uint32_t kYearDigits = 4;
constexpr std::uint32_t kOrganShortest = 2;
constexpr std::uint32_t kOrganLongest = 20;

constexpr std::array<std::u32string_view, 3> kYearSuffixes{U"", U"年", U"年度"};
constexpr std::array<std::u32string_view, 11> kOrganSuffixes{U"委", U"办", U"局",     U"厅", U"部",  U"会",
                                                             U"院", U"府", U"委员会", U"室", U"中心"};
constexpr std::u32string_view kHanDigits = U"〇○零一二三四五六七八九";

bool is_digit(char32_t c) {
    return c >= U'0' && c <= U'9';
}

bool is_han_digit(char32_t c) {
    return kHanDigits.find(c) != std::u32string_view::npos;
}

/// Four digits of one script that read as a year of the 20th or 21st century and are no part of a longer number.
bool is_year_at(std::u32string_view text, std::uint32_t begin) {
    if (begin + kYearDigits > text.size()) {
        return false;
    }
    const std::u32string_view four = text.substr(begin, kYearDigits);
    const bool arabic = is_digit(four[0]);
    const auto same = [arabic](char32_t c) { return arabic ? is_digit(c) : is_han_digit(c); };
    if (!std::all_of(four.begin(), four.end(), same) || (begin > 0 && same(text[begin - 1])) ||
        (begin + kYearDigits < text.size() && same(text[begin + kYearDigits]))) {
        return false;
    }
    const std::u32string_view century = four.substr(0, 2);
    return century == U"20" || century == U"19" || century == U"二〇" || century == U"二○" || century == U"二零" ||
           century == U"一九";
}

bool closes_organ(std::u32string_view name) {
    return std::any_of(kOrganSuffixes.begin(), kOrganSuffixes.end(),
                       [&](std::u32string_view suffix) { return name.ends_with(suffix); });
}

} // namespace

void years_from(std::u32string_view text, std::uint32_t position, std::vector<std::uint32_t>& ends) {
    if (!is_year_at(text, position)) {
        return;
    }
    const std::uint32_t digits_end = position + kYearDigits;
    for (const std::u32string_view suffix : kYearSuffixes) {
        if (text.substr(digits_end).starts_with(suffix)) {
            ends.push_back(digits_end + static_cast<std::uint32_t>(suffix.size()));
        }
    }
}

void years_until(std::u32string_view text, std::uint32_t position, std::vector<std::uint32_t>& begins) {
    for (const std::u32string_view suffix : kYearSuffixes) {
        const auto size = static_cast<std::uint32_t>(suffix.size()) + kYearDigits;
        if (position >= size && text.substr(0, position).ends_with(suffix) && is_year_at(text, position - size)) {
            begins.push_back(position - size);
        }
    }
}

void organs_from(std::u32string_view text, std::uint32_t position, std::vector<std::uint32_t>& ends) {
    for (std::uint32_t size = 1; size <= kOrganLongest && position + size <= text.size(); ++size) {
        if (!is_han(text[position + size - 1])) {
            return;
        }
        if (size >= kOrganShortest && closes_organ(text.substr(position, size))) {
            ends.push_back(position + size);
        }
    }
}

void organs_until(std::u32string_view text, std::uint32_t position, std::vector<std::uint32_t>& begins) {
    for (std::uint32_t size = 1; size <= kOrganLongest && size <= position; ++size) {
        if (!is_han(text[position - size])) {
            return;
        }
        if (size >= kOrganShortest && closes_organ(text.substr(position - size, size))) {
            begins.push_back(position - size);
        }
    }
}

} // namespace zhunsheng::match
