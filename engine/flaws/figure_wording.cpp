// 约数误用, 量词混用 and 数字写法: how numbers are written, whatever they count.
#include <algorithm>
#include <map>

#include "engine/base/utf8.h"
#include "engine/facts/numerals.h"
#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

/// The numeral of a figure, without hedge and unit; empty where it has none.
Span number_of(std::u32string_view text, const Figure& figure) {
    for (std::uint32_t i = figure.span.begin; i < figure.span.end; ++i) {
        if (is_numeral(text[i])) {
            return read_numeral(text, i).span;
        }
    }
    return {figure.span.begin, figure.span.begin};
}

// ---- hedges --------------------------------------------------------------------------------------------------------

constexpr auto kFront = word_list({U"约", U"大约", U"近", U"将近", U"接近", U"超", U"超过", U"逾", U"突破", U"不少于",
                                   U"不低于", U"至少", U"不足", U"不到"});
constexpr auto kNear = word_list({U"近", U"将近", U"接近"});
constexpr auto kTail = word_list({U"以上", U"左右", U"上下", U"以下"});
constexpr auto kTime =
    word_list({U"年", U"个月", U"月", U"天", U"日", U"周", U"小时", U"个工作日", U"分钟", U"岁", U"届"});

/// The hedges of one number, by where they stand.
struct Hedges {
    std::uint32_t front = 0, middle = 0, tail = 0; ///< lengths
    Span number;                                   ///< digits alone
};

std::optional<Hedges> read_hedges(std::u32string_view text, const Figure& figure) {
    Hedges out;
    out.number = number_of(text, figure);
    if (out.number.empty()) {
        return std::nullopt;
    }
    out.front = longest_end(text, out.number.begin, kFront);
    std::uint32_t after = out.number.end;
    if (at(text, after) == U'余' || at(text, after) == U'多') {
        out.middle = 1;
        ++after;
    }
    // 以上 belongs to the number where only its unit stands between.
    const std::uint32_t end = std::max(figure.span.end, after);
    out.tail = ends_with_any(text, end, kTail) ? longest_end(text, end, kTail) : longest_start(text, end, kTail);
    return out;
}

} // namespace

void find_misused_hedges(Search& search) {
    const auto text = search.text;
    for (const Figure& figure : search.figures()) {
        const auto hedges = figure.value ? read_hedges(text, figure) : std::nullopt;
        if (!hedges || search.is_time(figure.unit) ||
            starts_with_any(text, hedges->number.end + hedges->middle, kTime)) {
            continue;
        }
        const Span whole{hedges->number.begin - hedges->front, std::max(figure.span.end, hedges->number.end)};
        const int used = (hedges->front > 0 ? 1 : 0) + (hedges->middle > 0 ? 1 : 0) + (hedges->tail > 0 ? 1 : 0);
        if (used >= 2) {
            search.sure(whole, "约数词叠用,宜只留一个");
            continue;
        }
        const auto number = text.substr(hedges->number.begin, hedges->number.size());
        const bool digits = std::all_of(number.begin(), number.end(), is_ascii_digit);
        const bool near = longest_end(text, hedges->number.begin, kNear) > 0;
        const bool bare = at(text, hedges->number.end) != U'万' && at(text, hedges->number.end) != U'亿';
        if (near && digits && bare && number.back() != U'0' && number.size() >= 2 && !search.is_rate(figure.unit)) {
            search.sure(whole, "“近”后宜为整数约数,文中为精确的" + search.document.utf8(hedges->number));
        }
    }
}

// ---- measure words -------------------------------------------------------------------------------------------------

namespace {

/// Words that measure the same kind of thing, so that one thing should keep to one of them.
constexpr auto kMeasures = word_list({U"件", U"宗", U"起", U"例", U"个", U"份", U"部", U"篇"});

/// The Han characters right before a figure; empty when fewer than four.
std::u32string object_before(std::u32string_view text, std::uint32_t position) {
    constexpr std::uint32_t kSize = 4;
    const std::uint32_t begin = position >= kSize ? position - kSize : position;
    for (std::uint32_t i = begin; i < position; ++i) {
        if (!is_han(text[i])) {
            return {};
        }
    }
    return std::u32string(text.substr(begin, position - begin));
}

/// Verbs before a number tell nothing of what is counted.
constexpr auto kNoObject =
    word_list({U"开展", U"完成", U"办理", U"处理", U"共计", U"共有", U"累计", U"合计", U"总数", U"分别",
               U"其中", U"达到", U"建成", U"化解", U"调解", U"受理", U"办结", U"整改", U"成功", U"新增",
               U"发放", U"印发", U"制定", U"解决", U"审查", U"组织", U"培训", U"了",   U"出",   U"共",
               U"近",   U"约",   U"各类", U"收到", U"审结", U"超过", U"制发", U"等",   U"有"});

struct Counted {
    char32_t measure = 0;
    Span span;
};

} // namespace

