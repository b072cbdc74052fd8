#include <array>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/authoring.h"
#include "engine/render/page.h"

namespace zhunsheng {
namespace {

using inspect::DependencyGraph;
using inspect::GraphEdge;
using inspect::GraphNode;
using inspect::ImpactLine;
using inspect::kEntityCodes;
using inspect::kEntityNames;
using inspect::kRoleNames;

struct Look {
    std::string_view dot_shape;
    std::string_view fill;
    std::string_view mermaid_open, mermaid_close;
};
/// By EntityKind.
constexpr std::array<Look, kEntityNames.size()> kLooks{{
    {"folder", "#e8e1f5", "[[", "]]"},
    {"note", "#f3edd9", "[/", "/]"},
    {"box", "#dbe9f7", "[", "]"},
    {"ellipse", "#dff2e1", "([", "])"},
    {"ellipse", "#f7e6dc", "(", ")"},
    {"ellipse", "#f4dde3", "(", ")"},
    {"tab", "#eeeeee", "{{", "}}"},
    {"diamond", "#f9f0c3", "{", "}"},
    {"component", "#d9d9e8", "[(", ")]"},
}};

std::string roles_text(std::uint32_t roles) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < kRoleNames.size(); ++i) {
        if ((roles >> i & 1U) != 0) {
            names.emplace_back(kRoleNames[i]);
        }
    }
    return render::join(names, "、");
}

/// Inside a quoted label: Graphviz reads \ as an escape and & as the start of an entity.
std::string dot_text(std::string_view text) {
    std::string out;
    for (const char c : escape_controls(text)) {
        if (c == '&') {
            out += "&amp;";
            continue;
        }
        if (c == '"' || c == '\\') {
            out += '\\';
        }
        out += c;
    }
    return out;
}

/// Mermaid has no escapes but entity codes; every ASCII mark that could be syntax becomes one.
std::string mermaid_text(std::string_view text) {
    constexpr std::string_view kSafe = " -.,:/%";
    std::string out;
    for (const char c : escape_controls(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        out += letter || kSafe.find(c) != std::string_view::npos ? std::string(1, c) : fmt::format("#{};", byte);
    }
    return out;
}

std::string heading(const GraphNode& node) {
    return fmt::format("{} {}", name_of(node.kind, kEntityNames), node.id);
}

} // namespace

std::string render_dot(const DependencyGraph& graph, std::string_view title) {
    std::string out = fmt::format("digraph \"{}\" {{\n  rankdir=LR;\n", dot_text(title));
    out += "  node [fontname=\"Noto Sans CJK SC,Microsoft YaHei,sans-serif\", fontsize=11, style=filled];\n"
           "  edge [color=\"#888888\"];\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode& node = graph.nodes[i];
        const Look& look = kLooks[static_cast<std::size_t>(node.kind)];
        out += fmt::format("  n{} [label=\"{}{}\", shape={}, fillcolor=\"{}\", tooltip=\"{}\"];\n", i,
                           dot_text(heading(node)), node.title.empty() ? "" : "\\n" + dot_text(node.title),
                           look.dot_shape, look.fill, dot_text(node.place));
    }
    for (const GraphEdge& edge : graph.edges) {
        out += fmt::format("  n{} -> n{} [tooltip=\"{}\"];\n", edge.from, edge.to, roles_text(edge.roles));
    }
    return out + "}\n";
}

std::string render_mermaid(const DependencyGraph& graph) {
    std::string out = "flowchart LR\n";
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const GraphNode& node = graph.nodes[i];
        const Look& look = kLooks[static_cast<std::size_t>(node.kind)];
        out += fmt::format("  n{}{}\"{}{}\"{}:::{}\n", i, look.mermaid_open, mermaid_text(heading(node)),
                           node.title.empty() ? "" : "<br>" + mermaid_text(node.title), look.mermaid_close,
                           name_of(node.kind, kEntityCodes));
    }
    for (const GraphEdge& edge : graph.edges) {
        out += fmt::format("  n{} --> n{}\n", edge.from, edge.to);
    }
    for (std::size_t i = 0; i < kLooks.size(); ++i) {
        out += fmt::format("  classDef {} fill:{}\n", kEntityCodes[i], kLooks[i].fill);
    }
    return out;
}

std::string render_impact(const DependencyGraph& graph, const std::vector<ImpactLine>& lines) {
    std::string out;
    std::array<std::size_t, kEntityNames.size()> counts{};
    for (const ImpactLine& line : lines) {
        const GraphNode& node = graph.nodes[line.node];
        out += std::string(line.depth * 2, ' ') + escape_controls(heading(node));
        out += node.title.empty() ? "" : " “" + escape_controls(node.title) + "”";
        out += line.depth == 0 ? "" : fmt::format(" [{}]", roles_text(line.roles));
        out += "  " + escape_controls(node.place) + "\n";
        if (line.depth > 0) {
            ++counts[static_cast<std::size_t>(node.kind)];
        }
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0) {
            parts.push_back(fmt::format("{} {}", kEntityNames[i], counts[i]));
        }
    }
    return out + (parts.empty() ? "没有什么依赖它。\n" : fmt::format("依赖它的共有:{}。\n", render::join(parts, "、")));
}

} // namespace zhunsheng
