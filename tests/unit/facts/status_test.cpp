// In what status mentions and figures stand, against what figures are measured, and which indicators they report.
#include <gtest/gtest.h>

#include "tests/unit/facts/facts_text.h"

namespace zhunsheng::testing {
namespace {

constexpr const char* kDone = "一、主要举措和成效\n";
constexpr const char* kAdmitted = "一、存在的不足\n";
constexpr const char* kPlanned = "一、下一年度安排\n";

std::string said(const char* heading, const char* sentence) {
    return mentions(std::string("清河县2024年度法治政府建设工作报告\n") + heading + sentence);
}

struct Case {
    const char* heading;
    const char* sentence;
    const char* expected;
};

class MentionStatus : public ::testing::TestWithParam<Case> {};

TEST_P(MentionStatus, IsItsClauses) {
    EXPECT_EQ(said(GetParam().heading, GetParam().sentence), GetParam().expected) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(Cues, MentionStatus,
                         ::testing::Values(Case{kDone, "全面落实行政执法三项制度。", "三项制度 完成"},
                                           Case{kAdmitted, "行政执法三项制度落实不够好。", "三项制度 自认"},
                                           Case{kPlanned, "继续落实行政执法三项制度。", "三项制度 计划"},
                                           Case{kDone, "三项制度落实不到位。", "三项制度 自认"},
                                           Case{kDone, "三项制度、执法信息化落实不到位。", "三项制度 自认"},
                                           Case{kDone, "落实三项制度,培训力度有待提高。", "三项制度 完成"},
                                           Case{kDone, "将进一步落实三项制度。", "三项制度 计划"},
                                           Case{kDone, "将三项制度纳入考核。", "三项制度 完成"},
                                           Case{kDone, "解决三项制度落实不到位的问题。", "三项制度 完成"},
                                           Case{kDone, "要求各单位落实三项制度。", "三项制度 要求"},
                                           Case{kDone, "(一)没有违反三项制度。正文。", "三项制度 否定"},
                                           Case{kDone, "(一)解决三项制度执行有待加强。正文。", "三项制度 完成"},
                                           Case{kDone, "未发生违反三项制度的案件。", "三项制度 否定"},
                                           Case{kDone, "将继续解决三项制度落实有待加强的问题。", "三项制度 自认"},
                                           Case{kPlanned, "没有违反三项制度的案件。", "三项制度 否定"}));

INSTANTIATE_TEST_SUITE_P(
    Leads, MentionStatus,
    ::testing::Values(Case{kDone, "下一步,我县加强三项制度培训。严格执法记录管理。", "三项制度 计划, 三项制度 计划"},
                      Case{kDone, "落实三项制度。下一步,我县加强培训,规范执法记录。严格执法记录管理。",
                           "三项制度 完成, 三项制度 计划, 三项制度 完成"},
                      Case{kDone, "但还存在一些不足,主要表现在:三项制度执行随意。执法记录质量低。",
                           "三项制度 自认, 三项制度 自认"},
                      Case{kDone, "拟于年内修订三项制度,已开展执法记录检查。", "三项制度 计划, 三项制度 完成"}));

INSTANTIATE_TEST_SUITE_P(Mentions, MentionStatus,
                         ::testing::Values(Case{kDone, "执法信息及时公示。", "公示 完成"},
                                           Case{kDone, "设立公示栏公示执法信息。", ""},
                                           Case{kDone, "设立公示栏,公示执法信息。", "公示 完成"},
                                           Case{kDone, "学习《清河县三项制度实施办法》。", ""},
                                           Case{kDone, "学习《清河县应诉规定》。", "应诉规定 完成"}));

std::string counted(const char* sentence, const char* heading = kDone) {
    return figures(std::string("清河县2024年度法治政府建设工作报告\n") + heading + sentence);
}

TEST(FigureStatus, IsItsClauses) {
    EXPECT_EQ(counted("开展检查5次。"), "5次 完成 当年");
    EXPECT_EQ(counted("开展检查5次。", kPlanned), "5次 计划 当年");
    EXPECT_EQ(counted("将继续开展检查5次。"), "5次 计划 当年");
}

TEST(Basis, CumulativeAndComparative) {
    EXPECT_EQ(counted("累计开展检查50次,今年开展5次。"), "50次 完成 累计, 5次 完成 当年");
    EXPECT_EQ(counted("2024年,累计开展检查50次。"), "50次 完成 当年");
    EXPECT_EQ(counted("今年以来,开展检查50次。"), "50次 完成 当年");
    EXPECT_EQ(counted("自2021年以来,开展检查50次。"), "50次 完成 累计");
    EXPECT_EQ(counted("开展检查5次,较上年多开展2次。"), "5次 完成 当年, 2次 完成 同比");
}

TEST(Indicators, BindByPhrasingAndUnit) {
    EXPECT_EQ(counted("全县受理各类矛盾纠纷210宗,化解率达99.5%。"), "210宗 完成 当年 TJ-01, 99.5% 完成 当年 TJ-03");
    EXPECT_EQ(counted("受理矛盾纠纷培训20人。"), "20人 完成 当年");
    EXPECT_EQ(counted("较上年受理矛盾纠纷20件。"), "20件 完成 同比");
}

TEST(Indicators, ARateOfSeveralSubjectsIsEachOnes) {
    EXPECT_EQ(counted("参考率、合格率均达100%。"), "100% 完成 当年 XF-06, 100% 完成 当年 XF-07");
    EXPECT_EQ(counted("参考率和成绩合格率均达100%。"), "100% 完成 当年 XF-06, 100% 完成 当年 XF-07");
    EXPECT_EQ(counted("参考率、合格率分别为100%、96%。"), "100% 完成 当年 XF-06, 96% 完成 当年 XF-07");
    EXPECT_EQ(counted("合格率和参考率分别达到96%和100%。"), "96% 完成 当年 XF-07, 100% 完成 当年 XF-06");
    EXPECT_EQ(counted("出勤率、合格率分别为98%、96%。"), "98% 完成 当年, 96% 完成 当年 XF-07");
    EXPECT_EQ(counted("参考率大幅提高到合格率水平的100%。"), "100% 完成 当年 XF-06");
}

TEST(Indicators, AnExclusionBeforeTheCommaDoesNotReachTheValue) {
    EXPECT_EQ(counted("较上年有所好转,受理矛盾纠纷20件。"), "20件 完成 当年 TJ-01");
}

TEST(Indicators, AnExclusionOfAValueSilencesThatValueOnly) {
    EXPECT_EQ(counted("诉讼案件52件、二审诉讼案件19件。"), "52件 完成 当年 YS-01, 19件 完成 当年");
}

TEST(Indicators, TheNearerPhrasingWins) {
    EXPECT_EQ(counted("负责人出庭率100%,败诉率4.3%。"), "100% 完成 当年 YS-05, 4.3% 完成 当年 YS-08");
}

TEST(Indicators, AShareIsNotTheWhole) {
    EXPECT_EQ(counted("受理矛盾纠纷210件,其中受理宅基地矛盾纠纷20件。"), "210件 完成 当年 TJ-01, 20件 完成 当年");
    EXPECT_EQ(counted("受理矛盾纠纷210件,其中宅基地类20件;某镇受理矛盾纠纷30件。"),
              "210件 完成 当年 TJ-01, 20件 完成 当年, 30件 完成 当年 TJ-01");
}

TEST(Indicators, TheMoreLiteralPhrasingWins) {
    EXPECT_EQ(counted("受理行政复议案件12件。"), "12件 完成 当年 FY-01");
}

} // namespace
} // namespace zhunsheng::testing
