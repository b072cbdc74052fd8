#include "engine/facts/figure_candidate.h"

namespace zhunsheng {
namespace {

/// Things so often counted without a measure word that a number before them counts them: 1街道9社区46网格.
constexpr WordList kCountedNouns = word_list({
    U"行政村",   U"自然村",   U"村民小组", U"村小组", U"村委会", U"村居", U"村社",   U"村组", U"村",     U"社区",
    U"居委会",   U"街道",     U"乡镇",     U"乡",     U"镇",     U"县区", U"县",     U"区县", U"区",     U"市",
    U"州",       U"旗",       U"网格",     U"部门",   U"单位",   U"企业", U"党支部", U"支部", U"党组织", U"党委",
    U"小区",     U"园区",     U"开发区",   U"功能区", U"学校",   U"科室", U"站所",   U"窗口", U"项目",   U"点位",
    U"网点",     U"司法所",   U"派出所",   U"家庭",   U"大队",   U"中队", U"组织",   U"成员", U"部委",   U"省",
    U"公职人员", U"工作人员", U"执法人员", U"干部",   U"党员",   U"驿站", U"案件",   U"案例",
});
/// 完成36项目标任务 counts 项.
constexpr WordList kNoNoun = word_list({U"项目标", U"项目录", U"区域", U"区分", U"市场", U"市民", U"市级", U"县级",
                                        U"乡级", U"镇级", U"村级", U"区级", U"乡村"});
constexpr WordList kPercentWords = word_list({U"百分之"});
constexpr WordList kListMarks = word_list({U"以及", U"、", U"和", U"与", U"及", U"或", U"/"});
constexpr WordList kRangeMarks = word_list({U"——", U"—", U"-", U"–", U"~", U"～", U"至", U"到"});
constexpr int kListReach = 8;

std::uint32_t noun_length(std::u32string_view text, std::uint32_t position) {
    return starts_with_any(text, position, kNoNoun) ? 0 : longest_start(text, position, kCountedNouns);
}

bool ends_clause(char32_t c) {
    return c == 0 || c == U',' || c == U'。' || c == U';' || c == U'、' || c == U')' || c == U'\n' || c == U'!' ||
           c == U':';
}

} // namespace

void CandidateReader::read_unit(const Numeral& numeral, std::uint32_t position, Tail& tail) const {
    const std::uint32_t start = skip_spaces(text_, position);
    tail.unit = units_.longest_at(text_, start);
    const std::uint32_t noun = numeral.han || units_.generic() == kNoUnit ? 0 : noun_length(text_, start);
    if (noun > (tail.unit ? tail.unit->length : 0)) {
        tail.unit = UnitHit{units_.generic(), 0, 0};
        tail.noun = true;
        tail.unit_span = {position, position};
        tail.end = position;
        return;
    }
    if (tail.unit) {
        tail.unit_span = {start, start + tail.unit->length};
        tail.end = tail.unit_span.end;
    }
}

/// 内 and 以上 are hedges only where they close a measure: 5日内, but not 3个内设机构.
std::optional<HedgeHit> CandidateReader::bounded_hedge(const Tail& tail, std::uint32_t position) const {
    const auto hedge = hedges_.after(HedgeEntry::Side::after_unit, text_, position);
    if (!hedge || hedge->length > 1 || ends_clause(at(text_, position + hedge->length))) {
        return hedge;
    }
    const Dimension dimension = tail.unit ? units_.entry(tail.unit->unit).dimension : Dimension::count;
    return dimension == Dimension::count ? std::nullopt : hedge;
}

void CandidateReader::read_after_unit(Tail& tail) const {
    if (tail.noun) {
        return;
    }
    const std::uint32_t start = skip_spaces(text_, tail.end);
    tail.after_unit = bounded_hedge(tail, start);
    if (tail.after_unit) {
        tail.end = start + tail.after_unit->length;
    }
}

CandidateReader::Tail CandidateReader::read_tail(const Numeral& numeral) const {
    Tail tail;
    tail.end = numeral.span.end;
    std::uint32_t position = skip_spaces(text_, tail.end);
    if (!units_.longest_at(text_, position)) {
        tail.power = numeral.han ? 0 : read_powers(text_, position);
        if (tail.power > 0) {
            tail.end = position;
        }
    }
    position = skip_spaces(text_, tail.end);
    tail.after_number = hedges_.after(HedgeEntry::Side::after_number, text_, position);
    if (tail.after_number) {
        std::uint32_t after = position + tail.after_number->length;
        const int power = tail.power == 0 && !units_.longest_at(text_, after) ? read_powers(text_, after) : 0;
        tail.power += power;
        tail.end = after;
    }
    read_unit(numeral, tail.end, tail);
    if (tail.after_number && !tail.unit && !ends_clause(at(text_, tail.end))) {
        tail.after_number.reset();
        tail.end = position;
    }
    read_after_unit(tail);
    return tail;
}

std::optional<Decimal> CandidateReader::scaled(const Numeral& numeral, const Tail& tail) const {
    const int power = tail.power + (tail.unit ? tail.unit->scale : 0);
    return numeral.value && power != 0 ? numeral.value->shifted(power) : numeral.value;
}

void CandidateReader::take_hedge_before(Candidate& candidate, std::uint32_t floor) const {
    std::uint32_t end = skip_spaces_back(text_, candidate.span.begin);
    auto hedge = hedges_.before(text_, end);
    if (!hedge && end > 0 && text_[end - 1] == U'了') {
        --end;
        hedge = hedges_.before(text_, end);
    }
    if (hedge && end - hedge->length >= floor) {
        candidate.span.begin = end - hedge->length;
        candidate.qualifier = hedge->qualifier;
        candidate.strict = hedge->strict;
        candidate.hedged_before = true;
    }
}

void CandidateReader::take_tail(Candidate& candidate, const Tail& tail) const {
    candidate.span.end = tail.end;
    candidate.powered = tail.power > 0;
    candidate.value = scaled(candidate.numeral, tail);
    if (tail.unit) {
        candidate.unit = tail.unit->unit;
        candidate.unit_span = tail.unit_span;
        candidate.inherited = tail.noun;
    }
    candidate.hedged_after_number = tail.after_number.has_value();
    candidate.hedged_after_unit = tail.after_unit.has_value();
    const auto& hedge = tail.after_number ? tail.after_number : tail.after_unit;
    if (hedge && !candidate.hedged_before) {
        candidate.qualifier = hedge->qualifier;
        candidate.strict = hedge->strict;
    }
}

/// 1—2小时, 3至5名, 30—50万元: the first end takes unit and power from the second where it has none.
void CandidateReader::take_range(Candidate& candidate, const Tail& tail) const {
    const std::uint32_t mark = skip_spaces(text_, tail.end);
    const std::uint32_t length = longest_start(text_, mark, kRangeMarks);
    const std::uint32_t start = skip_spaces(text_, mark + length);
    if (length == 0 || tail.after_number || tail.noun || !is_numeral(at(text_, start))) {
        return;
    }
    const Numeral second = read_numeral(text_, start);
    Tail other = read_tail(second);
    if (second.han != candidate.numeral.han || !other.unit || !second.value || !candidate.numeral.value ||
        (tail.unit && tail.unit->unit != other.unit->unit)) {
        return;
    }
    Tail first = tail;
    if (!tail.unit) {
        first.unit = other.unit;
        first.power = tail.power == 0 ? other.power : tail.power;
    }
    const auto low = scaled(candidate.numeral, first);
    const auto high = scaled(second, other);
    if (!low || !high || *low >= *high) {
        return;
    }
    take_tail(candidate, other);
    candidate.value = low;
    candidate.high = high;
    candidate.qualifier = Qualifier::range;
}

/// 35个和26个工作日; 3、5和7件: the unit stands at a later number of the list.
void CandidateReader::inherit_unit(Candidate& candidate) const {
    const bool bare = candidate.unit == kNoUnit;
    if (candidate.numeral.han || candidate.hedged_after_unit || candidate.inherited ||
        (!bare && candidate.unit != units_.generic())) {
        return;
    }
    std::uint32_t position = candidate.span.end;
    for (int hop = 0; hop < kListReach; ++hop) {
        const std::uint32_t start = skip_spaces(text_, position);
        const std::uint32_t length = longest_start(text_, start, kListMarks);
        const std::uint32_t number = skip_spaces(text_, start + length);
        if (length == 0 || !is_ascii_digit(at(text_, number))) {
            return;
        }
        const Tail tail = read_tail(read_numeral(text_, number));
        position = tail.end;
        if (!tail.unit || tail.noun || (!bare && tail.unit->unit == units_.generic())) {
            continue;
        }
        if (bare || (tail.unit->length > 1 && text_[tail.unit_span.begin] == U'个')) {
            candidate.unit = tail.unit->unit;
            candidate.unit_span = tail.unit_span;
            candidate.inherited = true;
        }
        return;
    }
}

/// 百分之九十五: `hundred` is its 百.
Candidate CandidateReader::read_percent(const Numeral& hundred, std::uint32_t floor) const {
    Candidate candidate;
    const std::uint32_t start = hundred.span.begin + static_cast<std::uint32_t>(kPercentWords.words.front().size());
    candidate.numeral = hundred;
    candidate.span = hundred.span;
    if (!is_numeral(at(text_, start))) {
        return candidate;
    }
    candidate.numeral = read_numeral(text_, start);
    candidate.numeral.bare_power = false;
    candidate.numeral.span.begin = hundred.span.begin;
    candidate.percent = true;
    Tail tail;
    tail.end = candidate.numeral.span.end;
    tail.unit = units_.longest_at(U"%", 0);
    read_after_unit(tail);
    take_hedge_before(candidate, floor);
    take_tail(candidate, tail);
    return candidate;
}

Candidate CandidateReader::read(const Numeral& numeral, std::uint32_t floor) const {
    if (starts_with_any(text_, numeral.span.begin, kPercentWords)) {
        return read_percent(numeral, floor);
    }
    Candidate candidate;
    candidate.numeral = numeral;
    candidate.span = numeral.span;
    if (!numeral.value) {
        return candidate;
    }
    const Tail tail = read_tail(numeral);
    if (numeral.han && !tail.unit && longest_start(text_, tail.end, kRangeMarks) == 0) {
        return candidate; // a Chinese numeral without a measure word is never a figure
    }
    take_hedge_before(candidate, floor);
    take_tail(candidate, tail);
    take_range(candidate, tail);
    if (!candidate.high) {
        inherit_unit(candidate);
    }
    return candidate;
}

Interval<Decimal> interval_of(const Candidate& candidate) {
    const auto value = candidate.value;
    const Decimal step = value && value->digits() != 0 ? value->last_place() : Decimal(1);
    const Decimal half(step.digits() * 5, step.scale() + 1);
    switch (candidate.qualifier) {
    case Qualifier::exact: return {value, value, false, false};
    case Qualifier::about: return {value->minus(half), value->plus(half), false, false};
    case Qualifier::more: return {value, value->plus(step), true, true};
    case Qualifier::nearly: return {value->minus(step), value, false, true};
    case Qualifier::over: return {value, std::nullopt, true, false};
    case Qualifier::at_least: return {value, std::nullopt, false, false};
    case Qualifier::at_most: return {std::nullopt, value, false, candidate.strict};
    case Qualifier::range: return {value, candidate.high, false, false};
    }
    return {value, value, false, false};
}

} // namespace zhunsheng
