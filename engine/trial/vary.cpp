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

class Varier {
public:
    explicit Varier(const Plan& plan) : plan_(plan) {}

    [[nodiscard]] std::vector<Variant> condition(ExprId id) const {
        const PlanExpr& e = plan_.exprs[index(id)];
        std::vector<Variant> out = eval::is_composite(e.kind) ? composite(id, e) : atom(id, e);
        for (std::size_t i = 0; i < e.operands.size(); ++i) {
            auto inner = eval::is_composite(e.kind) ? condition(e.operands[i]) : value(e.operands[i]);
            for (Variant& variant : inner) {
                PlanExpr copy = e;
                copy.operands[i] = variant.root;
                variant.root = append(variant, std::move(copy));
                out.push_back(std::move(variant));
            }
        }
        return out;
    }

private:
    ExprId append(Variant& variant, PlanExpr expr) const {
        variant.added.push_back(std::move(expr));
        return ExprId{static_cast<std::uint32_t>(plan_.exprs.size() + variant.added.size() - 1)};
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

    // ---- 且, 或, 至少 ----------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<Variant> composite(ExprId id, const PlanExpr& e) const {
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
        }
        return out;
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
        for (const Swap& swap : kSwaps) {
            if (e.op == swap.from && (e.kind == Kind::compare || e.kind == Kind::every || e.kind == Kind::any)) {
                PlanExpr copy = e;
                copy.op = swap.to;
                out.push_back(changed(e, std::move(copy), std::string(swap.change) + ":" + quoted(id)));
            }
        }
        if (e.kind == Kind::compare && e.op == Op::about) {
            out.push_back(wider(id, e));
        }
        if (e.kind == Kind::mention && (e.statuses & kAnyStatus) != kAnyStatus) {
            PlanExpr copy = e;
            copy.statuses = kAnyStatus;
            out.push_back(changed(e, std::move(copy), "不看语态:" + quoted(id)));
        }
        if (e.kind == Kind::mention && !e.parts.empty()) {
            PlanExpr copy = e;
            copy.parts.clear();
            out.push_back(changed(e, std::move(copy), "不看部分:" + quoted(id)));
        }
        if (e.kind == Kind::mention && !e.nearby.empty()) {
            PlanExpr copy = e;
            copy.nearby.clear();
            out.push_back(changed(e, std::move(copy), "不看同句、同段、同节:" + quoted(id)));
        }
        return out;
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
        if (e.kind == Kind::number && (e.literal.digits() > 0)) {
            PlanExpr copy = e;
            copy.literal = e.literal.plus(Decimal(1)).value_or(e.literal);
            out.push_back(changed(e, std::move(copy), "数加一:" + quoted(id)));
        }
        return out;
    }

    const Plan& plan_;
};

} // namespace

std::vector<Variant> vary(const Plan& plan, ExprId condition) {
    return Varier(plan).condition(condition);
}

} // namespace zhunsheng::trial
