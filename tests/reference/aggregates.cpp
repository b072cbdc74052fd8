// 合计, 最大, 最小, 计数 of an indicator's figures, and 上年.X.
#include <algorithm>

#include "tests/reference/quantities.h"

namespace zhunsheng::reference {
namespace {

using Kind = rule::Expr::Kind;

/// One matter, at the values that all statements of it allow.
struct Matter {
    const Figure* figure = nullptr; ///< the first that states it
    Interval<Decimal> interval;
    bool perhaps_told = false; ///< it may be an earlier matter in other words
};

bool may_be_same(const World& world, const Figure& figure, const Matter& matter) {
    return figure.at.sentence != matter.figure->at.sentence && figure.period == matter.figure->period &&
           family(world, figure.unit) == family(world, matter.figure->unit) &&
           common(set_of(figure.interval), set_of(matter.interval)).has_value();
}

std::vector<Matter> matters_of(const World& world, const std::vector<const Figure*>& figures) {
    std::vector<Matter> matters;
    for (const Figure* figure : figures) {
        Matter* same = nullptr;
        bool perhaps = false;
        for (Matter& matter : matters) {
            if (same == nullptr && may_be_same(world, *figure, matter)) {
                const bool words = words_around(world, *figure) == words_around(world, *matter.figure);
                same = words ? &matter : nullptr;
                perhaps = true;
            }
        }
        if (same != nullptr) {
            same->interval = *intersect(same->interval, figure->interval);
        } else {
            matters.push_back({figure, figure->interval, perhaps});
        }
    }
    return matters;
}

Set mirrored(const Set& set) {
    return difference(Set::only(0), set);
}

/// What the greater of a number of each may be.
Set greater_of(const Set& a, const Set& b) {
    Set out = a.low && (!b.low || a.low->at >= b.low->at) ? a : b;
    if (a.low && b.low && a.low->at == b.low->at) {
        out.low->in = a.low->in && b.low->in;
    }
    out.high = !a.high || !b.high ? std::nullopt : (a.high->at >= b.high->at ? a.high : b.high);
    if (out.high && a.high->at == b.high->at) {
        out.high->in = a.high->in || b.high->in;
    }
    return out;
}

/// Of two numbers, the one that an aggregate takes on.
Rational joined(Kind kind, const Rational& a, const Rational& b) {
    switch (kind) {
    case Kind::total: return a + b;
    case Kind::greatest: return std::max(a, b);
    default: return std::min(a, b);
    }
}

Set joined(Kind kind, const Set& so_far, const Matter& matter, Set next) {
    switch (kind) {
    case Kind::total:
        if (matter.perhaps_told && next.low && next.low->at >= 0) {
            next.low = End{0}; // told already: it adds nothing
        }
        return sum(so_far, next);
    case Kind::greatest: return greater_of(so_far, next);
    default: return mirrored(greater_of(mirrored(so_far), mirrored(next)));
    }
}

Amount number_of(const std::vector<Matter>& matters) {
    const auto sure = std::count_if(matters.begin(), matters.end(), [](const Matter& m) { return !m.perhaps_told; });
    Amount out{Set::between(Rational(sure), Rational(matters.size())), std::nullopt, false};
    if (out.set.single()) {
        out.nominal = out.set.low->at;
    }
    return out;
}

} // namespace

std::vector<const Figure*> aggregated(const World& world, const PlanExpr& e) {
    std::vector<const Figure*> figures = figures_of(world, e.indicator);
    std::erase_if(figures, [&](const Figure* figure) { return !counts(world, figure->at, e.parts); });
    return figures;
}

std::optional<Amount> aggregate(const World& world, const PlanExpr& e) {
    const auto figures = aggregated(world, e);
    if (figures.empty()) {
        return std::nullopt;
    }
    const auto matters = matters_of(world, figures);
    if (e.kind == Kind::count_figures) {
        return number_of(matters);
    }
    std::optional<Amount> out;
    for (const Matter& matter : matters) {
        if (family(world, matter.figure->unit) != family(world, matters.front().figure->unit)) {
            return std::nullopt;
        }
        Amount next = figure_amount(world, *matter.figure, matter.interval);
        if (!out) {
            out = next;
            continue;
        }
        const bool doubtful = e.kind == Kind::total && matter.perhaps_told;
        out->nominal = out->nominal && next.nominal && !doubtful
                           ? std::optional(joined(e.kind, *out->nominal, *next.nominal))
                           : std::nullopt;
        out->set = joined(e.kind, out->set, matter, next.set);
        out->hedged = out->hedged || next.hedged;
    }
    return out;
}

bool previous_usable(const World& world) {
    const FactSet* previous = world.options.previous;
    const auto& year = world.facts.metadata.year.value;
    return previous != nullptr && year && previous->metadata.year.value && *previous->metadata.year.value + 1 == *year;
}

bool previous_stated(const World& world, IndicatorId indicator) {
    const World before{world.plan, world.lexicon, *world.options.previous, world.options, {}};
    return !figures_of(before, indicator).empty();
}

std::optional<Amount> previous_amount(const World& world, IndicatorId indicator) {
    if (!previous_usable(world)) {
        return std::nullopt;
    }
    const World before{world.plan, world.lexicon, *world.options.previous, world.options, {}};
    std::optional<Interval<Decimal>> interval;
    const auto figures = figures_of(before, indicator);
    for (const Figure* figure : figures) {
        interval = interval ? intersect(*interval, figure->interval) : figure->interval;
        if (!interval) {
            return std::nullopt;
        }
    }
    return interval ? std::optional(figure_amount(before, *figures.front(), *interval)) : std::nullopt;
}

} // namespace zhunsheng::reference
