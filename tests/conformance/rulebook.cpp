#include "tests/conformance/rulebook.h"

#include "engine/plan/resolve.h"
#include "grammar/grammar.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::conformance {
namespace {

using Texts = std::vector<test::Book>;

constexpr const char* kFactsFile = "事实.zs";

/// Stated facts as the one test of the rulebook; empty where there are none.
std::string facts_text(const Input& input, const std::string& rule) {
    if (input.facts.empty() && input.previous_facts.empty()) {
        return {};
    }
    const std::string given = input.facts.empty() ? "报告 \"\";" : "事实 {\n" + input.facts + "\n}";
    const std::string before = input.previous_facts.empty() ? "" : "上年 {\n" + input.previous_facts + "\n}";
    return "测试 \"给定\" {\n" + given + "\n" + before + "\n期望 " + rule + " 待核;\n}\n";
}

/// The vocabulary belongs to the upper layer.
Texts texts_of(const std::string& vocabulary, const Layers& rules, const std::string& facts) {
    Texts books;
    for (const auto& [name, text] : rules) {
        test::Book& book = books.emplace_back();
        book.emplace_back(name + "规则.zs", text);
    }
    const bool headed = rules.size() > 1;
    books.front().emplace_back("词汇.zs", (headed ? "" : "规则集 试验 { 名称 \"试验\"; 版本 1.0.0; }\n") + vocabulary);
    if (!facts.empty()) {
        books.back().emplace_back(kFactsFile, facts);
    }
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

/// A text read, or facts built.
std::unique_ptr<const GivenReport> report_of(const Form& form, const std::string& text,
                                             const std::optional<GivenFacts>& given, const ReportOptions& options) {
    if (given) {
        return build_given(*given, form.compiled.lexicon, options);
    }
    auto document = read_text(text, "报告.txt");
    if (!document) {
        return nullptr;
    }
    auto report = std::make_unique<GivenReport>();
    report->document = std::move(*document);
    report->facts = extract_facts(report->document, form.compiled.lexicon, form.matcher, options);
    return report;
}

} // namespace

Rulebook::Rulebook(const std::string& vocabulary, const Layers& rules, const Input& input, const std::string& rule) {
    const std::string facts = facts_text(input, rule);
    const Texts books = texts_of(vocabulary, rules, facts);
    const std::vector<Layer> layers = test::parsed_layers(books);
    plain = std::make_unique<const Form>(compiled(layers));
    if (!plain->compiled.ok()) {
        return;
    }
    edited = std::make_unique<const Form>(compiled_after_an_edit(books));
    const auto text = std::make_shared<const Source>("合并.zs", resolve(layers).text);
    const std::string laid_out = grammar::format(grammar::parse(text));
    flat = std::make_unique<const Form>(test::compile_files({{"合并.zs", laid_out}, {kFactsFile, facts}}));
}

EvalOptions Read::options() const {
    EvalOptions options;
    options.previous = previous ? &previous->facts : nullptr;
    return options;
}

std::optional<Read> read(const Form& form, const Input& input) {
    const auto& tests = form.compiled.plan.tests;
    const auto given = tests.empty() ? std::nullopt : tests.front().facts;
    const auto given_before = tests.empty() ? std::nullopt : tests.front().previous_facts;
    Read made;
    made.report = report_of(form, input.report, given, report_options(input));
    if (!input.previous.empty() || given_before) {
        made.previous = report_of(form, input.previous, given_before, {});
    }
    const bool lost = !input.previous.empty() && made.previous == nullptr;
    return made.report == nullptr || lost ? std::nullopt : std::optional(std::move(made));
}

} // namespace zhunsheng::conformance
