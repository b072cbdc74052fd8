#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

TEST(RepeatedText, SentencesAndClausesThatStoodBefore) {
    expect_flaws(FlawKind::repeated_text,
                 {{"一、主要工作\n组织各村开展法治文艺巡演活动。组织各村开展法治文艺巡演活动。",
                   "组织各村开展法治文艺巡演活动: 与本段前文“组织各村开展法治文艺巡演活动”重复"},
                  {"一、主要工作\n开通山区群众远程调解绿色通道。\n二、特色亮点\n开通山区群众远程调解绿色通道。",
                   "开通山区群众远程调解绿色通道: 与第2段“开通山区群众远程调解绿色通道”重复"},
                  {"一、主要工作\n一季度全面摸排,推动建设覆盖全县的智慧司法服务平台,成效初显。\n二季度抓紧整改,"
                   "推动建设覆盖全县的智慧司法服务平台,进展顺利。",
                   "推动建设覆盖全县的智慧司法服务平台: 与第2段“推动建设覆盖全县的智慧司法服务平台”重复"},
                  {"一、主要工作\n完善村规民约备案审查的工作流程和标准,健全镇村两级法律顾问联席会议制度。\n"
                   "二、特色亮点\n此外,完善村规民约备案审查的工作流程和标准,健全镇村两级法律顾问联席会议制度。",
                   "完善村规民约备案审查的工作流程和标准,健全镇村两级法律顾问联席会议制度: "
                   "与第2段“完善村规民约备案审查的工作流程和标准,健全镇村两……”重复"}});
}

TEST(RepeatedText, AsksWhereItMayBeMeant) {
    expect_flaws(FlawKind::repeated_text,
                 {{"一、主要工作\n依托镇级综治中心组织律师每周到村坐班提供法律咨询。\n二、特色亮点\n"
                   "依托镇级综治中心组织律师每周到村值班提供法律咨询。",
                   "? 依托镇级综治中心组织律师每周到村值班提供法律咨询: "
                   "与第2段“依托镇级综治中心组织律师每周到村坐班提供法律咨询”几乎相同,是否重复"},
                  {"一、主要工作\n去年以来,选派业务骨干到乡镇司法所驻点帮助工作,效果明显。\n二、特色亮点\n"
                   "同时,选派业务骨干到乡镇司法所驻点帮助工作,群众满意。",
                   "? 选派业务骨干到乡镇司法所驻点帮助工作: "
                   "与第2段“选派业务骨干到乡镇司法所驻点帮助工作”相同,两处说的是否为同一件事"}});
}

TEST(RepeatedText, LeavesAloneWhatMustBeSaidAgain) {
    expect_flaws(
        FlawKind::repeated_text,
        {// guiding thoughts, in the preamble and in a part
         {"坚持以习近平新时代中国特色社会主义思想为指导,成效明显。\n一、主要工作\n"
          "坚持以习近平新时代中国特色社会主义思想为指导,推进工作。",
          ""},
         // the same words of another number
         {"一、主要工作\n组织全镇执法人员参加综合法律知识培训3次。\n二、特色亮点\n"
          "组织全镇执法人员参加综合法律知识培训5次。",
          ""},
         // a heading repeated by the text under it
         {"一、主要工作\n(一)持续推进乡镇综合行政执法规范化建设\n持续推进乡镇综合行政执法规范化建设。", ""},
         // told as done and planned again
         {"一、主要工作\n组织各村开展法治文艺巡演活动。\n二、下一步工作安排\n组织各村开展法治文艺巡演活动。", ""},
         // short ones
         {"一、主要工作\n成效明显。进展顺利。成效明显。", ""},
         // the steps of the law
         {"一、主要工作\n制定办法3件,落实公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序,"
          "规范。\n二、特色亮点\n"
          "出台规划1件,落实公众参与、专家论证、风险评估、合法性审查和集体讨论决定程序,透明。",
          ""}});
}

TEST(RepeatedText, CostsNoMoreThanTheTextIsLong) {
    std::string text = "一、主要工作\n";
    for (int i = 0; i < 20'000; ++i) {
        text += "组织各村开展法治文艺巡演活动。";
    }
    const auto document = read_text(text, "报告.txt");
    ASSERT_TRUE(document);
    const FactSet facts = read(*document);
    EXPECT_EQ(std::count_if(facts.flaws.begin(), facts.flaws.end(),
                            [](const Flaw& flaw) { return flaw.kind == FlawKind::repeated_text; }),
              1); // one run
}

} // namespace
} // namespace zhunsheng::testing
