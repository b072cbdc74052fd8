#include "engine/facts/indicators.h"

#include <algorithm>
#include <limits>
#include <tuple>

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

/// The fewest literal characters a match of the template has: how much it says.
std::size_t literal_length(const Template& nodes) {
    std::size_t total = 0;
    for (const TemplateNode& node : nodes) {
        if (node.kind == TemplateNode::Kind::literal) {
            total += node.text.size();
        } else if (node.kind == TemplateNode::Kind::choice && !node.branches.empty()) {
            std::size_t least = std::numeric_limits<std::size_t>::max();
            for (const Template& branch : node.branches) {
                least = std::min(least, literal_length(branch));
            }
            total += least;
        }
    }
    return total;
}

bool says_more(const Lexicon& lexicon, const RoleHit& a, const RoleHit& b) {
    const std::size_t a_length = literal_length(lexicon.phrases[a.phrase].pattern);
    const std::size_t b_length = literal_length(lexicon.phrases[b.phrase].pattern);
    return std::tuple(a_length, a.span.size(), b.phrase) > std::tuple(b_length, b.span.size(), a.phrase);
}

/// Whether the earlier of two phrasings names a rate of its own that 、 or 和 joins to the later one's.
bool coordinated(const Document& document, const RoleHit& a, const RoleHit& b) {
    const auto [first, second] = std::minmax(a.span.begin, b.span.begin);
    const std::u32string_view between = document.slice({first, second});
    const auto rate = between.find(U'率');
    return rate != std::u32string_view::npos && rate + 1 < between.size() &&
           std::u32string_view(U"、和及与").find(between[rate + 1]) != std::u32string_view::npos;
}

bool binds(const Lexicon& lexicon, const RoleHit& hit, const std::vector<Figure>& figures) {
    return hit.slot < figures.size() && hit.span.contains(figures[hit.slot].span) &&
           accepts(lexicon, lexicon.indicators[hit.owner], figures[hit.slot].unit);
}

Figure bound_to(Figure figure, const RoleHit& hit) {
    figure.indicator = IndicatorId{hit.owner};
    figure.indicator_span = hit.span;
    return figure;
}

} // namespace

void bind_indicators(const Document& document, const Lexicon& lexicon, const std::vector<RoleHit>& hits,
                     std::vector<Figure>& figures) {
    std::vector<const RoleHit*> best(figures.size(), nullptr);
    for (const RoleHit& hit : hits) {
        if (binds(lexicon, hit, figures) && (best[hit.slot] == nullptr || says_more(lexicon, hit, *best[hit.slot]))) {
            best[hit.slot] = &hit;
        }
    }
    std::vector<Figure> shared;
    for (const RoleHit& hit : hits) {
        if (!binds(lexicon, hit, figures) || hit.owner == best[hit.slot]->owner ||
            !coordinated(document, hit, *best[hit.slot])) {
            continue;
        }
        const bool known = std::any_of(shared.begin(), shared.end(), [&](const Figure& figure) {
            return figure.span == figures[hit.slot].span && index(figure.indicator) == hit.owner;
        });
        if (!known) {
            shared.push_back(bound_to(figures[hit.slot], hit));
        }
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (best[i] != nullptr) {
            figures[i] = bound_to(figures[i], *best[i]);
        }
    }
    figures.insert(figures.end(), shared.begin(), shared.end());
    std::stable_sort(figures.begin(), figures.end(), [](const Figure& a, const Figure& b) { return a.span < b.span; });
}

} // namespace zhunsheng
