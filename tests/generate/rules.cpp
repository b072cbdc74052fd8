#include <array>

#include "tests/generate/generate.h"
#include "tests/generate/words.h"

namespace zhunsheng::generate {
namespace {

constexpr std::array<Words, 4> kModalities{"必须 ", "应当 ", "应当 ", "宜 "};
constexpr std::array<Words, 4> kDays{"2024-06-01", "2025-01-20", "2025-03-01", "2026-01-01"};

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

/// 生效, 失效 and what they are compared with.
std::string dates(Choices& choices) {
    constexpr std::array<Words, 4> kKinds{"评估时点", "成文日", "公开日", "报送日"};
    constexpr std::array<Words, 3> kAfter{"停止", "继续", "继续 \"沿用\""};
    std::string text;
    if (choices.once_in(2)) {
        text += join({"  生效 ", kDays[choices.below(2)], ";\n"});
    }
    if (choices.once_in(2)) {
        text += join({"  失效 ", kDays[2 + choices.below(2)], "; 到期后 ", choices.of(kAfter), ";\n"});
    }
    if (!text.empty() && choices.once_in(2)) {
        text += join({"  按 ", choices.of(kKinds), ";\n"});
    }
    return text;
}

std::string exception(Choices& choices, Words label, Words parent) {
    std::string text = join({"  例外 ", label});
    text += parent.empty() ? std::string() : join({" 于 ", parent});
    text += " { 当 " + condition(choices, 1) + "; ";
    if (choices.once_in(3)) {
        return text + "不适用 \"另有规定\"; }\n";
    }
    for (std::size_t i = 1 + choices.below(2); i > 0; --i) {
        text += join({choices.of(kModalities)}) + condition(choices, 1) + "; ";
    }
    return text + "}\n";
}

/// A tree of up to three.
std::string exceptions(Choices& choices) {
    std::string text = exception(choices, "一", "");
    if (choices.once_in(2)) {
        text += exception(choices, "二", choices.once_in(2) ? Words("一") : Words());
    }
    if (choices.once_in(3)) {
        text += exception(choices, "三", choices.once_in(2) ? Words("一") : Words());
    }
    return text;
}

std::string rule(Choices& choices, std::size_t number) {
    std::string text = "规则 " + rule_id(number) + " \"试验\" {\n  依据 \"试\"; " + scope(choices) + "\n";
    if (choices.once_in(4)) {
        text += "  前提 " + condition(choices, 1) + ";\n";
    }
    for (std::size_t i = 1 + choices.below(3); i > 0; --i) {
        text += "  " + join({choices.of(kModalities)}) + condition(choices, 2) + ";\n";
    }
    text += choices.once_in(4) ? dates(choices) : "";
    text += choices.once_in(4) ? exceptions(choices) : "";
    return text + (choices.once_in(4) ? "  缺一不可;\n" : "") + "}\n";
}

/// A rule whose clauses have labels, so that a lower rulebook can speak of them.
std::string labelled_rule(Choices& choices, std::size_t number, bool limited) {
    std::string text = "规则 " + rule_id(number) + " \"试验\" {\n  依据 \"试\"; ";
    text += limited ? "适用 层级 县;\n" : "\n";
    text += choices.once_in(4) ? "  前提 " + condition(choices, 1) + ";\n" : "";
    text += "  必须 甲:" + condition(choices, 1) + ";\n";
    text += "  应当 乙:" + condition(choices, 1) + ";\n";
    text += "  宜 丙:" + condition(choices, 1) + ";\n";
    text += choices.once_in(3) ? "  必须 FY-01 ≥ 下限;\n" : "";
    text += choices.once_in(4) ? dates(choices) : "";
    text += choices.once_in(4) ? "  缺一不可;\n" : "";
    return text + "  下级可 放宽、停用;\n}\n";
}

std::string tighten(Choices& choices, std::size_t number, bool limited) {
    std::string text = "加严 " + rule_id(number) + " {\n  依据 \"省\";\n";
    if (choices.once_in(2)) {
        text += "  应当 " + condition(choices, 1) + ";\n";
    }
    if (choices.once_in(3)) {
        text += "  必须 丁:" + condition(choices, 1) + ";\n";
    }
    constexpr std::array<Words, 4> kRaised{"", "  提为 应当 丙;\n", "  提为 必须 乙;\n", "  提为 必须 乙、丙;\n"};
    text += choices.of(kRaised);
    text += limited && choices.once_in(2) ? "  适用 层级 市、县、部门;\n" : "";
    return text + "}\n";
}

std::string loosen(Choices& choices, std::size_t number) {
    constexpr std::array<Words, 5> kWays{"删去 甲;", "删去 乙、丙;", "降为 应当 甲;", "降为 宜 乙;", "年度 2023 起;"};
    return "放宽 " + rule_id(number) + join({" { 理由 \"本地实际\"; ", choices.of(kWays), " }\n"});
}

std::string overlay(Choices& choices, std::size_t number, bool limited) {
    switch (choices.below(8)) {
    case 0: return {};
    case 1: return loosen(choices, number);
    case 2: return choices.once_in(3) ? "停用 " + rule_id(number) + " { 理由 \"本地没有\"; }\n" : std::string();
    case 3: return "细化 " + rule_id(number) + " { 依据 \"省\"; 整改 \"补写\"; 宜 " + condition(choices, 1) + "; }\n";
    default: return tighten(choices, number, limited);
    }
}

std::string book(Words id, Words rest) {
    return join({"规则集 ", id, ".年度报告 { 名称 \"", id, "\"; 版本 1.0.0; ", rest, " }\n"});
}

} // namespace

std::string rules(Choices& choices, std::size_t count, std::size_t first) {
    std::string text;
    for (std::size_t i = first; i < first + count; ++i) {
        text += rule(choices, i);
    }
    return text;
}

std::string waivers(Choices& choices, std::size_t count) {
    constexpr std::array<Words, 3> kSubjects{"清河县", "白石县", "临江市清河县"};
    std::string text;
    for (std::size_t i = 1; i <= count; ++i) {
        if (choices.once_in(3)) {
            text += "豁免 试点" + std::to_string(i) + join({" { 对象 \"", choices.of(kSubjects), "\"; 规则 "}) +
                    rule_id(i) + join({"; 自 ", kDays[choices.below(2)], " 至 ", kDays[2 + choices.below(2)]}) +
                    "; 批准 \"市政府批复\"; 理由 \"试点\"; }\n";
        }
    }
    return text;
}

LayeredRules layered_rules(Choices& choices, std::size_t count) {
    LayeredRules made;
    made.upper = book("国家", "层次 国家;") + "参数 下限 { 值 20 件; 从严 增大; 下级可 放宽; }\n";
    made.lower = book("广东", "层次 省; 继承 国家.年度报告;");
    for (std::size_t i = 1; i <= count; ++i) {
        const bool limited = choices.once_in(3);
        made.upper += labelled_rule(choices, i, limited);
        made.lower += overlay(choices, i, limited);
    }
    constexpr std::array<Words, 3> kMoved{"", "加严 参数 下限 = 25 件;\n", "放宽 参数 下限 = 3 件;\n"};
    made.lower += join({choices.of(kMoved)}) + rule(choices, count + 1);
    return made;
}

} // namespace zhunsheng::generate
