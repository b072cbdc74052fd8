#include "engine/eval/context.h"

#include <algorithm>

#include "engine/eval/arithmetic.h"
#include "engine/eval/conditions.h"

namespace zhunsheng::eval {

bool states_year(const Figure& figure, const Metadata& metadata) {
    return figure.basis == Basis::year && counts_as_done(figure.status) &&
           (!figure.period_year || figure.period_year == metadata.year.value);
}

Context::Context(const Plan& plan_, const Lexicon& lexicon_, const FactSet& facts_, const EvalOptions& options)
    : plan(plan_), lexicon(lexicon_), facts(facts_), previous(options.previous), document(*facts_.document),
      term_first_(lexicon_.terms.size() + 1), truths_(plan_.exprs.size()), slots_(plan_.exprs.size()),
      steps_left_(options.step_limit), exhausted_(facts_.exhausted) {
    std::size_t next = 0;
    for (std::size_t term = 0; term < lexicon.terms.size(); ++term) {
        while (next < facts.mentions.size() && index(facts.mentions[next].term) < term) {
            ++next;
        }
        term_first_[term] = static_cast<std::uint32_t>(next);
    }
    term_first_.back() = static_cast<std::uint32_t>(facts.mentions.size());
    judgements_.reserve(plan.exprs.size() / 2);
    index_figures();
    for (const DocumentName& name : facts.documents) {
        document_at_.push_back(name.span.begin);
    }
    for (const DateFact& date : facts.dates) {
        date_at_.push_back(date.span.begin);
    }
}

void Context::index_figures() {
    figures_.first.assign(lexicon.indicators.size() + 1, 0);
    figure_at_.reserve(facts.figures.size());
    std::vector<std::uint32_t> counted;
    counted.reserve(facts.figures.size());
    for (std::size_t i = 0; i < facts.figures.size(); ++i) {
        const Figure& figure = facts.figures[i];
        if (!states_year(figure, facts.metadata)) {
            continue;
        }
        figure_at_.push_back(figure.span.begin);
        if (index(figure.indicator) < lexicon.indicators.size()) {
            counted.push_back(static_cast<std::uint32_t>(i));
            ++figures_.first[index(figure.indicator) + 1];
        }
    }
    for (std::size_t i = 1; i < figures_.first.size(); ++i) {
        figures_.first[i] += figures_.first[i - 1];
    }
    std::vector<std::uint32_t> fill(figures_.first.begin(), figures_.first.end());
    figures_.figures.resize(counted.size());
    for (const std::uint32_t i : counted) {
        figures_.figures[fill[index(facts.figures[i].indicator)]++] = i;
    }
}

std::span<const Mention> Context::mentions(TermId term) const {
    if (index(term) + 1 >= term_first_.size()) {
        return {};
    }
    const std::uint32_t first = term_first_[index(term)];
    return std::span(facts.mentions).subspan(first, term_first_[index(term) + 1] - first);
}

std::span<const std::uint32_t> Context::FigureIndex::of(IndicatorId indicator) const {
    if (index(indicator) + 1 >= first.size()) {
        return {};
    }
    const std::uint32_t begin = first[index(indicator)];
    return std::span(figures).subspan(begin, first[index(indicator) + 1] - begin);
}

std::span<const std::uint32_t> Context::figures(IndicatorId indicator) const {
    return current_->of(indicator);
}

std::span<const std::uint32_t> Context::all_figures(IndicatorId indicator) const {
    return figures_.of(indicator);
}

const Context::FigureIndex* Context::scoped_index(const PlanExpr& e) {
    if (e.scopes.empty()) {
        return &figures_;
    }
    const auto [entry, made] = scoped_.try_emplace(e.scopes);
    if (made) {
        FigureIndex& scoped = entry->second;
        scoped.first.push_back(0);
        PlanExpr place; // of its own 于 a relation has none
        place.scopes = e.scopes;
        for (std::uint32_t i = 0; i < lexicon.indicators.size(); ++i) {
            for (const std::uint32_t figure : all_figures(IndicatorId{i})) {
                if (counts(facts.figures[figure].at, place)) {
                    scoped.figures.push_back(figure);
                }
            }
            scoped.first.push_back(static_cast<std::uint32_t>(scoped.figures.size()));
        }
    }
    return &entry->second;
}

bool Context::any_in(const std::vector<std::uint32_t>& starts, Span span) {
    const auto at = std::lower_bound(starts.begin(), starts.end(), span.begin);
    return at != starts.end() && *at < span.end;
}

Evidence Context::evidence(const Position& at, Span focus) const {
    const Span sentence = at.sentence < document.sentences.size() ? document.sentences[at.sentence].span : focus;
    return {sentence.contains(focus) ? sentence : focus, focus};
}

bool Context::in_any_part(const Position& at, const std::vector<PartId>& parts) const {
    return parts.empty() || std::find(parts.begin(), parts.end(), at.part) != parts.end() ||
           std::any_of(parts.begin(), parts.end(), [&](PartId part) { return stands_in(facts, at, part); });
}

bool Context::counts(const Position& at, const PlanExpr& e) const {
    return in_any_part(at, e.parts) &&
           std::all_of(e.scopes.begin(), e.scopes.end(), [&](const auto& scope) { return in_any_part(at, scope); });
}

bool Context::spend(std::uint64_t steps) {
    exhausted_ = exhausted_ || steps > steps_left_;
    steps_left_ -= std::min(steps, steps_left_);
    return !exhausted_;
}

const Judgement Context::kNoJudgement{};

void Context::suppose(std::span<const std::pair<ExprId, Truth>> conditions) {
    if (!supposing_) {
        supposing_ = true;
        std::fill(truths_.begin(), truths_.end(), std::uint8_t{0});
        std::fill(slots_.begin(), slots_.end(), 0U);
        judgements_.clear();
    }
    for (const std::vector<ExprId>* earlier : {&supposed_, &open_}) {
        for (const ExprId id : *earlier) {
            truths_[index(id)] = 0;
        }
    }
    supposed_.clear();
    open_.clear();
    for (const auto& [id, truth] : conditions) {
        truths_[index(id)] = static_cast<std::uint8_t>(static_cast<int>(truth) + 1);
        supposed_.push_back(id);
    }
}

Truth Context::truth(ExprId id) {
    std::uint8_t& known = truths_[index(id)];
    if (known == 0) {
        const Truth made = compute(id);
        known = static_cast<std::uint8_t>(static_cast<int>(made) + 1);
    }
    return static_cast<Truth>(known - 1);
}

std::int64_t operands_needed(const PlanExpr& composite) {
    using Kind = rule::Expr::Kind;
    switch (composite.kind) {
    case Kind::at_least: return composite.literal.digits();
    case Kind::all_of:
    case Kind::within:
    case Kind::negate: return static_cast<std::int64_t>(composite.operands.size());
    default: return 1;
    }
}

Truth Context::compute(ExprId id) {
    const PlanExpr& e = expr(id);
    if (supposing_) {
        open_.push_back(id);
        return Truth::unknown;
    }
    if (!spend(1)) {
        return Truth::unknown;
    }
    if (!is_composite(e.kind)) {
        const Scoped inside(*this, e);
        judgements_.push_back(judge_leaf(*this, e));
        slots_[index(id)] = static_cast<std::uint32_t>(judgements_.size());
        return judgements_.back().truth;
    }
    std::int64_t yes = 0;
    std::int64_t unknown = 0;
    for (std::size_t i = 0; i < e.operands.size(); ++i) {
        const Truth own = truth(e.operands[i]);
        const Truth operand = is_flipped(e.kind, i) ? negated(own) : own;
        yes += operand == Truth::yes ? 1 : 0;
        unknown += operand == Truth::unknown ? 1 : 0;
    }
    return truth_of_count(operands_needed(e), yes, unknown);
}

} // namespace zhunsheng::eval
