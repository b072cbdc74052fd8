#include "engine/trial/vary.h"

#include <algorithm>

#include "engine/eval/context.h"

namespace zhunsheng::trial {
namespace {

using Kind = rule::Expr::Kind;
using Op = rule::Expr::Op;

constexpr std::uint8_t kAnyStatus = (1U << kStatusNames.size()) - 1U;

struct Swap {
    Op from, to;
    std::string_view change;
};
constexpr Swap kSwaps[] = {
    {Op::less, Op::less_equal, "“<”改为“≤”"},       {Op::less_equal, Op::less, "“≤”改为“<”"},
    {Op::greater, Op::greater_equal, "“>”改为“≥”"}, {Op::greater_equal, Op::greater, "“≥”改为“>”"},
    {Op::equal, Op::not_equal, "“=”改为“≠”"},       {Op::not_equal, Op::equal, "“≠”改为“=”"},
    {Op::about, Op::less_equal, "“约等于”改为“≤”"}, {Op::about, Op::greater_equal, "“约等于”改为“≥”"},
};

using Scope = rule::Nearby::Scope;
struct Widening {
    Scope from, to;
    std::string_view change;
};
constexpr Widening kWider[] = {
    {Scope::sentence, Scope::paragraph, "“同句”改为“同段”"},
    {Scope::paragraph, Scope::section, "“同段”改为“同节”"},
};

struct KindSwap {
    Kind from, to;
    std::string_view change;
};
constexpr KindSwap kKinds[] = {
    {Kind::every, Kind::any, "“每一”改为“任一”"},      {Kind::any, Kind::every, "“任一”改为“每一”"},
    {Kind::total, Kind::greatest, "“合计”改为“最大”"}, {Kind::greatest, Kind::least, "“最大”改为“最小”"},
    {Kind::least, Kind::greatest, "“最小”改为“最大”"}, {Kind::part_whole, Kind::has_part, "去掉“完整”"},
};

/// Conditions and values that 于 limits; of others `parts` are what they speak of.
constexpr bool looks_in_parts(Kind kind) {
    return kind == Kind::mention || kind == Kind::count || kind == Kind::every || kind == Kind::any ||
           kind == Kind::total || kind == Kind::greatest || kind == Kind::least || kind == Kind::count_figures ||
           kind == Kind::has_flaw || kind == Kind::has_wording;
}

class Varier {
public:
    explicit Varier(const Plan& plan) : plan_(plan) {}

    /// `depth`: how many 在 部分 … 中 stand around it.
    [[nodiscard]] std::vector<Variant> condition(ExprId id, std::size_t depth) const {
        const PlanExpr& e = plan_.exprs[index(id)];
        std::vector<Variant> out;
        if (!eval::is_composite(e.kind)) {
            out = atom(id, e);
            for (std::size_t i = 0; i < e.operands.size(); ++i) {
                enclose(e, i, value(e.operands[i]), out);
            }
            return out;
        }
        out = composite(id, e, depth);
        for (std::size_t i = 0; i < e.operands.size(); ++i) {
            enclose(e, i, condition(e.operands[i], depth + (e.kind == Kind::within ? 1 : 0)), out);
        }
        return out;
    }

private:
    ExprId append(Variant& variant, PlanExpr expr) const {
        variant.added.push_back(std::move(expr));
        return ExprId{static_cast<std::uint32_t>(plan_.exprs.size() + variant.added.size() - 1)};
    }

    /// Variants of an operand, each within a copy of what it is an operand of.
    void enclose(const PlanExpr& e, std::size_t operand, std::vector<Variant> inner, std::vector<Variant>& out) const {
        for (Variant& variant : inner) {
            PlanExpr copy = e;
            copy.operands[operand] = variant.root;
            variant.root = append(variant, std::move(copy));
            out.push_back(std::move(variant));
        }
    }

    [[nodiscard]] std::string quoted(ExprId id) const {
        const PlanExpr& e = plan_.exprs[index(id)];
        return "“" + std::string(plan_.files[e.file]->slice(e.span)) + "”";
    }

    /// `expr` in place of what `at` is.
    [[nodiscard]] Variant changed(const PlanExpr& at, PlanExpr expr, std::string change) const {
        Variant variant{{}, kNoExpr, std::move(change), at.file, at.span};
        variant.root = append(variant, std::move(expr));
        return variant;
    }

