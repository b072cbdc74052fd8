// No output may show a personal number, wherever in the report it stands.
#include <gtest/gtest.h>

#include "engine/eval/verdict.h"
#include "engine/gap/gap_report.h"
#include "engine/render/render.h"
#include "tests/support/rulebook.h"
#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

constexpr std::string_view kReport = "清河县人民政府2024年法治政府建设年度报告\n"
                                     "一、主要举措和成效\n"
                                     "受理矛盾纠纷210件,当事人(11010519491231002X)满意。回访13800138000。\n"
                                     "退款至6222021234567890128,车牌粤A12345,来电0763-3312345。\n"
                                     "全角1380013800１,实体&#49;3800138002。\xff\n"
                                     "浏览次数:13800138003 打印本页\n";

constexpr std::string_view kSecrets[] = {"19491231", "00138", "38001", "0212345678", "12345", "31234"};

void expect_hidden(const std::string& output) {
    for (const std::string_view secret : kSecrets) {
        EXPECT_EQ(output.find(secret), std::string::npos) << secret;
    }
}

TEST(Masking, NoOutputShowsThem) {
    const auto document = read_text(kReport, "报告.txt");
    ASSERT_TRUE(document);
    const Compiled& compiled = test::national();
    const Matcher matcher(compiled.lexicon);
    const FactSet facts = read_facts(*document, compiled.lexicon, matcher);
    expect_hidden(render_extract_json(facts, compiled.lexicon));
    expect_hidden(render_extract_text(facts, compiled.lexicon));
    const GapReport report = build_gap_report(compiled.plan, compiled.lexicon, facts,
                                              evaluate(compiled.plan, compiled.lexicon, facts, {}), {});
    expect_hidden(render_text(report, {}));
    expect_hidden(render_markdown(report));
    expect_hidden(render_json(report));
    for (const Diagnostic& diagnostic : document->diagnostics) {
        expect_hidden(diagnostic.source_line);
    }
}

TEST(Masking, KeepsPlacesAndOtherFigures) {
    const auto document = read_text(kReport, "报告.txt");
    ASSERT_TRUE(document);
    const FactSet facts = read(*document);
    ASSERT_EQ(facts.figures.size(), 1U);
    EXPECT_EQ(document->utf8(facts.figures[0].span), "210件");
    EXPECT_EQ(document->personal.size(), 7U);
    EXPECT_EQ(document->original_utf8(document->personal[0].span), "110*************2X");
}

} // namespace
} // namespace zhunsheng::testing
