#include "engine/why/why.h"

#include <gtest/gtest.h>

#include "tests/unit/eval/verdict_text.h"

namespace zhunsheng::test {
namespace {

/// "三项制度 假→真 差一处提及 + …", a line a set; "(不全)" where not all are shown.
std::string show(const Why& why, const SetFamily& family, bool wanted) {
    std::string text;
    for (const AtomSet& set : family.sets) {
        text += text.empty() ? "" : "\n";
        std::string line;
        for (const AtomValue value : set) {
            const WhyAtom& atom = why.atoms[value.atom];
            line += (line.empty() ? "" : " + ") + atom.text + " " + std::string(name_of(atom.truth, kTruthNames));
            line += wanted ? "→" + std::string(name_of(value.truth, kTruthNames)) : "";
            line += !wanted || atom.distance.empty() ? "" : " " + atom.distance;
        }
        text += line;
    }
    return text + (family.complete ? "" : " (不全)");
}

Why why_of(const Case& made, const WhyOptions& options = {}) {
    const GapReport report = build_gap_report(made.compiled.plan, made.compiled.lexicon, *made.facts, made.verdicts);
    return explain_why(report, made.compiled.lexicon, RuleId{0}, options);
}

std::string blocking(std::string_view work, std::string_view clauses) {
    const Case made = judge(report_with(work), "规则 甲-01 \"试\" { 依据 \"试\"; " + std::string(clauses) + " }");
    const Why why = why_of(made);
    return show(why, why.blocking, true);
}

std::string holding(std::string_view work, std::string_view clauses) {
    const Case made = judge(report_with(work), "规则 甲-01 \"试\" { 依据 \"试\"; " + std::string(clauses) + " }");
    const Why why = why_of(made);
    return show(why, why.holding, false);
}

TEST(Blocking, SmallestSetsFirst) {
    EXPECT_EQ(blocking("依法行政。", "必须 提及 述法;"), "提及 述法 假→真 差一处提及");
    EXPECT_EQ(blocking("依法行政。", "必须 提及 述法; 应当 提及 考核 或 提及 结转 且 提及 三项制度;"),
              "提及 述法 假→真 差一处提及 + 提及 考核 假→真 差一处提及\n"
              "提及 述法 假→真 差一处提及 + 提及 结转 假→真 差一处提及 + 提及 三项制度 假→真 差一处提及");
    EXPECT_EQ(blocking("述法。", "应当 非 提及 述法; 应当 提及 考核;"), "提及 述法 真→假 + 提及 考核 假→真 差一处提及");
    EXPECT_EQ(blocking("述法。", "应当 至少 2 项 (提及 述法、提及 考核、提及 结转);"),
              "提及 考核 假→真 差一处提及\n提及 结转 假→真 差一处提及");
    EXPECT_EQ(blocking("述法。", "前提 提及 考核; 应当 提及 述法;"), "");
    EXPECT_EQ(blocking("述法。", "前提 TJ-01 ≥ 5件; 应当 提及 述法;"), "TJ-01 ≥ 5件 未知→真 差一处数字");
    EXPECT_EQ(blocking("述法。", "应当 提及 述法;"), "");
}

TEST(Blocking, SaysHowFar) {
    EXPECT_EQ(blocking("受理矛盾纠纷210件,化解219件。", "应当 TJ-02 ≤ TJ-01;"), "TJ-02 ≤ TJ-01 假→真 差9件");
    EXPECT_EQ(blocking("化解率96.7%。", "应当 TJ-03 ≥ 97%;"), "TJ-03 ≥ 97% 假→真 差0.3个百分点");
    EXPECT_EQ(blocking("依法行政。", "应当 TJ-01 ≥ 5件;"), "TJ-01 ≥ 5件 未知→真 差一处数字");
    EXPECT_EQ(blocking("落实三项制度,公示有序。受理矛盾纠纷210件。", "应当 提及 三项制度 同句 有 数字;"),
              "提及 三项制度 同句 有 数字 假→真 差一处数字,最近的隔12字");
    EXPECT_EQ(blocking("拟落实三项制度。", "应当 提及 三项制度;"),
              "提及 三项制度 假→真 差一处已完成的表述:只是下一步安排");
    EXPECT_EQ(blocking("依法行政。", "必须 有 部分 第一责任人;"), "有 部分 第一责任人 假→真 差整个部分");
    EXPECT_EQ(blocking("依法行政。", "应当 成文日期 ≤ 次年-01-15;"), "成文日期 ≤ 次年-01-15 假→真 差5天");
}

TEST(Holding, IsEnoughForTheOutcome) {
    EXPECT_EQ(holding("述法,考核。", "必须 提及 述法 或 提及 考核;"), "提及 述法 真\n提及 考核 真");
    EXPECT_EQ(holding("述法。", "必须 提及 述法; 应当 提及 考核;"), "提及 述法 真 + 提及 考核 假");
    EXPECT_EQ(holding("依法行政。", "必须 提及 述法; 应当 提及 考核; 缺一不可;"), "提及 述法 假");
}

TEST(Funnel, KeepsWhatSurvived) {
    const Case made = judge(report_with("落实三项制度。推行三项制度,公示12件。", "三项制度不到位。"),
                            "规则 甲-01 \"试\" { 依据 \"试\"; 应当 提及 三项制度 于 举措成效 同句 有 文件; }");
    const Why why = why_of(made);
    ASSERT_EQ(why.atoms.size(), 1U);
    const WhyAtom& atom = why.atoms[0];
    EXPECT_EQ(atom.funnel.steps.back(), (std::pair<std::string, std::size_t>("同句有文件", 0)));
    ASSERT_EQ(atom.funnel.survivors.size(), 2U);
    EXPECT_EQ(made.document->utf8(atom.funnel.survivors[0].span), "推行三项制度,公示12件");
    EXPECT_EQ(made.document->utf8(atom.funnel.survivors[1].span), "落实三项制度");
}

TEST(Funnel, OfAFigureThatOnlyIsPlanned) {
    const Case made =
        judge(report_with("拟受理矛盾纠纷210件。"), "规则 甲-01 \"试\" { 依据 \"试\"; 应当 TJ-01 ≥ 5件; }");
    const Why why = why_of(made);
    ASSERT_EQ(why.atoms.size(), 1U);
    EXPECT_EQ(why.atoms[0].funnel.steps[2], (std::pair<std::string, std::size_t>("语态为完成", 0)));
    EXPECT_EQ(why.atoms[0].funnel.survivors.size(), 1U);
    EXPECT_EQ(why.atoms[0].bound, "纠纷受理数不少于5件方成立,报告未载明");
}

/// What the counterfactual says, or 无.
std::string change(std::string_view work, std::string_view clauses, std::string_view more = "") {
    const Case made =
        judge(report_with(work), "规则 甲-01 \"试\" { 依据 \"试\"; " + std::string(clauses) + " }" + std::string(more));
    const Matcher matcher(made.compiled.lexicon);
    WhyOptions options;
    options.matcher = &matcher;
    options.report = {Level::county, 2024, std::nullopt};
    const Why why = why_of(made, options);
    return why.counterfactual ? why.counterfactual->told : "无";
}

TEST(Counterfactual, WritesWhereItBelongs) {
    EXPECT_EQ(change("依法行政。", "必须 提及 述法 于 举措成效;"),
              "若在“一、主要举措和成效”部分末尾据实补写“述法。”,则该条符合(已复算)");
    EXPECT_EQ(change("依法行政。", "必须 提及 述法 于 举措成效; 应当 提及 述法 于 举措成效 同句 有 数字;"),
              "若在“一、主要举措和成效”部分末尾据实补写“述法,共____件。”,则该条符合(已复算);____处须按台账填写,"
              "没有的事不要写");
    EXPECT_EQ(
        change("依法行政。", "应当 TJ-01 ≥ 5件;"),
        "若在“一、主要举措和成效”部分末尾据实补写“受理矛盾纠纷____件。”(纠纷受理数不少于5件方成立),则该条符合(已复算);"
        "____处须按台账填写,没有的事不要写");
    EXPECT_EQ(
        change("依法行政。", "必须 有 部分 第一责任人;"),
        "若在正文末尾据实新增“四、第一责任人”部分,写“____。”,则该条符合(已复算);____处须按台账填写,没有的事不要写");
    EXPECT_EQ(change("依法行政。", "必须 提及 述法 于 第一责任人;"),
              "若在正文末尾据实新增“四、第一责任人”部分,写“述法。”,则该条符合(已复算)");
}

TEST(Counterfactual, WritesAsManyAsAreMissing) {
    EXPECT_EQ(change("公示12件。", "应当 计数 数字 于 举措成效 ≥ 3; 宜 计数 数字 于 举措成效 ≥ 9;"),
              "若在“一、主要举措和成效”部分末尾据实补写“有关事项分别为____件、____件。”,则该条符合(已复算);"
              "____处须按台账填写,没有的事不要写");
}

TEST(Counterfactual, SaysWhoAndWhen) {
    EXPECT_EQ(change("依法行政。", "必须 已知 主送;"),
              "若在标题之后另起一行据实写明主送“____:”,则该条符合(已复算);____处须按台账填写,没有的事不要写");
}

TEST(Counterfactual, NeverAsksForAnotherNumber) {
    EXPECT_EQ(change("受理矛盾纠纷210件,化解219件。", "应当 TJ-02 ≤ TJ-01;"),
              "若核对台账,查明第5行“219件”、第5行“210件”中有误记或口径不一的数并据实更正,更正后“TJ-02 ≤ TJ-01”成立,"
              "则该条符合(已复算)");
    EXPECT_EQ(change("没有述法。落实述法。", "必须 非 提及 述法;"),
              "若经核实,“述法”的表述(第5行)并不属实而据实删去,则该条符合(已复算)");
}

TEST(Counterfactual, MendsWhatShouldNotStand) {
    EXPECT_EQ(change("建设法制政府。", "必须 非 有 用语 旧称;", "用语 旧称 { 说法 \"法制政府\" 宜作 \"法治政府\"; }"),
              "若核对并改正第5行“法制政府”,则该条符合(已复算)");
}

TEST(Counterfactual, SaysWhatItSpoils) {
    EXPECT_EQ(change("依法行政。", "必须 提及 述法;", "规则 甲-02 \"二\" { 依据 \"试\"; 必须 非 提及 述法; }"),
              "若在“一、主要举措和成效”部分末尾据实补写“述法。”,则该条符合(已复算)。但甲-02会因此不再符合,请一并核对");
}

TEST(Counterfactual, ThatDoesNotHoldIsNotTold) {
    EXPECT_EQ(change("依法行政。", "应当 成文日期 ≤ 次年-01-15;"), "无");
}

} // namespace
} // namespace zhunsheng::test
