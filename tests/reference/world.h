// What the reference evaluator may look at: the plan, the vocabulary, the facts, each searched from end to end.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/eval/verdict.h"
#include "tests/reference/exact.h"

namespace zhunsheng::reference {

/// A mention, or a place of 同句 (…), that almost served. A kind further down the list is further away.
struct Near {
    enum class Lack : std::uint8_t { nearby, place, part, status }; ///< place: of 同句 (…), where not all stand
    Lack lack{};
    Status status{};
    Position at;
    Span span;
};

/// What one condition without conditions inside it comes to.
struct Leaf {
    Possible truth = kEither;
    Reason reason = Reason::none; ///< why it does not hold
    std::optional<Status> status;
    std::vector<Evidence> evidence; ///< at most kShown
    std::vector<Near> near;         ///< nearest first, at most kNearMisses
    bool wanted = true;             ///< false under an odd number of 非
};
inline constexpr std::size_t kShown = 4;

struct World {
    const Plan& plan;
    const Lexicon& lexicon;
    const FactSet& facts;
    const EvalOptions& options;
    std::vector<std::vector<PartId>> inside; ///< 在 部分 … 中 around what is asked: only what stands there counts

    [[nodiscard]] const PlanExpr& expr(ExprId id) const { return plan.exprs.at(index(id)); }
    [[nodiscard]] const Document& document() const { return *facts.document; }
};

/// Done, or stated as none: what counts as the year's work.
[[nodiscard]] bool is_work(Status status);
/// A figure that gives the value of the report's own year.
[[nodiscard]] bool is_of_year(const World& world, const Figure& figure);
/// Figures of the year that report an indicator and count, in the text's order.
[[nodiscard]] std::vector<const Figure*> figures_of(const World& world, IndicatorId indicator);
[[nodiscard]] std::vector<const Mention*> mentions_of(const World& world, TermId term);

/// The sentence around a fact, the fact in focus.
[[nodiscard]] Evidence shown(const World& world, const Position& at, Span focus);

/// Whether a place counts as one of the parts; with no parts named, every place does.
[[nodiscard]] bool stands_in_one(const World& world, const Position& at, const std::vector<PartId>& parts);
/// … and of each 在 部分 … 中 around.
[[nodiscard]] bool counts(const World& world, const Position& at, const std::vector<PartId>& parts);
/// The text that 同句, 同段 or 同节 of a place means.
[[nodiscard]] Span surroundings(const World& world, const Position& at, rule::Nearby::Scope scope);
/// Whether a figure of the year, a document's name, a date begins in a stretch of text.
[[nodiscard]] bool figure_in(const World& world, Span span);
[[nodiscard]] bool document_in(const World& world, Span span);
[[nodiscard]] bool date_in(const World& world, Span span);

/// Something that 同句 … speaks of: a figure of the year, a document's name, a date, a mention.
struct Thing {
    Position at;
    Span span;
};
/// All that an item names, in the text's order.
[[nodiscard]] std::vector<Thing> things_named(const World& world, const PlanNearby::Item& item);

/// Appends to a list that shows at most `most` things.
template <class T>
void show(std::vector<T>& list, const T& item, std::size_t most = kShown) {
    if (list.size() < most) {
        list.push_back(item);
    }
}

} // namespace zhunsheng::reference
