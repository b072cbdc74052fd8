#include "engine/inspect/graph.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "engine/inspect/clause_of_law.h"

namespace zhunsheng::inspect {
namespace {

class Builder {
public:
    explicit Builder(const Book& book) : book_(book) {}

    DependencyGraph build() {
        add_entities(EntityKind::source, book_.declared().sources.size());
        for (const auto& rule : book_.declared().rules) {
            for (const rule::Rule::Basis* basis : bases_of(*rule.node)) {
                add_clause(*basis, site_of(*basis, rule));
            }
        }
        for (const auto& [key, site] : clauses_) {
            clause_nodes_[key] = graph_.nodes.size();
            graph_.nodes.push_back({EntityKind::clause, id_of(key), "", book_.place(site)});
            if (const auto source = book_.find(EntityKind::source, key.source)) {
                edge(clause_nodes_[key], nodes_.at(*source), Role::basis);
            }
        }
        add_entities(EntityKind::rule, book_.declared().rules.size());
        add_entities(EntityKind::indicator, book_.declared().indicators.size());
        add_entities(EntityKind::term, book_.declared().terms.size());
        add_entities(EntityKind::wording, book_.declared().wordings.size());
        add_entities(EntityKind::part, book_.declared().parts.size());
        add_entities(EntityKind::parameter, book_.declared().parameters.size());
        add_edges();
        if (book_.is_layered()) {
            add_entities(EntityKind::rulebook, book_.layers().books().size());
            add_layers();
        }
        return take();
    }

private:
    /// A basis that names a whole source is the source itself, no clause.
    [[nodiscard]] bool is_whole_source(const ClauseOfLaw& key) const {
        return key.article == 0 && key.item == 0 && key.note.empty() && book_.find(EntityKind::source, key.source);
    }

    void add_clause(const rule::Rule::Basis& basis, lowering::Site site) {
        const ClauseOfLaw key = clause_of(basis);
        if (is_whole_source(key)) {
            return;
        }
        const auto [known, added] = clauses_.try_emplace(key, site);
        if (!added && std::tie(site.file, site.span) < std::tie(known->second.file, known->second.span)) {
            known->second = site;
        }
    }

    void add_entities(EntityKind kind, std::size_t count) {
        std::vector<Entity> entities;
        for (std::uint32_t i = 0; i < count; ++i) {
            entities.push_back({kind, i});
        }
        std::stable_sort(entities.begin(), entities.end(),
                         [&](Entity a, Entity b) { return book_.id(a) < book_.id(b); });
        for (const Entity entity : entities) {
            nodes_[entity] = graph_.nodes.size();
            const std::string& id = book_.id(entity);
            const std::string& title = book_.title(entity);
            graph_.nodes.push_back({kind, id, title == id ? "" : title, book_.place(book_.site(entity))});
        }
    }

    void edge(std::size_t from, std::size_t to, Role role) { edges_[{from, to}] |= 1U << static_cast<unsigned>(role); }

    void add_edges() {
        for (std::uint32_t i = 0; i < book_.declared().rules.size(); ++i) {
            const rule::Rule& rule = *book_.declared().rules[i].node;
            const std::size_t from = nodes_.at({EntityKind::rule, i});
            for (const rule::Rule::Basis* basis : bases_of(rule)) {
                const ClauseOfLaw key = clause_of(*basis);
                edge(from,
                     is_whole_source(key) ? nodes_.at(*book_.find(EntityKind::source, key.source))
                                          : clause_nodes_.at(key),
                     Role::basis);
            }
            add_references(from, references(rule, book_));
        }
        for (std::uint32_t i = 0; i < book_.declared().parts.size(); ++i) {
            add_references(nodes_.at({EntityKind::part, i}), references(*book_.declared().parts[i].node, book_));
        }
    }

    /// Which rulebook builds on which, where rules and parameters come from, and who changes them.
    void add_layers() {
        const auto& books = book_.layers().books();
        for (std::uint32_t i = 0; i < books.size(); ++i) {
            for (const rule::Name& upper :
                 books[i].node == nullptr ? std::vector<rule::Name>{} : books[i].node->inherits) {
                if (const auto found = book_.find(EntityKind::rulebook, upper.text)) {
                    edge(nodes_.at({EntityKind::rulebook, i}), nodes_.at(*found), Role::inherits);
                }
            }
        }
        for (const EntityKind kind : {EntityKind::rule, EntityKind::parameter}) {
            const bool rules = kind == EntityKind::rule;
            const auto count = rules ? book_.declared().rules.size() : book_.declared().parameters.size();
            for (std::uint32_t i = 0; i < count; ++i) {
                const Entity entity{kind, i};
                edge(nodes_.at(entity), nodes_.at(book_.layer_of(book_.site(entity).file)), Role::declared);
            }
        }
        for (const lowering::Change& change : book_.changes()) {
            if (const auto entity = book_.find(changed_kind(*change.overlay), change.target)) {
                edge(nodes_.at(*entity), nodes_.at(book_.layer_of(change.file)), Role::changed);
            }
        }
    }

