// rule::Expr → PlanExpr: names resolved, types and units checked, equal subtrees shared.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/plan/names.h"
#include "engine/plan/plan.h"
#include "engine/plan/types.h"

namespace zhunsheng::lowering {

/// INVARIANT: operands are appended before what they belong to. A faulty expression is kNoExpr, and what holds it is
/// kNoExpr without a second diagnostic.
class ExprLowering {
public:
    ExprLowering(const Symbols& symbols, const Lexicon& lexicon, Reporter& reporter, Plan& plan)
        : symbols_(symbols), lexicon_(lexicon), reporter_(reporter), plan_(plan) {}

    /// An expression that must be true or false.
    [[nodiscard]] ExprId condition(const rule::Expr& expr, std::uint32_t file);

    [[nodiscard]] PlanParameter parameter(const rule::Parameter& node, std::uint32_t file);

    /// The {…} of a message in order of appearance: {TJ-03}, {报告年度}, {值(TJ-02 / TJ-01)}.
    [[nodiscard]] std::vector<ExprId> message_values(const rule::Text& text, std::uint32_t file);

private:
    struct Lowered {
        ExprId id = kNoExpr;
        Measure measure;
        Span span;
        [[nodiscard]] bool ok() const { return id != kNoExpr; }
    };

    Lowered lower(const rule::Expr& expr);
    Lowered lower_connective(const rule::Expr& expr);
    Lowered lower_compare(const rule::Expr& expr);
    Lowered lower_arithmetic(const rule::Expr& expr);
    Lowered lower_mention(const rule::Expr& expr);
    Lowered lower_part(const rule::Expr& expr);
    Lowered lower_known(const rule::Expr& expr);
    Lowered lower_consistent(const rule::Expr& expr);
    Lowered lower_quantified(const rule::Expr& expr);
    Lowered lower_count(const rule::Expr& expr);
    Lowered lower_aggregate(const rule::Expr& expr);
    Lowered lower_within(const rule::Expr& expr);
    Lowered lower_together(const rule::Expr& expr);
    Lowered lower_in_order(const rule::Expr& expr);
    Lowered lower_sighted(const rule::Expr& expr); ///< 有 and 计数 of flaws and wordings
    Lowered lower_value(const rule::Expr& expr);
    Lowered lower_number(const rule::Expr& expr);
    Lowered lower_date(const rule::Expr& expr);
    Lowered lower_text(const rule::Expr& expr);

    /// Sets subject and name of an indicator or attribute; reports what is neither.
    std::optional<Measure> resolve_value(const rule::Name& name, PlanExpr& out);
    /// The same where only an indicator will do.
    std::optional<Measure> resolve_indicator(const rule::Name& name, PlanExpr& out);
    std::optional<PlanNearby::Item> resolve_item(const rule::Nearby::Item& item);
    bool resolve_parts(const rule::Expr& expr, PlanExpr& out);
    bool resolve_nearby(const rule::Expr& expr, PlanExpr& out);
    bool check_labels(const rule::Expr& expr);
    Lowered combine(rule::Expr::Kind kind, rule::Expr::Op op, const Lowered& left, const Lowered& right, Span span);
    void report_mismatch(const Lowered& left, const Lowered& right, Span span);
    void report_unfit(rule::Expr::Op op, const Lowered& left, const Lowered& right, Span span);

    [[nodiscard]] PlanExpr start(const rule::Expr& expr) const;
    Lowered finish(PlanExpr&& out, const Measure& measure);

    ExprId message_value(std::string_view inside, const rule::Text& text);

    const Symbols& symbols_;
    const Lexicon& lexicon_;
    Reporter& reporter_;
    Plan& plan_;
    std::uint32_t file_ = 0;
    std::vector<std::vector<PartId>> scopes_; ///< 在 部分 … 中 around what is being lowered
    std::unordered_map<std::string, ExprId> shared_;
};

} // namespace zhunsheng::lowering
