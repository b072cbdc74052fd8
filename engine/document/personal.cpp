// Each kind is told by its digits alone; what stands around it (a hotline, a contact line) is judged later. A long amount
// of money or count is no telephone number.
#include "engine/document/personal.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using Text = std::u32string_view;
using Kind = PersonalNumber::Kind;

constexpr std::size_t kMostDigits = 19;
constexpr std::uint32_t kHeadShown = 3, kTailShown = 2;

/// Digits in a row, in groups with one blank or hyphen between them.
struct Run {
    Span span;
    std::array<std::uint8_t, kMostDigits> digits{};
    std::size_t size = 0; ///< of digits; over kMostDigits when there are more
    std::size_t groups = 1;
    std::size_t first_group = 0;
    bool blanks = false; ///< some groups are parted by a blank only, as the columns of a table are
    bool ends_in_x = false;
};

bool is_hyphen(char32_t c) {
    return c == U'-' || c == U'—' || c == U'–' || c == 0xFF0D;
}

void read_group(Text text, Run& run) {
    std::uint32_t i = run.span.end;
    for (; i < text.size() && (is_digit(fold(text[i])) || is_invisible(text[i])); ++i) {
        if (is_invisible(text[i])) {
            continue;
        }
        if (run.size < kMostDigits) {
            run.digits[run.size] = static_cast<std::uint8_t>(fold(text[i]) - U'0');
        }
        ++run.size;
        run.span.end = i + 1;
    }
}

/// The digits from `begin` on: one group, or as many as belong together.
Run read_run(Text text, std::uint32_t begin, bool one_group) {
    Run run;
    run.span = {begin, begin};
    read_group(text, run);
    run.first_group = run.size;
    while (!one_group && run.size < kMostDigits && run.span.end + 1 < text.size()) {
        const char32_t joint = text[run.span.end];
        if (!(is_hyphen(joint) || is_blank(joint)) || !is_digit(fold(text[run.span.end + 1]))) {
            break;
        }
        run.blanks = run.blanks || is_blank(joint);
        ++run.groups;
        ++run.span.end;
        read_group(text, run);
    }
    const char32_t after = run.span.end < text.size() ? fold(text[run.span.end]) : U'\n';
    if (run.size == 17 && (after == U'X' || after == U'x')) {
        run.ends_in_x = true;
        ++run.span.end;
    }
    return run;
}

/// GB 11643: a region, a day of birth, an order number and a check digit.
bool looks_like_identity(const Run& run) {
    if (run.size + (run.ends_in_x ? 1 : 0) != 18 || run.digits[0] == 0) {
        return false;
    }
    const auto two = [&run](std::size_t at) { return run.digits[at] * 10 + run.digits[at + 1]; };
    const int century = two(6);
    return (century == 19 || century == 20) && two(10) >= 1 && two(10) <= 12 && two(12) >= 1 && two(12) <= 31;
}

bool identity_holds(const Run& run) {
    constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::array<int, 11> kChecks{1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2};
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        sum += run.digits[i] * kWeights[i];
    }
    return kChecks[static_cast<std::size_t>(sum % 11)] == (run.ends_in_x ? 10 : run.digits[17]);
}

