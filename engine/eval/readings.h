// Which figures a relation between indicators compares: those that stand nearest together, so that their scope is the same.
#pragma once

#include <vector>

#include "engine/eval/arithmetic.h"
#include "engine/eval/context.h"

namespace zhunsheng::eval {

/// One indicator in one reading. Rates are fractions of one.
struct Operand {
    IndicatorId indicator = kNoIndicator;
    std::uint32_t figure = kNone; ///< index into facts.figures; none: the text does not state it
    Range range;                  ///< several compatible figures are intersected
    [[nodiscard]] bool stated() const { return figure != kNone; }
};
using Reading = std::vector<Operand>;

struct Readings {
    enum class Width : std::uint8_t { sentence, paragraph, section, document };
    std::vector<IndicatorId> indicators;
    std::vector<Reading> readings;    ///< operands in the order of `indicators`
    Width width = Width::sentence;    ///< how far apart the figures of a reading stand
    std::vector<std::uint32_t> clash; ///< figures that exclude each other, where no reading could be chosen
    std::size_t unstated = 0;         ///< indicators that the text does not state
};

/// Indicators that a value uses, each once, in order of appearance.
void collect_indicators(const Plan& plan, ExprId id, std::vector<IndicatorId>& out);

[[nodiscard]] Readings choose_readings(Context& context, std::vector<IndicatorId> indicators);

/// Value of a figure as relations see it: a rate is a fraction of one, and one under 100 % stays under it.
[[nodiscard]] Range figure_range(const Context& context, const Figure& figure);
[[nodiscard]] Range figure_range(const Context& context, const Figure& figure, const Interval<Decimal>& interval);
[[nodiscard]] std::optional<Number> figure_value(const Context& context, const Figure& figure);
[[nodiscard]] bool is_rate(const Context& context, UnitId unit);
/// Units of one family compare: 件 and 宗.
[[nodiscard]] const std::string& unit_family(const Context& context, UnitId unit);

} // namespace zhunsheng::eval
