// 标题序号: within its parent each list of headings counts 一、二、三 without gap or double. A list ends with its parent;
// one that begins anew with 1 is another list.
#include <map>
#include <tuple>
#include <utility>

#include "engine/base/chinese_number.h"
#include "engine/base/utf8.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

constexpr std::u32string_view kDigits = U"零一二三四五六七八九";

/// The numeral in a heading's number, and the marks around it: "(三)" → 3 between "(" and ")".
struct Number {
    std::uint32_t value = 0;
    bool han = false;
    std::u32string before, after;

    [[nodiscard]] std::u32string with(std::uint32_t other) const {
        const std::string shown = han ? chinese_number(static_cast<int>(other % 1000)) : std::to_string(other);
        return before + to_utf32(shown) + after;
    }
};

Number read_number(std::u32string_view text) {
    Number number;
    for (const char32_t c : text) {
        const std::size_t digit = kDigits.find(c);
        if (c == U'十') {
            number.value = (number.value == 0 ? 1 : number.value) * 10;
        } else if (digit != std::u32string_view::npos) {
            number.value += static_cast<std::uint32_t>(digit);
        } else if (c >= U'0' && c <= U'9') {
            number.value = number.value * 10 + (c - U'0');
        } else {
            (number.value == 0 ? number.before : number.after).push_back(c);
            continue;
        }
        number.han = c > U'9';
    }
    return number;
}

} // namespace

void find_heading_numbers(Search& search) {
    struct Last {
        std::uint32_t value = 0;
        std::uint32_t heading = kNone;
    };
    std::map<std::tuple<std::uint32_t, HeadingLevel, std::u32string, std::u32string>, Last> lists;
    const auto& headings = search.document.headings;
    const auto quoted = [](std::u32string_view number) { return "“" + to_utf8(number) + "”"; };
    for (std::uint32_t i = 0; i < headings.size(); ++i) {
        const Span span = headings[i].number;
        const Number number = read_number(search.document.slice(span));
        if (number.value == 0) {
            continue; // ① 首先, 最后
        }
        Last& last = lists[{headings[i].parent, headings[i].level, number.before, number.after}];
        const Last before = std::exchange(last, {number.value, i});
        if (before.heading == kNone || number.value == before.value + 1 || number.value == 1) {
            continue;
        }
        const Span above = headings[before.heading].number;
        const std::u32string expected = number.with(before.value + 1);
        const auto between = search.text.substr(above.end, span.begin - above.end);
        if (between.find(expected) == std::u32string_view::npos) { // there, but in the middle of a line
            search.sure(span,
                        quoted(search.document.slice(above)) + "之后应为" + quoted(expected) + ",实为" +
                            quoted(search.document.slice(span)),
                        above);
        }
    }
}

} // namespace zhunsheng::flaws
