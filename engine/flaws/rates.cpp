// 比率写法 and 满百比率: rates that cannot be, rates of two precisions side by side, and too many of 100 % at once.
#include <algorithm>

#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

/// Rates of a part against its whole: none is over 100 %.
constexpr auto kBounded = word_list({
    U"满意率", U"满意度", U"办结率", U"办复率", U"出庭率", U"应诉率", U"覆盖率", U"化解率", U"成功率", U"参考率",
    U"合格率", U"通过率", U"优秀率", U"知晓率", U"普及率", U"审查率", U"审核率", U"备案率", U"报备率", U"公示率",
    U"公开率", U"回复率", U"履行率", U"受理率", U"结案率", U"好评率", U"可办率", U"进驻率", U"纠错率", U"调解率",
    U"落实率", U"响应率", U"按时率", U"及时率", U"采纳率", U"持证率", U"参训率", U"执行率", U"败诉率", U"胜诉率",
});
constexpr auto kReach = word_list({U"达", U"达到", U"为", U"均", U"均为", U"均达", U"均达到", U"都是", U"超过", U"超",
                                   U"保持", U"保持在", U"稳定在", U"是", U"高达", U":", U"都达到", U"皆为", U"在"});

/// 满意率达…: the figure says how high such a rate is.
bool is_bounded(std::u32string_view text, const Figure& figure) {
    std::uint32_t at = figure.span.begin;
    at -= longest_end(text, at, kReach);
    return ends_with_any(text, at, kBounded);
}

bool is_hundred(const Figure& figure) {
    return figure.value && *figure.value == Decimal(100);
}

std::size_t count(std::u32string_view text, char32_t c) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

} // namespace

void find_odd_rates(Search& search) {
    constexpr int kMostApart = 2;
    for (const Sentence& sentence : search.document.sentences) {
        const Figure* least = nullptr;
        const Figure* most = nullptr;
        for (const Figure& figure : search.figures_in(sentence.span)) {
            if (!search.is_rate(figure.unit) || !figure.value || figure.basis == Basis::comparative) {
                continue;
            }
            const bool bounded = is_bounded(search.text, figure);
            const bool above = figure.qualifier == Qualifier::at_least || figure.qualifier == Qualifier::over ||
                               figure.qualifier == Qualifier::more;
            if (bounded && *figure.value > Decimal(100)) {
                search.sure(figure.span, "这样的比率不会超过100%,文中为" + search.shown(figure));
            } else if (bounded && is_hundred(figure) && above) {
                search.sure(figure.span, "比率最高为100%,不宜写作" + search.quoted(figure.span));
            }
            if (!is_hundred(figure) && bounded) {
                least = least == nullptr || figure.decimals < least->decimals ? &figure : least;
                most = most == nullptr || figure.decimals > most->decimals ? &figure : most;
            }
        }
        if (least != nullptr && most->decimals - least->decimals >= kMostApart) {
            search.sure(most->span,
                        "同一句里的比率小数位数不一:" + search.quoted(most->span) + "与" + search.quoted(least->span),
                        least->span);
        }
    }
}

void find_full_rates(Search& search) {
    constexpr std::size_t kMany = 3;
    for (const Sentence& sentence : search.document.sentences) {
        std::size_t full = 0;
        Span span;
        for (const Figure& figure : search.figures_in(sentence.span)) {
            const std::uint32_t clause = search.document.clauses[figure.at.clause].span.begin;
            const std::uint32_t from = std::max(std::min(clause, figure.span.begin), span.end);
            const auto before = search.text.substr(from, figure.span.begin - from);
            if (search.is_rate(figure.unit) && is_hundred(figure) && figure.status == Status::done) {
                const std::size_t names = count(before, U'率');
                full += std::max<std::size_t>(names, 1);
                span = {span.empty() ? figure.span.begin : span.begin, figure.span.end};
            }
        }
        if (full >= kMany) {
            search.sure(span, "这一句有" + std::to_string(full) + "个比率都是100%,宜写明各自的分子、分母");
        }
    }
}

} // namespace zhunsheng::flaws
