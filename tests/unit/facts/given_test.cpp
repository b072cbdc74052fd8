// Facts that are stated: where they stand, what they are worth, and the list that proves them.
#include "engine/facts/given.h"

#include <gtest/gtest.h>

#include "tests/support/rulebook.h"

namespace zhunsheng {
namespace {

constexpr std::string_view kLexicon = R"zs(
部分 标题 { 取自 标题; }
部分 落款 { 取自 落款; }
部分 举措成效 { 标题 "举措和成效"; 取自 其余; }
部分 不足原因 { 语态 自认; 标题 "存在的不足"; }
部分 下年安排 { 语态 计划; 标题 "下一年度"; }
词条 三项制度 "三项制度";
词条 述法 "述法";
单位 件 { 量纲 计数; 倍 "万件" 4; }
单位 % { 量纲 比率; }
指标 受理数 编号 TJ-01 单位 件 { 说法 "受理{数}"; 未载明即 未知; }
约数 余 { 数后 "余" | "多"; }
约数 近 { 数前 "近"; }
约数 以上 { 单位后 "以上"; 数前 "不少于"; }
约数 超 { 数前 "超"; }
)zs";

const Lexicon& lexicon() {
    static const Compiled compiled = test::compile_text(std::string(kLexicon));
    return compiled.lexicon;
}

constexpr PartId kWork{2}, kShortcomings{3}, kPlans{4};
constexpr TermId kSystems{0}, kReports{1};

/// "(100, 110) 件 余"
std::string measure(std::string_view words) {
    const auto read = read_measure(words, lexicon());
    if (!read) {
        return "?";
    }
    const auto& [low, high, low_open, high_open] = read->interval;
    return std::string(low_open ? "(" : "[") + (low ? low->str() : "") + ", " + (high ? high->str() : "") +
           (high_open ? ") " : "] ") + (read->unit == kNoUnit ? "-" : lexicon().units[index(read->unit)].name) + " " +
           std::string(name_of(read->qualifier, kQualifierCodes));
}

GivenFact mention(TermId term, std::optional<Status> status = std::nullopt) {
    GivenFact fact;
    fact.kind = GivenFact::Kind::mention;
    fact.term = term;
    fact.status = status;
    return fact;
}

GivenFact figure(std::string_view words) {
    GivenFact fact;
    fact.kind = GivenFact::Kind::figure;
    fact.indicator = IndicatorId{0};
    fact.measure = read_measure(words, lexicon()).value();
    return fact;
}

TEST(GivenFacts, ReadMeasuresAsReportsWriteThem) {
    EXPECT_EQ(measure("120件"), "[120, 120] 件 exact");
    EXPECT_EQ(measure("120"), "[120, 120] - exact");
    EXPECT_EQ(measure("100余件"), "(100, 200) 件 余");
    EXPECT_EQ(measure("近200件"), "[100, 200) 件 近");
    EXPECT_EQ(measure("3件以上"), "[3, ] 件 以上");
    EXPECT_EQ(measure("不少于3件"), "[3, ] 件 以上");
    EXPECT_EQ(measure("超1.2万件"), "(12000, ] 件 超");
    EXPECT_EQ(measure("10—20件"), "[10, 20] 件 range");
    EXPECT_EQ(measure("95.5%"), "[95.5, 95.5] % exact");
    EXPECT_EQ(measure("二十余件"), "(20, 30) 件 余");
    for (const char* wrong : {"", "件", "一百二十件左右", "120人", "120件又3件", "受理120件"}) {
        EXPECT_EQ(measure(wrong), "?") << wrong;
    }
}

TEST(GivenFacts, StandInAListLaidOutAsAReport) {
    GivenFacts given;
    given.attributes.title = "清河县2024年法治政府建设年度报告";
    given.attributes.signature = "清河县人民政府";
    given.attributes.sign_date = DateFact{{}, 2025, 1, 20, {}};
    given.paragraphs.push_back({kWork, {{mention(kSystems), figure("100余件")}, {mention(kReports)}}});
    given.paragraphs.push_back({kShortcomings, {{mention(kSystems)}}});
    given.parts.push_back({kPlans, false});
    const auto report = build_given(given, lexicon());
    EXPECT_EQ(report->document.utf8({0, static_cast<std::uint32_t>(report->document.text.size())}),
              "标题 清河县2024年法治政府建设年度报告\n"
              "下年安排\n"
              "举措成效\n"
              "提及 三项制度,指标 受理数 = 100余件。提及 述法\n"
              "不足原因\n"
              "提及 三项制度\n"
              "落款 清河县人民政府\n"
              "成文日期 2025-01-20");
    EXPECT_EQ(report->document.sentences.size(), 9U);
    EXPECT_EQ(report->document.original_utf8(report->facts.figures[0].span), "100余件");
}

TEST(GivenFacts, CarryPlaceAndStatus) {
    GivenFacts given;
    given.paragraphs.push_back({kWork, {{mention(kSystems), mention(kReports, Status::planned)}}});
    given.paragraphs.push_back({kShortcomings, {{mention(kSystems)}}});
    given.parts = {{kWork, true}, {kShortcomings, false}};
    const auto report = build_given(given, lexicon());
    const auto& facts = report->facts;
    ASSERT_EQ(facts.mentions.size(), 3U);
    EXPECT_EQ(facts.mentions[0].status, Status::done);
    EXPECT_EQ(facts.mentions[1].status, Status::failing);
    EXPECT_EQ(facts.mentions[2].status, Status::planned);
    EXPECT_EQ(facts.mentions[0].at.sentence, facts.mentions[2].at.sentence);
    EXPECT_TRUE(stands_in(facts, facts.mentions[0].at, kWork));
    EXPECT_FALSE(stands_in(facts, facts.mentions[1].at, kWork));
    EXPECT_EQ(facts.parts[index(kWork)].presence, Presence::present);
    EXPECT_EQ(facts.parts[index(kShortcomings)].presence, Presence::partial);
    EXPECT_EQ(facts.parts[index(kPlans)].presence, Presence::absent);
    EXPECT_FALSE(facts.metadata.sign_date.value);
    EXPECT_EQ(facts.metadata.title.reason, "给定的事实里没有");
}

TEST(GivenFacts, MayBeNone) {
    ReportOptions options;
    options.year = 2024;
    const auto report = build_given({}, lexicon(), options);
    EXPECT_TRUE(report->document.text.empty());
    EXPECT_EQ(report->facts.metadata.year.value, 2024);
}

} // namespace
} // namespace zhunsheng
