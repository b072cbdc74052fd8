// inspect: a rulebook's trees → what its author asks of them: conditions in words, who depends on whom, what changed.
// Not here: judging reports, laying out (render/). Start with Book.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/names.h"
#include "engine/plan/plan.h"

namespace zhunsheng::inspect {

/// What can be spoken of by name in a rulebook.
enum class EntityKind : std::uint8_t { source, clause, rule, indicator, term, part };
inline constexpr std::array<std::string_view, 6> kEntityNames{"依据", "条款", "规则", "指标", "词条", "部分"};
inline constexpr std::array<std::string_view, 6> kEntityCodes{"source", "clause", "rule", "indicator", "term", "part"};

/// One named thing; `index` is into the list of its kind in Declarations. Not for clauses, which nobody declares.
struct Entity {
    EntityKind kind{};
    std::uint32_t index = kNone;
    friend auto operator<=>(const Entity&, const Entity&) = default;
};

/// The trees of one rulebook with their names looked up. INVARIANT: files are sorted by name, whatever order they came in.
class Book {
public:
    explicit Book(std::vector<rule::RuleFile> files);
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    [[nodiscard]] const lowering::Declarations& declared() const { return declared_; }
    [[nodiscard]] const std::vector<rule::RuleFile>& files() const { return files_; }
    /// "20-规则.zs:12:3"
    [[nodiscard]] std::string place(lowering::Site site) const;

    /// Nothing when no such thing is declared. An indicator answers to its id and its name.
    [[nodiscard]] std::optional<Entity> find(EntityKind kind, std::string_view name) const;
    /// What a condition's plain name means; attributes of the report are no entities.
    [[nodiscard]] std::optional<Entity> find_value(std::string_view name) const;
    /// How authors refer to it: an indicator's id, else the name.
    [[nodiscard]] const std::string& id(Entity entity) const;
    /// For people: an indicator's name, a rule's, source's or part's title where it has one, else the id.
    [[nodiscard]] const std::string& title(Entity entity) const;
    [[nodiscard]] lowering::Site site(Entity entity) const;

private:
    std::vector<rule::RuleFile> files_;
    lowering::Files pointers_;
    lowering::Declarations declared_;
    lowering::Symbols symbols_;
};

} // namespace zhunsheng::inspect
