#include "tests/conformance/rulebook.h"

#include "engine/plan/resolve.h"
#include "grammar/grammar.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::conformance {
namespace {

using Texts = std::vector<test::Book>;

/// The vocabulary belongs to the upper layer.
Texts texts_of(const std::string& vocabulary, const Layers& rules) {
    Texts books;
    for (const auto& [name, text] : rules) {
        test::Book& book = books.emplace_back();
        book.emplace_back(name + "规则.zs", text);
    }
    const bool headed = rules.size() > 1;
    books.front().emplace_back("词汇.zs", (headed ? "" : "规则集 试验 { 名称 \"试验\"; 版本 1.0.0; }\n") + vocabulary);
    return books;
}

Compiled compiled(const std::vector<Layer>& layers) {
    return layers.size() > 1 ? compile_layers(layers) : compile(layers.front().files);
}

Compiled compiled_after_an_edit(const Texts& books) {
    const std::string extra = "\n规则 编-99 \"后来删去\" { 依据 \"试\"; 必须 提及 考核; }\n";
    Workspace workspace;
    for (std::size_t layer = 0; layer < books.size(); ++layer) {
        for (const auto& [name, text] : books[layer]) {
            workspace.put({layer, name}, text);
        }
    }
    const auto& [name, text] = books.back().front();
    workspace.put({books.size() - 1, name}, text + extra);
    (void)workspace.compiled();
    workspace.put({books.size() - 1, name}, text);
    return workspace.compiled();
}

std::optional<Day> day(const std::string& text) {
    return text.empty() ? std::nullopt : read_day(text);
}

ReportOptions report_options(const Input& input) {
    ReportOptions options;
    options.year = input.year;
    if (!input.level.empty()) {
        options.level = from_name<Level>(input.level, kLevelNames);
    }
    if (!input.place.empty()) {
        options.place = input.place;
    }
    options.as_of = day(input.as_of);
    options.published = day(input.published);
    options.submitted = day(input.submitted);
    return options;
}

} // namespace

Rulebook::Rulebook(const std::string& vocabulary, const Layers& rules) {
    const Texts books = texts_of(vocabulary, rules);
    const std::vector<Layer> layers = test::parsed_layers(books);
    plain = std::make_unique<const Form>(compiled(layers));
    if (!plain->compiled.ok()) {
        return;
    }
    edited = std::make_unique<const Form>(compiled_after_an_edit(books));
    const auto text = std::make_shared<const Source>("合并.zs", resolve(layers).text);
    const std::string laid_out = grammar::format(grammar::parse(text));
    flat = std::make_unique<const Form>(test::compile_files({{"合并.zs", laid_out}}));
}

EvalOptions Read::options() const {
    EvalOptions options;
    options.previous = previous ? &previous->facts : nullptr;
    return options;
}

std::unique_ptr<const Read> read(const Form& form, const Input& input) {
    auto made = std::make_unique<Read>();
    if (!input.previous.empty()) {
        Input before;
        before.report = input.previous;
        made->previous = read(form, before);
        if (made->previous == nullptr) {
            return nullptr;
        }
    }
    auto document = read_text(input.report, "报告.txt");
    if (!document) {
        return nullptr;
    }
    made->document = std::move(*document);
    made->facts = extract_facts(made->document, form.compiled.lexicon, form.matcher, report_options(input));
    return made;
}

} // namespace zhunsheng::conformance
