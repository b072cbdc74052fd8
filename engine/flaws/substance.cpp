// 空话, 不足空泛 and 只写上级: text that tells nothing of its own.
#include <algorithm>

#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

using Text = std::u32string_view;

constexpr Text kPraise[] = {U"坚持",     U"深入",     U"切实",     U"不断",     U"全面", U"进一步", U"扎实",
                            U"着力",     U"持续",     U"牢固树立", U"充分发挥", U"大力", U"积极",   U"严格落实",
                            U"认真贯彻", U"高度重视", U"有力",     U"有效",     U"显著", U"明显",   U"稳步",
                            U"加强",     U"强化",     U"提升",     U"提高",     U"增强"};
/// What can be checked: an organ, a meeting, a place of work, a case, a name.
constexpr Text kNamed[] = {U"“",        U"《",       U"局",   U"委",   U"院",   U"办",   U"法庭", U"服务中心",
                           U"综治中心", U"指挥中心", U"平台", U"会议", U"镇",   U"街道", U"村",   U"社区",
                           U"某",       U"案",       U"公司", U"企业", U"学校", U"律师", U"顾问", U"清单",
                           U"目录",     U"系统",     U"专栏", U"窗口", U"机制", U"制度", U"试点", U"基地",
                           U"首",       U"获",       U"每",   U"名单", U"台账", U"热线"};

bool has_digit(Text text) {
    return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; });
}

constexpr Text kGeneric[] = {U"有待提高",   U"有待提升", U"有待加强", U"有待增强", U"有待完善", U"有待改进",
                             U"有待进一步", U"还需加强", U"还需提高", U"仍需加强", U"需进一步", U"不够强",
                             U"不够高",     U"不够深入", U"不够到位", U"不够扎实", U"不够丰富", U"不够精准",
                             U"不够规范",   U"不够完善", U"不强",     U"不高",     U"不足",     U"薄弱",
                             U"单一",       U"参差不齐", U"不平衡",   U"不均衡",   U"差距",     U"不到位",
                             U"实效性低",   U"不够重视", U"重视不够", U"不够"};
/// A shortcoming that names a matter: a field, a place, an office, a system, a figure.
constexpr Text kMatter[] = {
    U"《",   U"平台", U"系统", U"领域", U"街道",       U"乡镇",     U"辖区",     U"案件",   U"复议", U"诉讼", U"败诉",
    U"信访", U"合同", U"编制", U"持证", U"法制审核",   U"三项制度", U"综合执法", U"下放",   U"职权", U"村",   U"社区",
    U"物业", U"征地", U"拆迁", U"欠薪", U"规范性文件", U"决策",     U"法律顾问", U"司法所", U"调解", U"案卷"};

/// The whole sections of a kind: runs of sentences under one heading that is no item.
template <class Judge>
void each_section(const Search& search, Judge judge) {
    const std::vector<const Sentence*>& sentences = search.sentences();
    for (std::size_t i = 0; i < sentences.size();) {
        const std::uint32_t section = search.document.section_of(sentences[i]->heading);
        std::size_t end = i;
        while (end < sentences.size() && search.document.section_of(sentences[end]->heading) == section) {
            ++end;
        }
        if (section != kNone) {
            judge(search.document.headings[section], std::span(sentences).subspan(i, end - i));
        }
        i = end;
    }
}

} // namespace

void find_empty_sentences(Search& search) {
    constexpr std::uint32_t kShortest = 12;
    for (const Sentence* sentence : search.sentences()) {
        const auto text = search.document.slice(sentence->span);
        if (text.size() >= kShortest && search.side_of(sentence->span.begin) == Status::done && !has_digit(text) &&
            search.figures_in(sentence->span).empty() && holds_any(text, kPraise) && !holds_any(text, kNamed)) {
            search.sure(sentence->span, "这一句没有数字、时间、文件、机构或者事例可以核对");
        }
    }
}

void find_generic_shortfalls(Search& search) {
    constexpr std::size_t kLeast = 2;
    std::vector<const Sentence*> admitted;
    bool generic = true;
    for (const Sentence* sentence : search.sentences()) {
        if (search.side_of(sentence->span.begin) != Status::failing) {
            continue;
        }
        const auto text = search.document.slice(sentence->span);
        admitted.push_back(sentence);
        generic = generic && search.figures_in(sentence->span).empty() && !holds_any(text, kMatter);
    }
    const bool all = std::all_of(admitted.begin(), admitted.end(), [&search](const Sentence* sentence) {
        return holds_any(search.document.slice(sentence->span), kGeneric);
    });
    if (admitted.size() >= kLeast && generic && all) {
        search.doubtful({admitted.front()->span.begin, admitted.back()->span.end},
                        "不足都是通用的说法,没有数字,也没有写到具体领域、具体事项,有没有本地的具体问题");
    }
}

void find_superior_only(Search& search) {
    constexpr Text kProvince[] = {U"省委", U"省政府", U"省司法厅"};
    constexpr Text kCity[] = {U"市委", U"市政府", U"市司法局"};
    constexpr Text kOwn[] = {U"我",   U"全县", U"全镇", U"全区", U"全市", U"全省", U"全乡", U"全街道",
                             U"本级", U"辖区", U"各",   U"制定", U"印发", U"出台", U"建立", U"召开",
                             U"开展", U"组织", U"成立", U"设立", U"推进", U"推行"};
    each_section(search, [&](const Heading& heading, std::span<const Sentence* const> sentences) {
        const auto& level = search.facts.metadata.level.value;
        const auto& place = search.facts.metadata.place.value;
        const bool below_province =
            level && (*level == Level::city || *level == Level::county || *level == Level::township);
        const bool below_city = below_province && *level != Level::city && place && !place->ends_with("市");
        bool above = true;
        for (const Sentence* sentence : sentences) {
            const auto text = search.document.slice(sentence->span);
            above = above &&
                    (text.find(U"上级") != Text::npos || (below_province && holds_any(text, kProvince)) ||
                     (below_city && holds_any(text, kCity))) &&
                    !holds_any(text, kOwn) && !has_digit(text);
        }
        if (above && search.side_of(heading.number.begin) == Status::done) {
            search.doubtful({sentences.front()->span.begin, sentences.back()->span.end},
                            "这一部分只写了上级的工作和要求,本级做了什么");
        }
    });
}

} // namespace zhunsheng::flaws