    void add_references(std::size_t from, const std::vector<Reference>& references) {
        for (const Reference& reference : references) {
            edge(from, nodes_.at(reference.to), reference.role);
        }
    }

    DependencyGraph take() {
        for (const auto& [ends, roles] : edges_) {
            graph_.edges.push_back({ends.first, ends.second, roles});
        }
        return std::move(graph_);
    }

    const Book& book_;
    DependencyGraph graph_;
    std::map<Entity, std::size_t> nodes_;
    std::map<ClauseOfLaw, lowering::Site> clauses_;
    std::map<ClauseOfLaw, std::size_t> clause_nodes_;
    std::map<std::pair<std::size_t, std::size_t>, std::uint32_t> edges_;
};

std::string without_spaces(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\u3000")) {
            i += 2;
        } else if (text[i] != ' ' && text[i] != '\t') {
            out += text[i];
        }
    }
    return out;
}

class ImpactWalk {
public:
    explicit ImpactWalk(const DependencyGraph& graph) : seen_(graph.nodes.size()), dependents_(graph.nodes.size()) {
        for (const GraphEdge& edge : graph.edges) {
            dependents_[edge.to].push_back({edge.from, 0, edge.roles});
        }
    }

    /// Each node hangs where the shortest way reaches it; roots in the order given.
    std::vector<ImpactLine> walk(const std::vector<std::size_t>& roots) {
        std::vector<std::vector<ImpactLine>> children(dependents_.size());
        std::vector<std::size_t> queue;
        for (const std::size_t root : roots) {
            if (!seen_[root]) {
                seen_[root] = true;
                queue.push_back(root);
            }
        }
        const std::vector<std::size_t> first = queue;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            for (const ImpactLine& dependent : dependents_[queue[next]]) {
                if (!seen_[dependent.node]) {
                    seen_[dependent.node] = true;
                    children[queue[next]].push_back(dependent);
                    queue.push_back(dependent.node);
                }
            }
        }
        std::vector<ImpactLine> stack;
        for (std::size_t i = first.size(); i-- > 0;) {
            stack.push_back({first[i], 0, 0});
        }
        std::vector<ImpactLine> lines;
        while (!stack.empty()) {
            const ImpactLine line = stack.back();
            stack.pop_back();
            lines.push_back(line);
            const auto& below = children[line.node];
            for (std::size_t i = below.size(); i-- > 0;) {
                stack.push_back({below[i].node, line.depth + 1, below[i].roles});
            }
        }
        return lines;
    }

private:
    std::vector<bool> seen_;
    std::vector<std::vector<ImpactLine>> dependents_;
};

} // namespace

DependencyGraph build_graph(const Book& book) {
    return Builder(book).build();
}

std::vector<std::size_t> find_nodes(const DependencyGraph& graph, std::string_view name) {
    const std::string wanted = without_spaces(name);
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode& node = graph.nodes[i];
        const std::string kind(name_of(node.kind, kEntityNames));
        const std::string id = without_spaces(node.id);
        const std::string title = without_spaces(node.title);
        if (wanted == id || wanted == kind + id || (!title.empty() && (wanted == title || wanted == kind + title))) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<std::string> node_names(const DependencyGraph& graph) {
    std::vector<std::string> names;
    for (const GraphNode& node : graph.nodes) {
        names.push_back(node.id);
        if (!node.title.empty()) {
            names.push_back(node.title);
        }
    }
    return names;
}

std::vector<ImpactLine> impact(const DependencyGraph& graph, const std::vector<std::size_t>& roots) {
    return ImpactWalk(graph).walk(roots);
}

DependencyGraph part_of(const DependencyGraph& graph, const std::vector<ImpactLine>& lines) {
    std::map<std::size_t, std::size_t> kept;
    for (const ImpactLine& line : lines) {
        kept[line.node] = 0;
    }
    DependencyGraph part;
    for (auto& [old, now] : kept) {
        now = part.nodes.size();
        part.nodes.push_back(graph.nodes[old]);
    }
    for (const GraphEdge& edge : graph.edges) {
        if (kept.contains(edge.from) && kept.contains(edge.to)) {
            part.edges.push_back({kept[edge.from], kept[edge.to], edge.roles});
        }
    }
    return part;
}

} // namespace zhunsheng::inspect