/// ISO/IEC 7812: every second digit from the right doubled.
bool luhn_holds(const Run& run) {
    int sum = 0;
    for (std::size_t i = 0; i < run.size; ++i) {
        int digit = run.digits[run.size - 1 - i];
        digit *= i % 2 == 1 ? 2 : 1;
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

/// 13800000000元, ¥13800000000 count something.
bool is_amount(Text text, Span span) {
    constexpr Text kUnits = U"元万亿人件次户条个平吨公米亩%余多项宗场";
    const char32_t after = span.end < text.size() ? fold(text[span.end]) : U'\n';
    if ((after == U'.' || after == U',') && span.end + 1 < text.size() && is_digit(fold(text[span.end + 1]))) {
        return true;
    }
    const char32_t before = span.begin > 0 ? fold(text[span.begin - 1]) : U'\n';
    return kUnits.find(after) != Text::npos || before == U'¥' || before == U'￥' || before == U'.' || before == U',';
}

bool follows(Text text, std::uint32_t position, Text word) {
    return position <= text.size() && text.substr(0, position).ends_with(word);
}

/// 电话:3312345, 电话3312345
bool after_telephone(Text text, std::uint32_t position) {
    while (position > 0 && (is_blank(text[position - 1]) || fold(text[position - 1]) == U':')) {
        --position;
    }
    return follows(text, position, U"电话") || follows(text, position, U"传真");
}

std::optional<PersonalNumber> tell_card(const Run& run) {
    const bool holds = luhn_holds(run);
    if (run.size < 16 || run.digits[0] != 6 || run.digits[1] != 2 || (run.blanks && !holds)) {
        return std::nullopt;
    }
    return PersonalNumber{Kind::bank_card, run.span, holds};
}

std::optional<PersonalNumber> tell_telephone(Text text, const Run& run) {
    const bool announced = after_telephone(text, run.span.begin);
    const bool grouped = run.groups == 3 && run.first_group == 3 && (!run.blanks || announced);
    if (run.size == 11 && run.digits[0] == 1 && run.digits[1] >= 3 && (run.groups == 1 || grouped)) {
        return PersonalNumber{Kind::mobile, run.span, false};
    }
    const std::size_t local = run.size - run.first_group;
    const bool area = run.digits[0] == 0 && (run.first_group == 3 || run.first_group == 4);
    const bool whole = area && run.groups == 2 && (local == 7 || local == 8);
    if (whole || (announced && run.groups == 1 && (run.size == 7 || run.size == 8))) {
        return PersonalNumber{Kind::landline, run.span, false};
    }
    return std::nullopt;
}

std::optional<PersonalNumber> tell(Text text, const Run& run) {
    if (run.size < 7 || run.size > kMostDigits) {
        return std::nullopt;
    }
    if (looks_like_identity(run)) {
        const bool proven = identity_holds(run);
        const auto card = proven || run.ends_in_x ? std::nullopt : tell_card(run);
        if (card && card->proven) {
            return card;
        }
        return proven || !run.blanks ? std::optional(PersonalNumber{Kind::identity, run.span, proven}) : std::nullopt;
    }
    if (is_amount(text, run.span) || run.ends_in_x) {
        return std::nullopt;
    }
    const auto card = tell_card(run);
    return card ? card : tell_telephone(text, run);
}

/// 粤A12345, 粤A·D12345: province, letter, five or six letters and digits of which at least three are digits.
std::optional<PersonalNumber> read_plate(Text text, std::uint32_t begin) {
    constexpr Text kProvinces = U"京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    if (kProvinces.find(text[begin]) == Text::npos || begin + 1 >= text.size()) {
        return std::nullopt;
    }
    const char32_t letter = fold(text[begin + 1]);
    if (letter < U'A' || letter > U'Z') {
        return std::nullopt;
    }
    std::uint32_t i = begin + 2;
    i += i < text.size() && (text[i] == U'·' || text[i] == U'•' || text[i] == U' ') ? 1 : 0;
    std::uint32_t size = 0;
    std::uint32_t digits = 0;
    for (; i < text.size() && is_word(fold(text[i])); ++i) {
        const char32_t c = fold(text[i]);
        ++size;
        digits += is_digit(c) ? 1 : 0;
        if (c >= U'a' && c <= U'z') {
            return std::nullopt;
        }
    }
    const bool goes_on = i < text.size() && is_hyphen(text[i]); // a licence: 粤B2-20240001
    if (size < 5 || size > 6 || digits < 3 || goes_on) {
        return std::nullopt;
    }
    return PersonalNumber{Kind::plate, {begin, i}, false};
}

void mask_one(std::u32string& text, const PersonalNumber& number) {
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = number.span.begin; i < number.span.end; ++i) {
        if (is_word(fold(text[i]))) {
            places.push_back(i);
        }
    }
    const std::uint32_t head = number.kind == Kind::plate ? 1 : kHeadShown;
    const std::uint32_t tail = number.kind == Kind::plate ? 1 : kTailShown;
    for (std::uint32_t i = head; i + tail < places.size(); ++i) {
        text[places[i]] = U'*';
    }
}

} // namespace

std::vector<PersonalNumber> find_personal(Text text) {
    std::vector<PersonalNumber> numbers;
    for (std::uint32_t i = 0; i < text.size();) {
        if (is_plain_han(text[i]) || !is_digit(fold(text[i]))) {
            const auto plate = is_plain_han(text[i]) ? read_plate(text, i) : std::nullopt;
            if (plate) {
                numbers.push_back(*plate);
            }
            i = plate ? plate->span.end : i + 1;
            continue;
        }
        const Run group = read_run(text, i, true);
        const bool part_of_word = i > 0 && is_latin(fold(text[i - 1]));
        auto number = part_of_word ? std::nullopt : tell(text, group);
        if (!number && !part_of_word) {
            number = tell(text, read_run(text, i, false));
        }
        if (number) {
            numbers.push_back(*number);
        }
        i = number ? number->span.end : group.span.end;
    }
    return numbers;
}

void mask(std::u32string& text, const std::vector<PersonalNumber>& numbers) {
    for (const PersonalNumber& number : numbers) {
        mask_one(text, number);
    }
}

void settle_personal(Document& document, const std::vector<PersonalNumber>& in_original) {
    const auto place = [&document](std::uint32_t offset) {
        const auto end = document.origin.end() - 1;
        return static_cast<std::uint32_t>(std::lower_bound(document.origin.begin(), end, offset) -
                                          document.origin.begin());
    };
    for (PersonalNumber number : in_original) {
        number.span = {place(number.span.begin), place(number.span.end)};
        if (!number.span.empty()) {
            document.personal.push_back(number);
        }
    }
    const std::vector<PersonalNumber> only_here = find_personal(document.text);
    for (const PersonalNumber& number : only_here) {
        const Span at = document.original_span(number.span);
        for (std::uint32_t i = at.begin; i < at.end; ++i) {
            const char32_t c = document.original[i];
            document.original[i] = is_break(c) || is_blank(c) ? c : U'*';
        }
        document.personal.push_back(number);
    }
    mask(document.text, only_here);
    std::sort(document.personal.begin(), document.personal.end(),
              [](const PersonalNumber& a, const PersonalNumber& b) { return a.span < b.span; });
}

} // namespace zhunsheng
