#include "engine/plan/types.h"

namespace zhunsheng::lowering {

namespace {

constexpr std::array<std::string_view, 6> kTypeNames{"条件", "数量", "比率", "金额", "日期", "文字"};

bool same_family(const Measure& a, const Measure& b, const Lexicon& lexicon) {
    return lexicon.units[index(a.unit)].family == lexicon.units[index(b.unit)].family;
}

Measure rate() {
    return {.type = Type::rate, .unit = kNoUnit, .zero = false, .any = false};
}

Measure without_zero(Measure measure) {
    measure.zero = false;
    return measure;
}

std::optional<Measure> product(const Measure& a, const Measure& b) {
    const auto scales = [](const Measure& m) { return m.plain() || m.type == Type::rate; };
    if (!scales(a) && !scales(b)) {
        return std::nullopt;
    }
    // A number or a share of something is that something.
    if (!scales(a) || b.plain()) {
        return without_zero(a);
    }
    return without_zero(b);
}

std::optional<Measure> quotient(const Measure& a, const Measure& b, const Lexicon& lexicon) {
    if (!a.plain() && b.plain()) {
        return without_zero(a);
    }
    if (b.type == Type::rate && a.type != Type::rate) {
        return without_zero(a);
    }
    if (comparable(a, b, lexicon)) {
        return rate();
    }
    // Of different things, as 元 by 件: a number without a unit of its own.
    return Measure{.type = Type::quantity, .unit = kNoUnit, .zero = false, .any = false};
}

} // namespace

Measure measure_of(UnitId unit, const Lexicon& lexicon) {
    Measure measure{.type = Type::quantity, .unit = unit, .zero = false, .any = false};
    if (unit != kNoUnit) {
        const Dimension dimension = lexicon.units[index(unit)].dimension;
        measure.type = dimension == Dimension::rate    ? Type::rate
                       : dimension == Dimension::money ? Type::money
                                                       : Type::quantity;
    }
    return measure;
}

bool comparable(const Measure& a, const Measure& b, const Lexicon& lexicon) {
    if (a.type == Type::boolean || b.type == Type::boolean) {
        return false;
    }
    if (!a.numeric() || !b.numeric()) {
        return a.type == b.type;
    }
    if (a.zero || b.zero || a.any || b.any) {
        return true;
    }
    if (a.type == Type::rate || b.type == Type::rate) {
        return a.type == b.type;
    }
    if (a.plain() || b.plain()) {
        return true;
    }
    return a.type == b.type && (a.unit == kNoUnit || b.unit == kNoUnit || same_family(a, b, lexicon));
}

bool op_fits(rule::Expr::Op op, Type type) {
    using Op = rule::Expr::Op;
    switch (op) {
    case Op::equal:
    case Op::not_equal: return true;
    case Op::contains: return type == Type::text;
    case Op::about: return type == Type::quantity || type == Type::rate || type == Type::money;
    default: return type != Type::text;
    }
}

std::string_view op_sign(rule::Expr::Op op) {
    static constexpr std::array<std::string_view, 9> kSigns{"", "=", "≠", "<", "≤", ">", "≥", "约等于", "含"};
    return name_of(op, kSigns);
}

std::optional<Measure> combined(rule::Expr::Kind kind, const Measure& a, const Measure& b, const Lexicon& lexicon) {
    using Kind = rule::Expr::Kind;
    if (!a.numeric() || !b.numeric()) {
        return std::nullopt;
    }
    if (kind == Kind::multiply) {
        return product(a, b);
    }
    if (kind == Kind::divide) {
        return quotient(a, b, lexicon);
    }
    if (!comparable(a, b, lexicon)) {
        return std::nullopt;
    }
    return without_zero(a.plain() ? b : a);
}

Mending mending(const Measure& a, const Measure& b) {
    const auto either = [&](Type type) { return a.type == type || b.type == type; };
    if (a.mention || b.mention) {
        return {"提及 只有真假;要比次数,写 计数 词条 ≥ 2 的样子。",
                "a mention is true or false; to compare how often, write count TERM >= 2."};
    }
    if (either(Type::boolean)) {
        return {"条件只有真假,不能比较大小或计算;用 且、或、非 连接条件。",
                "a condition is true or false; join conditions with and, or, not."};
    }
    if (either(Type::date)) {
        return {"日期只和日期比较,写成 2024-12-31 或 本年-12-31;日期不能加减。",
                "a date is compared with a date such as 2024-12-31; dates are not added."};
    }
    if (either(Type::text)) {
        return {"文字只和文字比较,用 =、≠ 或 含。", "text is compared with text, by =, ≠ or contains."};
    }
    if (either(Type::rate) && (a.plain() || b.plain())) {
        return {"百分比请写成 95 % 的样子。", "write percentages as 95 %."};
    }
    return {"两边的单位要同类;不同单位确要比大小时写成 甲 / 乙 ≥ 1;本是同类的,在 单位 里写 同类。",
            "both sides need units of one family; to compare different units write A / B >= 1."};
}

std::string describe(const Measure& measure, const Lexicon& lexicon) {
    if (measure.any) {
        return "数字";
    }
    if (measure.plain()) {
        return "不带单位的数";
    }
    std::string text(name_of(measure.type, kTypeNames));
    if (measure.unit != kNoUnit) {
        text += "(" + lexicon.units[index(measure.unit)].name + ")";
    }
    return text;
}

} // namespace zhunsheng::lowering
