#include <algorithm>
#include <array>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using Text = std::u32string_view;

struct Numeral {
    std::uint32_t value = 0;
    std::uint32_t length = 0;
};

/// 一 … 九十九; a numeral with a hundred or a zero numbers no heading.
Numeral chinese(Text text) {
    constexpr Text kDigits = U"一二三四五六七八九";
    Numeral out;
    const auto digit = [&]() -> std::uint32_t {
        const std::size_t found = out.length < text.size() ? kDigits.find(text[out.length]) : Text::npos;
        return found == Text::npos ? 0 : static_cast<std::uint32_t>(found) + 1;
    };
    const std::uint32_t first = digit();
    out.length += first > 0 ? 1 : 0;
    out.value = first;
    if (out.length < text.size() && text[out.length] == U'十') {
        ++out.length;
        const std::uint32_t last = digit();
        out.length += last > 0 ? 1 : 0;
        out.value = (first == 0 ? 1 : first) * 10 + last;
    }
    return out;
}

Numeral arabic(Text text) {
    Numeral out;
    while (out.length < text.size() && out.length < 3 && is_digit(text[out.length])) {
        out.value = out.value * 10 + (text[out.length++] - U'0');
    }
    return out.length > 2 || out.value == 0 ? Numeral{} : out;
}

char32_t at(Text text, std::size_t i) {
    return i < text.size() ? text[i] : U'\n';
}

bool is_mark(char32_t c) {
    return c == U',' || c == U'、' || c == U':';
}

HeadingNumber bracketed(Text text) {
    const Text inner = text.substr(1);
    const Numeral han = chinese(inner);
    const Numeral number = han.value > 0 ? han : arabic(inner);
    if (number.value == 0 || at(inner, number.length) != U')') {
        return {};
    }
    const std::uint32_t mark = at(inner, number.length + 1) == U'、' ? 1 : 0;
    return {han.value > 0 ? HeadingLevel::h2 : HeadingLevel::h4, 0, number.value, number.length + 2 + mark};
}

/// 2025年, with which a title may begin.
bool begins_with_year(Text text) {
    constexpr std::size_t kDigits = 4;
    return text.size() > kDigits && std::all_of(text.begin(), text.begin() + kDigits, is_digit) &&
           text[kDigits] == U'年';
}

/// 3. and 3、 and 3) but neither the decimal 3.5 nor the list 1、2组; 3.2025年工作安排 is a third heading.
HeadingNumber digits(Text text) {
    const Numeral number = arabic(text);
    const char32_t mark = at(text, number.length);
    const char32_t after = at(text, number.length + 1);
    const bool runs_on = is_digit(after) && !begins_with_year(text.substr(number.length + 1));
    if (number.value == 0 || runs_on || after == U'\n') {
        return {};
    }
    if (mark == U'.' || mark == U'、') {
        return {HeadingLevel::h3, 0, number.value, number.length + 1};
    }
    return mark == U')' ? HeadingNumber{HeadingLevel::h4, 1, number.value, number.length + 1} : HeadingNumber{};
}

/// 一、 and 一是
HeadingNumber han_start(Text text) {
    const Numeral number = chinese(text);
    const char32_t mark = at(text, number.length);
    if (number.value == 0) {
        return {};
    }
    if (mark == U'、' || mark == U'.') {
        const bool year = at(text, number.length + 2) == U'〇';                     // 三、二〇二五年工作安排
        const bool list = is_chinese_numeral(at(text, number.length + 1)) && !year; // 一、二审
        return list ? HeadingNumber{} : HeadingNumber{HeadingLevel::h1, 0, number.value, number.length + 1};
    }
    if (mark == U'是') {
        const std::uint32_t comma = is_mark(at(text, number.length + 1)) ? 1 : 0;
        return {HeadingLevel::item, 0, number.value, number.length + 1 + comma};
    }
    return {};
}

/// 第一, 第一是 第一部分
HeadingNumber ordinal(Text text) {
    const Numeral number = chinese(text.substr(1));
    if (number.value == 0) {
        return {};
    }
    const std::uint32_t end = number.length + 1;
    if (text.substr(end).starts_with(U"部分")) {
        const std::uint32_t mark = is_mark(at(text, end + 2)) ? 1 : 0;
        return {HeadingLevel::h1, 1, number.value, end + 2 + mark};
    }
    const char32_t mark = at(text, end);
    const bool list = mark == U'、' && is_chinese_numeral(at(text, end + 1)); // 第一、二产业
    if ((is_mark(mark) && !list) || mark == U'是') {
        return {HeadingLevel::item, 1, number.value, end + 1};
    }
    return {};
}

struct Word {
    Text word;
    std::uint8_t style;
    std::uint32_t ordinal;
};
constexpr std::array<Word, 9> kWords{{
    {U"首先", 2, 1},
    {U"其次", 2, 2},
    {U"再次", 2, 3},
    {U"最后", 2, kLastOrdinal},
    {U"其一", 3, 1},
    {U"其二", 3, 2},
    {U"其三", 3, 3},
    {U"其四", 3, 4},
    {U"其五", 3, 5},
}};

HeadingNumber word(Text text) {
    for (const auto& known : kWords) {
        const char32_t mark = at(text, known.word.size());
        if (text.starts_with(known.word) && (is_mark(mark) || mark == U'是')) {
            return {HeadingLevel::item, known.style, known.ordinal, static_cast<std::uint32_t>(known.word.size()) + 1};
        }
    }
    return {};
}

struct Enclosed {
    char32_t first;
    std::uint32_t count;
    HeadingLevel level;
    std::uint8_t style;
};
constexpr std::array<Enclosed, 5> kEnclosed{{
    {0x2460, 20, HeadingLevel::h4, 2}, // ①
    {0x2474, 20, HeadingLevel::h4, 3}, // ⑴
    {0x2488, 20, HeadingLevel::h3, 1}, // ⒈
    {0x2776, 10, HeadingLevel::h4, 4}, // ❶
    {0x3220, 10, HeadingLevel::h2, 1}, // ㈠
}};

} // namespace

HeadingNumber read_heading_number(std::u32string_view text) {
    if (text.empty()) {
        return {};
    }
    const char32_t c = text[0];
    if (c == U'(') {
        return bracketed(text);
    }
    if (is_digit(c)) {
        return digits(text);
    }
    if (c == U'第') {
        return ordinal(text);
    }
    if (c == U'首' || c == U'其' || c == U'再' || c == U'最') {
        return word(text);
    }
    for (const auto& enclosed : kEnclosed) {
        if (c >= enclosed.first && c < enclosed.first + enclosed.count) {
            return {enclosed.level, enclosed.style, c - enclosed.first + 1, 1};
        }
    }
    return is_chinese_numeral(c) ? han_start(text) : HeadingNumber{};
}

} // namespace zhunsheng
