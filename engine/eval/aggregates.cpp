#include "engine/eval/aggregates.h"

#include <algorithm>

namespace zhunsheng::eval {
namespace {

using Kind = rule::Expr::Kind;

/// One matter that figures state, once or several times.
struct Item {
    const Figure* figure = nullptr;
    Interval<Decimal> interval;
    bool certain = true; ///< false: it may only restate an earlier one
};

bool may_restate(const Context& context, const Figure& figure, const Item& earlier) {
    return figure.at.sentence != earlier.figure->at.sentence && figure.period == earlier.figure->period &&
           unit_family(context, figure.unit) == unit_family(context, earlier.figure->unit) &&
           intersect(figure.interval, earlier.interval).has_value();
}

std::vector<Item> items_of(const Context& context, const std::vector<std::uint32_t>& figures) {
    std::vector<Item> items;
    for (const std::uint32_t i : figures) {
        const Figure& figure = context.facts.figures[i];
        const std::u32string words = bound_wording(context.document, figure);
        bool certain = true;
        const auto restated = std::find_if(items.begin(), items.end(), [&](const Item& item) {
            const bool may = may_restate(context, figure, item);
            certain = certain && !may;
            return may && bound_wording(context.document, *item.figure) == words;
        });
        if (restated == items.end()) {
            items.push_back({&figure, figure.interval, certain});
        } else {
            restated->interval = *intersect(restated->interval, figure.interval);
        }
    }
    return items;
}

/// An end that is less (greater) than another; an open end is beyond a closed one at the same value.
struct End {
    std::optional<Number> value; ///< none: unbounded
    bool open = false;
};

/// The greatest of several values lies between the greatest low end and the greatest high end.
Range greatest_of(const Range& a, const Range& b) {
    const auto higher = [](const End& x, const End& y, bool low) {
        if (!x.value || !y.value) {
            return (x.value.has_value() == low) ? x : y;
        }
        if (*x.value == *y.value) {
            // Of low ends the open one excludes the value, of high ends the closed one allows it.
            return x.open == low ? x : y;
        }
        return *x.value > *y.value ? x : y;
    };
    const End low = higher({a.low, a.low_open}, {b.low, b.low_open}, true);
    const End high = higher({a.high, a.high_open}, {b.high, b.high_open}, false);
    return {low.value, high.value, low.open, high.open};
}

Range negative(const Range& range) {
    return subtract(Range::point(0), range);
}

/// What may be a restatement adds its value or nothing.
Range or_nothing(const Range& range) {
    Range either = range;
    if (either.low && *either.low >= 0) {
        either.low = Number(0);
        either.low_open = false;
    }
    return either;
}

std::optional<Number> nominal_of(Kind kind, const std::optional<Number>& so_far, const std::optional<Number>& next) {
    if (!so_far || !next) {
        return std::nullopt;
    }
    switch (kind) {
    case Kind::total: return *so_far + *next;
    case Kind::greatest: return *so_far < *next ? next : so_far;
    default: return *next < *so_far ? next : so_far;
    }
}

Value counted(const std::vector<Item>& items) {
    const auto certain = std::count_if(items.begin(), items.end(), [](const Item& item) { return item.certain; });
    Value value;
    value.range = {Number(certain), Number(static_cast<std::int64_t>(items.size())), false, false};
    value.nominal = value.range.is_point() ? value.range.low : std::nullopt;
    return value;
}

Value unknown(std::string why) {
    return {any_count(), std::nullopt, false, false, std::move(why)};
}

Value combined(const Context& context, Kind kind, const std::vector<Item>& items) {
    Value value;
    for (const Item& item : items) {
        const bool first = &item == &items.front();
        const Range range = figure_range(context, *item.figure, item.interval);
        const std::optional<Number> nominal = figure_value(context, *item.figure);
        value.hedged = value.hedged || item.figure->qualifier != Qualifier::exact;
        if (first) {
            value.range = range;
            value.nominal = nominal;
            continue;
        }
        switch (kind) {
        case Kind::total: value.range = add(value.range, item.certain ? range : or_nothing(range)); break;
        case Kind::greatest: value.range = greatest_of(value.range, range); break;
        default: value.range = negative(greatest_of(negative(value.range), negative(range))); break;
        }
        value.nominal = kind == Kind::total && !item.certain ? std::nullopt : nominal_of(kind, value.nominal, nominal);
    }
    return value;
}

} // namespace

std::u32string bound_wording(const Document& document, const Figure& figure) {
    std::u32string text(document.slice(figure.indicator_span));
    if (figure.indicator_span.contains(figure.span)) {
        text.erase(figure.span.begin - figure.indicator_span.begin, figure.span.size());
    }
    return text;
}

std::vector<std::uint32_t> aggregated_figures(const Context& context, const PlanExpr& e) {
    std::vector<std::uint32_t> figures;
    for (const std::uint32_t i : context.all_figures(e.indicator)) {
        if (context.counts(context.facts.figures[i].at, e)) {
            figures.push_back(i);
        }
    }
    return figures;
}

Value aggregate_value(const Context& context, const PlanExpr& e) {
    const std::vector<std::uint32_t> figures = aggregated_figures(context, e);
    if (figures.empty()) {
        return unknown("报告未载明" + context.lexicon.indicators[index(e.indicator)].name);
    }
    const std::vector<Item> items = items_of(context, figures);
    if (e.kind == Kind::count_figures) {
        return counted(items);
    }
    const std::string& family = unit_family(context, items.front().figure->unit);
    const bool mixed = std::any_of(items.begin(), items.end(),
                                   [&](const Item& item) { return unit_family(context, item.figure->unit) != family; });
    return mixed ? unknown("计量单位不同,未作合计或比较") : combined(context, e.kind, items);
}

} // namespace zhunsheng::eval