    // ---- 且, 或, 至少, 在 … 中 ----------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<Variant> composite(ExprId id, const PlanExpr& e, std::size_t depth) const {
        std::vector<Variant> out;
        if (e.kind == Kind::all_of || e.kind == Kind::any_of) {
            PlanExpr other = e;
            other.kind = e.kind == Kind::all_of ? Kind::any_of : Kind::all_of;
            out.push_back(changed(e, std::move(other), e.kind == Kind::all_of ? "“且”改为“或”" : "“或”改为“且”"));
            drop_operands(e, out);
        } else if (e.kind == Kind::negate) {
            out.push_back({{}, e.operands[0], "去掉“非”:" + quoted(id), e.file, e.span});
        } else if (e.kind == Kind::at_least) {
            vary_count(e, out);
        } else if (e.kind == Kind::implies) {
            out.push_back({{}, e.operands[1], "去掉“若”:" + quoted(id), e.file, e.span});
        } else if (e.kind == Kind::within) {
            Variant variant{{}, kNoExpr, "不看“在…中”:" + quoted(id), e.file, e.span};
            variant.root = unscoped(variant, e.operands[0], depth);
            out.push_back(std::move(variant));
        }
        return out;
    }

    /// The same without the 在 部分 … 中 that stands `depth` from outside.
    [[nodiscard]] ExprId unscoped(Variant& variant, ExprId id, std::size_t depth) const {
        PlanExpr copy = plan_.exprs[index(id)];
        for (ExprId& operand : copy.operands) {
            operand = unscoped(variant, operand, depth);
        }
        if (depth < copy.scopes.size()) {
            copy.scopes.erase(copy.scopes.begin() + static_cast<std::ptrdiff_t>(depth));
        }
        return append(variant, std::move(copy));
    }

    void drop_operands(const PlanExpr& e, std::vector<Variant>& out) const {
        for (std::size_t i = 0; i < e.operands.size() && e.operands.size() > 1; ++i) {
            PlanExpr fewer = e;
            fewer.operands.erase(fewer.operands.begin() + static_cast<std::ptrdiff_t>(i));
            const PlanExpr& gone = plan_.exprs[index(e.operands[i])];
            out.push_back(changed(gone, std::move(fewer), "删去条件 " + quoted(e.operands[i])));
        }
    }

    void vary_count(const PlanExpr& e, std::vector<Variant>& out) const {
        const std::int64_t needed = e.literal.digits();
        for (const std::int64_t other : {needed - 1, needed + 1}) {
            if (other >= 1 && other <= static_cast<std::int64_t>(e.operands.size())) {
                PlanExpr copy = e;
                copy.literal = Decimal(other);
                out.push_back(changed(e, std::move(copy), "“至少”的项数改为 " + std::to_string(other)));
            }
        }
    }

    // ---- atoms -----------------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<Variant> atom(ExprId id, const PlanExpr& e) const {
        std::vector<Variant> out;
        PlanExpr negation;
        negation.kind = Kind::negate;
        negation.type = Type::boolean;
        negation.operands = {id};
        negation.file = e.file;
        negation.span = e.span;
        out.push_back(changed(e, std::move(negation), "条件取反:" + quoted(id)));
        if (e.kind == Kind::compare || e.kind == Kind::every || e.kind == Kind::any) {
            vary_relation(id, e, out);
        }
        vary_search(id, e, out);
        vary_together(id, e, out);
        vary_kind(id, e, out);
        return out;
    }

    void vary_relation(ExprId id, const PlanExpr& e, std::vector<Variant>& out) const {
        for (const Swap& swap : kSwaps) {
            if (e.op == swap.from) {
                PlanExpr copy = e;
                copy.op = swap.to;
                out.push_back(changed(e, std::move(copy), std::string(swap.change) + ":" + quoted(id)));
            }
        }
        if (e.kind == Kind::compare && e.op == Op::about) {
            out.push_back(wider(id, e));
        }
    }

    /// What a mention, a count or an aggregate looks for, without one of its limits.
    void vary_search(ExprId id, const PlanExpr& e, std::vector<Variant>& out) const {
        const bool of_statements = e.kind == Kind::mention || (e.kind == Kind::count && e.term != kNoTerm);
        if (of_statements && (e.statuses & kAnyStatus) != kAnyStatus) {
            PlanExpr copy = e;
            copy.statuses = kAnyStatus;
            out.push_back(changed(e, std::move(copy), "不看语态:" + quoted(id)));
        }
        if (looks_in_parts(e.kind) && !e.parts.empty()) {
            PlanExpr copy = e;
            copy.parts.clear();
            out.push_back(changed(e, std::move(copy), "不看部分:" + quoted(id)));
        }
        if (e.kind != Kind::mention || e.nearby.empty()) {
            return;
        }
        PlanExpr alone = e;
        alone.nearby.clear();
        out.push_back(changed(e, std::move(alone), "不看同句、同段、同节、相邻:" + quoted(id)));
        for (std::size_t i = 0; i < e.nearby.size(); ++i) {
            if (e.nearby[i].scope == Scope::adjacent) {
                PlanExpr copy = e;
                copy.nearby[i].characters *= 2;
                const std::string wide = std::to_string(copy.nearby[i].characters);
                out.push_back(changed(e, std::move(copy), "“相邻”放宽到 " + wide + "字:" + quoted(id)));
            }
        }
    }

