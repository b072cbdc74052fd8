// 分项合计 and 同比数值: what a sentence adds up, and by how much it says a number has grown.
#include <algorithm>
#include <optional>

#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

using Figures = std::span<const Figure>;

bool is_exact(const Figure& figure) {
    return figure.value && figure.qualifier == Qualifier::exact;
}

/// Stages that one case passes through: such parts overlap and sum up to nothing.
constexpr std::u32string_view kStages[] = {U"受理", U"审结", U"办结", U"结案", U"立案", U"化解", U"整改", U"移送",
                                           U"出庭", U"开庭", U"完成", U"参加", U"参与", U"通过", U"获评", U"评为",
                                           U"成功", U"现场", U"涉及", U"重点", U"新增", U"平均", U"最",   U"每"};
constexpr std::u32string_view kExplained[] = {U"结转", U"积案", U"遗留"};
constexpr std::u32string_view kCarried[] = {U"上年", U"去年", U"往年", U"历年"};

/// 共52件,其中甲20件、乙15件: the total and what follows 其中 up to the end of the list.
struct Breakdown {
    const Figure* total = nullptr;
    std::vector<const Figure*> parts;
    Span list;              ///< from after 其中 to the last part
    bool bracketed = false; ///< 52件(甲20件、乙32件): all there is
};

constexpr std::uint32_t kLongestList = 300; ///< characters from a total to its last part

class Sums {
public:
    explicit Sums(Search& search) : search_(search), text_(search.text) {}

