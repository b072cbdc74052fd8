// 瑕疵: what can be wrong with a report's text itself, whatever it reports, by the names that rules ask for it.
// Each kind is found by one detector of engine/flaws; catalogue of quality checks: QC-01 … QC-50, CR-19 … CR-50.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace zhunsheng {

enum class FlawKind : std::uint8_t {
    heading_year,      ///< a heading bears another year than the report (QC-01)
    title_year,        ///< a known document's name with another year (QC-02)
    document_name,     ///< a name in 《》 close to a known document's, but not equal (QC-11)
    repeated_text,     ///< a sentence or long clause that stands in the text before (QC-12)
    foreign_place,     ///< a place that is neither this one nor above or below it (QC-16)
    self_wording,      ///< 我县 in a township's report, 我镇 in a county's (QC-17)
    heading_number,    ///< a number skipped, doubled or out of order (QC-19)
    empty_sentence,    ///< praise or resolve without figure, date, document, organ or case (QC-21); made to be counted
    generic_shortfall, ///< shortcomings that name no matter of their own (QC-22)
    repeated_plan,     ///< next year's measure told in the words of this year's (QC-23)
    mixed_measure,     ///< one indicator counted in 件 here and 宗 there (QC-24)
    misused_hedge,     ///< 近37, 约20余, 20余件以上 (QC-25)
    odd_rate,          ///< 达100%以上, decimal places at odds (QC-26)
    number_style,      ///< numerals of two styles in one sentence, mixed marks of ranges and thousands (QC-30)
    identity_number,   ///< 身份证号 (QC-31)
    phone_number,      ///< mobile and landline numbers (QC-32)
    bank_card,         ///< (QC-33)
    number_plate,      ///< (QC-33)
    named_person,      ///< a full private name beside a case (QC-34)
    placeholder,       ///< ××, ____, 【待补充】 (QC-36)
    glued_heading,     ///< a heading in the middle of a line, a paragraph without end (QC-40)
    superior_only,     ///< a section that tells only what superiors did (QC-44)
    breakdown_sum,     ///< parts named after 其中 that do not sum up to their total (CR-29, CR-30, CR-31)
    full_rates,        ///< three or more rates of 100 % in one sentence (CR-40)
    event_date,        ///< work of the year dated in another year (CR-41)
    growth,            ///< a growth that the two values beside it do not give (CR-47)
    cumulative,        ///< a cumulative figure told as the year's (CR-49)
    copied_text,       ///< a paragraph of last year's report with the same figures (CR-50)
};
inline constexpr std::array<std::string_view, 28> kFlawNames{
    "小标题年份", "文件名年份", "文件名有误", "重复语句", "他地地名", "自称不符", "标题序号",
    "空话",       "不足空泛",   "安排雷同",   "量词混用", "约数误用", "比率写法", "数字写法",
    "身份证号",   "电话号码",   "银行卡号",   "车牌号",   "涉案姓名", "占位符",   "标题粘连",
    "只写上级",   "分项合计",   "满百比率",   "事件日期", "同比数值", "累计数",   "照抄上年"};

} // namespace zhunsheng
