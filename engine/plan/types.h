// Types and units of expressions: what may be compared, added, divided, and what comes of it.
#pragma once

#include <optional>
#include <string>

#include "engine/plan/plan.h"

namespace zhunsheng::lowering {

/// What a value is measured in.
struct Measure {
    Type type = Type::boolean;
    UnitId unit = kNoUnit; ///< kNoUnit of a quantity: a bare number, a count, a year
    bool zero = false;     ///< the literal 0, which is 0 in every unit
    bool any = false;      ///< 每一 数字: figures of every unit
    bool mention = false;  ///< of a condition: whether something is mentioned, not how often

    [[nodiscard]] bool plain() const { return type == Type::quantity && unit == kNoUnit && !any; }
    [[nodiscard]] bool numeric() const { return type == Type::quantity || type == Type::rate || type == Type::money; }
};

/// Rates by dimension, money by dimension, everything else a quantity.
[[nodiscard]] Measure measure_of(UnitId unit, const Lexicon& lexicon);

/// May the two be compared or added? 件 and 宗 may (one family), 人 and 人次 may not; a bare number goes with any
/// quantity, but not with a rate, where it would be unclear whether 95 means 95 %.
[[nodiscard]] bool comparable(const Measure& a, const Measure& b, const Lexicon& lexicon);

/// May `op` stand between two values of this type? Order is for what is measured, 含 for text.
[[nodiscard]] bool op_fits(rule::Expr::Op op, Type type);
[[nodiscard]] std::string_view op_sign(rule::Expr::Op op);

/// The measure of a sum, product or quotient; nothing when the two do not go together.
[[nodiscard]] std::optional<Measure> combined(rule::Expr::Kind kind, const Measure& a, const Measure& b,
                                              const Lexicon& lexicon);

/// How a mismatch of two measures is mended, in both languages.
struct Mending {
    std::string_view zh;
    std::string_view en;
};
[[nodiscard]] Mending mending(const Measure& a, const Measure& b);

/// "数量(件)", "比率", "日期" …
[[nodiscard]] std::string describe(const Measure& measure, const Lexicon& lexicon);

} // namespace zhunsheng::lowering
