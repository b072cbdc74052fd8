#include "engine/inspect/book.h"

#include <algorithm>

namespace zhunsheng::inspect {
namespace {

std::vector<std::span<const rule::RuleFile>> files_of(const std::vector<Layer>& layers) {
    std::vector<std::span<const rule::RuleFile>> files;
    files.reserve(layers.size());
    for (const Layer& layer : layers) {
        files.emplace_back(layer.files);
    }
    return files;
}

/// What may not be changed is the compiler's to report; here it stays as it is.
lowering::Merged merged(const lowering::Layers& layers) {
    std::vector<Diagnostic> faults;
    lowering::Reporter reporter(layers.files(), faults);
    return lowering::merge(layers, reporter);
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
    case EntityKind::wording: return use(declared.wordings[entity.index]);
    case EntityKind::part: return use(declared.parts[entity.index]);
    case EntityKind::parameter: return use(declared.parameters[entity.index]);
    case EntityKind::source:
    case EntityKind::clause:
    case EntityKind::rulebook: break;
    }
    return use(declared.sources[entity.index]);
}

} // namespace

Book::Book(std::vector<Layer> layers)
    : given_(std::move(layers)), layers_(files_of(given_)), merged_(merged(layers_)),
      symbols_(symbols_of(layers_.files(), merged_.declarations)) {
    for (const lowering::Layers::Book& book : layers_.books()) {
        ids_.push_back(book.node == nullptr ? rule::Name{} : book.node->id);
    }
}

std::string Book::place(lowering::Site site) const {
    const Source& source = *layers_.files()[site.file]->source;
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
    case EntityKind::wording: return as_entity(symbols_.wordings);
    case EntityKind::part: return as_entity(symbols_.parts);
    case EntityKind::parameter: return as_entity(symbols_.parameters);
    case EntityKind::rulebook: return find_rulebook(name);
    case EntityKind::clause: break;
    }
    return std::nullopt;
}

std::optional<Entity> Book::find_rulebook(std::string_view id) const {
    const auto at = std::find_if(ids_.begin(), ids_.end(), [&](const rule::Name& name) { return name.text == id; });
    return at == ids_.end() || id.empty()
               ? std::nullopt
               : std::optional(Entity{EntityKind::rulebook, static_cast<std::uint32_t>(at - ids_.begin())});
}

std::optional<Entity> Book::find_value(std::string_view name) const {
    if (from_name<Attribute>(name, kAttributeNames)) {
        return std::nullopt;
    }
    const std::optional<Entity> indicator = find(EntityKind::indicator, name);
    return indicator ? indicator : find(EntityKind::parameter, name);
}

const std::string& Book::id(Entity entity) const {
    if (entity.kind == EntityKind::rulebook) {
        return ids_[entity.index].text;
    }
    return with_node(declared(), entity, [](const auto& at) -> const std::string& { return at.node->id.text; });
}

const std::string& Book::title(Entity entity) const {
    if (entity.kind == EntityKind::rulebook) {
        const rule::Rulebook* node = layers_.books()[entity.index].node;
        return node == nullptr || node->title.value.empty() ? id(entity) : node->title.value;
    }
    return with_node(declared(), entity, [](const auto& at) -> const std::string& {
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
    if (entity.kind == EntityKind::rulebook) {
        return {layers_.books()[entity.index].node_file, ids_[entity.index].span};
    }
    return with_node(declared(), entity, [](const auto& at) { return at.site(); });
}

EntityKind changed_kind(const rule::Overlay& overlay) {
    using Target = rule::Overlay::Target;
    switch (overlay.target) {
    case Target::rule: return EntityKind::rule;
    case Target::parameter: return EntityKind::parameter;
    case Target::term: return EntityKind::term;
    case Target::indicator: return EntityKind::indicator;
    case Target::wording: return EntityKind::wording;
    case Target::part: break;
    }
    return EntityKind::part;
}

} // namespace zhunsheng::inspect
