// What a figure is measured against, as the words at its numeral tell it, and the period its sentence names.
// Not here: the lexicon's basis cues, which go by clause.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/facts/date_words.h"
#include "engine/facts/figure_candidate.h"

namespace zhunsheng {

/// comparative for 增长11宗 and 下降3个百分点, norm for 每季度不少于1次 and 压缩至5个工作日, else year.
[[nodiscard]] Basis local_basis(const Candidate& candidate, const UnitIndex& units, std::u32string_view text,
                                Span clause);

/// The last period named before a place, and how far it reaches.
struct Period {
    Span written; ///< 截至2022年11月, 2021年以来, 近三年
    std::uint32_t reach = 0;
    std::optional<int> year;
    bool cumulative = false; ///< 近三年, 三年来, 2021年至2023年
};

/// The period that a date opens for what follows it; none when it is only compared with (较2021年) or part of a name.
[[nodiscard]] std::optional<Period> period_of(const DateReading& date, std::u32string_view text, Span clause,
                                              Span sentence);
/// 近两年, 近3年来, 三年来: `numeral` is refused as a figure, but it opens a period.
[[nodiscard]] std::optional<Period> years_period(const Numeral& numeral, std::u32string_view text, Span sentence);

} // namespace zhunsheng
