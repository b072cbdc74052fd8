#include <fmt/format.h>

#include "cli/commands/rules.h"
#include "cli/io/books.h"
#include "cli/io/child.h"
#include "cli/io/suggest.h"
#include "engine/render/authoring.h"

namespace zhunsheng::cli {
namespace {

/// What Graphviz may take to lay a graph out.
constexpr std::chrono::seconds kLayoutTime{60};

struct GraphOptions {
    std::string place;
    std::string format;
    std::string name; ///< --impact
};

Exit print_svg(const std::string& dot) {
    const ChildResult drawn = run_child({"dot", "-Tsvg"}, dot, kLayoutTime);
    switch (drawn.end) {
    case ChildResult::End::finished: return print(drawn.output);
    case ChildResult::End::missing:
        return complain_of_usage("画 SVG 要用 Graphviz 的程序 dot,没有找到它",
                                 "请安装软件包 graphviz,或改用 --format dot、--format mermaid。");
    case ChildResult::End::timed_out:
        return complain_of_usage(fmt::format("图太大,dot 在 {} 秒内没有画完", kLayoutTime.count()),
                                 "请用 --impact 只画一部分,或改用 --format dot 自行排版。");
    case ChildResult::End::failed: break;
    }
    return complain_of_usage("dot 没有画成:" + drawn.complaint, "请用 --format dot 取得图的文本,自行检查。");
}

Exit print_graph(const inspect::DependencyGraph& graph, const std::string& format, const std::string& title) {
    if (format == "mermaid") {
        return print(render_mermaid(graph));
    }
    const std::string dot = render_dot(graph, title);
    return format == "svg" ? print_svg(dot) : print(dot);
}

Exit run_graph(const GraphOptions& options) {
    const std::optional<AuthoredBook> book = load_book(options.place);
    if (!book) {
        return Exit::usage;
    }
    const std::string& title = book->rulebook->compiled.plan.id;
    const inspect::DependencyGraph graph = inspect::build_graph(*book->trees);
    if (options.name.empty()) {
        if (options.format == "text") {
            return complain_of_usage("--format text 只同 --impact 一起用", "要看全图,用 dot、mermaid 或 svg。");
        }
        return print_graph(graph, options.format.empty() ? "dot" : options.format, title);
    }
    const std::vector<std::size_t> roots = inspect::find_nodes(graph, options.name);
    if (roots.empty()) {
        return complain_of_usage(
            fmt::format("规则集里没有叫“{}”的依据、条款、规则、指标、词条、部分、参数或规则集", options.name),
            did_you_mean(options.name, inspect::node_names(graph), "名字照规则文件写,条款写成 纲要 第15项。"));
    }
    const std::vector<inspect::ImpactLine> lines = inspect::impact(graph, roots);
    if (options.format.empty() || options.format == "text") {
        return print(render_impact(graph, lines));
    }
    return print_graph(inspect::part_of(graph, lines), options.format, title + " " + options.name);
}

} // namespace

Command add_rules_graph(CLI::App& rules) {
    auto options = std::make_shared<GraphOptions>();
    CLI::App* graph = rules.add_subcommand("graph", "画出谁依赖谁:条款、规则、指标、词条、部分、参数和上下级规则集");
    add_rulebook_argument(*graph, options->place);
    add_choice(*graph, "--format", options->format, {"dot", "mermaid", "svg", "text"}, "格式",
               "输出格式:dot、mermaid、svg(要有 Graphviz)、text(只同 --impact 用);默认 dot,同 --impact 用时默认 text");
    graph->add_option("--impact", options->name, "只列出直接或间接依赖它的:编号、名称,或条款,如 “纲要 第15项”")
        ->type_name("名字");
    graph->footer("例:zhunsheng rules graph --impact 三项制度\n   zhunsheng rules graph --format svg > 依赖.svg");
    return {graph, [options] { return run_graph(*options); }};
}

} // namespace zhunsheng::cli
