// 涉案姓名: the full name of a private person beside a case. Told by the role before it, a surname, and what follows a
// name; an official named for his office has no such role.
#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

using Text = std::u32string_view;

constexpr auto kRoles = word_list(
    {U"当事人",   U"村民",       U"居民",         U"申请人",   U"被申请人", U"原告",     U"被告",     U"被告人",
     U"嫌疑人",   U"犯罪嫌疑人", U"违法行为人",   U"患者",     U"死者",     U"伤者",     U"受害人",   U"被害人",
     U"务工人员", U"农民工",     U"社区矫正对象", U"矫正对象", U"信访人",   U"未成年人", U"服刑人员", U"户主",
     U"业主",     U"租户",       U"驾驶人",       U"第三人",   U"上诉人",   U"被执行人", U"失信人"});
constexpr Text kSurnames = U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏"
                           U"苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
                           U"韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";
constexpr auto kAfterName =
    word_list({U"与",   U"和", U"诉", U"因", U"的", U"对",   U"在",   U"、",   U",",    U"(",    U"称",
               U"反映", U"等", U"向", U"被", U"遭", U"不服", U"涉嫌", U"酒后", U"非法", U"擅自", U"拒"});
/// Two characters behind a surname that make a word of it.
constexpr auto kNoName =
    word_list({U"方便", U"高度", U"金额", U"任何", U"常住", U"常年", U"万元", U"方可", U"白天", U"高龄",
               U"石材", U"马上", U"何时", U"任意", U"向",   U"于",   U"和谐", U"程序", U"金融", U"江边"});

/// The name that stands at `begin`; its length, or 0.
std::uint32_t name_at(Text text, std::uint32_t begin) {
    if (kSurnames.find(at(text, begin)) == Text::npos || starts_with_any(text, begin, kNoName)) {
        return 0;
    }
    for (const std::uint32_t length : {2U, 3U}) {
        const auto given = text.substr(begin + 1, length - 1);
        const bool withheld = given.find_first_of(U"某×*XＸ,、。的和与因诉等先女") != Text::npos;
        if (!withheld && starts_with_any(text, begin + length, kAfterName)) {
            return length;
        }
    }
    return 0;
}

} // namespace

void find_named_persons(Search& search) {
    const auto size = static_cast<std::uint32_t>(search.text.size());
    for (std::uint32_t i = 0; i < size;) {
        const std::uint32_t role = longest_start(search.text, i, kRoles);
        const std::uint32_t name = role == 0 ? 0 : name_at(search.text, i + role);
        if (name > 0) {
            search.doubtful({i, i + role},
                            "后面像是写了个人的全名,公开的报告宜写作“某某”,是否已经本人同意或者本就公开");
        }
        i += std::max<std::uint32_t>(role + name, 1);
    }
}

} // namespace zhunsheng::flaws