    void run() {
        for (const Sentence& sentence : search_.document.sentences) {
            const Figures figures = search_.figures_in(sentence.span);
            if (figures.size() >= 2) {
                read(sentence.span, figures);
            }
        }
    }

private:
    void read(Span sentence, Figures figures) {
        for (std::size_t at = sentence.begin;;) {
            const std::size_t found = text_.substr(0, sentence.end).find(U"其中", at);
            if (found == std::u32string_view::npos) {
                break;
            }
            const auto begin = static_cast<std::uint32_t>(found) + 2;
            at = begin;
            const std::uint32_t limit = std::min(sentence.end, begin + kLongestList);
            const std::size_t next = text_.substr(0, limit).find(U"其中", begin);
            const std::size_t stop = text_.substr(0, limit).find_first_of(U";。", begin);
            judge(collect(sentence, begin, static_cast<std::uint32_t>(std::min({next, stop, std::size_t{limit}}))));
        }
        for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
            const std::uint32_t open = figures[i].span.end;
            const std::uint32_t limit = std::min(sentence.end, open + kLongestList);
            const std::size_t close = zhunsheng::at(text_, open) == U'(' ? text_.substr(0, limit).find(U')', open)
                                                                         : std::u32string_view::npos;
            if (close != std::u32string_view::npos) {
                Breakdown breakdown = collect(sentence, open + 1, static_cast<std::uint32_t>(close));
                breakdown.bracketed = true;
                judge(breakdown);
            }
        }
    }

    /// The total is the last of the same measure before `begin`; a part that is compared or of another year is none.
    [[nodiscard]] Breakdown collect(Span sentence, std::uint32_t begin, std::uint32_t end) const {
        const std::uint32_t from = begin > kLongestList ? begin - kLongestList : 0;
        const Figures figures = search_.figures_in({std::max(sentence.begin, from), end});
        Breakdown out;
        out.list = {begin, begin};
        for (const Figure& figure : figures) {
            if (figure.span.begin < begin || figure.span.end > end || figure.basis != Basis::year || !figure.value) {
                continue;
            }
            if (!out.parts.empty() && !search_.comparable(figure.unit, out.parts.front()->unit)) {
                continue;
            }
            out.parts.push_back(&figure);
            out.list.end = figure.span.end;
        }
        for (auto figure = figures.rbegin(); figure != figures.rend() && !out.parts.empty(); ++figure) {
            if (figure->span.end <= begin && search_.comparable(figure->unit, out.parts.front()->unit) &&
                figure->value && figure->basis == Basis::year) {
                out.total = &*figure;
                break;
            }
        }
        return out;
    }

    void judge(const Breakdown& breakdown) {
        if (breakdown.total == nullptr || search_.is_rate(breakdown.total->unit)) {
            return;
        }
        const Figure& total = *breakdown.total;
        const auto list = search_.document.slice(breakdown.list);
        constexpr std::uint32_t kBehind = 12; // 46件(含上年结转8件)
        const auto around = text_.substr(total.span.begin, breakdown.list.end + kBehind - total.span.begin);
        if (holds_any(around, kExplained)) {
            return;
        }
        const bool carried = holds_any(around, kCarried);
        for (const Figure* part : breakdown.parts) {
            if (is_exact(total) && is_exact(*part) && *part->value > *total.value) {
                search_.add(part->span,
                            "其中的" + search_.shown(*part) + "大于总数" + search_.shown(total) +
                                (carried ? ",是否含上年结转" : ""),
                            total.span, carried);
                return;
            }
        }
        const bool plain = std::all_of(breakdown.parts.begin(), breakdown.parts.end(),
                                       [](const Figure* part) { return is_exact(*part); });
        const bool listed = breakdown.parts.size() >= 2 && reads_as_list(breakdown);
        if (!plain || !is_exact(total) || !listed || holds_any(list, kStages)) {
            return;
        }
        compare(breakdown, carried);
    }

    /// Between two parts stands one mark and a label, no clause of another kind.
    [[nodiscard]] bool reads_as_list(const Breakdown& breakdown) const {
        constexpr std::uint32_t kLongestLabel = 24;
        for (std::size_t i = 1; i < breakdown.parts.size(); ++i) {
            const std::uint32_t begin = breakdown.parts[i - 1]->span.end;
            const auto between = text_.substr(begin, breakdown.parts[i]->span.begin - begin);
            const bool mark = !between.empty() && (between[0] == U'、' || between[0] == U',' || between[0] == U'和');
            if (!mark || between.size() > kLongestLabel ||
                between.find_first_of(U",。;(", 1) != std::u32string_view::npos) {
                return false;
            }
        }
        return true;
    }

    void compare(const Breakdown& breakdown, bool carried) {
        const Figure& total = *breakdown.total;
        Decimal sum;
        for (const Figure* part : breakdown.parts) {
            const auto more = sum.plus(*part->value);
            if (!more) {
                return;
            }
            sum = *more;
        }
        const Span span{breakdown.parts.front()->span.begin, breakdown.list.end};
        const std::string parts = search_.shown(total, sum);
        if (sum > *total.value) {
            search_.add(
                span, "其中各项合计" + parts + ",大于总数" + search_.shown(total) + (carried ? ",是否含上年结转" : ""),
                total.span, carried);
            return;
        }
        const auto list = search_.document.slice({breakdown.list.begin, breakdown.list.end});
        const bool rest =
            list.find(U"其他") != std::u32string_view::npos || list.find(U"其余") != std::u32string_view::npos;
        const bool open_end = zhunsheng::at(text_, breakdown.list.end) == U'等';
        if (sum < *total.value && (rest || breakdown.bracketed) && !open_end && breakdown.parts.size() >= 2) {
            search_.doubtful(span, "所列各项合计" + parts + ",与总数" + search_.shown(total) + "不符,是否还有未列的项",
                             total.span);
        }
    }

    Search& search_;
    std::u32string_view text_;
};

// ---- growth --------------------------------------------------------------------------------------------------------

constexpr auto kUp = word_list({U"增长", U"上升", U"增加", U"提高", U"提升", U"增幅", U"增幅达", U"增长了", U"上升了",
                                U"增加了", U"提高了", U"增长率", U"增长达", U"同比增长", U"增长约", U"增幅为"});
constexpr auto kDown =
    word_list({U"下降", U"减少", U"降低", U"降幅", U"降幅达", U"下降了", U"减少了", U"降低了", U"降幅为"});
constexpr auto kBefore = word_list({U"上年", U"去年", U"上年的", U"去年的", U"上年同期的", U"去年同期的", U"上年度的",
                                    U"上年同期", U"去年同期", U"从", U"由", U"上年度", U"上年为", U"去年为"});

