#include "tests/unit/facts/facts_text.h"

#include <algorithm>
#include <memory>

#include "tests/support/rulebook.h"

namespace zhunsheng::testing {
namespace {

constexpr std::string_view kLexicon = R"zs(
规则集 试验 { 名称 "试验"; 版本 1.0.0; }
部分 标题 { 取自 标题; }
部分 导语 { 取自 导语; }
部分 落款 { 取自 落款; }
部分 标题行 { 取自 标题行; }
部分 第一责任人 { 必备; 标题 "第一责任人"; 散见 亲自过问; }
部分 不足原因 { 必备; 语态 自认; 标题 "存在[的]不足" | "存在[的]问题"; 要素 原因说明; }
部分 下年安排 { 必备; 语态 计划; 标题 "下一年度" | "下一步" | "{年}…工作安排"; 弱标题 "改进措施"; }
部分 举措成效 { 必备; 标题 "举措和成效" | "主要工作"; 取自 其余; }
词条 三项制度 "三项制度" | "执法[全过程]记录";
词条 原因说明 "由于" | "致使";
词条 亲自过问 "主要负责人…(过问|批示)";
词条 公示 { 说法 "公示"; 排除 "公示栏"; }
词条 应诉规定 { 说法 "应诉规定"; 书名内; }
单位 件 { 量纲 计数; 同类 件; }
单位 宗 { 量纲 计数; 同类 件; }
单位 次 { 量纲 计数; }
单位 人 { 量纲 计数; }
单位 % { 量纲 比率; }
指标 纠纷受理数 编号 TJ-01 单位 件 { 说法 "受理[各类]矛盾纠纷{数}" | "受理…{数}"; 排除 "较上年"; 未载明即 未知; }
指标 复议受理数 编号 FY-01 单位 件 { 说法 "受理行政复议案件{数}"; 未载明即 未知; }
指标 化解率 编号 TJ-03 单位 % { 说法 "化解率[达|为]{率}"; 未载明即 未知; }
指标 参考率 编号 XF-06 单位 % { 说法 "参考率…{率}"; 未载明即 未知; }
指标 合格率 编号 XF-07 单位 % { 说法 "合格率…{率}"; 未载明即 未知; }
指标 应诉数 编号 YS-01 单位 件 { 说法 "诉讼案件{数}"; 排除 "二审诉讼案件{数}"; 未载明即 未知; }
指标 出庭率 编号 YS-05 单位 % { 说法 "出庭率{率}" | "负责人……率…{率}"; 未载明即 未知; }
指标 败诉率 编号 YS-08 单位 % { 说法 "败诉率…{率}"; 未载明即 未知; }
语态 计划 { 说法 "下一步" | "拟" | "将(进一步|继续)" | "今后"; 排除 "现将" | "将…纳入"; }
语态 要求 { 说法 "要求…各"; }
语态 自认 { 说法 "不到位" | "有待" | "存在…不足"; 排除 "解决…不到位"; }
语态 否定 { 说法 "未发生" | "没有"; }
口径 同比 { 说法 "同比" | "较上年"; }
口径 累计 { 说法 "累计" | "自{年}以来"; 排除 "今年以来"; }
)zs";

const Compiled& compiled() {
    static const Compiled value = test::compile_text(std::string(kLexicon));
    return value;
}

const Matcher& matcher() {
    static const Matcher value(compiled().lexicon);
    return value;
}

void add(std::string& list, const std::string& item) {
    list += (list.empty() ? "" : ", ") + item;
}

template <class T, class Show>
std::string shown(const Known<T>& known, Show show) {
    return known.value ? show(*known.value) : "?";
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

ReadText read_facts(std::string_view text, const ReportOptions& options) {
    ReadText read;
    auto document = read_text(text, "报告.txt");
    if (!document) {
        return read;
    }
    read.document = std::make_unique<Document>(std::move(*document));
    read.facts = extract_facts(*read.document, compiled().lexicon, matcher(), options);
    return read;
}

std::string mentions(std::string_view text) {
    ReadText read = read_facts(text);
    std::sort(read.facts.mentions.begin(), read.facts.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.span < b.span; });
    std::string list;
    for (const Mention& mention : read.facts.mentions) {
        add(list, compiled().lexicon.terms[index(mention.term)].name + " " +
                      std::string(name_of(mention.status, kStatusNames)));
    }
    return list;
}

std::string figures(std::string_view text) {
    const ReadText read = read_facts(text);
    std::string list;
    for (const Figure& figure : read.facts.figures) {
        std::string line = read.document->utf8(figure.span);
        line += " " + std::string(name_of(figure.status, kStatusNames));
        line += " " + std::string(name_of(figure.basis, kBasisNames));
        if (figure.indicator != kNoIndicator) {
            line += " " + compiled().lexicon.indicators[index(figure.indicator)].id;
        }
        add(list, line);
    }
    return list;
}

std::string parts(std::string_view text) {
    const ReadText read = read_facts(text);
    std::string list;
    for (std::size_t i = 0; i < read.facts.parts.size(); ++i) {
        const PartEntry& entry = compiled().lexicon.parts[i];
        if (!entry.required) {
            continue;
        }
        const PartFact& fact = read.facts.parts[i];
        std::string line = entry.name + " " + std::string(name_of(fact.presence, kPresenceCodes));
        if (fact.presence == Presence::partial) {
            line += "(" + fact.reason + ")";
        }
        add(list, line);
    }
    return list;
}

std::string heading_parts(std::string_view text) {
    const ReadText read = read_facts(text);
    std::string list;
    for (std::size_t i = 0; i < read.facts.heading_part.size(); ++i) {
        const Heading& heading = read.document->headings[i];
        if (heading.level != HeadingLevel::item) {
            const PartId part = read.facts.heading_part[i];
            add(list, read.document->utf8(heading.number) + " " +
                          (part == kNoPart ? "无" : compiled().lexicon.parts[index(part)].name));
        }
    }
    return list;
}

std::string titles(std::string_view text) {
    const ReadText read = read_facts(text);
    std::string list;
    for (const DocumentName& name : read.facts.documents) {
        add(list, read.document->utf8(name.span));
    }
    return list;
}

std::string meta(std::string_view text, const ReportOptions& options) {
    const ReadText read = read_facts(text, options);
    const Metadata& metadata = read.facts.metadata;
    const auto level = [](Level value) { return std::string(name_of(value, kLevelNames)); };
    std::string line = shown(metadata.place, [](const std::string& place) { return place; });
    line += " " + shown(metadata.level, level);
    if (metadata.level.value == Level::department) {
        line += "/" + shown(metadata.tier, level);
    }
    line += " " + shown(metadata.year, [](int year) { return std::to_string(year); });
    line += " " + shown(metadata.sign_date, [](const DateFact& date) {
                return std::to_string(date.year) + "-" + two_digits(date.month) + "-" + two_digits(date.day);
            });
    return line;
}

} // namespace zhunsheng::testing
