// Bytes → a made-up rulebook, plain or in two layers, a report, last year's, and stated facts: the fast evaluator and the
// reference say the same of each, and the layers the same as the one flat rulebook that they resolve to.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/engine.h"
#include "engine/plan/resolve.h"
#include "grammar/grammar.h"
#include "tests/conformance/verdict_lines.h"
#include "tests/generate/generate.h"
#include "tests/reference/reference.h"
#include "tests/support/rulebook.h"
#include "workspace/workspace.h"

namespace {

using namespace zhunsheng;

constexpr std::size_t kRules = 5;
using Lines = std::map<std::string, std::string>;

std::string vocabulary() {
    std::ifstream in(ZHUNSHENG_SOURCE_DIR "/tests/conformance/vocabulary.zs", std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(in), {}};
}

/// A rulebook with its texts, which a failure shows.
struct Made {
    const Compiled* compiled;
    std::string texts;
};

[[noreturn]] void give_up(const std::string& what, const std::string& texts) {
    std::fprintf(stderr, "%s\n\n%s\n", what.c_str(), texts.c_str());
    std::abort();
}

const Compiled& sound(const Compiled& compiled, const std::string& texts) {
    if (!compiled.ok()) {
        give_up(test::listing(compiled.diagnostics), texts);
    }
    return compiled;
}

/// The vocabulary is parsed once.
Made plain(generate::Choices& choices) {
    static Workspace workspace;
    static const bool ready =
        (workspace.put({0, "词汇.zs"}, "规则集 试 { 名称 \"试\"; 版本 1.0.0; }\n" + vocabulary()), true);
    (void)ready;
    const std::string rules = generate::rules(choices, kRules) + generate::waivers(choices, kRules);
    workspace.put({0, "规则.zs"}, rules);
    return {&sound(workspace.compiled(), rules), rules};
}

/// Two layers, and what they resolve to.
std::pair<Made, Compiled> layered(generate::Choices& choices) {
    static Workspace workspace;
    static const std::string words = vocabulary();
    workspace.put({0, "词汇.zs"}, words);
    const generate::LayeredRules rules = generate::layered_rules(choices, kRules);
    workspace.put({0, "国家.zs"}, rules.upper);
    workspace.put({1, "广东.zs"}, rules.lower);
    const std::string texts = rules.upper + rules.lower;
    const Compiled& compiled = sound(workspace.compiled(), texts);
    const auto layers =
        test::parsed_layers({{{"词汇.zs", words}, {"国家.zs", rules.upper}}, {{"广东.zs", rules.lower}}});
    const auto flat = std::make_shared<const Source>("合并.zs", resolve(layers).text);
    Compiled again = test::compile_files({{"合并.zs", grammar::format(grammar::parse(flat))}});
    (void)sound(again, texts + std::string(flat->text()));
    if (again.plan.hash != compiled.plan.hash) {
        give_up("another hash", texts + std::string(flat->text()));
    }
    return {{&compiled, texts}, std::move(again)};
}

void require_same(const Lines& a, const Lines& b, const std::string& texts, const FactSet& facts) {
    for (const auto& [rule, line] : a) {
        if (const auto other = b.find(rule); other == b.end() || other->second != line) {
            give_up(rule + "\n" + line + "\n" + (other == b.end() ? "no verdict" : other->second),
                    texts + facts.document->utf8({0, static_cast<std::uint32_t>(facts.document->text.size())}));
        }
    }
}

/// What the fast evaluator says, which is what the reference says.
Lines judged(const Compiled& rulebook, const std::string& texts, const FactSet& facts, const EvalOptions& options) {
    const Lines fast = conformance::lines(rulebook.plan, evaluate(rulebook.plan, rulebook.lexicon, facts, options));
    require_same(
        fast, conformance::lines(rulebook.plan, reference::evaluate(rulebook.plan, rulebook.lexicon, facts, options)),
        texts, facts);
    return fast;
}

/// What is read: two reports, and facts.
struct Input {
    std::string report, previous;
    ReportOptions options;
};

Lines judged(const Compiled& rulebook, const std::string& texts, const Input& input) {
    const auto document = read_text(input.report, "报告.txt");
    const auto before = read_text(input.previous, "上年.txt");
    if (!document || !before) {
        return {};
    }
    const Matcher matcher(rulebook.lexicon);
    const FactSet previous = extract_facts(*before, rulebook.lexicon, matcher);
    EvalOptions options;
    options.previous = &previous;
    return judged(rulebook, texts, extract_facts(*document, rulebook.lexicon, matcher, input.options), options);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    generate::Choices choices({data, size});
    const Input input{generate::report(choices), generate::report(choices), generate::options(choices)};
    if (choices.once_in(3)) {
        const auto [made, flat] = layered(choices);
        const Lines lines = judged(*made.compiled, made.texts, input);
        const auto facts = read_text(input.report, "报告.txt");
        if (facts) {
            const Matcher matcher(flat.lexicon);
            require_same(lines, judged(flat, made.texts, input), made.texts,
                         extract_facts(*facts, flat.lexicon, matcher));
        }
        return 0;
    }
    const Made made = plain(choices);
    (void)judged(*made.compiled, made.texts, input);
    (void)judged(*made.compiled, made.texts, generate::given(choices, made.compiled->lexicon)->facts, {});
    return 0;
}
