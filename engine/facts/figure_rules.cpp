#include "engine/facts/figure_rules.h"

#include <algorithm>
#include <array>

#include "engine/facts/date_words.h"

namespace zhunsheng {
namespace {

using Words = std::u32string_view;

/// After N个: a formula, not a count (四个意识, 两个维护, 三个必须).
constexpr std::array kFormulas = std::to_array<Words>({
    U"全面", U"意识", U"自信", U"确立", U"维护",   U"坚持",     U"必须", U"统一", U"到位", U"结合",
    U"转变", U"覆盖", U"强化", U"一",   U"不",     U"亲自",     U"更",   U"最",   U"百年", U"善于",
    U"紧紧", U"务必", U"敢于", U"能力", U"走在前", U"关键",     U"注重", U"突出", U"聚焦", U"明确",
    U"带头", U"规定", U"责任", U"100",  U"区分",   U"毫不动摇", U"文明", U"伟大", U"从严", U"清单",
});
constexpr std::array kAspects = std::to_array<Words>({U"方面", U"层面", U"维度", U"角度", U"方向", U"阶段", U"时期"});
/// Measure words that are nouns as often: a Chinese numeral before them counts only when hedged or closing its clause.
constexpr std::array kLooseUnits = std::to_array<Words>({
    U"年",     U"日", U"周", U"部", U"点", U"站", U"道",   U"面", U"头", U"把", U"根", U"片", U"盘", U"块",   U"里",
    U"立方米", U"米", U"升", U"克", U"斤", U"分", U"节",   U"课", U"讲", U"堂", U"单", U"封", U"则", U"样",   U"款",
    U"对",     U"案", U"岗", U"席", U"卷", U"幅", U"季度", U"所", U"成", U"样", U"只", U"级", U"号", U"学时", U"案",
});
/// What 一 and 二 may count after their noun: 开展督察一次.
constexpr std::array kSingleUnits = std::to_array<Words>({
    U"次", U"件", U"起", U"例", U"宗",   U"场", U"场次", U"期", U"份", U"名", U"个", U"项", U"条", U"篇",
    U"批", U"家", U"处", U"人", U"人次", U"本", U"部",   U"套", U"台", U"支", U"册", U"辆", U"间", U"座",
});
/// Before 一件, 一次 …: one of a kind, not a count.
constexpr Words kNoCountBefore = U"跑办查头个这那某上下同任唯另统逐进之新前后首再又近过第每一缺无成";
constexpr Words kCaseNouns = U"件案故讼例访";
/// Before a Chinese numeral: pointing (这两个) or vague (几十, 上百).
constexpr Words kPointing = U"这那某头首每哪第";
constexpr Words kVague = U"几数上成好";
constexpr std::array kPeriods = std::to_array<Words>(
    {U"每季度", U"每季", U"每月", U"每周", U"每年", U"每半年", U"每日", U"每天", U"每旬", U"每人每年", U"年均"});
constexpr std::array kYearPlans =
    std::to_array<Words>({U"行动", U"规划", U"计划", U"来", U"以来", U"期", U"代", U"度", U"级", U"版", U"制", U"工程",
                          U"任务", U"目标", U"攻坚", U"底", U"初", U"末"});
constexpr std::array kYearsBefore = std::to_array<Words>({U"近", U"过去", U"前", U"未来", U"今后", U"每", U"最近"});
constexpr std::array kCampaigns = std::to_array<Words>({U"攻坚", U"行动", U"大会战", U"专项", U"集中", U"冲刺"});
constexpr std::array kRoundTheClock = std::to_array<Words>(
    {U"自助", U"不打烊", U"值班", U"在线", U"服务", U"全天", U"开放", U"响应", U"热线", U"值守",  U"备勤",
     U"受理", U"政务",   U"咨询", U"政府", U"随时", U"全程", U"运行", U"监控", U"巡",   U"不间断"});
constexpr std::array kStages = std::to_array<Words>({U"工程", U"项目", U"建设", U"改造", U"规划"});
constexpr std::array kRankPlaces = std::to_array<Words>({U"全国", U"全省", U"全市", U"全县", U"全区", U"排名", U"位列",
                                                         U"位居", U"名列", U"居", U"列", U"全州", U"省内", U"市级"});
constexpr std::array kScores = std::to_array<Words>({U"得分", U"评分", U"总分", U"均分", U"分数", U"满意度得分"});
constexpr std::array kSessions =
    std::to_array<Words>({U"会议", U"全会", U"全体", U"常委", U"常务", U"代表", U"党代", U"大会"});
constexpr std::uint32_t kSessionReach = 12;
constexpr std::uint32_t kFormulaReach = 10;
/// Before N日: a stretch of days, not a day of the month.
constexpr Words kBeforeDays = U"示限满期为前长短少共计达了用过到至";
constexpr Words kLinks = U"+×*·•/";

bool any_of(Words word, const auto& words) {
    for (const Words other : words) {
        if (word == other) {
            return true;
        }
    }
    return false;
}

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
        if (candidate_.numeral.han || !closes_clause()) {
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
        return (unit_ == U"次" && holds(U"性元品序级", next())) || (unit_ == U"位" && next() == U'一') ||
               (unit_ == U"件" && next() == U'套') || (unit_ == U"对" && is_ascii_digit(next())) ||
               (whole(candidate_) == 1 &&
                ((unit_ == U"件" && next() == U'事') || (unit_ == U"张" && next() == U'网'))) ||
               (next() == U'式' && !candidate_.hedged()) || (unit_ == U"期" && follows(kStages));
    }

    /// 十四届人大三次会议, 第十六届7次常务会议; 每1000人 is a measure's base.
    [[nodiscard]] bool session() const {
        if (previous() == U'每') {
            return true;
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
        if (!any_of(unit_, kSingleUnits)) {
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
        return !any_of(unit_, kLooseUnits) || candidate_.hedged() || (unit_ != U"分" && closes_clause());
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

struct QuotePair {
    char32_t open;
    char32_t close;
};
constexpr std::array kQuotePairs = std::to_array<QuotePair>(
    {{U'“', U'”'}, {U'‘', U'’'}, {U'「', U'」'}, {U'『', U'』'}, {U'"', U'"'}, {U'〈', U'〉'}});
constexpr std::uint32_t kQuoteReach = 20;
constexpr char32_t kFullWidth = 0xF900;

} // namespace

Ruling rule_on(Candidate& candidate, const UnitIndex& units, const Surroundings& around) {
    return Judge(candidate, units, around).ruling();
}

bool in_quoted_name(std::u32string_view text, Span span) {
    std::uint32_t open = span.begin;
    char32_t close = 0;
    for (; close == 0 && open > 0 && span.begin - open < kQuoteReach; --open) {
        const char32_t c = text[open - 1];
        if (c >= U'㐀' && c < kFullWidth) {
            continue; // Han, no mark
        }
        if (holds(U"。;!?\n,”’」』", c)) {
            return false;
        }
        for (const QuotePair& pair : kQuotePairs) {
            if (c == pair.open) {
                close = pair.close;
            }
        }
    }
    for (std::uint32_t i = span.end; close != 0 && i < text.size() && i - span.end < kQuoteReach; ++i) {
        if (text[i] == close) {
            return true;
        }
        if (holds(U"。;!?\n", text[i])) {
            return false;
        }
    }
    return false;
}

} // namespace zhunsheng
