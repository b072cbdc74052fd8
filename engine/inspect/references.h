#pragma once

#include "engine/inspect/book.h"

namespace zhunsheng::inspect {

/// Why one thing needs another: what an edge of the dependency graph says.
enum class Role : std::uint8_t {
    basis,
    premise,
    clause,
    tighten,
    exception,
    message,
    belongs_in,
    successor,
    element,
    scattered,
    inherits, ///< of a rulebook
    declared, ///< by the rulebook that it stands in
    changed,  ///< by a lower rulebook
};
inline constexpr std::array<std::string_view, 13> kRoleNames{"依据", "前提", "条款", "加严", "例外", "说明", "写入",
                                                             "接替", "要素", "散见", "继承", "出自", "改动"};

struct Reference {
    Entity to;
    Role role{};
    friend auto operator<=>(const Reference&, const Reference&) = default;
};

/// What the `name` of an expression is the name of; nothing where it has none.
[[nodiscard]] std::optional<EntityKind> named_kind(rule::Expr::Kind kind);

/// What an expression speaks of, once each, sorted.
[[nodiscard]] std::vector<Entity> entities_in(const rule::Expr& expr, const Book& book);
/// What a declaration needs beside its legal basis, once each, sorted.
[[nodiscard]] std::vector<Reference> references(const rule::Rule& rule, const Book& book);
[[nodiscard]] std::vector<Reference> references(const rule::Part& part, const Book& book);

} // namespace zhunsheng::inspect
