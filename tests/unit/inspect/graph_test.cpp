// Who depends on whom: a rulebook in, lines out.
#include "engine/inspect/graph.h"

#include <gtest/gtest.h>

#include "tests/unit/inspect/book_text.h"

namespace zhunsheng::inspect {
namespace {

const std::string kTerms = R"(依据 纲要 { 名称 "法治政府建设实施纲要"; }
词条 三项制度 "三项制度";
词条 原因 "由于";
部分 举措成效 { 标题 "举措"; }
部分 不足原因 { 标题 "不足"; 要素 原因; }
指标 受理数 编号 TJ-01 单位 件 { 说法 "受理{数}"; 未载明即 未知; }
指标 化解数 编号 TJ-02 单位 件 { 说法 "化解{数}"; 未载明即 未知; }
)";
const std::string kRules =
    R"(规则 GY-02 "二" { 依据 纲要 第2项; 依据 "勾稽"; 前提 已知 TJ-02; 应当 提及 三项制度 于 举措成效; 说明 不符合 "{TJ-01}"; }
规则 GY-01 "一" { 依据 纲要 第10项; 应当 部分 不足原因 完整; 写入 不足原因; }
规则 GY-03 "三" { 依据 纲要; 应当 一致 指标; }
)";

std::string edges(const DependencyGraph& graph) {
    std::string lines;
    for (const GraphEdge& edge : graph.edges) {
        lines += graph.nodes[edge.from].id + " → " + graph.nodes[edge.to].id + "\n";
    }
    return lines;
}

std::string impact_of(const std::string& name) {
    const auto book = test::book_of({{"甲.zs", kTerms}, {"乙.zs", kRules}});
    const DependencyGraph graph = build_graph(*book);
    std::string lines;
    for (const ImpactLine& line : impact(graph, find_nodes(graph, name))) {
        lines += std::string(line.depth, '>') + graph.nodes[line.node].id + "\n";
    }
    return lines;
}

TEST(Graph, EdgesSayWhatEachDependsOn) {
    const auto book = test::book_of({{"甲.zs", kTerms}, {"乙.zs", kRules}});
    EXPECT_EQ(edges(build_graph(*book)), "纲要 第2项 → 纲要\n"
                                         "纲要 第10项 → 纲要\n"
                                         "GY-01 → 纲要 第10项\n"
                                         "GY-01 → 不足原因\n"
                                         "GY-02 → 勾稽\n"
                                         "GY-02 → 纲要 第2项\n"
                                         "GY-02 → TJ-01\n"
                                         "GY-02 → TJ-02\n"
                                         "GY-02 → 三项制度\n"
                                         "GY-02 → 举措成效\n"
                                         "GY-03 → 纲要\n"
                                         "GY-03 → TJ-01\n"
                                         "GY-03 → TJ-02\n"
                                         "不足原因 → 原因\n");
}

TEST(Graph, IsTheSameWhateverTheFilesOrder) {
    const auto one = test::book_of({{"甲.zs", kTerms}, {"乙.zs", kRules}});
    const auto other = test::book_of({{"乙.zs", kRules}, {"甲.zs", kTerms}});
    EXPECT_EQ(edges(build_graph(*one)), edges(build_graph(*other)));
    EXPECT_EQ(build_graph(*one).nodes.front().place, build_graph(*other).nodes.front().place);
}

TEST(Graph, ImpactFollowsOthers) {
    EXPECT_EQ(impact_of("原因"), "原因\n>不足原因\n>>GY-01\n");
    EXPECT_EQ(impact_of("TJ-01"), "TJ-01\n>GY-02\n>GY-03\n");
    EXPECT_EQ(impact_of("受理数"), impact_of("TJ-01"));
    EXPECT_EQ(impact_of("纲要"), "纲要\n>纲要 第2项\n>>GY-02\n>纲要 第10项\n>>GY-01\n>GY-03\n");
    EXPECT_EQ(impact_of("纲要第2项"), "纲要 第2项\n>GY-02\n");
    EXPECT_EQ(impact_of("部分 举措成效"), "举措成效\n>GY-02\n");
    EXPECT_EQ(impact_of("没有"), "");
}

TEST(Graph, PartOfKeepsOnlyWhatIsAffected) {
    const auto book = test::book_of({{"甲.zs", kTerms}, {"乙.zs", kRules}});
    const DependencyGraph graph = build_graph(*book);
    EXPECT_EQ(edges(part_of(graph, impact(graph, find_nodes(graph, "原因")))), "GY-01 → 不足原因\n不足原因 → 原因\n");
}

TEST(Graph, LayersParametersAndExceptions) {
    const std::string upper = R"(规则集 国.例 { 名称 "国"; 版本 1.0.0; }
依据 纲要 { 名称 "纲要"; }
单位 期 { 量纲 计数; }
词条 培训 "培训";
词条 联办 "联办";
指标 期数 编号 PX-01 单位 期 { 说法 "培训{数}"; 未载明即 未知; }
参数 下限 { 值 2 期; 从严 增大; }
规则 A-1 "一" { 依据 纲要 第1项; 应当 PX-01 ≥ 下限; 例外 合办 { 当 提及 联办; 不适用 "合办"; } }
)";
    const std::string lower = R"(规则集 省.例 { 名称 "省"; 版本 1.0.0; 继承 国.例; }
依据 办法 { 名称 "办法"; }
加严 A-1 { 依据 办法 第3条; 应当 提及 培训; }
加严 参数 下限 = 4 期;
)";
    const auto book = test::layered_book_of({{{"省.zs", lower}}, {{"国.zs", upper}}});
    EXPECT_EQ(edges(build_graph(*book)), "办法 第3条 → 办法\n"
                                         "纲要 第1项 → 纲要\n"
                                         "A-1 → 办法 第3条\n"
                                         "A-1 → 纲要 第1项\n"
                                         "A-1 → PX-01\n"
                                         "A-1 → 培训\n"
                                         "A-1 → 联办\n"
                                         "A-1 → 下限\n"
                                         "A-1 → 国.例\n"
                                         "A-1 → 省.例\n"
                                         "下限 → 国.例\n"
                                         "下限 → 省.例\n"
                                         "省.例 → 国.例\n");
}

} // namespace
} // namespace zhunsheng::inspect
