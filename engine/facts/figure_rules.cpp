#include "engine/facts/figure_rules.h"

#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/facts/date_words.h"
#include "engine/facts/figure_words.h"

namespace zhunsheng {
namespace {

using namespace figure_words;

bool holds(Words set, char32_t c) {
    return c != 0 && set.find(c) != Words::npos;
}

std::int64_t whole(const Candidate& candidate) {
    return candidate.value && candidate.value->scale() == 0 ? candidate.value->digits() : -1;
}

/// One candidate with its surroundings; each question below is a rule of its own.
class Judge {
public:
    Judge(Candidate& candidate, const UnitIndex& units, const Surroundings& around)
        : candidate_(candidate), units_(units), around_(around), text_(around.text),
          before_(skip_spaces_back(text_, candidate.span.begin)), end_(candidate.span.end) {
        if (candidate.unit != kNoUnit && index(candidate.unit) != kNone) {
            const UnitEntry& entry = units.entry(candidate.unit);
            dimension_ = entry.dimension;
            if (!entry.spellings.empty()) {
                unit_ = entry.spellings.front();
            }
        }
    }

    Ruling ruling() {
        if (!candidate_.value) {
            return Ruling::lookalike;
        }
        if (candidate_.percent) {
            return candidate_.unit == kNoUnit ? Ruling::lookalike : Ruling::figure;
        }
        if (candidate_.unit == kNoUnit && !supply_unit()) {
            return Ruling::lookalike;
        }
        if (const std::uint32_t mark = ordinal_mark(); mark != kNone) {
            return rank(mark) ? Ruling::figure : Ruling::lookalike;
        }
        const bool refused = part_of_formula() || session() || slogan() || calendar() || time_of_day() || programme() ||
                             (candidate_.numeral.han && !han_counts());
        return refused ? Ruling::lookalike : Ruling::figure;
    }

private:
    [[nodiscard]] char32_t previous() const { return before_ > 0 ? text_[before_ - 1] : U'\0'; }
    [[nodiscard]] char32_t next() const { return at(text_, skip_spaces(text_, end_)); }
    [[nodiscard]] bool closes_clause() const {
        const char32_t c = next();
        return end_ >= around_.clause.end || c == U'、' || c == U')' || c == U'(' || c == U'\n' || c == 0;
    }
    [[nodiscard]] bool follows(const auto& words) const {
        return starts_with_any(text_, skip_spaces(text_, end_), words);
    }
    [[nodiscard]] bool preceded(const auto& words) const { return ends_with_any(text_, before_, words); }

    /// A score or rank may stand without its measure word, and what is plainly a count gets 个: 阅读量超10万.
    bool supply_unit() {
        if (candidate_.numeral.han) {
            return false;
        }
        if (candidate_.powered && is_han(next())) { // 惠及3万居民
            candidate_.unit = units_.generic();
            candidate_.inherited = candidate_.unit != kNoUnit;
            return candidate_.inherited;
        }
        if (!closes_clause()) {
            return false;
        }
        std::uint32_t position = before_;
        while (position > 0 && holds(U"为达到是共", text_[position - 1])) {
            --position;
        }
        const bool counted = candidate_.powered || candidate_.hedged() || holds(U"达共计至到", previous());
        if (ends_with_any(text_, position, kScores)) {
            candidate_.unit = units_.named(U"分");
        } else if (previous() == U'第' && ends_with_any(text_, before_ - 1, kRankPlaces)) {
            candidate_.unit = units_.named(U"名");
            unit_ = U"名";
        } else if (whole(candidate_) == 0 && ends_at(text_, position, U"率")) {
            candidate_.unit = units_.named(U"%");
            dimension_ = Dimension::rate;
        } else if (counted && whole(candidate_) > 0 && (candidate_.hedged() || !is_year_number(candidate_.numeral))) {
            candidate_.unit = units_.generic();
        }
        candidate_.inherited = candidate_.unit != kNoUnit;
        return candidate_.inherited;
    }

