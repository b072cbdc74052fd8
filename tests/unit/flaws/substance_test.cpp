#include <gtest/gtest.h>

#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

TEST(EmptySentence, NothingToCheck) {
    expect_flaws(FlawKind::empty_sentence,
                 {{"一、主要工作\n坚持以人民为中心,不断提升依法行政能力和水平。",
                   "坚持以人民为中心,不断提升依法行政能力和水平: 这一句没有数字、时间、文件、机构或者事例可以核对"}});
    expect_flaws(FlawKind::empty_sentence, {{"一、主要工作\n不断提升依法行政能力,培训执法人员30人。", ""},
                                            {"一、主要工作\n全面推行包容审慎监管,县司法局逐项审查。", ""},
                                            {"一、主要工作\n深入落实《重大行政决策程序暂行条例》各项要求。", ""},
                                            {"一、下一步工作安排\n不断提升依法行政的能力和水平。", ""}});
}

TEST(GenericShortfall, NoMatterOfItsOwn) {
    expect_flaws(FlawKind::generic_shortfall,
                 {{"一、主要工作\n甲。\n二、存在的不足\n法治宣传形式较为单一。执法人员素质有待提高。",
                   "? 法治宣传形式较为单一。执法人员素质有待提高: "
                   "不足都是通用的说法,没有数字,也没有写到具体领域、具体事项,有没有本地的具体问题"}});
    expect_flaws(FlawKind::generic_shortfall,
                 {{"一、主要工作\n甲。\n二、存在的不足\n法治宣传形式较为单一。行政复议案件纠错率较高。", ""},
                  {"一、主要工作\n甲。\n二、存在的不足\n法治宣传形式较为单一。持证人员仅12人,力量薄弱。", ""},
                  {"一、主要工作\n法治宣传形式较为单一。执法人员素质有待提高。", ""}});
}

TEST(SuperiorOnly, NothingOfOnesOwn) {
    expect_flaws(FlawKind::superior_only,
                 {{"一、主要工作\n(一)政务服务\n积极配合上级部门,持续深化证照联办改革。\n(二)执法\n开展检查3次。",
                   "? 积极配合上级部门,持续深化证照联办改革: 这一部分只写了上级的工作和要求,本级做了什么"}});
    expect_flaws(FlawKind::superior_only,
                 {{"一、主要工作\n(一)政务服务\n积极配合上级部门,我镇设立窗口。\n(二)执法\n开展检查3次。", ""},
                  {"一、主要工作\n(一)政务服务\n配合上级部门办结事项30件。\n(二)执法\n开展检查3次。", ""},
                  {"一、主要工作\n甲。\n二、下一步工作安排\n积极配合上级部门,持续深化改革。", ""}});
}

TEST(GluedHeading, LostLineBreaks) {
    expect_flaws(FlawKind::glued_heading,
                 {{"一、主要工作\n开展检查3次。二、存在的不足\n力量薄弱。三、下一步安排\n加强培训。",
                   "二、存在的不足: 标题“二、存在的不足”与上文连在一段,应另起一行 | "
                   "三、下一步安排: 标题“三、下一步安排”与上文连在一段,应另起一行"}});
    expect_flaws(FlawKind::glued_heading, {{"一、主要工作\n开展检查3次。\n二、存在的不足\n力量薄弱。", ""},
                                           {"一、主要工作\n(一)强化学习。开展培训3次。(二)强化监督。开展检查。", ""},
                                           {"一、主要工作\n一是强化学习。二是强化监督。", ""}});
}

TEST(NamedPerson, BesideACase) {
    expect_flaws(FlawKind::named_person,
                 {{"成功调解村民张大山与邻居的纠纷。",
                   "? 村民: 后面像是写了个人的全名,公开的报告宜写作“某某”,是否已经本人同意或者本就公开"}});
    expect_flaws(FlawKind::named_person, {{"成功调解村民张某某与邻居的纠纷。", ""},
                                          {"成功调解村民张某与邻居的纠纷。", ""},
                                          {"方便当事人办事,村民高度认可。", ""},
                                          {"镇长李明出席会议。", ""}});
}

TEST(RepeatedPlan, InTheWordsOfThisYears) {
    expect_flaws(
        FlawKind::repeated_plan,
        {{"一、主要工作\n组织各村开展法治文艺巡演活动。\n二、下一步工作安排\n组织各村开展法治文艺巡演活动。",
          "组织各村开展法治文艺巡演活动: 与已做的“组织各村开展法治文艺巡演活动”一字不差,下一年的安排宜写新的任务"}});
    expect_flaws(
        FlawKind::repeated_plan,
        {{"一、主要工作\n组织各村开展法治文艺巡演活动。\n二、下一步工作安排\n把巡演扩大到全部社区和学校。", ""},
         {"一、主要工作\n落实“谁执法谁普法”责任制。\n二、下一步工作安排\n落实“谁执法谁普法”责任制。", ""},
         {"一、主要工作\n组织各村开展巡演。组织各村开展巡演。\n二、下一步工作安排\n加强培训。", ""}});
}

TEST(CopiedText, OfLastYearsReport) {
    constexpr std::string_view kLast = "清河县2023年法治政府建设年度报告\n一、主要工作\n"
                                       "组织各村开展法治文艺巡演活动18场,依托综治中心为企业和群众提供上门法律咨询。";
    EXPECT_EQ(flaws_after(FlawKind::copied_text, kLast,
                          "清河县2024年法治政府建设年度报告\n一、主要工作\n"
                          "组织各村开展法治文艺巡演活动18场,依托综治中心为企业和群众提供上门法律咨询。"),
              "组织各村开展法治文艺巡演活动18场,依托综治中心为企业和群众提供上门法律咨询。: "
              "与上一年度报告第3段一字不差,数字也没有变");
    for (const std::string_view other : {"组织各村开展法治文艺巡演活动21场,依托综治中心为企业和群众提供上门法律咨询。",
                                         "依托综治中心为企业和群众提供上门法律咨询。", "开展巡演18场。"}) {
        EXPECT_EQ(flaws_after(FlawKind::copied_text, kLast,
                              "清河县2024年法治政府建设年度报告\n一、主要工作\n" + std::string(other)),
                  "");
    }
}

TEST(SelfWording, OfAnotherLevel) {
    const ReportOptions town{Level::township, 2024, "云岭镇"};
    const ReportOptions county{Level::county, 2024, "清河县"};
    EXPECT_EQ(flaws(FlawKind::self_wording, "我镇开展检查。", county), "我镇: 报告主体是清河县(县),文中自称“我镇”");
    EXPECT_EQ(flaws(FlawKind::self_wording, "我乡开展检查。", town), "我乡: 报告主体是云岭镇(乡镇),文中自称“我乡”");
    EXPECT_EQ(flaws(FlawKind::self_wording, "我县开展检查。", town),
              "? 我县: 报告主体是云岭镇(乡镇),文中自称“我县”,是否指上级");
    EXPECT_EQ(flaws(FlawKind::self_wording, "我镇开展检查。", town), "");
    EXPECT_EQ(flaws(FlawKind::self_wording, "我县开展检查。", county), "");
    EXPECT_EQ(flaws(FlawKind::self_wording, "我市开展检查。", {Level::county, 2024, "云江市"}), "");
}

} // namespace
} // namespace zhunsheng::testing
