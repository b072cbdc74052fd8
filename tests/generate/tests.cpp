#include <array>

#include "tests/generate/generate.h"
#include "tests/generate/words.h"

namespace zhunsheng::generate {
namespace {

constexpr std::size_t kRules = 4; // of those that expectations speak of

std::string expectation(Choices& choices) {
    constexpr std::array<Words, 6> kOutcomes{"符合", "部分符合", "不符合", "待核", "不适用", "豁免"};
    constexpr std::array<Words, 4> kMore{"", "", " 原因 \"未见\"", " 证据 \"“考核”\""};
    std::string text = "  期望 " + rule_id(1 + choices.below(kRules)) + join({" ", choices.of(kOutcomes)});
    text += choices.once_in(3) ? join({" 语态 ", kStatuses[choices.below(kStatuses.size() - 1)]}) : std::string();
    return text + join({choices.of(kMore), ";\n"});
}

std::string inputs(Choices& choices) {
    constexpr std::array<Words, 8> kFields{"",
                                           "  层级 县;\n",
                                           "  年度 2024;\n",
                                           "  地区 \"清河县\";\n",
                                           "  评估时点 2025-02-01;\n",
                                           "  公开日 2025-03-01;\n",
                                           "  报送日 2025-03-02;\n",
                                           ""};
    return join({choices.of(kFields)});
}

/// A fact with what may be said of it; where it stands only where it stands alone.
std::string fact(Choices& choices, bool alone) {
    constexpr std::array<Words, 7> kMeasures{"20件", "20余件", "近30件", "约20 件", "20件以上", "10—20件", "3"};
    std::string text;
    switch (choices.below(5)) {
    case 0: text = join({"指标 ", choices.of(kCases), " = ", choices.of(kMeasures)}); break;
    case 1: text = join({"数字 ", choices.of(kMeasures)}); break;
    case 2: text = "文件 \"办法\""; break;
    case 3: text = choices.once_in(2) ? "日期 2024-05-06" : "日期 2024"; break;
    default: text = join({"提及 ", choices.of(kTerms)});
    }
    text += alone && choices.once_in(3) ? join({" 于 ", choices.of(kParts)}) : std::string();
    text += choices.once_in(3) ? join({" 语态 ", kStatuses[choices.below(kStatuses.size() - 1)]}) : std::string();
    text += choices.once_in(5) ? " 口径 累计" : "";
    return text + (choices.once_in(5) ? " 年度 2023" : "") + "; ";
}

std::string sentence(Choices& choices, bool alone) {
    std::string text = "句";
    text += alone && choices.once_in(2) ? join({" 于 ", choices.of(kParts)}) : std::string();
    text += " { ";
    for (std::size_t i = 1 + choices.below(3); i > 0; --i) {
        text += fact(choices, false);
    }
    return text + "} ";
}

std::string facts(Choices& choices) {
    std::string text = "{ ";
    for (std::size_t i = 1 + choices.below(5); i > 0; --i) {
        switch (choices.below(6)) {
        case 0: text += join({"部分 ", choices.of(kParts), choices.once_in(3) ? " 不完整; " : "; "}); break;
        case 1:
            text += choices.once_in(2) ? "标题 \"清河县2024年报告\"; " : "成文日期 2025-01-20; 标题年度 2024; ";
            break;
        case 2: text += sentence(choices, true); break;
        case 3:
            text +=
                join({"段 于 ", choices.of(kParts), " { "}) + sentence(choices, false) + fact(choices, false) + "} ";
            break;
        default: text += fact(choices, true);
        }
    }
    return text + "}";
}

std::string test(Choices& choices, std::size_t number) {
    std::string text = "测试 \"" + std::to_string(number) + "\" {\n" + inputs(choices);
    text += choices.once_in(2) ? "  事实 " + facts(choices) + "\n" : "  报告 \"" + report(choices) + "\";\n";
    text += choices.once_in(3) ? "  上年 " + facts(choices) + "\n" : "";
    return text + expectation(choices) + "}\n";
}

std::string sample(Choices& choices, std::size_t number) {
    constexpr std::array<Words, 4> kMarks{"应报", "应过", "已知漏报", "已知误报"};
    const std::string mark = join({"【", choices.of(kMarks), " "}) + rule_id(1 + choices.below(kRules)) + "】";
    return "样例 样" + std::to_string(number) + " {\n" + inputs(choices) + "  报告 \"" + mark + report(choices) +
           "\";\n" + (choices.once_in(2) ? expectation(choices) : "") + "}\n";
}

std::string mutation(Choices& choices, std::size_t number) {
    std::string text = "变异 \"改\" 自 样" + std::to_string(number) + " {\n";
    for (std::size_t i = 1 + choices.below(2); i > 0; --i) {
        switch (choices.below(4)) {
        case 0: text += join({"  删 部分 ", choices.of(kParts), ";\n"}); break;
        case 1: text += "  删 \"开展考核\";\n"; break;
        case 2: text += "  换 \"开展\" 为 \"将开展\";\n"; break;
        default:
            text += "  加 \"组织培训。\"";
            text += choices.once_in(2) ? join({" 于 部分 ", choices.of(kParts)}) : std::string();
            text += ";\n";
        }
    }
    return text + expectation(choices) + "}\n";
}

} // namespace

std::string tests(Choices& choices, std::size_t count) {
    std::string text;
    for (std::size_t i = 1; i <= count; ++i) {
        if (choices.once_in(2)) {
            text += sample(choices, i) + mutation(choices, i);
        } else {
            text += test(choices, i);
        }
    }
    return text;
}

} // namespace zhunsheng::generate
