// The words that tell a count from what only looks like one, as tables for figure_rules.cpp.
#pragma once

#include <string_view>

#include "engine/facts/word_list.h"

namespace zhunsheng::figure_words {

using Words = std::u32string_view;

/// After N个: a formula, not a count (四个意识, 两个维护, 三个必须).
inline constexpr WordList kFormulas = word_list({
    U"全面", U"意识", U"自信", U"确立", U"维护",   U"坚持",     U"必须", U"统一", U"到位", U"结合",
    U"转变", U"覆盖", U"强化", U"一",   U"不",     U"亲自",     U"更",   U"最",   U"百年", U"善于",
    U"紧紧", U"务必", U"敢于", U"能力", U"走在前", U"关键",     U"注重", U"突出", U"聚焦", U"明确",
    U"带头", U"规定", U"责任", U"100",  U"区分",   U"毫不动摇", U"文明", U"伟大", U"从严", U"清单",
});
inline constexpr WordList kAspects = word_list({U"方面", U"层面", U"维度", U"角度", U"方向", U"阶段", U"时期"});
/// Measure words that are nouns as often: a Chinese numeral before them counts only when hedged or closing its clause.
inline constexpr WordList kLooseUnits = word_list({
    U"年", U"日",     U"周", U"部", U"点", U"站", U"道", U"面", U"头",   U"把", U"根", U"片", U"盘", U"块",
    U"里", U"立方米", U"米", U"升", U"克", U"斤", U"分", U"节", U"课",   U"讲", U"堂", U"单", U"封", U"则",
    U"样", U"款",     U"对", U"案", U"岗", U"席", U"卷", U"幅", U"季度", U"所", U"成", U"只", U"级", U"号",
});
/// What 一 and 二 may count after their noun: 开展督察一次.
inline constexpr WordList kSingleUnits = word_list({
    U"次", U"件", U"起", U"例", U"宗",   U"场", U"场次", U"期", U"份", U"名", U"个", U"项", U"条", U"篇",
    U"批", U"家", U"处", U"人", U"人次", U"本", U"部",   U"套", U"台", U"支", U"册", U"辆", U"间", U"座",
});
/// Before 一件, 一次 …: one of a kind, not a count.
inline constexpr Words kNoCountBefore = U"跑办查头个这那某上下同任唯另统逐进之新前后首再又近过第每一缺无成";
inline constexpr Words kCaseNouns = U"件案故讼例访";
/// Before a Chinese numeral: pointing (这两个) or vague (几十, 上百).
inline constexpr Words kPointing = U"这那某头首每哪第";
inline constexpr Words kVague = U"几数上成好";
inline constexpr WordList kPeriods = word_list(
    {U"每季度", U"每季", U"每月", U"每周", U"每年", U"每半年", U"每日", U"每天", U"每旬", U"每人每年", U"年均"});
inline constexpr WordList kYearPlans =
    word_list({U"行动", U"规划", U"计划", U"来", U"以来", U"期", U"代", U"度", U"级", U"版", U"制", U"工程", U"任务",
               U"目标", U"攻坚", U"底", U"初", U"末"});
inline constexpr WordList kYearsBefore = word_list({U"近", U"过去", U"前", U"未来", U"今后", U"每", U"最近"});
inline constexpr WordList kCampaigns = word_list({U"攻坚", U"行动", U"大会战", U"专项", U"集中", U"冲刺"});
inline constexpr WordList kRoundTheClock =
    word_list({U"自助", U"不打烊", U"值班", U"在线", U"服务", U"全天", U"开放", U"响应", U"热线", U"值守",  U"备勤",
               U"受理", U"政务",   U"咨询", U"政府", U"随时", U"全程", U"运行", U"监控", U"巡",   U"不间断"});
inline constexpr WordList kStages = word_list({U"工程", U"项目", U"建设", U"改造", U"规划"});
inline constexpr WordList kRankPlaces = word_list({U"全国", U"全省", U"全市", U"全县", U"全区", U"排名", U"位列",
                                                   U"位居", U"名列", U"居", U"列", U"全州", U"省内", U"市级"});
inline constexpr WordList kScores = word_list({U"得分", U"评分", U"总分", U"均分", U"分数", U"满意度得分"});
inline constexpr WordList kSessions =
    word_list({U"会议", U"全会", U"全体", U"常委", U"常务", U"代表", U"党代", U"大会"});
/// Words that only begin like a measure word: 每周三组织, 二处理.
inline constexpr WordList kWholeWords = word_list({
    U"组织", U"组成", U"处理", U"处罚", U"处置", U"支持", U"支付", U"支撑", U"对话", U"对接", U"对照", U"对标", U"人民",
    U"人员", U"人才", U"人社", U"批复", U"批示", U"批准", U"期间", U"期限", U"场所", U"起草", U"起来", U"条例", U"名称",
    U"部门", U"项目", U"台账", U"位置", U"份额", U"把握", U"把关", U"面对", U"面向", U"面临", U"道路", U"道德", U"张贴",
    U"家庭", U"点击", U"类似", U"户籍", U"所有", U"所属", U"所在", U"单位", U"间接", U"篇章", U"站点", U"点位", U"分类",
});
inline constexpr WordList kNotWholeWords = word_list({U"项目标", U"项目录", U"组成员", U"支持证"});
/// After N次: the first, second, third of a kind (三次产业).
inline constexpr WordList kOrders = word_list({U"产业", U"分配", U"供水", U"创业", U"开发", U"污染", U"创新"});
inline constexpr std::uint32_t kSessionReach = 12;
inline constexpr std::uint32_t kFormulaReach = 10;
/// Before N日: a stretch of days, not a day of the month.
inline constexpr Words kBeforeDays = U"示限满期为前长短少共计达了用过到至";
inline constexpr Words kLinks = U"+×*·•/";

} // namespace zhunsheng::figure_words
