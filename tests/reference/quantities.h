// Numbers of a report: the value of an expression, and which figures a comparison may set against each other.
#pragma once

#include <map>

#include "tests/reference/world.h"

namespace zhunsheng::reference {

/// What each indicator of a comparison stands for, where the text states it.
struct Choice {
    const Figure* figure = nullptr; ///< the first of those it was read from
    Set set;
};
using Reading = std::map<IndicatorId, Choice>;

struct Amount {
    Set set;
    std::optional<Rational> nominal; ///< with every figure as written, hedges left out
    bool hedged = false;
};

/// Rates are fractions of one, dates the number yyyymmdd. What the reading lacks may be any number from zero on.
[[nodiscard]] Amount amount(const World& world, ExprId id, const Reading& reading);

/// Indicators of an expression, in the order of writing.
[[nodiscard]] std::vector<IndicatorId> indicators_in(const World& world, const std::vector<ExprId>& ids);

struct Readings {
    std::vector<Reading> all;
    std::vector<const Figure*> clash; ///< two figures that exclude each other, where there is no reading
    bool apart = false;               ///< its figures share no section
};
/// INVARIANT: each reading holds every stated indicator.
[[nodiscard]] Readings readings_of(const World& world, const std::vector<IndicatorId>& indicators);

[[nodiscard]] bool is_rate(const World& world, UnitId unit);
[[nodiscard]] std::string family(const World& world, UnitId unit);
/// A figure's value; a rate written without an upper end, and not above 100 %, does not exceed it.
[[nodiscard]] Set figure_set(const World& world, const Figure& figure, const Interval<Decimal>& interval);

/// The value of a figure, at an interval that several of them may share.
[[nodiscard]] Amount figure_amount(const World& world, const Figure& figure, const Interval<Decimal>& interval);
/// The phrasing that bound a figure to its indicator, the figure left out.
[[nodiscard]] std::u32string words_around(const World& world, const Figure& figure);

/// Figures that 合计 and the like are over, and what they come to: nothing where there are none, or several units.
[[nodiscard]] std::vector<const Figure*> aggregated(const World& world, const PlanExpr& e);
[[nodiscard]] std::optional<Amount> aggregate(const World& world, const PlanExpr& e);
[[nodiscard]] constexpr bool is_aggregate(rule::Expr::Kind kind) {
    using Kind = rule::Expr::Kind;
    return kind == Kind::total || kind == Kind::greatest || kind == Kind::least || kind == Kind::count_figures;
}

/// Whether there is a report of the year before, and what it says of an indicator: nothing where it says nothing, or
/// things that exclude each other.
[[nodiscard]] bool previous_usable(const World& world);
[[nodiscard]] bool previous_stated(const World& world, IndicatorId indicator);
[[nodiscard]] std::optional<Amount> previous_amount(const World& world, IndicatorId indicator);

/// 约等于: whether what was computed may pass for what a figure states; without a figure, for the set.
[[nodiscard]] Possible about(const World& world, const Figure* figure, const Set& stated, const Amount& computed);
/// A rate that is compared with a computed one is as exact as it is written.
[[nodiscard]] Set as_precise_as_written(const World& world, const Figure& figure, const Set& set);

/// What the text says of itself.
struct Attributed {
    std::optional<Rational> number;
    std::optional<DateFact> date;
    std::optional<std::string> text;
    Span span;
    [[nodiscard]] bool known() const { return number || date || text; }
};
[[nodiscard]] Attributed attribute(const World& world, Attribute which);

/// Something that counts; a flaw or a wording that is not sure may be none.
struct Sight {
    Evidence where;
    bool sure = true;
};
[[nodiscard]] std::vector<Sight> sights(const World& world, const PlanExpr& e);
[[nodiscard]] std::size_t amount_of_text(const World& world, const PlanExpr& e); ///< 字, 句 or 段

/// The things that 计数 counts.
[[nodiscard]] std::vector<Sight> counted(const World& world, const PlanExpr& e);

} // namespace zhunsheng::reference
