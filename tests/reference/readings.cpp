// Which figures speak of one thing: those that stand nearest together, and one value where all of them agree.
#include <algorithm>

#include "tests/reference/quantities.h"

namespace zhunsheng::reference {
namespace {

using Figures = std::vector<const Figure*>;
using Stated = std::vector<std::pair<IndicatorId, Figures>>;

void gather(const World& world, ExprId id, std::vector<IndicatorId>& out) {
    const PlanExpr& e = world.expr(id);
    if (e.kind == rule::Expr::Kind::value && e.indicator != kNoIndicator && !e.previous &&
        std::find(out.begin(), out.end(), e.indicator) == out.end()) {
        out.push_back(e.indicator);
    }
    for (const ExprId operand : e.operands) {
        gather(world, operand, out);
    }
}

/// All figures as one value; where two exclude each other, `clash` names the first and that one.
std::optional<Choice> as_one(const World& world, const Figures& figures, Figures& clash) {
    Interval<Decimal> left = figures.front()->interval;
    for (const Figure* figure : figures) {
        const auto both = common(set_of(left), set_of(figure->interval));
        if (!both) {
            clash = {figures.front(), figure};
            return std::nullopt;
        }
        left = *intersect(left, figure->interval);
    }
    return Choice{figures.front(), figure_set(world, *figures.front(), left)};
}

constexpr std::size_t kWidths = 4; ///< sentence, paragraph, section, document
std::uint32_t place(const Figure& figure, std::size_t width) {
    return std::array{figure.at.sentence, figure.at.paragraph, figure.at.heading, 0U}.at(width);
}

std::uint32_t gap(const Figure& a, const Figure& b) {
    return std::max(a.span.begin, b.span.begin) - std::min(a.span.begin, b.span.begin);
}

/// What stands beside an anchor, or nothing where an indicator is not stated there.
std::optional<Reading> beside(const World& world, const Stated& stated, const Figure& anchor, std::size_t width,
                              Figures& clash) {
    Reading reading;
    for (const auto& [indicator, figures] : stated) {
        Figures here;
        std::copy_if(figures.begin(), figures.end(), std::back_inserter(here),
                     [&](const Figure* figure) { return place(*figure, width) == place(anchor, width); });
        if (here.empty()) {
            return std::nullopt;
        }
        if (width == 0) {
            const Figure* nearest = here.front();
            for (const Figure* figure : here) {
                nearest = gap(*figure, anchor) < gap(*nearest, anchor) ? figure : nearest;
            }
            reading[indicator] = {nearest, figure_set(world, *nearest, nearest->interval)};
            continue;
        }
        const auto one = as_one(world, here, clash);
        if (!one) {
            return std::nullopt;
        }
        reading[indicator] = *one;
    }
    return reading;
}

bool same_figures(const Reading& a, const Reading& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto& x, const auto& y) { return x.second.figure == y.second.figure; });
}

} // namespace

std::vector<IndicatorId> indicators_in(const World& world, const std::vector<ExprId>& ids) {
    std::vector<IndicatorId> out;
    for (const ExprId id : ids) {
        gather(world, id, out);
    }
    return out;
}

Readings readings_of(const World& world, const std::vector<IndicatorId>& indicators) {
    Readings out;
    Stated stated;
    for (const IndicatorId indicator : indicators) {
        if (Figures figures = figures_of(world, indicator); !figures.empty()) {
            stated.emplace_back(indicator, std::move(figures));
        }
    }
    if (stated.empty()) {
        return out;
    }
    if (stated.size() == 1) {
        Figures ignored;
        if (const auto one = as_one(world, stated[0].second, ignored)) {
            out.all.push_back({{stated[0].first, *one}});
            return out;
        }
    }
    const auto& anchors = std::min_element(stated.begin(), stated.end(), [](const auto& a, const auto& b) {
                              return a.second.size() < b.second.size();
                          })->second;
    for (std::size_t width = 0; width < kWidths && out.all.empty() && out.clash.empty(); ++width) {
        out.apart = width + 1 == kWidths;
        for (const Figure* anchor : anchors) {
            auto reading = beside(world, stated, *anchor, width, out.clash);
            const auto same = [&](const Reading& other) { return same_figures(*reading, other); };
            if (reading && std::none_of(out.all.begin(), out.all.end(), same)) {
                out.all.push_back(std::move(*reading));
            }
        }
    }
    if (!out.all.empty()) {
        out.clash.clear();
    }
    return out;
}

} // namespace zhunsheng::reference
