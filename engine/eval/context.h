// What one evaluation shares: indices over the facts, the judgement of each condition (made once), the step budget.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "engine/eval/verdict.h"

namespace zhunsheng::eval {

/// At most N values, kept without allocation.
template <class T, std::size_t N>
class Few {
public:
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const T& operator[](std::size_t i) const { return items_[i]; }
    [[nodiscard]] const T* begin() const { return items_.data(); }
    [[nodiscard]] const T* end() const { return items_.data() + size_; }
    void push(const T& item) {
        if (size_ < N) {
            items_[size_++] = item;
        }
    }
    /// Inserts by `less`; equal items keep their order, the worst falls out when full.
    template <class Less>
    void insert(const T& item, Less less) {
        std::size_t at = size_;
        while (at > 0 && less(item, items_[at - 1])) {
            --at;
        }
        if (at == N) {
            return;
        }
        const std::size_t last = size_ < N ? size_ : N - 1;
        for (std::size_t i = last; i > at; --i) {
            items_[i] = items_[i - 1];
        }
        items_[at] = item;
        size_ = last + 1;
    }

private:
    std::array<T, N> items_{};
    std::size_t size_ = 0;
};

/// A mention that almost served. Order of kinds is closeness.
struct Miss {
    enum class Kind : std::uint8_t { nearby, place, part, status }; ///< place: of 同句 (…)
    Kind kind{};
    Status status{};           ///< of kind status: what it, or the part it stands in, is said as
    std::uint8_t lacking = 0;  ///< of kind nearby: index into PlanExpr::nearby; of kind place: how many items lack
    PartId part = kNoPart;     ///< where it stands
    Span place, focus;         ///< of kind place: the sentence, paragraph or section, and what stands there
    std::uint32_t mention = 0; ///< index into facts.mentions
};

/// The result of one leaf condition.
struct Judgement {
    Truth truth = Truth::unknown;
    Reason reason = Reason::none; ///< why it is not 真
    std::optional<Status> status;
    Few<Evidence, 4> evidence;
    Few<Miss, kNearMisses> misses;
    std::string detail;
};

class Context {
public:
    Context(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, const EvalOptions& options);

    const Plan& plan;
    const Lexicon& lexicon;
    const FactSet& facts;
    const FactSet* previous; ///< of last year's report, or none
    const Document& document;

    [[nodiscard]] const PlanExpr& expr(ExprId id) const { return plan.exprs[index(id)]; }
    [[nodiscard]] std::span<const Mention> mentions(TermId term) const;
    /// Figures of an indicator that state this year's done value, as indices into facts.figures; inside a Scoped only
    /// those that stand where it says.
    [[nodiscard]] std::span<const std::uint32_t> figures(IndicatorId indicator) const;
    [[nodiscard]] std::span<const std::uint32_t> all_figures(IndicatorId indicator) const;

    /// Whether a figure of the year, a document name, a date begins in the span.
    [[nodiscard]] bool has_figure(Span span) const { return any_in(figure_at_, span); }
    [[nodiscard]] bool has_document(Span span) const { return any_in(document_at_, span); }
    [[nodiscard]] bool has_date(Span span) const { return any_in(date_at_, span); }

    /// Sentence that holds a fact, as evidence with the fact in focus.
    [[nodiscard]] Evidence evidence(const Position& at, Span focus) const;
    [[nodiscard]] bool in_any_part(const Position& at, const std::vector<PartId>& parts) const;
    /// Whether what stands at `at` counts for an expression: in a part of its 于 and of each 在 部分 … 中 around it.
    [[nodiscard]] bool counts(const Position& at, const PlanExpr& e) const;

    /// Truth of a condition, made once. Leaves leave their judgement behind.
    [[nodiscard]] Truth truth(ExprId id);
    /// A truth already asked for; 未知 where it was not.
    [[nodiscard]] Truth known_truth(ExprId id) const {
        const std::uint8_t known = truths_[index(id)];
        return known == 0 ? Truth::unknown : static_cast<Truth>(known - 1);
    }
    /// Of a leaf whose truth was asked for; an empty one of what is only supposed.
    [[nodiscard]] const Judgement& judgement(ExprId id) const {
        return judged(id) ? judgements_[slots_[index(id)] - 1] : kNoJudgement;
    }
    [[nodiscard]] bool asked(ExprId id) const { return truths_[index(id)] != 0; }
    [[nodiscard]] bool judged(ExprId id) const { return slots_[index(id)] != 0; }