    /// Where the 第 stands that this number, or the list it continues (第一、二批), belongs to; kNone when there is none.
    [[nodiscard]] std::uint32_t ordinal_mark() const {
        std::uint32_t position = before_;
        for (int hop = 0; hop < 4 && position > 1; ++hop) {
            if (text_[position - 1] == U'第') {
                return position - 1;
            }
            if (!holds(U"、至—-", text_[position - 1]) || !is_numeral(text_[position - 2])) {
                return kNone;
            }
            --position;
            while (position > 0 && is_numeral(text_[position - 1])) {
                --position;
            }
        }
        return position == 1 && text_[0] == U'第' ? 0 : kNone;
    }

    /// 第2名 and 第3位 are figures; 第一位 as a manner of speaking is none.
    bool rank(std::uint32_t mark) {
        const bool named = unit_ == U"名" || (unit_ == U"位" && !candidate_.numeral.han);
        if (!named || mark + 1 != candidate_.numeral.span.begin || candidate_.hedged()) {
            return false;
        }
        candidate_.span.begin = mark;
        return true;
    }

    /// 1+6+N, 7×24, 3/5, 12·4; 届 before a session's number.
    [[nodiscard]] bool part_of_formula() const {
        if (holds(kLinks, previous()) || previous() == U'届') {
            return true;
        }
        for (std::uint32_t i = end_; i < end_ + kFormulaReach && i < around_.clause.end && text_[i] != U'、'; ++i) {
            if (text_[i] == U'+') {
                return !candidate_.powered && dimension_ != Dimension::rate;
            }
        }
        const bool whole_number = !candidate_.powered && dimension_ != Dimension::rate;
        return whole_number && (holds(kLinks, next()) || holds(kLinks, at(text_, candidate_.numeral.span.end))) &&
               next() != U'/';
    }

    [[nodiscard]] bool slogan() const {
        if (unit_ == U"个" && !candidate_.inherited &&
            (follows(kFormulas) || (candidate_.numeral.han && follows(kAspects)))) {
            return true;
        }
        if (!candidate_.hedged() && candidate_.unit_span.size() == 1 &&
            starts_with_any(text_, candidate_.unit_span.begin, kWholeWords) &&
            !starts_with_any(text_, candidate_.unit_span.begin, kNotWholeWords)) {
            return true;
        }
        return (unit_ == U"次" && (holds(U"性元品序级", next()) || follows(kOrders))) ||
               (unit_ == U"位" && next() == U'一') || (unit_ == U"件" && next() == U'套') ||
               (unit_ == U"对" && is_ascii_digit(next())) ||
               (whole(candidate_) == 1 &&
                ((unit_ == U"件" && next() == U'事') || (unit_ == U"张" && next() == U'网'))) ||
               (next() == U'式' && !candidate_.hedged()) || (unit_ == U"期" && follows(kStages));
    }

    /// 十四届人大三次会议, 第十六届7次常务会议; 每1000人 is a measure's base.
    [[nodiscard]] bool session() const {
        if (holds(U"每周期", previous()) && (previous() == U'每' || candidate_.numeral.han)) {
            return true; // 每1000人, 每周三, 星期五
        }
        if (unit_ != U"次" || !follows(kSessions)) {
            return false;
        }
        const std::uint32_t from =
            std::max(around_.clause.begin, before_ > kSessionReach ? before_ - kSessionReach : 0);
        return text_.substr(from, before_ - from).find(U'届') != Words::npos;
    }

