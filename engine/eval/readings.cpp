#include "engine/eval/readings.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

using Width = Readings::Width;

std::uint32_t place_of(const Position& at, Width width) {
    switch (width) {
    case Width::sentence: return at.sentence;
    case Width::paragraph: return at.paragraph;
    case Width::section: return at.heading;
    case Width::document: break;
    }
    return 0;
}

std::uint32_t distance(Span a, Span b) {
    return a.begin < b.begin ? b.begin - a.begin : a.begin - b.begin;
}

/// Figures of an indicator in the anchor's sentence, paragraph …
std::vector<std::uint32_t> beside(const Context& context, IndicatorId indicator, const Figure& anchor, Width width) {
    std::vector<std::uint32_t> found;
    for (const std::uint32_t i : context.figures(indicator)) {
        if (place_of(context.facts.figures[i].at, width) == place_of(anchor.at, width)) {
            found.push_back(i);
        }
    }
    return found;
}

Operand operand_of(const Context& context, IndicatorId indicator, std::uint32_t figure) {
    return {indicator, figure, figure_range(context, context.facts.figures[figure])};
}

/// The one nearest to the anchor; within a sentence several figures of an indicator speak of several matters.
Operand nearest(const Context& context, IndicatorId indicator, const std::vector<std::uint32_t>& figures,
                const Figure& anchor) {
    const auto best = std::min_element(figures.begin(), figures.end(), [&](std::uint32_t a, std::uint32_t b) {
        return distance(context.facts.figures[a].span, anchor.span) <
               distance(context.facts.figures[b].span, anchor.span);
    });
    return operand_of(context, indicator, *best);
}

/// All of them as one value; nothing when they exclude each other, and then `clash` names two.
std::optional<Operand> merged(const Context& context, IndicatorId indicator, const std::vector<std::uint32_t>& figures,
                              std::vector<std::uint32_t>& clash) {
    const std::vector<Figure>& all = context.facts.figures;
    Interval<Decimal> interval = all[figures.front()].interval;
    for (const std::uint32_t i : figures) {
        const auto common = intersect(interval, all[i].interval);
        if (!common) {
            clash = {figures.front(), i};
            return std::nullopt;
        }
        interval = *common;
    }
    return Operand{indicator, figures.front(), figure_range(context, all[figures.front()], interval)};
}

std::optional<Reading> read_beside(const Context& context, Readings& out, const Figure& anchor,
                                   std::uint32_t anchor_index, Width width) {
    Reading reading;
    for (const IndicatorId indicator : out.indicators) {
        if (context.figures(indicator).empty()) {
            reading.push_back({indicator, kNone, any_count()});
            continue;
        }
        const auto figures = beside(context, indicator, anchor, width);
        if (figures.empty()) {
            return std::nullopt;
        }
        if (width == Width::sentence) {
            const bool own = std::find(figures.begin(), figures.end(), anchor_index) != figures.end();
            reading.push_back(own ? operand_of(context, indicator, anchor_index)
                                  : nearest(context, indicator, figures, anchor));
            continue;
        }
        auto operand = merged(context, indicator, figures, out.clash);
        if (!operand) {
            return std::nullopt;
        }
        reading.push_back(*operand);
    }
    return reading;
}

/// The only stated indicator, all its figures as one value.
std::optional<Reading> read_alone(const Context& context, Readings& out, IndicatorId stated,
                                  const std::vector<std::uint32_t>& figures) {
    const auto operand = merged(context, stated, figures, out.clash);
    if (!operand) {
        return std::nullopt;
    }
    Reading reading;
    for (const IndicatorId indicator : out.indicators) {
        reading.push_back(indicator == stated ? *operand : Operand{indicator, kNone, any_count()});
    }
    return reading;
}

