// What changed: two rulebooks in, lines out.
#include "engine/inspect/difference.h"

#include <gtest/gtest.h>

#include "tests/unit/inspect/book_text.h"

namespace zhunsheng::inspect {
namespace {

std::string difference(const std::string& before, const std::string& after) {
    const auto old_book = test::book_of(before);
    const auto new_book = test::book_of(after);
    std::string lines;
    for (const DeclarationChange& change : compare(*old_book, *new_book)) {
        lines += std::string(name_of(change.kind, kChangeNames)) + " " + change.sort + " ";
        lines += (change.old_id.empty() ? "" : change.old_id + "→") + change.id + "\n";
        for (const FieldChange& field : change.fields) {
            lines += "  " + field.label + ": " + field.before + " → " + field.after;
            lines += field.grade > 0 ? " ↑\n" : field.grade < 0 ? " ↓\n" : "\n";
        }
    }
    return lines;
}

TEST(Difference, LayoutCommentsAndOrdersAreNone) {
    EXPECT_EQ(
        difference(
            "词条 甲 \"一\" | \"二\"; 规则 R-1 \"名\" { 应当 提及 甲; 应当 提及 甲 语态 自认; 适用 层级 县、市; }",
            "# 注释\n规则 R-1 “名” {\n  适用 层级 市、县;\n  应当 提及 甲 语态 自认;\n  应当 提及 甲;\n}\n"
            "词条 甲 { 说法 \"二\" | \"一\"; }"),
        "");
    EXPECT_EQ(difference("指标 数 编号 A-1 单位 件 { 未载明即 假; } 规则 R-1 \"名\" { 应当 已知 A-1; }",
                         "指标 数 编号 A-1 单位 件 { 未载明即 假; } 规则 R-1 \"名\" { 应当 已知 数; }"),
              "");
}

TEST(Difference, FieldsInWords) {
    EXPECT_EQ(difference("词条 甲 \"一\"; 规则 R-1 \"名\" { 严重 主要; 应当 提及 甲; 整改 \"写。\"; }",
                         "词条 甲 \"一\"; 规则 R-1 \"名\" { 严重 次要; 前提 提及 甲 语态 计划; 必须 提及 甲; }"),
              "改动 规则 R-1\n"
              "  严重: 主要 → 次要\n"
              "  条款: 应当写明“甲” → 必须写明“甲” ↑\n"
              "  整改: 写。 → \n"
              "  前提:  → 写明“甲”,且语态为计划\n");
    EXPECT_EQ(difference("词条 甲 \"一\"; 规则 R-1 \"名\" { 必须 提及 甲; }",
                         "词条 甲 \"一\"; 规则 R-1 \"名\" { 宜 提及 甲; 应当 提及 甲 同句 有 数字; }"),
              "改动 规则 R-1\n"
              "  条款: 必须写明“甲” → 宜写明“甲” ↓\n"
              "  条款:  → 应当写明“甲”,且同句有数字\n");
    EXPECT_EQ(difference("指标 数 编号 A-1 单位 件 { 说法 \"一{数}\"; 未载明即 未知; }",
                         "指标 数 编号 A-1 单位 件 { 说法 \"一{数}\" | \"二{数}\"; 未载明即 假; }"),
              "改动 指标 A-1\n  说法:  → 二{数}\n  未载明即: 未知 → 假\n");
}

TEST(Difference, HowARuleStandsToAClauseAndWhatASourceHolds) {
    const std::string rest = " 词条 甲 \"一\"; 规则 R-1 \"名\" { 应当 提及 甲; 依据 办 第1项";
    EXPECT_EQ(difference("依据 办 { 名称 \"办法\"; }" + rest + "; }", "依据 办 { 名称 \"办法\"; }" + rest + " 部分; }"),
              "");
    EXPECT_EQ(difference("依据 办 { 名称 \"办法\"; }" + rest + "; }",
                         "依据 办 { 名称 \"办法\"; 条款 第1项 名称 \"公示\" 不查 \"看网站\"; }" + rest + " 等同; }"),
              "改动 依据 办\n  条款:  → 第(一)项 公示(不查:看网站)\n"
              "改动 规则 R-1\n  依据: 《办法》第(一)项 → 《办法》第(一)项(等同)\n");
}

TEST(Difference, AddedRemovedRenamed) {
    EXPECT_EQ(difference("词条 甲 \"一\"; 词条 乙 \"二\";", "词条 丙 \"一\"; 词条 丁 \"三\";"),
              "新增 词条 丁\n改名 词条 甲→丙\n删除 词条 乙\n");
    // Two that are alike: which became which cannot be told.
    EXPECT_EQ(difference("词条 甲 \"一\"; 词条 乙 \"一\";", "词条 丙 \"一\";"),
              "新增 词条 丙\n删除 词条 乙\n删除 词条 甲\n");
}

TEST(Difference, TablesOfTheStandardLexiconCount) {
    EXPECT_EQ(
        difference("语态 计划 { 说法 \"拟\"; } 约数 余 { 数后 \"余\"; } 单位 件 { 量纲 计数; }",
                   "语态 计划 { 说法 \"将\"; } 约数 余 { 数后 \"余\" | \"多\"; } 单位 件 { 量纲 计数; 同类 宗; }"),
        "改动 单位 件\n  同类:  → 宗\n改动 约数 余\n  数后:  → 多\n改动 语态 计划\n  说法: 拟 → 将\n");
}

TEST(Difference, ParametersDatesExceptionsAndWaivers) {
    EXPECT_EQ(difference("参数 下限 { 值 2 期; 从严 增大; }", "参数 下限 { 值 4 期; 从严 增大; 下级可 放宽; }"),
              "改动 参数 下限\n  值: 2期 → 4期\n  下级可:  → 放宽\n");
    EXPECT_EQ(difference("词条 甲 \"一\"; 规则 R-1 \"一\" { 应当 提及 甲; }",
                         "词条 甲 \"一\"; 规则 R-1 \"一\" { 生效 2025-03-01; 按 成文日; 应当 提及 甲; "
                         "例外 乙 { 当 提及 甲; 不适用 \"另定\"; } }"),
              "改动 规则 R-1\n  生效:  → 2025年3月1日\n  按:  → 成文日\n  例外“乙”的条件:  → 写明“甲”\n"
              "  例外“乙”不适用:  → 另定\n");
    EXPECT_EQ(difference("豁免 甲 { 对象 \"云岭镇\"; }",
                         "豁免 甲 { 对象 \"云岭镇\"; 规则 R-1; 自 2024-01-01 至 2024-12-31; }"),
              "改动 豁免 甲\n  规则:  → R-1\n  自:  → 2024年1月1日\n  至:  → 2024年12月31日\n");
    EXPECT_EQ(difference("词条 甲 \"一\"; 规则 R-1 \"一\" { 应当 提及 甲; }",
                         "词条 甲 \"一\"; 规则 R-1 \"一\" { 应当 乙:提及 甲; }"),
              "改动 规则 R-1\n  条款: 应当写明“甲” → 应当(乙):写明“甲”\n");
}

TEST(Difference, EveryDeclarationOfTheNationalRulebookIsDescribed) {
    for (const Described& described : describe_all(test::national_book())) {
        EXPECT_FALSE(described.fields.empty()) << described.sort << " " << described.id;
        EXPECT_FALSE(described.id.empty() && described.sort != "不计") << described.place;
    }
}

} // namespace
} // namespace zhunsheng::inspect