    /// Years, quarters and days of the calendar, anniversaries.
    [[nodiscard]] bool calendar() const {
        if (unit_ == U"季度") {
            return at(text_, candidate_.unit_span.begin) != U'个';
        }
        if (unit_ == U"日" && !candidate_.hedged()) {
            return around_.date_before || candidate_.high || !holds(kBeforeDays, previous());
        }
        if (unit_ == U"周") {
            return next() == U'岁' || next() == U'边';
        }
        if (unit_ != U"年") {
            return false;
        }
        const bool anniversary = starts_at(text_, candidate_.unit_span.begin, U"周年");
        return anniversary || (candidate_.numeral.han && !candidate_.hedged_after_unit) || follows(kYearPlans) ||
               preceded(kYearsBefore) || (candidate_.qualifier == Qualifier::nearly && candidate_.hedged_before);
    }

    [[nodiscard]] bool time_of_day() const {
        if (unit_ == U"分") {
            return holds(U"时点:", previous()) || holds(U"之类别局管析", next());
        }
        const auto value = whole(candidate_);
        return unit_ == U"点" && value >= 0 && value <= 24 && (!closes_clause() || preceded(kAspects));
    }

    /// 15分钟便民服务圈, 24小时自助服务, 百日攻坚.
    [[nodiscard]] bool programme() const {
        if (dimension_ == Dimension::duration || dimension_ == Dimension::length) {
            for (std::uint32_t i = end_; i < end_ + 12 && i < around_.clause.end && text_[i] != U'、'; ++i) {
                if (text_[i] == U'圈') {
                    return true;
                }
            }
        }
        if (unit_ == U"小时" && whole(candidate_) == 24) {
            return follows(kRoundTheClock) || previous() == U'x' || previous() == U'X';
        }
        return (unit_ == U"天" || unit_ == U"日") && (follows(kCampaigns) || whole(candidate_) == 365);
    }

    [[nodiscard]] bool in_frequency() const {
        const std::uint32_t from = before_ > 12 ? before_ - 12 : 0;
        for (std::uint32_t i = before_; i > from && i > around_.clause.begin; --i) {
            if (text_[i - 1] == U'每' && starts_with_any(text_, i - 1, kPeriods)) {
                return true;
            }
        }
        return false;
    }

    /// 一次, 二件 …: indefinite unless hedged, told as a frequency, or standing after its noun.
    [[nodiscard]] bool single_counts() const {
        if (candidate_.hedged_before || candidate_.hedged_after_number ||
            (candidate_.hedged_after_unit && dimension_ == Dimension::duration)) {
            return true;
        }
        if (!is_any(unit_, kSingleUnits)) {
            return false;
        }
        if (in_frequency()) {
            return true;
        }
        return closes_clause() && before_ > around_.clause.begin && !holds(kNoCountBefore, previous()) &&
               (unit_ != U"起" || holds(kCaseNouns, previous()));
    }

    /// 十, 百, 十万: after 几 or 数 an order of magnitude.
    [[nodiscard]] bool only_powers() const {
        for (std::uint32_t i = candidate_.numeral.span.begin; i < candidate_.numeral.span.end; ++i) {
            if (han_power(text_[i]) == 0) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] bool han_counts() const {
        const Numeral& numeral = candidate_.numeral;
        const bool vague = holds(kVague, previous()) && only_powers();
        if (candidate_.inherited || holds(kPointing, previous()) || vague) {
            return false;
        }
        if (numeral.bare_power) {
            return candidate_.hedged_before || candidate_.hedged_after_number;
        }
        const char32_t first = text_[numeral.span.begin];
        if (numeral.span.size() == 1 && (first == U'一' || first == U'二')) {
            return single_counts();
        }
        return !is_any(unit_, kLooseUnits) || candidate_.hedged() || (unit_ != U"分" && closes_clause());
    }

    Candidate& candidate_;
    const UnitIndex& units_;
    const Surroundings& around_;
    std::u32string_view text_;
    std::uint32_t before_;
    std::uint32_t end_;
    std::u32string_view unit_;
    Dimension dimension_ = Dimension::count;
};

} // namespace

Ruling rule_on(Candidate& candidate, const UnitIndex& units, const Surroundings& around) {
    return Judge(candidate, units, around).ruling();
}

} // namespace zhunsheng
