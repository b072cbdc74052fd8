// The value of an expression under one reading, and how it is told to people. Not here: choosing readings (readings.h).
#pragma once

#include <string>

#include "engine/eval/readings.h"

namespace zhunsheng::eval {

struct Value {
    Range range;
    std::optional<Number> nominal; ///< with every figure at its nominal value
    bool hedged = false;           ///< a hedged figure entered it
    bool known = true;             ///< false: something the text does not state entered it
    std::string missing;           ///< Chinese: why, where that is known
};

/// Quantities, rates and dates (as the number yyyymmdd, missing months and days as an interval).
[[nodiscard]] Value evaluate_value(const Context& context, ExprId id, const Reading& reading);

struct AttributeValue {
    std::optional<int> number;
    std::optional<DateFact> date;
    std::optional<std::string> text;
    Span span;
    std::string reason;
    std::optional<DateFact> not_before; ///< of a date that is not known
    [[nodiscard]] bool known() const { return number || date || text; }
};
[[nodiscard]] AttributeValue attribute_value(const Context& context, Attribute attribute);

/// What 计数 counts, with at most a few of them as evidence.
[[nodiscard]] Value count_things(const Context& context, const PlanExpr& expr, Few<Evidence, 4>& evidence);

/// "行政复议审结数", "矛盾纠纷化解数 / 矛盾纠纷受理数"
[[nodiscard]] std::string describe(const Context& context, ExprId id);
/// "136件", "99.52%", "20~29件", "2025-01-31"; 未载明 when nothing is known.
[[nodiscard]] std::string show_value(const Context& context, ExprId id, const Value& value);
/// A number in an expression's type and unit: 0.9952 of a rate → "99.52%".
[[nodiscard]] std::string show_number(const Context& context, ExprId id, const Number& value);

} // namespace zhunsheng::eval
