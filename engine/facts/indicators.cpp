#include "engine/facts/indicators.h"

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "engine/facts/respective.h"

namespace zhunsheng {
namespace {

bool same_measure(const Lexicon& lexicon, UnitId wanted, UnitId seen) {
    if (wanted == seen) {
        return true;
    }
    if (wanted == kNoUnit || seen == kNoUnit) {
        return false;
    }
    const std::string& family = lexicon.units[index(wanted)].family;
    return !family.empty() && family == lexicon.units[index(seen)].family;
}

bool accepts(const Lexicon& lexicon, const IndicatorEntry& indicator, UnitId unit) {
    return indicator.unit == kNoUnit || same_measure(lexicon, indicator.unit, unit) ||
           std::any_of(indicator.units.begin(), indicator.units.end(),
                       [&](UnitId other) { return same_measure(lexicon, other, unit); });
}

/// How many figures of the same measure the phrasing passes over before it reaches its own.
std::size_t passed_over(const Lexicon& lexicon, const RoleHit& hit, const std::vector<Figure>& figures) {
    std::size_t passed = 0;
    for (std::size_t i = hit.slot; i-- > 0 && figures[i].span.begin >= hit.span.begin;) {
        passed += same_measure(lexicon, figures[i].unit, figures[hit.slot].unit) ? 1 : 0;
    }
    return passed;
}

/// 出庭应诉率连续5年100%,败诉率4.3%: the nearer words speak of the number, then those that say more.
bool says_more(const Lexicon& lexicon, const std::vector<Figure>& figures, const RoleHit& a, const RoleHit& b) {
    const auto rank = [&](const RoleHit& hit) {
        const std::size_t passed = passed_over(lexicon, hit, figures);
        const std::size_t length = required_length(lexicon.phrases[hit.phrase].pattern);
        return std::tuple(-static_cast<std::int64_t>(passed), length, hit.span.size());
    };
    const auto a_rank = rank(a);
    const auto b_rank = rank(b);
    return a_rank != b_rank ? a_rank > b_rank : a.phrase < b.phrase;
}

/// 地方性法规、15件政府规章: a number right after 、 counts what follows it, unless it goes on a list of numbers; one
/// right before 、 counts what precedes it.
bool counts_the_other_side(const Document& document, const RoleHit& hit, const std::vector<Figure>& figures) {
    const Span figure = figures[hit.slot].span;
    const auto comma_at = [&](std::uint32_t at) { return at < document.text.size() && document.text[at] == U'、'; };
    if (hit.span.begin >= figure.begin && hit.span.end > figure.end) {
        return comma_at(figure.end);
    }
    if (hit.span.begin >= figure.begin || hit.span.end > figure.end || !comma_at(figure.begin - 1)) {
        return false;
    }
    return hit.slot == 0 || figures[hit.slot - 1].span.end + 1 != figure.begin;
}

/// 行政检查8.9万次,其中入户检查2.7万次: the part of a whole that is already told is not the indicator.
bool is_share(const Document& document, const std::vector<Figure>& figures, std::size_t i) {
    for (std::size_t j = i; j-- > 0 && figures[j].at.sentence == figures[i].at.sentence;) {
        if (figures[j].indicator == figures[i].indicator) {
            const std::uint32_t from = figures[j].span.end;
            if (from > figures[i].span.begin) {
                return false;
            }
            const std::u32string_view between = document.slice({from, figures[i].span.begin});
            const auto share = between.rfind(U"其中");
            return share != std::u32string_view::npos && between.find_first_of(U";。") == std::u32string_view::npos;
        }
    }
    return false;
}

bool binds(const Document& document, const Lexicon& lexicon, const RoleHit& hit, const std::vector<Figure>& figures) {
    return hit.slot < figures.size() && hit.span.contains(figures[hit.slot].span) &&
           accepts(lexicon, lexicon.indicators[hit.owner], figures[hit.slot].unit) &&
           !counts_the_other_side(document, hit, figures);
}

/// Whether a rate is named that 、 or 和 joins to another.
bool joins_rates(std::u32string_view text) {
    const auto rate = text.find(U'率');
    return rate != std::u32string_view::npos && rate + 1 < text.size() &&
           std::u32string_view(U"、和及与").find(text[rate + 1]) != std::u32string_view::npos;
}

/// 参考率、合格率均达100%: the phrasings of two indicators name a rate each.
bool coordinated(const Document& document, const RoleHit& a, const RoleHit& b, Span figure) {
    const auto [first, second] = std::minmax(a.span.begin, b.span.begin);
    return joins_rates(document.slice({first, second})) ||
           (first != second && second < figure.begin && joins_rates(document.slice({second, figure.begin})));
}

Figure bound_to(Figure figure, const RoleHit& hit) {
    figure.indicator = IndicatorId{hit.owner};
    figure.indicator_span = hit.span;
    return figure;
}

/// By figure, the phrasing that binds it; of the chosen indicator's own phrasings the shortest text is the evidence.
std::vector<const RoleHit*> best_of(const Lexicon& lexicon, const std::vector<const RoleHit*>& able,
                                    const std::vector<Figure>& figures) {
    std::vector<const RoleHit*> best(figures.size(), nullptr);
    for (const RoleHit* hit : able) {
        if (best[hit->slot] == nullptr || says_more(lexicon, figures, *hit, *best[hit->slot])) {
            best[hit->slot] = hit;
        }
    }
    for (const RoleHit* hit : able) {
        const RoleHit* chosen = best[hit->slot];
        if (hit->owner == chosen->owner && hit->span.size() < chosen->span.size()) {
            best[hit->slot] = hit;
        }
    }
    return best;
}

void drop_shares(const Document& document, std::vector<Figure>& figures) {
    for (std::size_t i = figures.size(); i-- > 0;) {
        if (figures[i].indicator != kNoIndicator && is_share(document, figures, i)) {
            figures[i].indicator = kNoIndicator;
            figures[i].indicator_span = {};
        }
    }
}

} // namespace

void bind_indicators(const Document& document, const Lexicon& lexicon, const std::vector<RoleHit>& hits,
                     std::vector<Figure>& figures) {
    std::vector<const RoleHit*> able;
    for (const RoleHit& hit : hits) {
        if (binds(document, lexicon, hit, figures)) {
            able.push_back(&hit);
        }
    }
    std::vector<const RoleHit*> best = best_of(lexicon, able, figures);
    std::vector<bool> in_order(figures.size());
    for (const InOrder& bound : bind_in_order(document, lexicon, able, best, figures)) {
        best[bound.figure] = bound.hit;
        in_order[bound.figure] = true;
    }
    std::vector<Figure> shared;
    for (const RoleHit* hit : able) {
        if (in_order[hit->slot] || hit->owner == best[hit->slot]->owner ||
            !coordinated(document, *hit, *best[hit->slot], figures[hit->slot].span)) {
            continue;
        }
        const bool known = std::any_of(shared.begin(), shared.end(), [&](const Figure& figure) {
            return figure.span == figures[hit->slot].span && index(figure.indicator) == hit->owner;
        });
        if (!known) {
            shared.push_back(bound_to(figures[hit->slot], *hit));
        }
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (best[i] != nullptr) {
            figures[i] = bound_to(figures[i], *best[i]);
        }
    }
    drop_shares(document, figures);
    figures.insert(figures.end(), shared.begin(), shared.end());
    std::stable_sort(figures.begin(), figures.end(), [](const Figure& a, const Figure& b) { return a.span < b.span; });
}

} // namespace zhunsheng
