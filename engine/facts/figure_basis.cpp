#include "engine/facts/figure_basis.h"

#include <algorithm>

namespace zhunsheng {
namespace {

using Words = std::u32string_view;

/// Verbs of growth that compare whatever they stand before, and verbs that compare only with a base named or a rate.
constexpr WordList kGrowth = word_list({U"增长", U"增幅", U"降幅", U"下滑", U"攀升", U"同比", U"环比", U"涨幅"});
constexpr WordList kChange = word_list({U"增加", U"上升", U"提高", U"提升", U"下降", U"减少", U"降低", U"回落", U"缩短",
                                        U"压缩", U"压减", U"缩减", U"精简", U"多", U"少", U"上涨", U"增"});
/// 压缩率75%: how much was cut, a rate of the year like any other.
constexpr WordList kCuts = word_list({U"压缩", U"压减", U"缩减", U"精简"});
constexpr WordList kBases =
    word_list({U"同比", U"环比", U"较上", U"较去", U"较前", U"较2",  U"较1",  U"较同", U"较往", U"较原", U"较法",
               U"比上", U"比去", U"比前", U"比2",  U"比原", U"比法", U"相比", U"对比", U"上年", U"去年", U"上一年"});
constexpr WordList kOtherYear = word_list({U"上年", U"去年", U"上年同期", U"去年同期", U"同期", U"上一年"});
constexpr WordList kLimits = word_list({U"压缩至", U"压缩到", U"缩短至", U"缩短到", U"缩减至", U"压减至", U"控制在",
                                        U"压减到", U"减少至", U"缩短为", U"压缩为", U"限时"});
constexpr WordList kNormHedges =
    word_list({U"不少于", U"不低于", U"不得少于", U"不得低于", U"至少", U"不超过", U"不得超过", U"最多", U"至多"});
constexpr WordList kFrequencies =
    word_list({U"每季", U"每月", U"每周", U"每年", U"每半年", U"每日", U"每天", U"每两", U"每旬", U"每学"});
constexpr WordList kComparing = word_list({U"较", U"比", U"对比", U"与", U"相较", U"比较", U"相比"});
constexpr WordList kOpening =
    word_list({U"截至", U"截止", U"截止到", U"截至到", U"自", U"从", U"至", U"到", U"在", U"于"});
constexpr WordList kClosing =
    word_list({U"以来", U"起至今", U"至今", U"起", U"底", U"末", U"初", U"期间", U"全年", U"上半年", U"下半年"});
constexpr WordList kBecoming =
    word_list({U"至", U"到", U"为", U"提高", U"提升", U"下降", U"减少", U"增加", U"压缩", U"缩短", U"上升", U"增长"});
constexpr std::uint32_t kFrequencyReach = 20;
constexpr std::uint32_t kBaseReach = 8;
constexpr std::uint32_t kClauseReach = 80; ///< so that a text without a comma still costs linear time

std::uint32_t strip_back(std::u32string_view text, std::uint32_t position, Words characters) {
    while (position > 0 && characters.find(text[position - 1]) != Words::npos) {
        --position;
    }
    return position;
}

bool found(std::u32string_view text, Span range, const auto& words) {
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (starts_with_any(text, i, words)) {
            return true;
        }
    }
    return false;
}

/// The 85% of 由85%提高到98%: what the year is measured against.
bool is_base(const Candidate& candidate, std::u32string_view text, Span clause) {
    const std::uint32_t before = strip_back(text, candidate.span.begin, U"原来先之前的上年去 ");
    const std::uint32_t end = std::min(clause.end, candidate.span.end + kBaseReach);
    if (before <= clause.begin || (text[before - 1] != U'由' && text[before - 1] != U'从')) {
        return false;
    }
    return found(text, {candidate.span.end, end}, kBecoming);
}

/// 较2021年的35件: the other year's own number.
bool of_compared_year(const Candidate& candidate, std::u32string_view text, Span clause) {
    std::uint32_t end = strip_back(text, candidate.span.begin, U"的为 ");
    if (!ends_at(text, end, U"年")) {
        return false;
    }
    const std::uint32_t begin = strip_back(text, end - 1, U"0123456789");
    return end - begin == 5 && begin > clause.begin && ends_with_any(text, begin, kComparing);
}

bool compares(const Candidate& candidate, const UnitEntry* unit, std::u32string_view text, Span clause) {
    const bool rate = unit != nullptr && unit->dimension == Dimension::rate;
    if (rate && !unit->spellings.empty() && (unit->name == "个百分点" || unit->name == "倍")) {
        return true;
    }
    const std::uint32_t before = strip_back(text, candidate.span.begin, U"了达约近超率为度分别 ");
    if (ends_with_any(text, before, kGrowth) || is_base(candidate, text, clause)) {
        return true;
    }
    if (ends_with_any(text, before, kChange) && !(at(text, before) == U'率' && ends_with_any(text, before, kCuts))) {
        const std::uint32_t begin = candidate.span.begin;
        const std::uint32_t from = std::max(clause.begin, begin > kClauseReach ? begin - kClauseReach : 0);
        return rate || found(text, {from, begin}, kBases);
    }
    return ends_with_any(text, strip_back(text, candidate.span.begin, U"的为 "), kOtherYear) ||
           of_compared_year(candidate, text, clause);
}

bool sets_norm(const Candidate& candidate, const UnitEntry* unit, std::u32string_view text, Span clause) {
    if (candidate.hedged_before && starts_with_any(text, candidate.span.begin, kNormHedges)) {
        return true;
    }
    const bool duration = unit != nullptr && unit->dimension == Dimension::duration;
    const std::uint32_t subject = candidate.span.begin;
    if (duration && found(text, {subject > clause.begin + 4 ? subject - 4 : clause.begin, subject}, kLimits)) {
        return true;
    }
    const std::uint32_t from = subject > clause.begin + kFrequencyReach ? subject - kFrequencyReach : clause.begin;
    for (std::uint32_t i = from; i < subject; ++i) {
        if (text[i] == U'每' && starts_with_any(text, i, kFrequencies) && !ends_at(text, i, U"“")) {
            return !ends_at(text, i, U"均") && (unit == nullptr || unit->dimension != Dimension::rate);
        }
    }
    return false;
}

} // namespace

