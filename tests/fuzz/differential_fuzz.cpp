// Bytes → a made-up rulebook, a report and stated facts: the fast evaluator and the reference say the same of each.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "engine/engine.h"
#include "tests/conformance/verdict_lines.h"
#include "tests/generate/generate.h"
#include "tests/reference/reference.h"
#include "tests/support/rulebook.h"
#include "workspace/workspace.h"

namespace {

using namespace zhunsheng;

constexpr std::size_t kRules = 6;

std::string vocabulary() {
    std::ifstream in(ZHUNSHENG_SOURCE_DIR "/tests/conformance/vocabulary.zs", std::ios::binary);
    return "规则集 试 { 名称 \"试\"; 版本 1.0.0; }\n" + std::string{std::istreambuf_iterator<char>(in), {}};
}

/// The vocabulary is parsed once.
const Compiled& compiled(const std::string& rules) {
    static Workspace workspace;
    static const bool ready = (workspace.put({0, "词汇.zs"}, vocabulary()), true);
    (void)ready;
    workspace.put({0, "规则.zs"}, rules);
    return workspace.compiled();
}

void require_same(const Compiled& rulebook, const std::string& rules, const FactSet& facts) {
    const auto fast = conformance::lines(rulebook.plan, evaluate(rulebook.plan, rulebook.lexicon, facts));
    const auto plain = conformance::lines(rulebook.plan, reference::evaluate(rulebook.plan, rulebook.lexicon, facts));
    for (const auto& [rule, line] : fast) {
        if (plain.at(rule) != line) {
            std::fprintf(stderr, "%s\nfast:      %s\nreference: %s\n\n%s\n%s\n", rule.c_str(), line.c_str(),
                         plain.at(rule).c_str(), rules.c_str(),
                         facts.document->utf8({0, static_cast<std::uint32_t>(facts.document->text.size())}).c_str());
            std::abort();
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    generate::Choices choices({data, size});
    const std::string report = generate::report(choices);
    const std::string rules = generate::rules(choices, kRules);
    const Compiled& rulebook = compiled(rules);
    if (!rulebook.ok()) {
        std::fprintf(stderr, "%s\n%s\n", rules.c_str(), test::listing(rulebook.diagnostics).c_str());
        std::abort();
    }
    if (const auto document = read_text(report, "报告.txt")) {
        const Matcher matcher(rulebook.lexicon);
        require_same(rulebook, rules, extract_facts(*document, rulebook.lexicon, matcher));
    }
    require_same(rulebook, rules, generate::given(choices, rulebook.lexicon)->facts);
    return 0;
}
