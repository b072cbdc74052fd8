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

} // namespace

void bind_indicators(const Lexicon& lexicon, const std::vector<RoleHit>& hits, std::vector<Figure>& figures) {
    std::vector<const RoleHit*> bound(figures.size(), nullptr);
    const auto says_more = [&](const RoleHit& a, const RoleHit& b) {
        const std::size_t a_length = literal_length(lexicon.phrases[a.phrase].pattern);
        const std::size_t b_length = literal_length(lexicon.phrases[b.phrase].pattern);
        return std::tuple(a_length, a.span.size(), b.phrase) > std::tuple(b_length, b.span.size(), a.phrase);
    };
    for (const RoleHit& hit : hits) {
        if (hit.slot >= figures.size() || !hit.span.contains(figures[hit.slot].span)) {
            continue;
        }
        Figure& figure = figures[hit.slot];
        if (!accepts(lexicon, lexicon.indicators[hit.owner], figure.unit)) {
            continue;
        }
        const RoleHit*& best = bound[hit.slot];
        if (best == nullptr || says_more(hit, *best)) {
            best = &hit;
            figure.indicator = IndicatorId{hit.owner};
            figure.indicator_span = hit.span;
        }
    }
}

} // namespace zhunsheng