constexpr std::int64_t kLargest = 1'000'000'000;

/// The value as a whole number of `places`th parts; nothing when too large to be multiplied.
std::optional<std::int64_t> scaled(const Decimal& value, int places) {
    const auto shifted = value.shifted(places);
    if (!shifted || shifted->scale() > 0 || shifted->digits() > kLargest || shifted->digits() < -kLargest) {
        return std::nullopt;
    }
    return shifted->digits();
}

class Growth {
public:
    explicit Growth(Search& search) : search_(search), text_(search.text) {}

    void run() {
        for (const Sentence& sentence : search_.document.sentences) {
            const Figures figures = search_.figures_in(sentence.span);
            for (std::size_t i = 2; i < figures.size(); ++i) {
                read(figures[i - 2], figures[i - 1], figures[i]);
            }
        }
    }

private:
    /// 52件,较上年40件增长30%; 由40件增加到52件,增长30%: three figures in a row, two of one measure.
    void read(const Figure& first, const Figure& second, const Figure& change) {
        const bool up = ends_with_any(text_, change.span.begin, kUp);
        const bool down = ends_with_any(text_, change.span.begin, kDown);
        if (up == down || first.unit != second.unit || search_.is_rate(first.unit) || !is_exact(first) ||
            !is_exact(second) || !is_exact(change) || change.span.begin - first.span.begin > 60) {
            return;
        }
        const bool first_before = ends_with_any(text_, first.span.begin, kBefore);
        const bool second_before = ends_with_any(text_, second.span.begin, kBefore);
        if (first_before == second_before) {
            return;
        }
        const Figure& now = first_before ? second : first;
        const Figure& before = first_before ? first : second;
        if (search_.is_rate(change.unit)) {
            compare_rate(now, before, change, up);
        } else if (change.unit == now.unit) {
            compare_difference(now, before, change, up);
        }
    }

    void compare_difference(const Figure& now, const Figure& before, const Figure& change, bool up) {
        const auto difference = up ? now.value->minus(*before.value) : before.value->minus(*now.value);
        if (difference && *difference != *change.value) {
            const bool other_way = *difference < Decimal(0);
            search_.sure(change.span, said(now, before, change, up) +
                                          (other_way ? "方向不符" : "相差应为" + search_.shown(change, *difference)));
        }
    }

    /// The rate as written may be rounded or cut off.
    void compare_rate(const Figure& now, const Figure& before, const Figure& change, bool up) {
        const int places = std::max(now.value->scale(), before.value->scale());
        const auto n = scaled(*now.value, places);
        const auto m = scaled(*before.value, places);
        const int decimals = change.value->scale();
        const auto rate = scaled(*change.value, decimals);
        constexpr int kMostDecimals = 4;
        if (!n || !m || !rate || *m <= 0 || decimals > kMostDecimals) {
            return;
        }
        std::int64_t unit = 1;
        for (int i = 0; i < decimals; ++i) {
            unit *= 10;
        }
        const std::int64_t grown = (up ? *n - *m : *m - *n) * 100 * unit; // over m: the rate in its last places
        const std::int64_t off = grown - *rate * *m;
        const bool rounded = 2 * off <= *m && -2 * off <= *m;
        const bool cut = off >= 0 && off < *m;
        if (rounded || cut) {
            return;
        }
        const std::string right =
            grown < 0 ? "方向不符"
                      : "按两数计算应为" + to_decimal_string(grown / unit, *m, std::max(decimals, 1)) + "%";
        search_.sure(change.span, said(now, before, change, up) + right);
    }

    [[nodiscard]] std::string said(const Figure& now, const Figure& before, const Figure& change, bool up) const {
        return "由" + search_.shown(before) + "到" + search_.shown(now) + ",写作" + (up ? "增长" : "下降") +
               search_.shown(change) + ",";
    }

    Search& search_;
    std::u32string_view text_;
};

} // namespace

void find_breakdown_sums(Search& search) {
    Sums(search).run();
}

void find_growth(Search& search) {
    Growth(search).run();
}

} // namespace zhunsheng::flaws
