#include <algorithm>
#include <array>
#include <vector>

#include "tests/generate/generate.h"
#include "tests/generate/words.h"

namespace zhunsheng::generate {
namespace {

constexpr std::array<Words, 2> kRates{"TJ-03", "FY-05"};
constexpr std::array<Words, 4> kOthers{"DC-01", "PX-01", "PX-02", "FM-01"};
constexpr std::array<Words, 5> kPercents{"0 %", "50 %", "90 %", "99.5 %", "100 %"};
constexpr std::array<Words, 6> kBeside{"数字", "文件", "日期", "事实", "指标 DC-01", "词条 督察"};
constexpr std::array<Words, 3> kScopes{"同句", "同段", "同节"};
constexpr std::array<Words, 3> kAggregates{"合计", "最大", "最小"};
constexpr std::array<Words, 10> kAttributes{"标题",     "主送",     "标题主体", "落款主体", "成文日期",
                                            "标题年度", "导语年度", "公开日期", "评估时点", "数据截止"};
constexpr std::array<Words, 3> kFew{"0", "1", "2"};
constexpr std::array<Words, 3> kSighted{"用语 规范", "瑕疵 空话", "瑕疵 占位符"};
constexpr std::array<Words, 3> kMeasures{"字", "句", "段"};

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
    if (choices.once_in(6)) {
        constexpr std::array<Words, 4> kDistances{"0", "2", "5", "20"};
        text += join({" 相邻 ", choices.of(kBeside), " ≤ ", choices.of(kDistances), "字"});
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
    switch (choices.below(depth == 0 ? 4 : 7)) {
    case 0: return std::string(choices.of(kCases));
    case 1: return join({choices.of(kCounts), " 件"});
    case 2: return join({"上年.", choices.of(kCases)});
    case 3: return join({choices.of(kAggregates), " 指标 ", choices.of(kCases)}) + in_parts(choices);
    case 4: return "(" + cases(choices, depth - 1) + " + " + cases(choices, depth - 1) + ")";
    case 5: return "(" + cases(choices, depth - 1) + " - " + cases(choices, depth - 1) + ")";
    default: return "(" + rate(choices, depth - 1) + " * " + cases(choices, depth - 1) + ")";
    }
}

std::string comparison(Choices& choices) {
    const auto op = choices.of(kOps);
    switch (choices.below(11)) {
    case 0: return cases(choices, 1) + join({" ", op, " "}) + cases(choices, 1);
    case 1: return rate(choices, 1) + join({" ", op, " "}) + rate(choices, 1);
    case 2: return rate(choices, 0) + " 约等于 " + rate(choices, 1);
    case 3: return cases(choices, 0) + " 约等于 " + cases(choices, 1);
    case 4: return join({"DC-01 ", op, " ", choices.of(kCounts), " 次"});
    case 5:
        return join({"计数 ", choices.once_in(2) ? Words("数字") : choices.of(kTerms)}) + in_parts(choices) +
               join({" ", op, " ", choices.of(kCounts)});
    case 6:
        return join({"计数 指标 ", choices.of(kCases)}) + in_parts(choices) + join({" ", op, " ", choices.of(kCounts)});
    case 7: return cases(choices, 0) + join({" ", op, " ", "上年.", choices.of(kCases)});
    case 8:
        return join({"计数 ", choices.of(kMeasures)}) + in_parts(choices) + join({" ", op, " ", choices.of(kCounts)});
    case 9: return join({"计数 ", choices.of(kSighted)}) + in_parts(choices) + join({" ", op, " ", choices.of(kFew)});
    default: return join({"FM-01 ", op, " 2.5 万元"});
    }
}

std::string about_report(Choices& choices) {
    switch (choices.below(7)) {
    case 0: return join({"已知 ", choices.of(kAttributes)});
    case 5: return join({"数据截止 ", choices.of(kOps), " 2024-06-30"});
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

/// 同句 (…).
std::string together(Choices& choices) {
    std::string text = join({choices.of(kScopes), " ("});
    for (std::size_t i = 2 + choices.below(2); i > 0; --i) {
        if (choices.once_in(3)) {
            text += choices.of(kBeside);
        } else {
            text += join({"提及 ", choices.of(kTerms)});
            text += choices.once_in(4) ? join({" 语态 ", choices.of(kStatuses)}) : std::string();
        }
        text += i > 1 ? "、" : ")";
    }
    return text;
}

/// Two or three parts, none twice.
std::string order(Choices& choices) {
    std::vector<Words> parts(kParts.begin(), kParts.begin() + kHeadedParts);
    std::string text = "顺序 (";
    for (std::size_t i = 2 + choices.below(2); i > 0; --i) {
        const auto at = parts.begin() + static_cast<std::ptrdiff_t>(choices.below(parts.size()));
        text += join({"部分 ", *at, i > 1 ? "、" : ")"});
        parts.erase(at);
    }
    return text;
}

std::string known(Choices& choices) {
    switch (choices.below(4)) {
    case 0: return join({"一致 ", choices.of(kCases)});
    case 1: return "一致 指标";
    case 2: return join({"已知 上年.", choices.of(kCases)});
    default: return join({"已知 ", choices.of(kOthers)});
    }
}

std::string leaf(Choices& choices) {
    switch (choices.below(12)) {
    case 0:
    case 1: return mention(choices);
    case 2:
    case 3: return comparison(choices);
    case 4: {
        const bool whole = choices.once_in(2);
        return join({whole ? "" : "有 ", "部分 ", kParts[choices.below(kHeadedParts)], whole ? " 完整" : ""});
    }
    case 5: return about_report(choices);
    case 6: return known(choices);
    case 7: return together(choices);
    case 8: return order(choices);
    case 9:
    case 10: return join({"有 ", choices.of(kSighted)}) + in_parts(choices);
    default: return quantified(choices);
    }
}

/// 在 部分 … 中: what is judged inside searches the text.
std::string within(Choices& choices, std::size_t depth) {
    std::string text = join({"在 部分 ", choices.of(kParts)});
    text += choices.once_in(3) ? join({"、", choices.of(kParts)}) : std::string();
    const auto inner = [&] {
        switch (choices.below(4)) {
        case 0: return comparison(choices);
        case 1: return quantified(choices);
        case 2: return together(choices);
        default: return mention(choices);
        }
    };
    text += " 中 (" + inner();
    if (choices.once_in(3)) {
        text += (choices.once_in(2) ? " 且 " : " 或 ") +
                (depth > 0 && choices.once_in(3) ? within(choices, depth - 1) : inner());
    }
    return text + ")";
}

std::string several(Choices& choices, Words between, std::size_t depth) {
    std::string text = "(" + condition(choices, depth) + ")";
    for (std::size_t i = 1 + choices.below(2); i > 0; --i) {
        text += join({between, "("}) + condition(choices, depth) + ")";
    }
    return text;
}

} // namespace

std::string condition(Choices& choices, std::size_t depth) {
    switch (depth == 0 ? 0 : choices.below(9)) {
    case 3: return "非 (" + condition(choices, depth - 1) + ")";
    case 4: return "(" + several(choices, " 且 ", depth - 1) + ")";
    case 5: return "(" + several(choices, " 或 ", depth - 1) + ")";
    case 6: {
        const std::string from = condition(choices, depth - 1);
        return "(若 (" + from + ") 则 (" + condition(choices, depth - 1) + "))";
    }
    case 7: return "至少 2 项 (" + several(choices, "、", depth - 1) + ")";
    case 8: return within(choices, depth - 1);
    default: return leaf(choices);
    }
}

} // namespace zhunsheng::generate
