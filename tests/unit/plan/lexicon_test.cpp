#include "engine/plan/lower_lexicon.h"

#include <gtest/gtest.h>

#include "engine/base/utf8.h"
#include "tests/support/rulebook.h"
#include "tests/unit/plan/show.h"

namespace zhunsheng::test {
namespace {

/// The phrases of a text, one a line: role owner flags pattern.
std::string phrases(const std::string& text) {
    constexpr std::array<std::string_view, 7> kRoles{"部分", "词条", "指标", "用语", "语态", "口径", "不计"};
    const Compiled compiled = compile_text(text);
    std::string lines = listing(compiled.diagnostics);
    for (const Phrase& phrase : compiled.lexicon.phrases) {
        lines += lines.empty() ? "" : "\n";
        lines += std::string(name_of(phrase.role, kRoles)) + std::to_string(phrase.owner) + " ";
        lines += std::string(phrase.excludes ? "排除 " : "") + (phrase.weak ? "弱 " : "") + show(phrase.pattern);
    }
    return lines;
}

std::string units(const std::string& text) {
    const Compiled compiled = compile_text(text);
    std::string lines = listing(compiled.diagnostics);
    for (const UnitEntry& unit : compiled.lexicon.units) {
        lines += (lines.empty() ? "" : "\n") + unit.name + " " + unit.family + " " +
                 std::to_string(static_cast<int>(unit.dimension)) + ":";
        for (std::size_t i = 0; i < unit.spellings.size(); ++i) {
            lines += " " + to_utf8(unit.spellings[i]) + "^" + std::to_string(unit.scales[i]);
        }
    }
    return lines;
}

std::string literal(std::string_view text) {
    return to_utf8(lowering::normalise_literal(text));
}

TEST(Lexicon, LiteralsAreSpelledAsDocumentsAre) {
    EXPECT_EQ(literal("\uFF21\uFF42\uFF11\uFF12"), "Ab12");
    EXPECT_EQ(literal("\uFF08一\uFF09\uFF0C\uFF1A\uFF1B\uFF1F\uFF01\uFF05"), "(一),:;?!%");
    EXPECT_EQ(literal("一件事“高效办成”"), "一件事高效办成");
    EXPECT_EQ(literal("法治、政府。《纲要》"), "法治、政府。《纲要》");
    EXPECT_EQ(literal("依法 行政\u3000"), "依法行政");
}

TEST(Lexicon, Phrasings) {
    EXPECT_EQ(phrases("词条 甲 \"三项制度\" | \"(公示|记录)制度[体系]\";"),
              "词条0 三项制度\n词条0 (公示|记录)制度[体系]");
    EXPECT_EQ(phrases("词条 甲 \"培训…考核\" | \"培训……考核\" | \"培训…{12}考核\";"),
              "词条0 培训…30考核\n词条0 培训……120考核\n词条0 培训…12考核");
    EXPECT_EQ(phrases("词条 甲 { 说法 \"“一件事”办理\"; 排除 \"未开展\"; }"), "词条0 一件事办理\n词条0 排除 未开展");
    EXPECT_EQ(phrases("部分 乙 { 标题 \"下一步\"; 弱标题 \"努力方向\"; }"), "部分0 下一步\n部分0 弱 努力方向");
    EXPECT_EQ(
        phrases("语态 计划 { 说法 \"拟\"; 排除 \"模拟\"; }\n口径 累计 { 说法 \"累计\"; }\n不计 { 说法 \"12345\"; }"),
        "语态1 拟\n语态1 排除 模拟\n口径2 累计\n不计0 12345");
}

TEST(Lexicon, Units) {
    EXPECT_EQ(units("单位 件 { 量纲 计数; }\n单位 宗 { 同类 件; 同 \"宗案\"; }"),
              "件 件 0: 件^0\n宗 件 0: 宗^0 宗案^0");
    EXPECT_EQ(units("单位 宗 { 同类 起; }\n单位 起 { 同类 件; }\n单位 件 { 量纲 计数; 同类 件; }"),
              "宗 件 0: 宗^0\n起 件 0: 起^0\n件 件 0: 件^0");
    EXPECT_EQ(units("单位 元 { 量纲 金额; 倍 \"万元\" 4; 倍 \"亿元\" 8; }"), "元 元 2: 元^0 万元^4 亿元^8");
    EXPECT_EQ(units("单位 % { 量纲 比率; 同 \"\uFF05\"; }"), "% % 1: %^0");
}

TEST(Lexicon, HedgesByQualifierAndSide) {
    const Compiled compiled =
        compile_text("约数 余 { 数后 \"余\" | \"多\"; }\n约数 以上 { 数前 \"不少于\"; 单位后 \"以上\"; }");
    ASSERT_EQ(compiled.lexicon.hedges.size(), 4U);
    EXPECT_EQ(compiled.lexicon.hedges[1].qualifier, Qualifier::more);
    EXPECT_EQ(compiled.lexicon.hedges[1].side, HedgeEntry::Side::after_number);
    EXPECT_EQ(compiled.lexicon.hedges[2].qualifier, Qualifier::at_least);
    EXPECT_EQ(compiled.lexicon.hedges[3].side, HedgeEntry::Side::after_unit);
}

TEST(Lexicon, PartsAndIndicators) {
    const Compiled compiled = compile_text(
        "部分 甲 { 名称 \"存在的不足\"; 语态 自认; 要素 原因; 散见 不足; 取自 其余; 必备; }\n"
        "词条 原因 \"原因\" | \"由于\";\n词条 不足 \"不足\"; 单位 件 { 量纲 计数; }\n单位 个 { 量纲 计数; }\n"
        "指标 受理数 编号 TJ-01 单位 件 | 个 { 说法 \"受理{数}\"; 未载明即 假; }");
    ASSERT_EQ(listing(compiled.diagnostics), "");
    const PartEntry& part = compiled.lexicon.parts.at(0);
    EXPECT_EQ(part.title, "存在的不足");
    EXPECT_EQ(part.default_status, Status::failing);
    EXPECT_EQ(part.builtin, PartEntry::Builtin::rest);
    EXPECT_EQ(part.element, TermId{0});
    EXPECT_EQ(part.scattered, TermId{1});
    EXPECT_TRUE(part.required);
    const IndicatorEntry& indicator = compiled.lexicon.indicators.at(0);
    EXPECT_EQ(indicator.unit, UnitId{0});
    EXPECT_EQ(indicator.units, std::vector{UnitId{1}});
    EXPECT_EQ(indicator.silent, Truth::no);
}

TEST(Lexicon, RequiredLength) {
    const auto length = [](const std::string& phrasing) {
        const Compiled compiled = compile_text("不计 { 说法 \"" + phrasing + "\"; }");
        return required_length(compiled.lexicon.phrases.at(0).pattern);
    };
    EXPECT_EQ(length("受理[各类]矛盾纠纷{数}"), 6U);
    EXPECT_EQ(length("(成功化解|调处)率"), 3U);
    EXPECT_EQ(length("‘’"), 0U);
    EXPECT_EQ(length("[各类]案"), 1U);
    EXPECT_EQ(length("重…轻"), 2U);
}

} // namespace
} // namespace zhunsheng::test
