// Rulebooks that build on others: 继承, 参数, 下级可, and what a lower one changes.
#include <gtest/gtest.h>

#include "tests/unit/grammar/reading.h"

namespace zhunsheng::test {
namespace {

/// The formatted text, checked to be stable and to mean the same.
std::string canonical(const std::string& text) {
    const std::string once = formatted(text);
    EXPECT_EQ(formatted(once), once);
    EXPECT_EQ(tree(once), tree(text));
    return once;
}

TEST(Layers, Rulebook) {
    EXPECT_EQ(tree("规则集 省.年报 { 层次 省; 地区 \"云川省\"; 继承 国家.年度报告、部.年报; 让位 邻.年报; }"),
              "rulebook 省.年报 layer=省 place='云川省' inherits=国家.年度报告,部.年报 yields=邻.年报");
    EXPECT_EQ(canonical("rulebook a.b ｛layer province； inherit c.d，e；｝"),
              "规则集 a.b { 层次 省; 继承 c.d、e; }\n");
}

TEST(Layers, Parameter) {
    EXPECT_EQ(tree("参数 培训下限 { 名称 \"每年培训\"; 值 2 期; 从严 增大; 下级可 放宽; }"),
              "parameter 培训下限 title='每年培训' value=2_期 strict=larger lower_may=loosen");
    EXPECT_EQ(canonical("parameter p { value 99.5 ％; strict smaller; }"), "参数 p { 值 99.5%; 从严 减小; }\n");
}

TEST(Layers, PermissionsAndLabels) {
    EXPECT_EQ(tree("词条 甲 { 说法 \"a\"; 下级可 补充; }"), "term 甲 say=a lower_may=supplement");
    EXPECT_EQ(tree("规则 R-1 \"t\" { 应当 甲:提及 a; 必须 乙 : b = 1; 下级可 放宽、停用; }"),
              "rule R-1 't' / should 甲: (mention a) / must 乙: (cmp = b 1) / lower_may=loosen,disable");
    EXPECT_EQ(tree("规则 R-1 \"t\" { 应当 a; 下级可 无; }"), "rule R-1 't' / should a / lower_may=nothing");
    EXPECT_EQ(canonical("规则 R-1 \"t\" { should 甲：mentions a; lower_may nothing; }"),
              "规则 R-1 \"t\" { 应当 甲:提及 a; 下级可 无; }\n");
}

TEST(Layers, Overlays) {
    EXPECT_EQ(
        tree("加严 GY-1 { 依据 乙 第2条; 应当 丙:提及 b; 提为 必须 甲、乙; 适用 层级 市、县; 年度 2020 起; 下级可 "
             "无; }"),
        "tighten GY-1 / basis 乙 article 2 / levels=市,县 / years=2020.. / should 丙: (mention b) / "
        "lower_may=nothing / raise must 甲,乙");
    EXPECT_EQ(tree("加严 参数 培训下限 = 4 期;"), "tighten parameter 培训下限 value=4_期");
    EXPECT_EQ(tree("细化 GY-1 { 依据 乙; 说明 不符合 \"x\"; 整改 \"y\"; 写入 丙; 宜 提及 b; }"),
              "refine GY-1 / basis 乙 / may (mention b) / in=丙 / message 不符合 'x' / remedy='y'");
    EXPECT_EQ(tree("加严 GY-1 { 地区 \"山东省\"; }"), "tighten GY-1 / place='山东省'");
    EXPECT_EQ(tree("放宽 GY-1 { 理由 \"r\"; 删去 甲; 降为 宜 乙; 前提 a = 1; 适用 层级 市; 严重 次要; }"),
              "loosen GY-1 / levels=市 / minor / premise (cmp = a 1) / lower may 乙 / drop=甲 / reason='r'");
    EXPECT_EQ(tree("放宽 参数 p = 1;"), "loosen parameter p value=1");
    EXPECT_EQ(tree("停用 GY-1 { 理由 \"r\"; }"), "disable GY-1 / reason='r'");
    EXPECT_EQ(tree("补充 词条 甲 { 说法 \"a\"; 排除 \"b\"; }\n补充 指标 TJ-1 { 说法 \"c{数}\"; }\n补充 部分 丙 { 标题 "
                   "\"d\"; 弱标题 \"e\"; }"),
              "supplement term 甲 / say=a / except=b\nsupplement indicator TJ-1 / say=c·{数}\nsupplement part 丙 / "
              "titles=d / weak=e");
}

TEST(Layers, AStageStandsInsideItsRule) {
    const std::string text = "规则 R-1 \"t\" {\n应当 甲:提及 a;\n加严 省.年报 {\n# 由省里加上\n必须 提及 b;\n提为 必须 "
                             "甲;\n}\ntighten 市.年报 { should mentions c; }\n整改 \"z\";\n}\n词条 甲 \"a\";";
    EXPECT_EQ(tree(text), "rule R-1 't' / should 甲: (mention a) / remedy='z' / [tighten 省.年报 / must (mention b) / "
                          "raise must 甲] / [tighten 市.年报 / should (mention c)]\nterm 甲 say=a");
    EXPECT_EQ(canonical(text), "规则 R-1 \"t\" {\n  应当 甲:提及 a;\n  加严 省.年报 {\n    # 由省里加上\n    必须 提及 "
                               "b;\n    提为 必须 甲;\n  }\n  加严 市.年报 { 应当 提及 c; }\n  整改 \"z\";\n}\n\n词条 "
                               "甲 \"a\";\n");
}

TEST(Layers, OverlaysAreFormatted) {
    EXPECT_EQ(canonical("tighten parameter p = 4 期;\nloosen GY-1 { reason “r”; lower_to should a; drop b，c; }\n"
                        "supplement term 甲 { phrasing “(a|b)”|“c”; }"),
              "加严 参数 p = 4 期;\n放宽 GY-1 { 理由 \"r\"; 降为 应当 a; 删去 b、c; }\n"
              "补充 词条 甲 { 说法 \"(a|b)\" | \"c\"; }\n");
}

TEST(Layers, ErrorsSayWhatMayStand) {
    EXPECT_EQ(
        messages("细化 GY-1 { 必须 提及 a; }"),
        "1:11 ZS1001 这里写的是“必须”,应为“依据”、“说明”、“整改”、“写入”或“宜”。 “必须”是关键字,但不能写在这里。");
    EXPECT_EQ(errors("加严 { 必须 a; }\n词条 甲 \"a\";"), "1:4 ZS1001");
    EXPECT_EQ(errors("下级可 放宽;"), "1:1 ZS1001");
}

} // namespace
} // namespace zhunsheng::test
