// Graph languages: whatever a name holds, it stays a name.
#include <gtest/gtest.h>

#include "engine/render/authoring.h"

namespace zhunsheng {
namespace {

inspect::DependencyGraph sample() {
    inspect::DependencyGraph graph;
    graph.nodes.push_back({inspect::EntityKind::rule, "GY-01", "写“三项\"制度\\”<b>&amp;\n;#", "规则.zs:1:1"});
    graph.nodes.push_back({inspect::EntityKind::term, "三项制度", "", "词条.zs:2:1"});
    graph.edges.push_back({0, 1, 1U << static_cast<unsigned>(inspect::Role::clause)});
    return graph;
}

TEST(RenderGraph, DotEscapesWhatIsSyntax) {
    const std::string dot = render_dot(sample(), "国家\"");
    EXPECT_NE(dot.find("digraph \"国家\\\"\""), std::string::npos) << dot;
    EXPECT_NE(dot.find(R"(n0 [label="规则 GY-01\n写“三项\"制度\\”<b>&amp;amp;\\n;#")"), std::string::npos) << dot;
    EXPECT_NE(dot.find("n0 -> n1 [tooltip=\"条款\"]"), std::string::npos) << dot;
}

TEST(RenderGraph, MermaidEscapesWhatIsSyntax) {
    const std::string text = render_mermaid(sample());
    EXPECT_NE(text.find("n0[\"规则 GY-01<br>写“三项#34;制度#92;”#60;b#62;#38;amp#59;"), std::string::npos) << text;
    EXPECT_NE(text.find("n1(\"词条 三项制度\"):::term"), std::string::npos) << text;
    EXPECT_NE(text.find("n0 --> n1\n"), std::string::npos) << text;
}

TEST(RenderGraph, ImpactIsATree) {
    const inspect::DependencyGraph graph = sample();
    const std::string text = render_impact(graph, {{1, 0, 0}, {0, 1, graph.edges[0].roles}});
    EXPECT_EQ(text.substr(0, text.find('\n')), "词条 三项制度  词条.zs:2:1");
    EXPECT_NE(text.find("\n  规则 GY-01"), std::string::npos) << text;
    EXPECT_NE(text.find("[条款]  规则.zs:1:1\n依赖它的共有:规则 1。\n"), std::string::npos) << text;
    EXPECT_EQ(render_impact(graph, {{0, 0, 0}}).substr(0, 6), "规则");
}

} // namespace
} // namespace zhunsheng
