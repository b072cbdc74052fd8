// What a lower rulebook may not do: every diagnostic of layers, with both places.
#include <gtest/gtest.h>

#include "engine/plan/neighbours.h"
#include "tests/unit/layers/books.h"

namespace zhunsheng::test {
namespace {

TEST(LayerErrors, Inheritance) {
    EXPECT_EQ(errors_of({national_book(),
                         other_book("省.zs", "规则集 省.示例 { 名称 \"省\"; 版本 1.0.0; 继承 国家.例示; }")}),
              "ZS2101 省.zs:1:33 没有找到被继承的规则集“国家.例示”。");
    EXPECT_EQ(errors_of({other_book("甲.zs", "规则集 甲 { 名称 \"甲\"; 版本 1.0.0; 继承 乙; }"),
                         other_book("乙.zs", "规则集 乙 { 名称 \"乙\"; 版本 1.0.0; 继承 甲; }")}),
              "ZS2102 乙.zs:1:5 规则集互相继承,成了环:乙 → 甲 → 乙。");
    EXPECT_EQ(errors_of({other_book("甲.zs", "规则集 甲 { 名称 \"甲\"; 版本 1.0.0; 层次 县; }"),
                         other_book("乙.zs", "规则集 乙 { 名称 \"乙\"; 版本 1.0.0; 层次 省; 继承 甲; }")}),
              "ZS2117 乙.zs:1:36 规则集“乙”的层次是 省,不能继承层次为 县 的“甲”,见 甲.zs:1:5。");
    const Compiled compiled = compile_layers(parsed_layers(
        {national_book(), other_book("省.zs", "规则集 省.示例 { 名称 \"省\"; 版本 1.0.0; 继承 国家.例示; }")}));
    EXPECT_TRUE(hint(compiled.diagnostics.at(0), Language::chinese).starts_with("是不是想写“国家.示例”?"));
}

TEST(LayerErrors, NearNamesAmongRulebooksNotRead) {
    Compiled compiled = compile_layers(
        parsed_layers({other_book("省.zs", "规则集 省.示例 { 名称 \"省\"; 版本 1.0.0; 继承 国家.例示; }")}));
    const auto told = [&] { return hint(compiled.diagnostics.at(0), Language::chinese).substr(0, 15); };
    suggest_rulebooks({"远方", "远方"}, compiled.diagnostics);
    EXPECT_EQ(told(), "把它的文件");
    suggest_rulebooks({"远方", "国家.示例"}, compiled.diagnostics);
    EXPECT_EQ(told(), "是不是想写");
}

TEST(LayerErrors, Names) {
    EXPECT_EQ(province_errors("词条 考核 \"考评\";"),
              "ZS2103 省.zs:2:4 词条“考核”在规则集“国家.示例”里已经声明,见 国.zs:8:4。");
    EXPECT_EQ(province_errors("加严 A-09 { 应当 提及 考核; }"), "ZS2004 省.zs:2:4 没有名为“A-09”的规则。");
    EXPECT_EQ(province_errors("规则 S-01 \"s\" { 依据 纲要; 应当 提及 考核; }\n加严 S-01 { 应当 提及 述法; }"),
              "ZS2104 省.zs:3:4 规则“S-01”是规则集“省.示例”声明的(见 省.zs:2:4),它不是本规则集的上级,不能在这里改动。");
    EXPECT_EQ(province_errors("语态 计划 { 说法 \"将\"; }\n约数 余 { 数后 \"余\"; }"),
              "ZS2119 省.zs:2:1 "
              "下级规则集不能声明语态、口径、不计:这些表决定怎样读每一份报告,改动它们就改动了上级的规则。\n"
              "ZS2119 省.zs:3:1 下级规则集不能声明约数:这些表决定怎样读每一份报告,改动它们就改动了上级的规则。");
    EXPECT_EQ(province_errors("加严 A-01 { 提为 必须 丁; }"), "ZS2004 省.zs:2:17 没有名为“丁”的标号。");
    EXPECT_EQ(province_errors("加严 A-01 { 应当 甲:提及 述法; }"),
              "ZS2003 省.zs:2:14 标号“甲”重复声明;第一处在 国.zs:15:6。");
    EXPECT_EQ(province_errors("参数 PX { 值 1 期; 从严 增大; }\n参数 培训期数 { 值 1 期; 从严 增大; }"),
              "ZS2003 省.zs:3:4 指标、参数“培训期数”重复声明;第一处在 国.zs:10:4。");
}

TEST(LayerErrors, LooseningNeedsLeave) {
    EXPECT_EQ(
        province_errors("放宽 A-01 { 理由 \"难\"; 删去 甲; }"),
        "ZS2107 省.zs:2:4 “放宽 A-01”是放宽,上级的声明(国.zs:12:4)没有写“下级可 放宽”,下级不得抵触上级。例:提及三项制度"
        "为假、提及考核为真时,下级符合而上级部分符合。");
    EXPECT_EQ(province_errors("停用 A-01 { 理由 \"难\"; }"),
              "ZS2107 省.zs:2:4 “停用 A-01”是放宽,上级的声明(国.zs:12:4)没有写“下级可 停用”,下级不得抵触上级。");
    EXPECT_EQ(province_errors("补充 词条 考核 { 说法 \"考评\"; }"),
              "ZS2107 省.zs:2:7 “补充 词条 考核”是放宽,上级的声明(国.zs:8:4)没有写“下级可 补充”,下级不得抵触上级。");
    EXPECT_EQ(province_errors("放宽 参数 培训下限 = 1 期;"),
              "ZS2107 省.zs:2:7 “放宽 参数 培训下限”是放宽,上级的声明(国.zs:11:4)没有写“下级可 "
              "放宽”,下级不得抵触上级。例:PX-01为1期时,"
              "下级符合而上级不符合。");
    EXPECT_EQ(province_errors("放宽 A-02 { 降为 宜 丙; }"), "ZS2112 省.zs:2:4 “放宽 A-02”没有写理由。");
}

TEST(LayerErrors, AWaiverIsALoosening) {
    const auto waived = [](const std::string& rule) {
        return province_errors("豁免 灾区 { 对象 \"清河县\"; 规则 " + rule +
                               "; 自 2024-01-01 至 2024-12-31; 批准 \"甲\"; 理由 \"乙\"; }");
    };
    EXPECT_EQ(waived("A-01"),
              "ZS2107 省.zs:2:22 “豁免 灾区”是放宽,上级的声明(国.zs:12:4)没有写“下级可 放宽”,下级不得抵触上级。");
    EXPECT_EQ(waived("A-02"), "");
}

TEST(LayerErrors, TighteningMustTighten) {
    EXPECT_EQ(province_errors("加严 A-01 { 适用 层级 市; }"),
              "ZS2108 省.zs:2:4 “加严 A-01”并不是加严:“适用”比上级窄,漏了层级县;上级的声明在 国.zs:12:4。");
    EXPECT_EQ(
        province_errors("加严 参数 培训下限 = 1 期;"),
        "ZS2108 省.zs:2:7 “加严 参数 培训下限”并不是加严:参数是从严增大的,上级的值是2期;上级的声明在 国.zs:11:4。例:"
        "PX-01为1期时,下级符合而上级不符合。");
    EXPECT_EQ(province_errors("加严 参数 培训下限 = 3;"),
              "ZS2113 省.zs:2:14 参数“培训下限”的单位写成了“”,声明时是“期”,见 国.zs:11:4。");
    EXPECT_EQ(province_errors("加严 A-01 { 提为 宜 甲; }"),
              "ZS2110 省.zs:2:16 标号“甲”的条件现在是 应当,写“提为 宜”没有改变它的方向。");
    EXPECT_EQ(province_errors("加严 A-01 { 下级可 停用; }"),
              "ZS2109 省.zs:2:11 这里的 下级可 比上级给“A-01”的宽,上级的声明在 国.zs:12:4。");
}

TEST(LayerErrors, AMiddleLayerNarrowsWhatIsAllowed) {
    const std::string city = "规则集 市.示例 { 名称 \"市\"; 版本 1.0.0; 层次 市; 继承 省.示例; }\n";
    EXPECT_EQ(errors_of({national_book(), province_book("加严 A-02 { 下级可 停用; }"),
                         other_book("市.zs", city + "放宽 A-02 { 理由 \"难\"; 前提 提及 述法; }")}),
              "ZS2107 市.zs:2:4 “放宽 A-02”是放宽,上级的声明(国.zs:18:4)没有写“下级可 放宽”,下级不得抵触上级。例:"
              "PX-01≥培训下限为假、提及述法为假时,下级不适用而上级不符合。");
    EXPECT_EQ(errors_of({national_book(), province_book("停用 A-02 { 理由 \"难\"; }"),
                         other_book("市.zs", city + "加严 A-02 { 应当 提及 述法; }")}),
              "ZS2105 市.zs:2:4 规则“A-02”已经被上级停用,见 省.zs:2:4,这里无从改动。");
}

TEST(LayerErrors, Refinement) {
    Book upper = national_book();
    upper.emplace_back("国二.zs", "规则 A-03 \"宜\" { 依据 纲要; 宜 提及 述法; }");
    EXPECT_EQ(errors_of({upper, province_book("细化 A-03 { 宜 提及 考核; }")}),
              "ZS2111 省.zs:2:11 规则“A-03”只有 宜(见 国二.zs:1:4),再加 宜 会影响结论,不是细化。");
}

TEST(LayerErrors, TwoChangesInOneBook) {
    EXPECT_EQ(province_errors("加严 A-01 { 应当 提及 述法; }\n加严 A-01 { 提为 必须 甲; }"),
              "ZS2106 省.zs:3:4 “A-01”有两处同级的改动:这里是“省.示例”的“加严 A-01”,另一处是“省.示例”的“加严 A-01”,见 "
              "省.zs:2:4。");
    EXPECT_EQ(province_errors("加严 A-01 { 应当 提及 述法; }\n细化 A-01 { 整改 \"补\"; }"), "");
}

TEST(LayerErrors, DirectionsOfParameters) {
    const auto uses = [](const std::string& rule) {
        return province_errors("参数 丁 { 值 2 期; 从严 增大; }\n规则 S-01 \"s\" { 依据 纲要; " + rule + " }");
    };
    EXPECT_EQ(uses("应当 PX-01 ≥ 丁;"), "");
    EXPECT_EQ(uses("应当 PX-01 / 2 > 丁 * 2 + 1 期;"), "");
    EXPECT_EQ(uses("前提 PX-01 ≤ 丁; 应当 提及 考核;"), "");
    EXPECT_EQ(uses("应当 非 (PX-01 < 丁);"), "");
    EXPECT_EQ(uses("应当 若 PX-01 < 丁 则 提及 考核;"), "");
    const std::string wrong = "参数“丁”写的是 从严 增大(见 省.zs:2:4),可是在这里增大反而放宽了要求。";
    EXPECT_EQ(uses("应当 PX-01 ≤ 丁;"), "ZS2114 省.zs:3:25 " + wrong + "例:PX-01为3期时,下级符合而上级不符合。");
    EXPECT_EQ(uses("前提 PX-01 ≥ 丁; 应当 提及 考核;"),
              "ZS2114 省.zs:3:25 " + wrong + "例:PX-01为2期、提及考核为假时,下级不适用而上级不符合。");
    EXPECT_EQ(uses("应当 非 (PX-01 ≥ 丁);"), "ZS2114 省.zs:3:28 " + wrong + "例:PX-01为2期时,下级符合而上级不符合。");
    const std::string unclear = "这里用参数“丁”的方式分不出哪个方向从严;参数的声明在 省.zs:2:4。";
    EXPECT_EQ(uses("应当 PX-01 = 丁;"), "ZS2115 省.zs:3:25 " + unclear);
    EXPECT_EQ(uses("应当 PX-01 ≥ 丁 - 丁;"), "ZS2115 省.zs:3:25 " + unclear);
    EXPECT_EQ(province_errors("参数 丁 { 值 2 期; }"), "ZS2116 省.zs:2:4 参数“丁”没有写 从严。");
}

TEST(LayerErrors, ParametersInExceptions) {
    const auto uses = [](const std::string& exceptions) {
        return province_errors("参数 丁 { 值 2 期; 从严 增大; }\n规则 S-01 \"s\" { 依据 纲要; 应当 提及 考核;\n" +
                               exceptions + " }");
    };
    EXPECT_EQ(uses("例外 甲 { 当 提及 述法; 应当 PX-01 ≥ 丁; }"), "");
    EXPECT_EQ(uses("例外 甲 { 当 提及 述法; 应当 PX-01 ≤ 丁; }"),
              "ZS2114 省.zs:4:20 参数“丁”写的是 从严 增大(见 "
              "省.zs:2:4),可是在这里增大反而放宽了要求。例:提及述法为真、PX-01为3期时,下级符合而上级不符合。");
    // 不适用 alone: the more readily it holds, the less is asked.
    EXPECT_EQ(uses("例外 甲 { 当 PX-01 ≥ 丁; 不适用 \"理\"; }"), "");
    EXPECT_EQ(uses("例外 甲 { 当 PX-01 < 丁; 不适用 \"理\"; }").substr(0, 18), "ZS2114 省.zs:4:10");
    const std::string unclear = "ZS2120 省.zs:4:10 例外的“当”里用了参数“丁”,分不出哪个方向从严:"
                                "例外成立与否,换的是另一套要求。参数的声明在 省.zs:2:4。";
    EXPECT_EQ(uses("例外 甲 { 当 PX-01 ≥ 丁; 应当 提及 述法; }"), unclear);
    EXPECT_EQ(uses("例外 甲 { 当 PX-01 ≥ 丁; 不适用 \"理\"; } 例外 乙 于 甲 { 当 提及 述法; 应当 提及 述法; }"),
              unclear);
}

TEST(LayerErrors, ExceptionsOfUpperRules) {
    const std::string exception = "理由 \"偏远\"; 例外 乙 { 当 提及 述法; 应当 甲:PX-01 ≥ 1 期; }";
    EXPECT_EQ(province_errors("放宽 A-02 { " + exception + " }"), "");
    EXPECT_EQ(province_errors("放宽 A-01 { " + exception + " }").substr(0, 6), "ZS2107");
    EXPECT_EQ(province_errors("放宽 A-02 { 理由 \"偏远\"; 例外 乙 { 应当 提及 考核; } }"),
              "ZS2080 省.zs:2:23 例外“乙”没有写什么情形下适用。");
    EXPECT_EQ(
        province_errors("放宽 A-02 { 理由 \"远\"; 例外 乙 { 当 提及 述法; 应当 甲:提及 考核; 应当 甲:提及 述法; } }"),
        "ZS2003 省.zs:2:50 标号“甲”重复声明;第一处在 省.zs:2:38。");
    EXPECT_EQ(province_errors("加严 A-01 { 例外 乙 { 当 提及 述法; 应当 提及 考核; } }").substr(0, 6), "ZS1001");
}

TEST(LayerErrors, TooManyRules) {
    std::string text;
    for (int i = 0; i < 9'999; ++i) {
        text += "规则 R-" + std::to_string(i) + " \"r\" { 依据 纲要; 应当 提及 考核; }\n";
    }
    EXPECT_EQ(province_errors(text),
              "ZS2086 省.zs:10000:4 规则集连同它继承的有 10001 条规则,超过上限 10000 条,没有编译。");
}

} // namespace
} // namespace zhunsheng::test