void find_mixed_measures(Search& search) {
    std::map<std::u32string, Counted> objects;
    std::map<std::uint32_t, const Figure*> indicators;
    for (const Figure& figure : search.facts.figures) {
        if (!figure.value || figure.span.empty() || search.is_rate(figure.unit)) {
            continue;
        }
        const char32_t measure = search.text[figure.span.end - 1];
        if (figure.indicator != kNoIndicator && figure.unit != kNoUnit) {
            const auto [seen, fresh] = indicators.try_emplace(index(figure.indicator), &figure);
            if (!fresh && seen->second->unit != figure.unit && search.comparable(seen->second->unit, figure.unit)) {
                search.sure(figure.span,
                            "同一项数据这里写" + search.quoted(figure.span) + ",另一处写" +
                                search.quoted(seen->second->span) + ",量词不一",
                            seen->second->span);
                continue;
            }
        }
        const std::uint32_t begin = figure.span.begin;
        if (!is_any(search.text.substr(figure.span.end - 1, 1), kMeasures) ||
            ends_with_any(search.text, begin, kNoObject)) {
            continue;
        }
        const std::u32string object = object_before(search.text, begin);
        if (object.empty()) {
            continue;
        }
        const auto [seen, fresh] = objects.try_emplace(object, Counted{measure, figure.span});
        if (!fresh && seen->second.measure != measure) {
            const Span here{begin - static_cast<std::uint32_t>(object.size()), figure.span.end};
            search.sure(here,
                        "“" + search.document.utf8({here.begin, begin}) + "”这里写" + search.quoted(figure.span) +
                            ",另一处写" + search.quoted(seen->second.span) + ",量词不一",
                        seen->second.span);
        }
    }
}

// ---- numerals ------------------------------------------------------------------------------------------------------

namespace {

bool is_thousand_with_comma(std::u32string_view number) {
    return number.find(U',') != std::u32string_view::npos;
}

/// 三次、5次: side by side, of one measure, and in two styles.
void find_two_styles(Search& search, std::span<const Figure> figures) {
    for (std::size_t i = 1; i < figures.size(); ++i) {
        const Figure& first = figures[i - 1];
        const Figure& second = figures[i];
        const Span a = number_of(search.text, first);
        const Span b = number_of(search.text, second);
        constexpr std::uint32_t kClose = 12;
        if (a.empty() || b.empty() || first.unit == kNoUnit || first.unit != second.unit ||
            second.span.begin - first.span.end > kClose) {
            continue;
        }
        const bool han_first = is_han_numeral(search.text[a.begin]);
        const bool han_second = is_han_numeral(search.text[b.begin]);
        if (han_first != han_second && first.value && second.value && *first.value >= Decimal(2) &&
            *second.value >= Decimal(2)) {
            search.sure(second.span, "与" + search.quoted(first.span) + "并列,一处用汉字、一处用阿拉伯数字,宜统一",
                        first.span);
        }
    }
}

} // namespace

void find_number_styles(Search& search) {
    const Figure* comma = nullptr;
    const Figure* plain = nullptr;
    for (const Figure& figure : search.figures()) {
        constexpr std::uint32_t kFour = 4;
        const Span number = number_of(search.text, figure);
        const auto digits = search.document.slice(number);
        if (number.size() < kFour || !is_ascii_digit(digits.front())) {
            continue;
        }
        if (is_thousand_with_comma(digits)) {
            comma = comma == nullptr ? &figure : comma;
        } else if (std::all_of(digits.begin(), digits.end(), is_ascii_digit)) {
            plain = plain == nullptr ? &figure : plain;
        }
    }
    if (comma != nullptr && plain != nullptr) {
        search.sure(comma->span, "这里用了千分号,而" + search.quoted(plain->span) + "等处没有,宜统一", plain->span);
    }
    for (const Sentence& sentence : search.document.sentences) {
        find_two_styles(search, search.figures_in(sentence.span));
    }
}

} // namespace zhunsheng::flaws
