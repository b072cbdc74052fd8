#include "engine/inspect/book.h"

#include <algorithm>

namespace zhunsheng::inspect {
namespace {

std::vector<rule::RuleFile> sorted(std::vector<rule::RuleFile> files) {
    std::stable_sort(files.begin(), files.end(), [](const rule::RuleFile& a, const rule::RuleFile& b) {
        return std::pair(std::string_view(a.source->name()), a.source->text()) <
               std::pair(std::string_view(b.source->name()), b.source->text());
    });
    return files;
}

lowering::Files pointers_to(const std::vector<rule::RuleFile>& files) {
    lowering::Files pointers;
    for (const rule::RuleFile& file : files) {
        pointers.push_back(&file);
    }
    return pointers;
}

/// Names declared twice are the compiler's to report; here the first one stands.
lowering::Symbols symbols_of(const lowering::Files& files, const lowering::Declarations& declared) {
    std::vector<Diagnostic> duplicates;
    lowering::Reporter reporter(files, duplicates);
    return lowering::declare_all(declared, reporter);
}

/// Calls `use` with the located node that an entity stands for.
template <class Use>
decltype(auto) with_node(const lowering::Declarations& declared, Entity entity, Use use) {
    switch (entity.kind) {
    case EntityKind::rule: return use(declared.rules[entity.index]);
    case EntityKind::indicator: return use(declared.indicators[entity.index]);
    case EntityKind::term: return use(declared.terms[entity.index]);
    case EntityKind::part: return use(declared.parts[entity.index]);
    case EntityKind::source:
    case EntityKind::clause: break;
    }
    return use(declared.sources[entity.index]);
}

} // namespace

Book::Book(std::vector<rule::RuleFile> files)
    : files_(sorted(std::move(files))), pointers_(pointers_to(files_)), declared_(lowering::collect(pointers_)),
      symbols_(symbols_of(pointers_, declared_)) {}

std::string Book::place(lowering::Site site) const {
    const Source& source = *files_[site.file].source;
    const LineColumn at = source.locate(site.span.begin);
    return source.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::optional<Entity> Book::find(EntityKind kind, std::string_view name) const {
    const auto as_entity = [&](const lowering::SymbolTable& table) -> std::optional<Entity> {
        const std::optional<std::uint32_t> found = table.find(name);
        return found ? std::optional(Entity{kind, *found}) : std::nullopt;
    };
    switch (kind) {
    case EntityKind::source: return as_entity(symbols_.sources);
    case EntityKind::rule: return as_entity(symbols_.rules);
    case EntityKind::indicator: return as_entity(symbols_.indicators);
    case EntityKind::term: return as_entity(symbols_.terms);
    case EntityKind::part: return as_entity(symbols_.parts);
    case EntityKind::clause: break;
    }
    return std::nullopt;
}

std::optional<Entity> Book::find_value(std::string_view name) const {
    return from_name<Attribute>(name, kAttributeNames) ? std::nullopt : find(EntityKind::indicator, name);
}

const std::string& Book::id(Entity entity) const {
    return with_node(declared_, entity, [](const auto& at) -> const std::string& { return at.node->id.text; });
}

const std::string& Book::title(Entity entity) const {
    return with_node(declared_, entity, [](const auto& at) -> const std::string& {
        using Node = std::decay_t<decltype(*at.node)>;
        if constexpr (std::is_same_v<Node, rule::Indicator>) {
            return at.node->name.text;
        } else if constexpr (std::is_same_v<Node, rule::Term>) {
            return at.node->id.text;
        } else {
            return at.node->title.value.empty() ? at.node->id.text : at.node->title.value;
        }
    });
}

lowering::Site Book::site(Entity entity) const {
    return with_node(declared_, entity, [](const auto& at) { return at.site(); });
}

} // namespace zhunsheng::inspect