    /// 同句 (…) as 同段 (…), 同段 (…) as 同节 (…), and each without one of its items.
    void vary_together(ExprId id, const PlanExpr& e, std::vector<Variant>& out) const {
        if (e.kind != Kind::together || e.nearby.empty()) {
            return;
        }
        const PlanNearby& together = e.nearby.front();
        for (const auto& [from, to, change] : kWider) {
            if (together.scope == from) {
                PlanExpr copy = e;
                copy.nearby.front().scope = to;
                out.push_back(changed(e, std::move(copy), std::string(change) + ":" + quoted(id)));
            }
        }
        for (std::size_t i = 0; i < together.items.size() && together.items.size() > 1; ++i) {
            PlanExpr copy = e;
            auto& items = copy.nearby.front().items;
            items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
            out.push_back(changed(e, std::move(copy), "删去第 " + std::to_string(i + 1) + " 项:" + quoted(id)));
        }
    }

    /// The same words with another meaning: 任一 for 每一, another order, this year's for last year's.
    void vary_kind(ExprId id, const PlanExpr& e, std::vector<Variant>& out) const {
        for (const auto& [from, to, change] : kKinds) {
            if (e.kind == from) {
                PlanExpr copy = e;
                copy.kind = to;
                out.push_back(changed(e, std::move(copy), std::string(change) + ":" + quoted(id)));
            }
        }
        for (std::size_t i = 1; e.kind == Kind::in_order && i < e.parts.size(); ++i) {
            PlanExpr copy = e;
            std::swap(copy.parts[i - 1], copy.parts[i]);
            out.push_back(
                changed(e, std::move(copy),
                        "第 " + std::to_string(i) + "、" + std::to_string(i + 1) + " 个部分对调:" + quoted(id)));
        }
        if (e.previous) {
            PlanExpr copy = e;
            copy.previous = false;
            out.push_back(changed(e, std::move(copy), "去掉“上年”:" + quoted(id)));
        }
    }

    /// 约等于 with one hundredth more to either side.
    [[nodiscard]] Variant wider(ExprId id, const PlanExpr& e) const {
        Variant variant{{}, kNoExpr, "“约等于”的容差放宽百分之一:" + quoted(id), e.file, e.span};
        const auto bound = [&](Decimal share, Op op) {
            PlanExpr factor;
            factor.kind = Kind::number;
            factor.type = Type::quantity;
            factor.literal = share;
            factor.file = e.file;
            factor.span = e.span;
            PlanExpr product = factor;
            product.kind = Kind::multiply;
            product.type = plan_.exprs[index(e.operands[1])].type;
            product.operands = {e.operands[1], append(variant, std::move(factor))};
            PlanExpr compare = e;
            compare.op = op;
            compare.operands = {e.operands[0], append(variant, std::move(product))};
            return append(variant, std::move(compare));
        };
        PlanExpr between = e;
        between.kind = Kind::all_of;
        between.op = Op::none;
        between.operands = {bound(Decimal(99, 2), Op::greater_equal), bound(Decimal(101, 2), Op::less_equal)};
        PlanExpr either = between;
        either.kind = Kind::any_of;
        either.operands = {id, append(variant, std::move(between))};
        variant.root = append(variant, std::move(either));
        return variant;
    }

    // ---- values ----------------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<Variant> value(ExprId id) const {
        const PlanExpr& e = plan_.exprs[index(id)];
        std::vector<Variant> out;
        if (e.kind == Kind::date) {
            PlanExpr copy = e;
            copy.date.day += e.date.day < 28 ? 1 : -1;
            out.push_back(changed(e, std::move(copy), "日期移一天:" + quoted(id)));
        }
        if (e.kind == Kind::number && e.literal.digits() > 0) {
            vary_number(id, e, out);
        }
        vary_search(id, e, out);
        vary_kind(id, e, out);
        for (std::size_t i = 0; i < e.operands.size(); ++i) {
            enclose(e, i, value(e.operands[i]), out);
        }
        return out;
    }

    /// One more in its last place; a parameter, which lower rulebooks move, also one less.
    void vary_number(ExprId id, const PlanExpr& e, std::vector<Variant>& out) const {
        const bool parameter = !e.text.empty();
        const Decimal step(1, std::max(e.literal.scale(), 0));
        const std::string what = parameter ? "参数" : step.scale() == 0 ? "数" : "数的末位";
        PlanExpr more = e;
        more.literal = e.literal.plus(step).value_or(e.literal);
        out.push_back(changed(e, std::move(more), what + "加一:" + quoted(id)));
        if (parameter) {
            PlanExpr less = e;
            less.literal = e.literal.minus(step).value_or(e.literal);
            out.push_back(changed(e, std::move(less), what + "减一:" + quoted(id)));
        }
    }

    const Plan& plan_;
};

} // namespace

std::vector<Variant> vary(const Plan& plan, ExprId condition) {
    return Varier(plan).condition(condition, 0);
}

} // namespace zhunsheng::trial