/// The stated indicator with the fewest figures: its figures are where readings start.
IndicatorId anchor_of(const Context& context, const std::vector<IndicatorId>& indicators) {
    IndicatorId best = kNoIndicator;
    for (const IndicatorId indicator : indicators) {
        const std::size_t count = context.figures(indicator).size();
        if (count > 0 && (best == kNoIndicator || count < context.figures(best).size())) {
            best = indicator;
        }
    }
    return best;
}

void add_distinct(std::vector<Reading>& readings, Reading&& reading) {
    const auto same = [&](const Reading& other) {
        return std::equal(reading.begin(), reading.end(), other.begin(),
                          [](const Operand& a, const Operand& b) { return a.figure == b.figure; });
    };
    if (std::none_of(readings.begin(), readings.end(), same)) {
        readings.push_back(std::move(reading));
    }
}

} // namespace

void collect_indicators(const Plan& plan, ExprId id, std::vector<IndicatorId>& out) {
    const PlanExpr& e = plan.exprs[index(id)];
    if (e.kind == rule::Expr::Kind::value && e.indicator != kNoIndicator && !e.previous &&
        std::find(out.begin(), out.end(), e.indicator) == out.end()) {
        out.push_back(e.indicator);
    }
    for (const ExprId operand : e.operands) {
        collect_indicators(plan, operand, out);
    }
}

Readings choose_readings(Context& context, std::vector<IndicatorId> indicators) {
    Readings out;
    out.indicators = std::move(indicators);
    for (const IndicatorId indicator : out.indicators) {
        out.unstated += context.figures(indicator).empty() ? 1 : 0;
    }
    const IndicatorId anchor = anchor_of(context, out.indicators);
    if (anchor == kNoIndicator) {
        return out;
    }
    if (out.indicators.size() == out.unstated + 1) {
        const auto figures = context.figures(anchor);
        if (auto whole = read_alone(context, out, anchor, {figures.begin(), figures.end()})) {
            out.readings.push_back(std::move(*whole));
            return out;
        }
        out.clash.clear();
    }
    constexpr std::array kWidths{Width::sentence, Width::paragraph, Width::section, Width::document};
    for (const Width width : kWidths) {
        out.width = width;
        for (const std::uint32_t i : context.figures(anchor)) {
            if (!context.spend(out.indicators.size())) {
                return out;
            }
            if (auto reading = read_beside(context, out, context.facts.figures[i], i, width)) {
                add_distinct(out.readings, std::move(*reading));
            }
        }
        if (!out.readings.empty()) {
            out.clash.clear();
            return out;
        }
        if (!out.clash.empty()) {
            return out;
        }
    }
    return out;
}

bool is_rate(const Context& context, UnitId unit) {
    return index(unit) < context.lexicon.units.size() &&
           context.lexicon.units[index(unit)].dimension == Dimension::rate;
}

const std::string& unit_family(const Context& context, UnitId unit) {
    static const std::string kUnknown;
    if (index(unit) >= context.lexicon.units.size()) {
        return kUnknown;
    }
    const UnitEntry& entry = context.lexicon.units[index(unit)];
    return entry.family.empty() ? entry.name : entry.family;
}

Range figure_range(const Context& context, const Figure& figure, const Interval<Decimal>& interval) {
    Range range = to_range(interval);
    if (!is_rate(context, figure.unit)) {
        return range;
    }
    if (range.low) {
        range.low = *range.low / 100;
    }
    if (range.high) {
        range.high = *range.high / 100;
    } else if (!range.low || *range.low < 1) {
        range.high = Number(1);
        range.high_open = false;
    }
    return range;
}

Range figure_range(const Context& context, const Figure& figure) {
    return figure_range(context, figure, figure.interval);
}

std::optional<Number> figure_value(const Context& context, const Figure& figure) {
    if (!figure.value) {
        return std::nullopt;
    }
    const Number value(*figure.value);
    return is_rate(context, figure.unit) ? value / 100 : value;
}

} // namespace zhunsheng::eval
