#include "tests/unit/layers/books.h"

#include <gtest/gtest.h>

#include "engine/eval/verdict.h"
#include "engine/match/matcher.h"

namespace zhunsheng::test {
namespace {

constexpr std::string_view kNational = R"(规则集 国家.示例 { 名称 "国家示例"; 版本 1.0.0; 层次 国家; }
依据 纲要 { 名称 "示例纲要"; }
单位 期 { 量纲 计数; }
部分 标题 { 取自 标题; }
部分 标题行 { 取自 标题行; }
部分 举措成效 { 标题 "举措和成效"; 取自 其余; }
词条 三项制度 { 说法 "三项制度"; 下级可 补充; }
词条 考核 "考核";
词条 述法 "述法";
指标 培训期数 编号 PX-01 单位 期 { 说法 "培训{数}"; 未载明即 未知; 下级可 补充; }
参数 培训下限 { 值 2 期; 从严 增大; }
规则 A-01 "落实制度" {
  依据 纲要 第1项;
  适用 层级 市、县;
  应当 甲:提及 三项制度;
  应当 乙:提及 考核;
}
规则 A-02 "举办培训" {
  依据 纲要 第2项;
  必须 丙:PX-01 ≥ 培训下限;
  整改 "补写培训期数。";
  下级可 放宽、停用;
}
)";

/// A county's report of 2024 with this text under 举措和成效.
template <class Use>
void with_facts(const Compiled& compiled, std::string_view work, const Use& use) {
    EXPECT_EQ(listing(compiled.diagnostics), "");
    const std::string report = "清河县2024年法治政府建设年度报告\n一、举措和成效\n" + std::string(work) + "\n";
    const auto document = read_text(report, "报告.txt");
    if (document && compiled.ok()) {
        const Matcher matcher(compiled.lexicon);
        use(extract_facts(*document, compiled.lexicon, matcher, {Level::county, 2024, std::nullopt}));
    }
}

} // namespace

Book national_book() {
    return {{"国.zs", std::string(kNational)}};
}

Book province_book(const std::string& text) {
    return {{"省.zs",
             "规则集 省.示例 { 名称 \"省示例\"; 版本 1.2.0; 层次 省; 地区 \"云川省\"; 继承 国家.示例; }\n" + text}};
}

Book other_book(const std::string& name, const std::string& text) {
    return {{name, text}};
}

std::string errors_of(const std::vector<Book>& books) {
    std::string lines;
    for (const Diagnostic& diagnostic : compile_layers(parsed_layers(books)).diagnostics) {
        lines += (lines.empty() ? "" : "\n") + std::string(code_text(diagnostic.code)) + " " + diagnostic.file + ":" +
                 std::to_string(diagnostic.place.line) + ":" + std::to_string(diagnostic.place.column) + " " +
                 message(diagnostic, Language::chinese);
    }
    return lines;
}

std::string province_errors(const std::string& text) {
    return errors_of({national_book(), province_book(text)});
}

std::string outcomes(const Compiled& compiled, std::string_view work) {
    std::string list;
    with_facts(compiled, work, [&](const FactSet& facts) {
        for (const Verdict& verdict : evaluate(compiled.plan, compiled.lexicon, facts)) {
            list += (list.empty() ? "" : "; ") + compiled.plan.rules[index(verdict.rule)].id + " " +
                    std::string(name_of(verdict.outcome, kOutcomeNames));
        }
    });
    return list;
}

std::string proof_lines(const Compiled& compiled, std::string_view work) {
    std::string lines;
    with_facts(compiled, work, [&](const FactSet& facts) {
        for (const ProofNode& node : prove(compiled.plan, compiled.lexicon, facts, RuleId{0}).children) {
            lines += (lines.empty() ? "" : " / ") + node.text;
        }
    });
    return lines;
}

std::string outcomes(const std::vector<Book>& books, std::string_view work) {
    return outcomes(compile_layers(parsed_layers(books)), work);
}

std::string province_outcomes(const std::string& text, std::string_view work) {
    return outcomes({national_book(), province_book(text)}, work);
}

} // namespace zhunsheng::test
