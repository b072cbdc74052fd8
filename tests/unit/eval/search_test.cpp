// What searches the text: aggregates, scopes, what stands together or near, the order of parts, named items.
#include <gtest/gtest.h>

#include "tests/unit/eval/verdict_text.h"

namespace zhunsheng::test {
namespace {

std::string rule(std::string_view condition) {
    return "规则 甲-01 \"试\" { 依据 \"试\"; 必须 " + std::string(condition) + "; }";
}

/// The outcome of one condition over a report whose work part is `work`.
std::string one(std::string_view work, std::string_view condition) {
    return verdicts(report_with(work), rule(condition)).substr(std::string_view("甲-01 ").size());
}

std::string why(std::string_view work, std::string_view condition) {
    return reason(report_with(work), rule(condition));
}

struct Row {
    std::string_view work, condition, outcome;
};

void check(std::initializer_list<Row> rows) {
    for (const Row& row : rows) {
        EXPECT_EQ(one(row.work, row.condition), row.outcome) << row.work << " / " << row.condition;
    }
}

TEST(Aggregate, IsOverTheFiguresOfTheYear) {
    check({{"劳动类受理矛盾纠纷20件,邻里类受理矛盾纠纷30件。", "合计 指标 TJ-01 = 50 件", "符合"},
           {"劳动类受理矛盾纠纷20件,邻里类受理矛盾纠纷30件。", "合计 指标 TJ-01 = 51 件", "不符合"},
           {"劳动类受理矛盾纠纷20件,邻里类受理矛盾纠纷30件。", "最大 指标 TJ-01 = 30 件", "符合"},
           {"劳动类受理矛盾纠纷20件,邻里类受理矛盾纠纷30件。", "最小 指标 TJ-01 < 30 件", "符合"},
           {"劳动类受理矛盾纠纷20件,邻里类受理矛盾纠纷30件。", "计数 指标 TJ-01 = 2", "符合"},
           {"累计受理矛盾纠纷90件。受理矛盾纠纷30件。", "合计 指标 TJ-01 = 30 件", "符合"},
           {"受理矛盾纠纷20余件,邻里类受理矛盾纠纷30件。", "合计 指标 TJ-01 > 50 件", "符合"},
           {"受理矛盾纠纷20余件,邻里类受理矛盾纠纷30件。", "合计 指标 TJ-01 > 55 件", "待核"},
           {"受理矛盾纠纷20余件,邻里类受理矛盾纠纷20件。", "最大 指标 TJ-01 > 20 件", "符合"},
           {"受理矛盾纠纷20余件,邻里类受理矛盾纠纷20件。", "最小 指标 TJ-01 = 20 件", "符合"}});
    EXPECT_EQ(evidence(report_with("劳动类受理矛盾纠纷20件,邻里类受理矛盾纠纷30件。"), rule("合计 指标 TJ-01 = 51 件")),
              "20件|30件");
}

TEST(Aggregate, CountsARestatementOnce) {
    check({{"受理矛盾纠纷20件。全年受理矛盾纠纷20件。", "合计 指标 TJ-01 = 20 件", "符合"},
           {"受理矛盾纠纷20余件。全年受理矛盾纠纷25件。", "合计 指标 TJ-01 = 25 件", "符合"},
           {"受理矛盾纠纷20件。受理矛盾纠纷30件。", "合计 指标 TJ-01 = 50 件", "符合"},
           {"受理矛盾纠纷20件,受理矛盾纠纷20件。", "合计 指标 TJ-01 = 40 件", "符合"},
           {"化解率达95%。化解率95%。", "计数 指标 TJ-03 = 1", "待核"},
           {"化解率达95%。化解率95%。", "计数 指标 TJ-03 ≤ 2", "符合"},
           {"化解率达95%。化解率95%。", "最大 指标 TJ-03 ≤ 95 %", "符合"}});
}

TEST(Aggregate, OverNothingIsNoPass) {
    check({{"开展考核。", "合计 指标 TJ-01 ≥ 0 件", "待核"},
           {"开展考核。", "计数 指标 TJ-01 ≤ 3", "待核"},
           {"开展考核。", "合计 指标 DC-91 ≥ 0 次", "不符合"},
           {"开展考核。", "计数 指标 DC-91 ≤ 3", "不符合"},
           {"受理矛盾纠纷20件。", "合计 指标 TJ-01 于 下年安排 ≥ 0 件", "待核"},
           {"受理矛盾纠纷20件,化解10件。", "合计 指标 TJ-01 于 举措成效 ≥ TJ-02", "符合"}});
    EXPECT_EQ(why("开展考核。", "合计 指标 TJ-01 ≥ 0 件"), "报告未载明,可能在文本之外:报告未载明纠纷受理数");
}

TEST(Quantified, OverFiguresInParts) {
    check({{"受理矛盾纠纷20件,受理矛盾纠纷3件。", "每一 指标 TJ-01 ≥ 3 件", "符合"},
           {"受理矛盾纠纷20件,受理矛盾纠纷3件。", "每一 指标 TJ-01 > 3 件", "不符合"},
           {"受理矛盾纠纷20件,受理矛盾纠纷3件。", "任一 指标 TJ-01 > 19 件", "符合"},
           {"受理矛盾纠纷20件。", "每一 指标 TJ-01 于 下年安排 > 3 件", "待核"},
           {"开展考核。", "每一 指标 DC-91 > 3 次", "不符合"},
           {"开展考核。", "任一 指标 DC-91 > 3 次", "不符合"},
           {"开展考核。", "任一 指标 TJ-01 > 3 件", "待核"},
           {"开展考核。", "任一 数字 > 3", "不符合"},
           {"开展考核5次,化解率2%。", "每一 数字 ≥ 5", "符合"},
           {"开展考核5次,受理矛盾纠纷3件。", "每一 数字 ≥ 5 次", "符合"},
           {"开展考核5次,受理矛盾纠纷3件。", "在 部分 举措成效 中 (每一 数字 ≥ 5)", "不符合"}});
}

TEST(Within, RestrictsWhatItHolds) {
    const std::string report =
        report_with("开展考核。受理矛盾纠纷20件。", "述法不够深入。", "将落实三项制度,化解30件。");
    const auto outcome = [&](std::string_view condition) {
        return verdicts(report, rule(condition)).substr(std::string_view("甲-01 ").size());
    };
    EXPECT_EQ(outcome("在 部分 举措成效 中 (提及 考核)"), "符合");
    EXPECT_EQ(outcome("在 部分 下年安排 中 (提及 考核)"), "不符合");
    EXPECT_EQ(outcome("在 部分 举措成效、下年安排 中 (提及 考核 且 提及 三项制度 语态 不限)"), "符合");
    EXPECT_EQ(outcome("在 部分 举措成效、下年安排 中 (在 部分 下年安排 中 (提及 考核))"), "不符合");
    EXPECT_EQ(outcome("在 部分 举措成效 中 (提及 三项制度 于 举措成效、下年安排 语态 不限)"), "不符合");
    EXPECT_EQ(outcome("在 部分 举措成效 中 (TJ-01 ≥ 20 件)"), "符合");
    EXPECT_EQ(outcome("在 部分 不足原因 中 (TJ-01 ≥ 20 件)"), "待核");
    EXPECT_EQ(outcome("在 部分 不足原因 中 (已知 TJ-01)"), "不符合");
    EXPECT_EQ(outcome("在 部分 举措成效 中 (计数 考核 ≥ 1 且 计数 述法 = 0)"), "符合");
    EXPECT_EQ(outcome("在 部分 不足原因 中 (有 部分 下年安排)"), "符合") << "parts are the whole report's";
    EXPECT_EQ(outcome("在 部分 不足原因 中 (合计 指标 TJ-01 ≥ 1 件)"), "待核");
}

TEST(Together, AllInOnePlace) {
    check({{"开展考核,督查3次。", "同句 (提及 考核、数字)", "符合"},
           {"开展考核。督查3次。", "同句 (提及 考核、数字)", "不符合"},
           {"开展考核。督查3次。", "同段 (提及 考核、指标 DC-91)", "符合"},
           {"开展考核。\n督查3次。", "同段 (提及 考核、数字)", "不符合"},
           {"开展考核。\n督查3次。", "同节 (提及 考核、数字)", "符合"},
           {"开展考核。\n(二)加强督查\n督查3次。", "同节 (提及 考核、数字)", "不符合"},
           {"拟开展考核,督查3次。", "同句 (提及 考核、数字)", "不符合"},
           {"拟开展考核,印发《办法》。", "同句 (提及 考核 语态 计划、文件)", "符合"},
           {"拟开展考核,印发《办法》。", "同句 (词条 考核、事实)", "符合"},
           {"述法。开展考核。", "在 部分 下年安排 中 (同段 (提及 考核、提及 述法))", "不符合"}});
    EXPECT_EQ(evidence(report_with("述法。开展考核,督查3次。"), rule("同句 (提及 考核、数字)")), "考核|3次");
    EXPECT_EQ(misses(report_with("考核。述法。开展考核,述法。"), rule("同句 (提及 考核、提及 述法、数字)")),
              "考核:同句没有数字|考核:同句没有“述法”、数字|述法:同句没有“考核”、数字");
    EXPECT_EQ(why("考核。述法。", "同句 (提及 考核、提及 述法)"), "相关内容不在一处");
    EXPECT_EQ(why("督查。", "同句 (提及 考核、提及 述法)"), "未见相关内容");
}

TEST(Nearness, CountsCharactersBetween) {
    check({{"考核述法。", "提及 考核 相邻 词条 述法 ≤ 0字", "符合"},
           {"考核一二三述法。", "提及 考核 相邻 词条 述法 ≤ 3字", "符合"},
           {"考核一二三述法。", "提及 考核 相邻 词条 述法 ≤ 2字", "不符合"},
           {"述法一二三考核。", "提及 考核 相邻 词条 述法 ≤ 3字", "符合"},
           {"考核。述法。", "提及 考核 相邻 词条 述法 ≤ 9字", "不符合"},
           {"考核。", "提及 考核 相邻 词条 考核 ≤ 9字", "不符合"},
           {"考核,考核。", "提及 考核 相邻 词条 考核 ≤ 1字", "符合"},
           {"考核共督查3次。", "提及 考核 相邻 数字 ≤ 4字", "符合"},
           {"考核共督查3次。", "提及 考核 相邻 指标 TJ-01 | 指标 DC-91 ≤ 4字", "符合"},
           {"考核述法。督查3次,考核。", "提及 考核 相邻 词条 述法 ≤ 1字 同句 有 数字", "不符合"},
           {"考核述法,督查3次。", "提及 考核 于 举措成效 相邻 词条 述法 ≤ 1字 同句 有 数字", "符合"}});
    EXPECT_EQ(misses(report_with("考核一二三述法。"), rule("提及 考核 相邻 词条 述法 ≤ 2字")),
              "考核:相邻2字内没有“述法”");
}

TEST(Order, IsThatOfTheHeadings) {
    check({{"开展考核。", "顺序 (举措成效、不足原因、下年安排)", "符合"},
           {"开展考核。", "顺序 (不足原因、举措成效)", "不符合"},
           {"开展考核。", "顺序 (举措成效、第一责任人、下年安排)", "符合"},
           {"开展考核。", "顺序 (第一责任人、下年安排)", "不符合"}});
    EXPECT_EQ(why("开展考核。", "顺序 (下年安排、举措成效)"),
              "各部分的先后次序不符:“主要举措和成效”写在“下一年度安排”之前,应在其后");
    EXPECT_EQ(why("开展考核。", "顺序 (第一责任人、下年安排)"), "缺少这一部分:没有“第一责任人”的标题,比不出先后");
    EXPECT_EQ(evidence(report_with("开展考核。"), rule("顺序 (不足原因、下年安排、举措成效)")),
              "一、主要举措和成效|三、下一年度安排");
}

TEST(NamedItems, AreNamedWhereTheyLack) {
    const std::string_view items = "至少 2 项 (考:提及 考核、述:提及 述法、三:提及 三项制度、数:TJ-01 > 5 件)";
    EXPECT_EQ(one("开展考核,述法。", items), "符合");
    EXPECT_EQ(one("开展考核。", items), "待核");
    EXPECT_EQ(why("开展考核。", items).substr(std::string_view("报告未载明,可能在文本之外:").size()),
              "至少要2项,已有考;缺述、三;数待核;报告未载明纠纷受理数");
    const std::string_view three = "至少 2 项 (考:提及 考核、述:提及 述法、提及 三项制度)";
    EXPECT_EQ(why("开展考核。", three), "未见相关内容:至少要2项,已有考;缺述、第3项");
    const std::string text = proof(report_with("开展考核。"), rule(three));
    EXPECT_NE(text.find("真 考:提及 考核"), std::string::npos) << text;
    EXPECT_NE(text.find("假 述:提及 述法"), std::string::npos) << text;
}

} // namespace
} // namespace zhunsheng::test
