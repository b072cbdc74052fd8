// inspect: a rulebook's trees → what its author asks of them: conditions in words, who depends on whom, what changed.
// Not here: judging reports, laying out (render/). Start with Book.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/merge.h"
#include "engine/plan/plan.h"

namespace zhunsheng::inspect {

/// What can be spoken of by name in a rulebook.
enum class EntityKind : std::uint8_t { source, clause, rule, indicator, term, wording, part, parameter, rulebook };
inline constexpr std::array<std::string_view, 9> kEntityNames{"依据", "条款", "规则", "指标",  "词条",
                                                              "用语", "部分", "参数", "规则集"};
inline constexpr std::array<std::string_view, 9> kEntityCodes{"source",  "clause", "rule",      "indicator", "term",
                                                              "wording", "part",   "parameter", "rulebook"};

/// One named thing; `index` is into the list of its kind in Declarations, of a rulebook into Layers::books(). Not for
/// clauses, which nobody declares.
struct Entity {
    EntityKind kind{};
    std::uint32_t index = kNone;
    friend auto operator<=>(const Entity&, const Entity&) = default;
};

/// The trees of one rulebook and of those that it inherits, merged into one list of declarations with their names looked
/// up. INVARIANT: the same whatever order layers and files came in.
class Book {
public:
    explicit Book(std::vector<Layer> layers);
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    /// Of all layers; what a lower one changes is in it as stages and changed fields.
    [[nodiscard]] const lowering::Declarations& declared() const { return merged_.declarations; }
    /// Upper ones first; the last is the rulebook itself.
    [[nodiscard]] const lowering::Layers& layers() const { return layers_; }
    [[nodiscard]] bool is_layered() const { return layers_.books().size() > 1; }
    /// What lower layers changed of upper ones, in order.
    [[nodiscard]] const std::vector<lowering::Change>& changes() const { return merged_.changes; }
    /// Of the layer that a file belongs to.
    [[nodiscard]] Entity layer_of(std::uint32_t file) const { return {EntityKind::rulebook, layers_.layer_of(file)}; }
    /// "20-规则.zs:12:3"
    [[nodiscard]] std::string place(lowering::Site site) const;

    /// Nothing when no such thing is declared. An indicator answers to its id and its name.
    [[nodiscard]] std::optional<Entity> find(EntityKind kind, std::string_view name) const;
    /// What a condition's plain name means, an indicator or a parameter; attributes of the report are no entities.
    [[nodiscard]] std::optional<Entity> find_value(std::string_view name) const;
    /// How authors refer to it: an indicator's id, else the name.
    [[nodiscard]] const std::string& id(Entity entity) const;
    /// For people: an indicator's name, a rule's, source's or part's title where it has one, else the id.
    [[nodiscard]] const std::string& title(Entity entity) const;
    [[nodiscard]] lowering::Site site(Entity entity) const;

private:
    [[nodiscard]] std::optional<Entity> find_rulebook(std::string_view id) const;

    std::vector<Layer> given_;
    lowering::Layers layers_;
    lowering::Merged merged_;
    lowering::Symbols symbols_;
    std::vector<rule::Name> ids_; ///< by layer
};

/// What a change is a change of.
[[nodiscard]] EntityKind changed_kind(const rule::Overlay& overlay);

} // namespace zhunsheng::inspect
