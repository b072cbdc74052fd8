#include "cli/commands/rules.h"
#include "cli/io/books.h"
#include "cli/io/files.h"
#include "engine/handbook/handbook.h"
#include "engine/render/manuscript.h"

namespace zhunsheng::cli {
namespace {

struct DocOptions {
    std::string place;
    std::string format;
    std::string file;
    bool coverage = false;
};

Exit run_doc(const DocOptions& options) {
    const std::optional<AuthoredBook> book = load_book(options.place);
    if (!book) {
        return Exit::usage;
    }
    const Plan& plan = book->rulebook->compiled.plan;
    const handbook::Manuscript manuscript = options.coverage ? handbook::write_coverage_page(*book->trees, plan)
                                                             : handbook::write_handbook(*book->trees, plan);
    const std::string text = options.format == "md" ? render_markdown(manuscript) : render_html(manuscript);
    if (options.file.empty()) {
        return print(text);
    }
    if (const Result<void> written = write_file(options.file, text); !written) {
        complain(written.error());
        return Exit::usage;
    }
    return Exit::ok;
}

} // namespace

Command add_rules_doc(CLI::App& rules) {
    auto options = std::make_shared<DocOptions>();
    CLI::App* doc = rules.add_subcommand("doc", "把规则集写成一本手册:逐条列出要求、证据、例子和条款覆盖");
    add_rulebook_argument(*doc, options->place);
    options->format = "html";
    add_choice(*doc, "--format", options->format, {"html", "md"}, "格式", "输出格式:html、md(默认 html)");
    doc->add_flag("--coverage", options->coverage, "只写条款覆盖:每个条款有哪些规则、查不出什么");
    doc->add_option("-o,--output", options->file, "写入这个文件(默认写到标准输出)")->type_name("文件");
    doc->footer("例:zhunsheng rules doc -o 手册.html");
    return {doc, [options] { return run_doc(*options); }};
}

} // namespace zhunsheng::cli
