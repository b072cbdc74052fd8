#include <array>

#include "tests/generate/generate.h"

namespace zhunsheng::generate {
namespace {

using Words = std::string_view;

constexpr std::array<Words, 8> kTerms{"三项制度", "考核", "述法", "培训", "督察", "普法", "纲要", "听证"};
constexpr std::array<Words, 7> kParts{"举措成效", "不足原因", "下年安排", "第一责任人", "其他情况", "标题行", "导语"};
constexpr std::array<Words, 8> kCases{"TJ-01", "TJ-02", "FY-01", "FY-02", "FY-03", "FY-04", "YS-01", "YS-02"};
constexpr std::array<Words, 2> kRates{"TJ-03", "FY-05"};
constexpr std::array<Words, 4> kOthers{"DC-01", "PX-01", "PX-02", "FM-01"};
constexpr std::array<Words, 6> kOps{"≥", "≤", "<", ">", "=", "≠"};
constexpr std::array<Words, 4> kCounts{"0", "3", "20", "25"};
constexpr std::array<Words, 5> kPercents{"0 %", "50 %", "90 %", "99.5 %", "100 %"};
constexpr std::array<Words, 6> kStatuses{"完成", "计划", "要求", "自认", "否定", "不限"};
constexpr std::array<Words, 6> kBeside{"数字", "文件", "日期", "事实", "指标 DC-01", "词条 督察"};
constexpr std::array<Words, 3> kScopes{"同句", "同段", "同节"};
constexpr std::array<Words, 8> kAttributes{"标题",     "主送",     "标题主体", "落款主体",
                                           "成文日期", "标题年度", "导语年度", "公开日期"};

std::string join(std::initializer_list<Words> words) {
    std::string text;
    for (const Words word : words) {
        text += word;
    }
    return text;
}

std::string in_parts(Choices& choices) {
    std::string text;
    for (std::size_t i = choices.below(3); i > 0; --i) {
        text += join({text.empty() ? " 于 " : "、", choices.of(kParts)});
    }
    return text;
}

std::string mention(Choices& choices) {
    std::string text = join({"提及 ", choices.of(kTerms)}) + in_parts(choices);
    if (choices.once_in(3)) {
        text += join({" 语态 ", choices.of(kStatuses)});
    }
    for (std::size_t i = choices.below(3); i > 0; --i) {
        text += join({" ", choices.of(kScopes), " 有 ", choices.of(kBeside)});
        if (choices.once_in(4)) {
            text += join({"|", choices.of(kBeside)});
        }
    }
    return text;
}

std::string cases(Choices& choices, std::size_t depth);

std::string rate(Choices& choices, std::size_t depth) {
    switch (choices.below(depth == 0 ? 2 : 3)) {
    case 0: return std::string(choices.of(kRates));
    case 1: return std::string(choices.of(kPercents));
    default: return "(" + cases(choices, depth - 1) + " / " + cases(choices, depth - 1) + ")";
    }
}

/// A number of cases.
std::string cases(Choices& choices, std::size_t depth) {
    switch (choices.below(depth == 0 ? 2 : 5)) {
    case 0: return std::string(choices.of(kCases));
    case 1: return join({choices.of(kCounts), " 件"});
    case 2: return "(" + cases(choices, depth - 1) + " + " + cases(choices, depth - 1) + ")";
    case 3: return "(" + cases(choices, depth - 1) + " - " + cases(choices, depth - 1) + ")";
    default: return "(" + rate(choices, depth - 1) + " * " + cases(choices, depth - 1) + ")";
    }
}

std::string comparison(Choices& choices) {
    const auto op = choices.of(kOps);
    switch (choices.below(7)) {
    case 0: return cases(choices, 1) + join({" ", op, " "}) + cases(choices, 1);
    case 1: return rate(choices, 1) + join({" ", op, " "}) + rate(choices, 1);
    case 2: return rate(choices, 0) + " 约等于 " + rate(choices, 1);
    case 3: return cases(choices, 0) + " 约等于 " + cases(choices, 1);
    case 4: return join({"DC-01 ", op, " ", choices.of(kCounts), " 次"});
    case 5:
        return join({"计数 ", choices.once_in(2) ? Words("数字") : choices.of(kTerms)}) + in_parts(choices) +
               join({" ", op, " ", choices.of(kCounts)});
    default: return join({"FM-01 ", op, " 2.5 万元"});
    }
}

std::string about_report(Choices& choices) {
    switch (choices.below(6)) {
    case 0: return join({"已知 ", choices.of(kAttributes)});
    case 1: return "标题主体 = 落款主体";
    case 2: return "标题 含 \"法治\"";
    case 3: return join({"成文日期 ", choices.of(kOps), " 次年-03-31"});
    case 4: return join({"标题年度 ", choices.of(kOps), " 导语年度"});
    default: return join({"公开日期 ", choices.of(kOps), " 次年-04-01"});
    }
}

std::string quantified(Choices& choices) {
    const Words quantor = choices.once_in(2) ? "每一" : "任一";
    switch (choices.below(3)) {
    case 0: return join({quantor, " 数字 ", choices.of(kOps), " ", choices.of(kCounts)});
    case 1: return join({quantor, " 率 ", choices.of(kOps), " ", choices.of(kPercents)});
    default:
        return join({quantor, " 指标 ", choices.of(kCases), " ", choices.of(kOps), " ", choices.of(kCounts), " 件"});
    }
}

std::string leaf(Choices& choices) {
    switch (choices.below(8)) {
    case 0:
    case 1: return mention(choices);
    case 2:
    case 3: return comparison(choices);
    case 4: {
        const bool whole = choices.once_in(2);
        return join({whole ? "" : "有 ", "部分 ", kParts[choices.below(5)], whole ? " 完整" : ""});
    }
    case 5: return about_report(choices);
    case 6: return choices.once_in(2) ? join({"一致 ", choices.of(kCases)}) : join({"已知 ", choices.of(kOthers)});
    default: return quantified(choices);
    }
}

std::string several(Choices& choices, Words between, std::size_t depth) {
    std::string text = "(" + condition(choices, depth) + ")";
    for (std::size_t i = 1 + choices.below(2); i > 0; --i) {
        text += join({between, "("}) + condition(choices, depth) + ")";
    }
    return text;
}

std::string scope(Choices& choices) {
    constexpr std::array<Words, 8> kFields{"",
                                           "",
                                           "",
                                           "适用 层级 县; ",
                                           "适用 层级 市、部门; ",
                                           "年度 2024 起; ",
                                           "年度 2022 至 2023; ",
                                           "年度 2023、2024; "};
    return std::string(choices.of(kFields));
}

std::string rule(Choices& choices, std::size_t number) {
    constexpr std::array<Words, 4> kModalities{"必须 ", "应当 ", "应当 ", "宜 "};
    const std::string digits = std::to_string(number);
    std::string text = "规则 生-" + std::string(digits.size() < 2 ? "0" : "") + digits +
                       " \"试验\" {\n  依据 \"试\"; " + scope(choices) + "\n";
    if (choices.once_in(4)) {
        text += "  前提 " + condition(choices, 1) + ";\n";
    }
    for (std::size_t i = 1 + choices.below(3); i > 0; --i) {
        text += "  " + join({choices.of(kModalities)}) + condition(choices, 2) + ";\n";
    }
    return text + (choices.once_in(4) ? "  缺一不可;\n" : "") + "}\n";
}

} // namespace

std::string condition(Choices& choices, std::size_t depth) {
    switch (depth == 0 ? 0 : choices.below(8)) {
    case 3: return "非 (" + condition(choices, depth - 1) + ")";
    case 4: return "(" + several(choices, " 且 ", depth - 1) + ")";
    case 5: return "(" + several(choices, " 或 ", depth - 1) + ")";
    case 6: {
        const std::string from = condition(choices, depth - 1);
        return "(若 (" + from + ") 则 (" + condition(choices, depth - 1) + "))";
    }
    case 7: return "至少 2 项 (" + several(choices, "、", depth - 1) + ")";
    default: return leaf(choices);
    }
}

std::string rules(Choices& choices, std::size_t count, std::size_t first) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) {
        text += rule(choices, i);
    }
    return text;
}

} // namespace zhunsheng::generate