Basis local_basis(const Candidate& candidate, const UnitIndex& units, std::u32string_view text, Span clause) {
    const UnitEntry* unit = candidate.unit == kNoUnit ? nullptr : &units.entry(candidate.unit);
    if (compares(candidate, unit, text, clause)) {
        return Basis::comparative;
    }
    return sets_norm(candidate, unit, text, clause) ? Basis::norm : Basis::year;
}

std::optional<Period> period_of(const DateReading& date, std::u32string_view text, Span clause, Span sentence) {
    if (date.kind == DateReading::Kind::other || date.year == 0) {
        return std::nullopt;
    }
    std::uint32_t begin = skip_spaces_back(text, date.span.begin);
    if (ends_with_any(text, begin, kComparing)) {
        return std::nullopt;
    }
    Period period{date.span, clause.end, date.year, date.kind == DateReading::Kind::range};
    const std::uint32_t opening = longest_end(text, begin, kOpening);
    begin -= opening;
    if (opening > 0 && text[begin] != U'于' && text[begin] != U'在') {
        period.written.begin = begin;
    }
    period.written.end += longest_start(text, period.written.end, kClosing);
    if (skip_spaces_back(text, begin) <= skip_spaces(text, clause.begin)) {
        period.reach = sentence.end;
    } else if (period.cumulative) {
        return std::nullopt;
    }
    return period;
}

std::optional<Period> years_period(const Numeral& numeral, std::u32string_view text, Span sentence) {
    const std::uint32_t begin = skip_spaces_back(text, numeral.span.begin);
    const std::uint32_t year = skip_spaces(text, numeral.span.end);
    if (at(text, year) != U'年') {
        return std::nullopt;
    }
    const bool back = ends_at(text, begin, U"近") || ends_at(text, begin, U"过去");
    const bool since = at(text, year + 1) == U'来' || starts_at(text, year + 1, U"以来");
    const bool this_year = !back && numeral.value && *numeral.value == Decimal(1); // 一年来
    if ((!back && !since) || this_year) {
        return std::nullopt;
    }
    const std::uint32_t lead = !back ? 0 : at(text, begin - 1) == U'近' ? 1 : 2;
    return Period{{begin - lead, year + (since ? 2U : 1U)}, sentence.end, std::nullopt, true};
}

} // namespace zhunsheng