    /// What if? From now on conditions hold as supposed; any other that is asked for is 未知 and listed in open(), in the
    /// order of asking. No facts are looked at. Forgets all that was known.
    void suppose(std::span<const std::pair<ExprId, Truth>> conditions);
    [[nodiscard]] const std::vector<ExprId>& open() const { return open_; }

    /// Counts work; false once the budget is exhausted, and then for ever.
    bool spend(std::uint64_t steps);
    [[nodiscard]] bool exhausted() const { return exhausted_; }

private:
    friend class Scoped;
    /// By indicator: its figures. The figures of indicator i are figures[first[i]] … figures[first[i + 1] - 1].
    struct FigureIndex {
        std::vector<std::uint32_t> first, figures;
        [[nodiscard]] std::span<const std::uint32_t> of(IndicatorId indicator) const;
    };
    using Scopes = std::vector<std::vector<PartId>>;

    [[nodiscard]] Truth compute(ExprId id);
    [[nodiscard]] const FigureIndex* scoped_index(const PlanExpr& e);
    [[nodiscard]] static bool any_in(const std::vector<std::uint32_t>& starts, Span span);
    void index_figures();

    std::vector<std::uint32_t> term_first_; ///< by TermId: first mention; one more at the end
    FigureIndex figures_;
    std::map<Scopes, FigureIndex> scoped_; ///< made when first asked for
    const FigureIndex* current_ = &figures_;
    std::vector<std::uint32_t> figure_at_, document_at_, date_at_;
    std::vector<std::uint8_t> truths_; ///< by ExprId: 0 not asked, else Truth + 1
    std::vector<std::uint32_t> slots_; ///< by ExprId: 1 + index into judgements_
    std::vector<Judgement> judgements_;
    std::uint64_t steps_left_;
    bool exhausted_ = false;
    bool supposing_ = false;
    std::vector<ExprId> supposed_, open_; ///< what `truths_` holds while supposing
    static const Judgement kNoJudgement;
};

/// While it lives, relations read their figures where the condition's 在 部分 … 中 says.
class Scoped {
public:
    Scoped(Context& context, const PlanExpr& condition) : context_(context), outer_(context.current_) {
        context.current_ = context.scoped_index(condition);
    }
    ~Scoped() { context_.current_ = outer_; }
    Scoped(const Scoped&) = delete;
    Scoped& operator=(const Scoped&) = delete;

private:
    Context& context_;
    const Context::FigureIndex* outer_;
};

/// Done or stated as none: what counts as the year's work.
[[nodiscard]] constexpr bool counts_as_done(Status status) {
    return status == Status::done || status == Status::negated;
}
/// A figure that states the report year's own value.
[[nodiscard]] bool states_year(const Figure& figure, const Metadata& metadata);

/// Conditions with operands that are conditions; the rest are leaves.
[[nodiscard]] constexpr bool is_composite(rule::Expr::Kind kind) {
    using Kind = rule::Expr::Kind;
    return kind == Kind::any_of || kind == Kind::all_of || kind == Kind::negate || kind == Kind::implies ||
           kind == Kind::at_least || kind == Kind::within;
}
/// A composite condition holds when enough of its operands do, those that it negates turned over.
[[nodiscard]] constexpr bool is_flipped(rule::Expr::Kind kind, std::size_t operand) {
    return kind == rule::Expr::Kind::negate || (kind == rule::Expr::Kind::implies && operand == 0);
}
[[nodiscard]] std::int64_t operands_needed(const PlanExpr& composite);
[[nodiscard]] constexpr Truth truth_of_count(std::int64_t needed, std::int64_t yes, std::int64_t unknown) {
    return yes >= needed ? Truth::yes : (yes + unknown >= needed ? Truth::unknown : Truth::no);
}

} // namespace zhunsheng::eval
