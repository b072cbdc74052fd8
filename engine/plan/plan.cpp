#include "engine/plan/plan.h"

#include "engine/base/chinese_number.h"
#include "engine/base/limits.h"
#include "engine/plan/directions.h"
#include "engine/plan/hash.h"
#include "engine/plan/layers.h"
#include "engine/plan/lower_exception.h"
#include "engine/plan/lower_expr.h"
#include "engine/plan/lower_lexicon.h"
#include "engine/plan/lower_rule.h"
#include "engine/plan/lower_test.h"
#include "engine/plan/merge.h"

namespace zhunsheng {

namespace {

void keep_layers(const lowering::Layers& layers, Plan& plan) {
    for (const lowering::Layers::Book& book : layers.books()) {
        PlanLayer& layer = plan.layers.emplace_back();
        if (book.node != nullptr) {
            layer = {book.node->id.text, book.node->title.value, book.node->version.text, book.node->layer.text,
                     book.node->place.value};
        }
    }
    for (std::uint32_t file = 0; file < layers.files().size(); ++file) {
        plan.files.push_back(layers.files()[file]->source);
        plan.file_layers.push_back(layers.layer_of(file));
    }
}

void lower_plan(const lowering::Declarations& declarations, const lowering::Symbols& symbols,
                lowering::Reporter& reporter, Compiled& compiled) {
    Plan& plan = compiled.plan;
    lowering::lower_rulebook(declarations, reporter, plan);
    plan.sources = lowering::lower_sources(declarations, reporter);
    for (const auto& indicator : declarations.indicators) {
        plan.indicator_ids.push_back(indicator.node->id.text);
    }
    lowering::ExprLowering exprs(symbols, compiled.lexicon, reporter, plan);
    for (const auto& parameter : declarations.parameters) {
        plan.parameters.push_back(exprs.parameter(*parameter.node, parameter.file));
    }
    lowering::check_directions(declarations, reporter);
    for (const auto& rule : declarations.rules) {
        const std::string& book = plan.layers[plan.file_layers[rule.file]].id;
        plan.rules.push_back(lowering::lower_rule(rule, book, symbols, exprs, reporter));
    }
    for (const PlanExpr& expr : plan.exprs) {
        if (expr.subject == PlanExpr::Subject::flaw) {
            compiled.lexicon.flaws_asked.set(static_cast<std::size_t>(expr.flaw));
        }
    }
    plan.tests = lowering::lower_tests(declarations, plan.files, symbols, compiled.lexicon, reporter);
    lowering::lower_waivers(declarations.waivers, symbols.rules, reporter, plan);
    plan.hash = lowering::content_hash(declarations);
}

/// Rules of all layers together; the place is the first one too many, files in their order.
bool within_limit(const lowering::Layers& layers, lowering::Reporter& reporter) {
    const Limits limits;
    std::size_t count = 0;
    lowering::Site past;
    for (std::uint32_t file = 0; file < layers.files().size(); ++file) {
        for (const rule::Declaration& declaration : layers.files()[file]->declarations) {
            const auto* rule = std::get_if<rule::Rule>(&declaration);
            if (rule != nullptr && ++count == limits.rules + 1) {
                past = {file, rule->id.span};
            }
        }
    }
    if (count > limits.rules) {
        reporter.report(DiagnosticCode::too_many_rules, past, {std::to_string(count), std::to_string(limits.rules)});
    }
    return count <= limits.rules;
}

Compiled compile_books(const std::vector<std::span<const rule::RuleFile>>& books) {
    Compiled compiled;
    const lowering::Layers layers(books);
    if (layers.files().empty()) {
        Diagnostic nothing;
        nothing.code = DiagnosticCode::no_rulebook;
        nothing.place = {0, 0};
        compiled.diagnostics.push_back(std::move(nothing));
        return compiled;
    }
    lowering::Reporter reporter(layers.files(), compiled.diagnostics);
    keep_layers(layers, compiled.plan);
    for (const rule::RuleFile* file : layers.files()) {
        compiled.diagnostics.insert(compiled.diagnostics.end(), file->diagnostics.begin(), file->diagnostics.end());
    }
    if (within_limit(layers, reporter) && layers.check(reporter)) {
        const lowering::Merged merged = lowering::merge(layers, reporter);
        const lowering::Symbols symbols = lowering::declare_all(merged.declarations, reporter);
        compiled.lexicon = lowering::lower_lexicon(merged.declarations, symbols, reporter);
        lower_plan(merged.declarations, symbols, reporter, compiled);
    }
    sort_by_place(compiled.diagnostics);
    return compiled;
}

} // namespace

Compiled compile(std::span<const rule::RuleFile> files) {
    return compile_books({files});
}

Compiled compile_layers(std::span<const Layer> layers) {
    std::vector<std::span<const rule::RuleFile>> books;
    for (const Layer& layer : layers) {
        books.emplace_back(layer.files);
    }
    return compile_books(books);
}

std::string locate(int article, int item, std::string_view note, bool uncertain) {
    constexpr std::string_view kUncertain = "(条款序号待核)";
    constexpr std::size_t kNumbers = 64; ///< bytes that the marks and numbers seldom exceed
    std::string text;
    text.reserve(note.size() + kUncertain.size() + kNumbers);
    if (article > 0) {
        text.append("第").append(chinese_number(article)).append("条");
    }
    if (item > 0) {
        text.append("第(").append(chinese_number(item)).append(")项");
    }
    text.append(note).append(uncertain ? kUncertain : "");
    return text;
}

std::string cite(std::string_view title, int article, int item, std::string_view note, bool uncertain) {
    std::string text = "《";
    text.append(title).append("》").append(locate(article, item, note, uncertain));
    return text;
}

std::string cite(const Plan& plan, const PlanBasis& basis) {
    if (basis.source >= plan.sources.size()) {
        return basis.text;
    }
    return cite(plan.sources[basis.source].title, basis.article, basis.item, basis.text, basis.uncertain);
}

} // namespace zhunsheng
