// 地区 of rulebooks: what a lower book for one place asks, and what books of other places would ask.
#include <gtest/gtest.h>

#include "engine/eval/verdict.h"
#include "engine/match/matcher.h"
#include "grammar/grammar.h"
#include "tests/unit/layers/books.h"

namespace zhunsheng::test {
namespace {

const std::string kGuangdong = R"(规则集 粤.示例 { 名称 "粤"; 版本 1.0.0; 层次 省; 地区 "广东省"; 继承 国家.示例; }
加严 A-01 { 依据 纲要 第3项; 应当 提及 述法; }
规则 B-01 "述法" { 依据 纲要 第4项; 应当 提及 述法; 失效 2020-01-01; 按 成文日; 到期后 由 S-01 接替; }
规则 S-01 "考核" { 依据 纲要 第4项; 应当 提及 考核; }
豁免 甲 { 对象 "清河县"; 规则 S-01; 自 2024-01-01 至 2024-12-31; 批准 "甲"; 理由 "乙"; }
)";

std::vector<Book> guangdong() {
    return {national_book(), other_book("粤.zs", kGuangdong)};
}

std::string outcomes_at(const Compiled& compiled, const std::string& place) {
    const auto document =
        read_text("云岭镇2024年法治政府建设年度报告\n一、举措和成效\n落实三项制度,组织考核。\n", "报告.txt");
    const Matcher matcher(compiled.lexicon);
    ReportOptions options{Level::county, 2024, place.empty() ? std::nullopt : std::optional(place)};
    const FactSet facts = extract_facts(*document, compiled.lexicon, matcher, options);
    std::string list;
    for (const Verdict& verdict : evaluate(compiled.plan, compiled.lexicon, facts)) {
        list += (list.empty() ? "" : "; ") + compiled.plan.rules[index(verdict.rule)].id + " " +
                std::string(name_of(verdict.outcome, kOutcomeNames)) +
                (verdict.reason == Reason::place_excluded ? " " + verdict.detail : "");
    }
    return list;
}

TEST(PlacesOfRulebooks, BoundWhatTheyAdd) {
    const Compiled compiled = compile_layers(parsed_layers(guangdong()));
    EXPECT_EQ(listing(compiled.diagnostics), "");
    EXPECT_EQ(compiled.plan.rules[3].place.code, 440000U);
    EXPECT_EQ(compiled.plan.rules[0].place.code, 0U);
    EXPECT_EQ(compiled.plan.rules[0].stages[1].place.code, 440000U);
}

TEST(PlacesOfRulebooks, OfABookThatInheritsNothingBoundNothing) {
    const Compiled alone = compile_files(
        {{"粤.zs", "规则集 粤 { 名称 \"粤\"; 版本 1.0.0; 地区 \"广东省\"; }\n"
                   "规则 B-01 \"述法\" { 依据 \"例\"; 应当 有 部分 正文; }\n部分 正文 { 标题 \"正文\"; }"}});
    EXPECT_EQ(alone.plan.rules.front().place.code, 0U);
}

TEST(PlacesOfRulebooks, AreKeptWhenResolved) {
    const Resolved flat = resolve(parsed_layers(guangdong()));
    const std::string text = grammar::format(grammar::parse(std::make_shared<const Source>("合并.zs", flat.text)));
    const Compiled again = compile_files({{"合并.zs", text}});
    const Compiled layered = compile_layers(parsed_layers(guangdong()));
    EXPECT_EQ(again.plan.hash, layered.plan.hash);
    for (const std::string place : {"南雄市", "周村区", ""}) {
        EXPECT_EQ(outcomes_at(again, place), outcomes_at(layered, place)) << place;
    }
    EXPECT_NE(outcomes_at(layered, "南雄市"), outcomes_at(layered, "周村区"));
}

TEST(PlacesOfRulebooks, OfOthersAreListedAndDoNotApply) {
    Compiled compiled = compile_layers(parsed_layers(guangdong()));
    const std::string hash = compiled.plan.hash;
    const auto other = parsed_layers({other_book(
        "皖.zs",
        "规则集 皖.示例 { 名称 \"皖\"; 版本 1.0.0; 地区 \"安徽省\"; 继承 国家.示例; }\n依据 指引 { 名称 \"指引\"; }\n"
        "规则 C-01 \"名称\" { 依据 指引 第2条; 应当 提及 考核; }\n规则 S-01 \"重\" { 依据 指引; 应当 提及 考核; }\n"
        "加严 A-01 { 应当 提及 述法; }\n")});
    add_elsewhere(other.front().files, compiled.plan);
    EXPECT_EQ(outcomes_at(compiled, "南雄市"),
              "A-01 部分符合; A-02 待核; B-01 待核; C-01 不适用 只适用于安徽省的报告; S-01 符合");
    EXPECT_EQ(compiled.plan.hash, hash);
    EXPECT_EQ(compiled.plan.rules[index(compiled.plan.rules[2].force.successor)].id, "S-01");
    EXPECT_EQ(compiled.plan.rules[index(compiled.plan.waivers.front().rules.front())].id, "S-01");
    EXPECT_EQ(cite(compiled.plan, compiled.plan.rules[3].bases.front()), "《指引》第二条");
}

TEST(PlacesOfRulebooks, OfOthersWithoutAPlaceAreNotListed) {
    Compiled compiled = compile_layers(parsed_layers(guangdong()));
    const auto other = parsed_layers({other_book("乙.zs", "规则集 乙 { 名称 \"乙\"; 版本 1.0.0; }\n"
                                                          "规则 C-01 \"名称\" { 依据 \"例\"; 应当 提及 考核; }\n")});
    add_elsewhere(other.front().files, compiled.plan);
    EXPECT_EQ(compiled.plan.rules.size(), 4U);
}

} // namespace
} // namespace zhunsheng::test
