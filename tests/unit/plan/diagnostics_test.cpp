// Every diagnostic of this room has an example here.
#include <gtest/gtest.h>

#include "engine/base/utf8.h"
#include "grammar/grammar.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::test {
namespace {

/// Declarations that the samples use, on one line so that a sample starts at line 2.
constexpr std::string_view kUsed = "单位 件 { 量纲 计数; } 单位 宗 { 同类 件; } 单位 人 { 量纲 计数; } 单位 人次 { "
                                   "量纲 计数; } 单位 元 { 量纲 金额; 倍 \"万元\" 4; } "
                                   "单位 % { 量纲 比率; } 依据 纲要 { 名称 \"纲要\"; } 部分 举措成效 { 标题 "
                                   "\"工作成效\"; } 词条 三项制度 \"三项制度\"; "
                                   "指标 受理数 编号 TJ-01 单位 件 { 说法 \"受理纠纷{数}\"; 未载明即 未知; } "
                                   "指标 化解数 编号 TJ-02 单位 宗 { 说法 \"化解纠纷{数}\"; 未载明即 未知; } "
                                   "指标 化解率 编号 TJ-03 单位 % { 说法 \"化解率{率}\"; 未载明即 未知; } "
                                   "指标 参加人次 编号 XF-01 单位 人次 { 说法 \"参加{数}\"; 未载明即 未知; } "
                                   "指标 参考人数 编号 XF-02 单位 人 { 说法 \"参考人员{数}\"; 未载明即 未知; } "
                                   "指标 资金 编号 ZJ-01 单位 元 { 说法 \"投入资金{数}\"; 未载明即 未知; }\n";

/// Where a word stands in the first line.
std::string column_of(std::string_view word) {
    return std::to_string(to_utf32(kUsed.substr(0, kUsed.find(word))).size() + 1);
}

std::string errors(const std::string& text) {
    return listing(compile_text(std::string(kUsed) + text).diagnostics);
}

/// What is wrong with one condition; the rule around it is sound.
std::string condition(const std::string& text) {
    return errors("规则 A-1 \"甲\" { 依据 纲要 第1项;\n必须 " + text + "; }");
}

TEST(Diagnostics, Rulebook) {
    EXPECT_EQ(listing(compile({}).diagnostics), "ZS2001 0:0 这些规则文件里没有 规则集 声明。");
    EXPECT_EQ(listing(compile_files({{"甲.zs", "词条 甲 \"甲乙\";"}}).diagnostics),
              "ZS2001 1:1 这些规则文件里没有 规则集 声明。");
    const std::string header = "规则集 试 { 名称 \"试\"; 版本 1.0.0; }";
    EXPECT_EQ(listing(compile_files({{"乙.zs", "\n" + header}, {"甲.zs", header}}).diagnostics),
              "ZS2002 1:5 又声明了规则集“试”;第一处在 乙.zs:2:5。");
}

TEST(Diagnostics, DuplicatesShowBothPlaces) {
    EXPECT_EQ(errors("词条 甲 \"甲乙\";\n词条 甲 \"丙丁\";"), "ZS2003 3:4 词条“甲”重复声明;第一处在 规则.zs:2:4。");
    EXPECT_EQ(errors("依据 甲 { 条款 第2项; 条款 第2条; 条款 第2条 \"第一款\"; 条款 第2条; }"),
              "ZS2003 2:38 条款“第二条”重复声明;第一处在 规则.zs:2:16。");
    EXPECT_EQ(errors("单位 起 { 量纲 计数; 同 \"件\"; }"), "ZS2003 2:17 单位“件”重复声明;第一处在 规则.zs:1:4。");
    EXPECT_EQ(
        errors(
            "规则 A-1 \"甲\" { 依据 \"理\"; 宜 提及 三项制度; }\n规则 A-1 \"乙\" { 依据 \"理\"; 宜 提及 三项制度; }"),
        "ZS2003 3:4 规则“A-1”重复声明;第一处在 规则.zs:2:4。");
    EXPECT_EQ(errors("指标 化解率 编号 TJ-09 单位 % { 说法 \"化解达{率}\"; 未载明即 未知; }"),
              "ZS2003 2:4 指标“化解率”重复声明;第一处在 规则.zs:1:" + column_of("化解率 编号") + "。");
}

TEST(Diagnostics, UnknownNamesSuggest) {
    const auto hint_of = [](const std::string& text) {
        const Compiled compiled = compile_text(std::string(kUsed) + text);
        return listing(compiled.diagnostics) + "|" + hint(compiled.diagnostics.at(0), Language::chinese);
    };
    const std::string rule = "规则 A-1 \"甲\" { 依据 纲要 第1项; 必须 ";
    EXPECT_EQ(hint_of(rule + "提及 三项制渡; }"), "ZS2004 2:31 没有名为“三项制渡”的词条。|是不是想写“三项制度”?");
    EXPECT_EQ(hint_of(rule + "TJ-04 > 0; }"), "ZS2004 2:28 没有名为“TJ-04”的指标。|是不是想写“TJ-01”?");
    EXPECT_EQ(hint_of(rule + "提及 火星; }"), "ZS2004 2:31 没有名为“火星”的词条。|先声明它,或改用已声明的名称。");
    EXPECT_EQ(hint_of(rule + "有 部分 成效举措; }"), "ZS2004 2:33 没有名为“成效举措”的部分。|是不是想写“举措成效”?");
    EXPECT_EQ(hint_of(rule + "有 瑕疵 空活; }"), "ZS2004 2:33 没有名为“空活”的瑕疵。|是不是想写“空话”?");
    EXPECT_TRUE(hint_of(rule + "计数 瑕疵 火星 > 1; }")
                    .starts_with("ZS2004 2:34 没有名为“火星”的瑕疵。|能用的有:小标题年份、"));
    EXPECT_EQ(hint_of(rule + "有 用语 火星; }"), "ZS2004 2:33 没有名为“火星”的用语。|先声明它,或改用已声明的名称。");
    EXPECT_EQ(errors("规则 A-1 \"甲\" { 依据 大纲 第1项; 必须 提及 三项制度; }"), "ZS2004 2:17 没有名为“大纲”的依据。");
    EXPECT_EQ(errors("指标 甲数 编号 A-1 单位 棵 { 说法 \"种植{数}\"; 未载明即 假; }"),
              "ZS2004 2:17 没有名为“棵”的单位。");
    EXPECT_EQ(errors("测试 \"甲\" { 层级 县; 年度 2024; 报告 \"甲\"; 期望 B-1 符合; }"),
              "ZS2004 2:36 没有名为“B-1”的规则。");
    EXPECT_EQ(errors("部分 甲 { 标题 \"甲乙\"; 要素 原因; }"), "ZS2004 2:20 没有名为“原因”的词条。");
}

TEST(Diagnostics, TypesAndUnits) {
    EXPECT_EQ(condition("TJ-01 > TJ-03"),
              "ZS2007 3:4 数量(件)(规则.zs:3:4)与比率(%)(规则.zs:3:12)不能放在一起比较或计算。");
    EXPECT_EQ(condition("TJ-01 + TJ-03 > 5"),
              "ZS2007 3:4 数量(件)(规则.zs:3:4)与比率(%)(规则.zs:3:12)不能放在一起比较或计算。");
    EXPECT_EQ(condition("XF-01 ≥ XF-02"),
              "ZS2007 3:4 数量(人次)(规则.zs:3:4)与数量(人)(规则.zs:3:12)不能放在一起比较或计算。");
    EXPECT_EQ(condition("TJ-03 > 95"),
              "ZS2007 3:4 比率(%)(规则.zs:3:4)与不带单位的数(规则.zs:3:12)不能放在一起比较或计算。");
    EXPECT_EQ(condition("成文日期 > 2024"),
              "ZS2007 3:4 日期(规则.zs:3:4)与不带单位的数(规则.zs:3:11)不能放在一起比较或计算。");
    EXPECT_EQ(condition("TJ-01 * TJ-02 > 0"),
              "ZS2007 3:4 数量(件)(规则.zs:3:4)与数量(宗)(规则.zs:3:12)不能放在一起比较或计算。");
    EXPECT_EQ(condition("每一 率 ≤ 3 件"),
              "ZS2007 3:4 比率(规则.zs:3:7)与数量(件)(规则.zs:3:11)不能放在一起比较或计算。");
    EXPECT_EQ(condition("标题 < \"甲\""), "ZS2008 3:4 文字(规则.zs:3:4)与文字(规则.zs:3:9)之间不能用“<”。");
    EXPECT_EQ(condition("TJ-01 含 TJ-02"), "ZS2008 3:4 数量(件)(规则.zs:3:4)与数量(宗)(规则.zs:3:12)之间不能用“含”。");
    EXPECT_EQ(condition("TJ-01"), "ZS2009 3:4 这里要写条件,写的却是数量(件)。");
    EXPECT_EQ(condition("提及 三项制度 且 TJ-03"), "ZS2009 3:14 这里要写条件,写的却是比率(%)。");
    EXPECT_EQ(condition("三项制度 ≥ 1"), "ZS2006 3:4 “三项制度”是词条,没有数值。");
    EXPECT_EQ(condition("至少 3 项 (已知 TJ-01、已知 TJ-02)"), "ZS2010 3:4 写了“至少 3 项”,列出的条件有 2 项。");
    EXPECT_EQ(condition("至少 0 项 (已知 TJ-01)"), "ZS2010 3:4 写了“至少 0 项”,列出的条件有 1 项。");
}

/// One value of every kind, and what goes with what: a row and a column compare (=) and add (+) as the table says.
TEST(Diagnostics, EveryPairOfKinds) {
    constexpr std::array<std::string_view, 9> kValues{"TJ-01", "XF-01",    "XF-02", "TJ-03",          "ZJ-01",
                                                      "7",     "成文日期", "标题",  "(提及 三项制度)"};
    // c: compares, b: compares and adds, .: neither.
    constexpr std::array<std::string_view, 9> kGoes{"b....b...", ".b...b...", "..b..b...", "...b.....", "....bb...",
                                                    "bbb.bb...", "......c..", ".......c.", "........."};
    for (std::size_t row = 0; row < kValues.size(); ++row) {
        for (std::size_t column = 0; column < kValues.size(); ++column) {
            const std::string pair = std::string(kValues[row]) + " ";
            const std::string other = " " + std::string(kValues[column]);
            const char goes = kGoes[row][column];
            const std::string compared = condition(pair + "=" + other);
            EXPECT_EQ(compared.empty(), goes != '.') << pair << "=" << other << ": " << compared;
            const std::string added = condition("已知 TJ-01 或 " + pair + "+" + other + " = 0");
            EXPECT_EQ(added.empty(), goes == 'b') << pair << "+" << other << ": " << added;
            for (const std::string& fault : {compared, added}) {
                const std::string_view place = "规则.zs:3:";
                const std::size_t first = fault.find(place);
                EXPECT_TRUE(fault.empty() || (first != std::string::npos &&
                                              fault.find(place, first + place.size()) != std::string::npos))
                    << "both places: " << fault;
            }
        }
    }
}

TEST(Diagnostics, MismatchesSayHowToMend) {
    const auto mend = [](const std::string& text) {
        const Compiled compiled =
            compile_text(std::string(kUsed) + "规则 A-1 \"甲\" { 依据 纲要 第1项;\n必须 " + text + "; }");
        return hint(compiled.diagnostics.at(0), Language::chinese);
    };
    EXPECT_EQ(mend("提及 三项制度 ≥ 2"), "提及 只有真假;要比次数,写 计数 词条 ≥ 2 的样子。");
    EXPECT_EQ(mend("已知 TJ-01 = 2"), "条件只有真假,不能比较大小或计算;用 且、或、非 连接条件。");
    EXPECT_EQ(mend("成文日期 + 3 > 2024-01-01"), "日期只和日期比较,写成 2024-12-31 或 本年-12-31;日期不能加减。");
    EXPECT_EQ(mend("标题 = 3"), "文字只和文字比较,用 =、≠ 或 含。");
    EXPECT_EQ(mend("TJ-03 > 95"), "百分比请写成 95 % 的样子。");
    EXPECT_EQ(mend("XF-02 < XF-01"),
              "两边的单位要同类;不同单位确要比大小时写成 甲 / 乙 ≥ 1;本是同类的,在 单位 里写 同类。");
    EXPECT_EQ(condition("每一 金额 ≤ 3 件"),
              "ZS2007 3:4 金额(规则.zs:3:7)与数量(件)(规则.zs:3:12)不能放在一起比较或计算。");
}

TEST(Diagnostics, PlacesNamesAndOrder) {
    EXPECT_EQ(condition("举措成效 ≥ 1"), "ZS2061 3:4 “举措成效”是部分,没有数值。");
    EXPECT_EQ(condition("至少 1 项 (甲:已知 TJ-01、乙:已知 TJ-02、甲:已知 TJ-03)"),
              "ZS2062 3:34 “甲”用作两项的名称;第一处在 规则.zs:3:12。");
    EXPECT_EQ(condition("顺序 (举措成效)"), "ZS2063 3:4 顺序 里的部分不足两个,或有重复,比不出先后。");
    EXPECT_EQ(condition("合计 指标 TJ-03 > 5 %"), "ZS2064 3:4 “TJ-03”是比率,不能合计。");
    EXPECT_EQ(condition("上年.标题 = 3"), "ZS2004 3:7 没有名为“标题”的指标。");
    EXPECT_EQ(condition("一致 标题"), "ZS2004 3:7 没有名为“标题”的指标。");
    EXPECT_EQ(condition("合计 指标 三项制度 > 1"), "ZS2006 3:10 “三项制度”是词条,没有数值。");
    EXPECT_EQ(condition("在 部分 成效 中 (提及 三项制渡)"),
              "ZS2004 3:9 没有名为“成效”的部分。\nZS2004 3:18 没有名为“三项制渡”的词条。");
}

TEST(Diagnostics, SoundConditions) {
    for (const char* const text : {"TJ-01 ≥ TJ-02",
                                   "TJ-03 约等于 TJ-02 / TJ-01",
                                   "TJ-03 ≤ 100 %",
                                   "TJ-03 > 0",
                                   "TJ-01 > 0",
                                   "ZJ-01 < 5 万元",
                                   "XF-01 / XF-02 ≥ 1",
                                   "TJ-01 - TJ-02 ≤ 3 件",
                                   "成文日期 ≤ 次年-04-01",
                                   "标题年度 = 报告年度",
                                   "安排年度 = 报告年度 + 1",
                                   "标题 含 \"法治政府\"",
                                   "落款主体 = 标题主体",
                                   "计数 文件 ≥ 3",
                                   "计数 三项制度 于 举措成效 ≥ 1",
                                   "每一 率 ≤ 100 %",
                                   "任一 数字 > 5 件",
                                   "一致 指标",
                                   "一致 TJ-01",
                                   "已知 标题年度",
                                   "TJ-01 * 80 % ≤ TJ-02",
                                   "每一 指标 TJ-01 ≥ 0",
                                   "任一 金额 > 1 万元"}) {
        EXPECT_EQ(condition(text), "") << text;
    }
}

TEST(Diagnostics, Declarations) {
    EXPECT_EQ(errors("指标 甲数 编号 A-1 单位 件 { 说法 \"查处{数}\"; }"),
              "ZS2011 2:4 指标“甲数”没有写明报告不写时怎么算。");
    EXPECT_EQ(errors("词条 甲 { 书名内; }"), "ZS2012 2:4 词条“甲”没有任何说法,永远找不到。");
    EXPECT_EQ(errors("词条 甲 \"‘’\";"), "ZS2013 2:6 说法“‘’”没有一定出现的文字,无从查找。");
    EXPECT_EQ(errors("词条 甲 \"[各类]案\";"), "ZS2014 2:6 说法“[各类]案”一定出现的只有一个字,容易误中。");
    EXPECT_EQ(errors("指标 甲数 编号 A-1 单位 件 { 说法 \"查处案件\"; 未载明即 假; }"),
              "ZS2015 2:24 指标的说法“查处案件”没有写数值的位置。");
    EXPECT_EQ(errors("指标 甲数 编号 A-1 单位 件 { 说法 \"查处{数}结案{数}\"; 未载明即 假; }"),
              "ZS2016 2:24 说法“查处{数}结案{数}”有不止一个数值位置。");
    EXPECT_EQ(errors("单位 棵 { 同 \"株\"; }"), "ZS2017 2:4 单位“棵”没有写量纲。");
    EXPECT_EQ(errors("单位 棵 { 量纲 长度; 同类 件; }"), "ZS2018 2:18 单位“棵”与同类的“件”量纲不同。");
    EXPECT_EQ(errors("单位 棵 { 同类 株; }\n单位 株 { 同类 棵; }"), "ZS2019 2:4 声明互相依赖,成了环:棵 → 株 → 棵。");
}

TEST(Diagnostics, Rules) {
    EXPECT_EQ(errors("规则 A-1 \"甲\" { 必须 提及 三项制度; }"), "ZS2020 2:4 规则“A-1”没有写依据。");
    EXPECT_EQ(errors("规则 A-1 \"甲\" { 依据 纲要 第1项; }"),
              "ZS2021 2:4 规则“A-1”没有任何 必须、应当 或 宜,什么也检查不了。");
    EXPECT_EQ(errors("规则 A-1 \"甲\" { 依据 \"理\"; 适用 年度 2025 至 2021; 必须 提及 三项制度; }"),
              "ZS2022 2:4 年度从 2025 到 2021,起止颠倒,永远不适用。");
    EXPECT_EQ(errors("测试 \"甲\" { 层级 县; 年度 2024; 报告 \"甲\"; }"),
              "ZS2024 2:4 测试“甲”没有写 期望,什么也没有检验。");
}

TEST(Diagnostics, DatesOfARule) {
    const auto dated = [](const std::string& fields) {
        return errors("规则 A-1 \"甲\" { 依据 \"理\"; 必须 提及 三项制度;\n" + fields + " }");
    };
    EXPECT_EQ(dated("生效 2025-03-01; 失效 2025-03-02; 到期后 继续;"), "");
    EXPECT_EQ(dated("生效 2025-03-01; 失效 2025-03-01;").substr(0, 11), "ZS2082 3:19");
    EXPECT_EQ(dated("到期后 停止;"), "ZS2083 3:1 写了“到期后”,却没有写 失效。");
    EXPECT_EQ(dated("按 公开日;"), "ZS2083 2:4 写了“按”,却没有写 生效 或 失效。");
    EXPECT_EQ(dated("失效 2025-03-01; 到期后 由 A-2 接替;").substr(0, 11), "ZS2004 3:22");
    EXPECT_EQ(dated("失效 2025-03-01; 到期后 由 A-1 接替;"), "ZS2019 3:22 声明互相依赖,成了环:A-1 → A-1。");
    EXPECT_EQ(
        listing(compile_files({{"甲.zs", "规则集 试 { 版本 1.0.0; 适用 年度 2021 起; 到期后 停止; }"}}).diagnostics),
        "ZS2083 1:33 写了“到期后”,却没有写 适用 年度 … 至 …。");
}

TEST(Diagnostics, Exceptions) {
    const auto with = [](const std::string& exceptions) {
        return errors("规则 A-1 \"甲\" { 依据 \"理\"; 必须 提及 三项制度;\n" + exceptions + " }");
    };
    const std::string body = " { 当 提及 三项制度; 不适用 \"理\"; }";
    EXPECT_EQ(with("例外 甲" + body + " 例外 乙 于 甲" + body), "");
    EXPECT_EQ(with("例外 甲" + body + "\n例外 甲" + body), "ZS2003 4:4 例外“甲”重复声明;第一处在 规则.zs:3:4。");
    EXPECT_EQ(with("例外 甲 于 丙" + body), "ZS2004 3:8 没有名为“丙”的例外。");
    EXPECT_EQ(with("例外 甲 于 甲" + body), "ZS2019 3:8 声明互相依赖,成了环:甲 → 甲。");
    EXPECT_EQ(with("例外 甲 于 乙" + body + " 例外 乙 于 甲" + body), "ZS2019 3:4 声明互相依赖,成了环:甲 → 乙 → 甲。");
    EXPECT_EQ(with("例外 甲 { 必须 提及 三项制度; }"), "ZS2080 3:4 例外“甲”没有写什么情形下适用。");
    EXPECT_EQ(with("例外 甲 { 当 提及 三项制度; }").substr(0, 10), "ZS2081 3:4");
    EXPECT_EQ(with("例外 甲 { 当 提及 三项制度; 必须 提及 三项制度; 不适用 \"理\"; }").substr(0, 10), "ZS2081 3:4");
    EXPECT_EQ(with("例外 甲 { 当 TJ-01; 不适用 \"理\"; }").substr(0, 6), "ZS2009");
}

TEST(Diagnostics, Waivers) {
    const std::string rule = "规则 A-1 \"甲\" { 依据 \"理\"; 必须 提及 三项制度; }\n";
    const auto waiver = [&](const std::string& fields) { return errors(rule + "豁免 甲 { " + fields + " }"); };
    const std::string period = "自 2024-01-01 至 2024-12-31;", leave = "批准 \"委\"; 理由 \"因\";";
    EXPECT_EQ(waiver("对象 \"县\"; 规则 A-1; " + period + leave), "");
    EXPECT_EQ(waiver("对象 \"县\"; 规则 A-2; " + period + leave).substr(0, 11), "ZS2004 3:19");
    EXPECT_EQ(waiver("对象 \"县\"; 规则 A-1; 自 2024-12-31 至 2024-01-01; " + leave).substr(0, 6), "ZS2082");
    EXPECT_EQ(waiver(""), "ZS2084 3:4 豁免“甲”没有写 对象。\nZS2084 3:4 豁免“甲”没有写 规则。\n"
                          "ZS2084 3:4 豁免“甲”没有写 自 … 至 …。\nZS2084 3:4 豁免“甲”没有写 批准。\n"
                          "ZS2084 3:4 豁免“甲”没有写 理由。");
    Compiled compiled = compile_text(std::string(kUsed) + rule);
    const std::string hash = compiled.plan.hash;
    const auto read = [](std::string text) {
        return grammar::parse(std::make_shared<const Source>("豁免.zs", std::move(text)));
    };
    EXPECT_EQ(listing(add_waivers(read("豁免 甲 { 对象 \"县\"; 规则 A-1; " + period + leave + " }"), compiled.plan)),
              "");
    EXPECT_EQ(compiled.plan.waivers.size(), 1U);
    EXPECT_EQ(compiled.plan.hash, hash);
    EXPECT_EQ(listing(add_waivers(read("词条 乙 \"甲乙\";"), compiled.plan)),
              "ZS2085 1:1 这个文件只能写 豁免,里面还有别的声明。");
}

TEST(Diagnostics, Messages) {
    const auto said = [](const std::string& text) {
        return errors("规则 A-1 \"甲\" { 依据 \"理\"; 必须 TJ-01 > 0;\n说明 不符合 \"" + text + "\"; }");
    };
    EXPECT_EQ(said("写{TJ-03},算得{值(TJ-02 / TJ-01)},{报告年度}年{受理数}"), "");
    EXPECT_EQ(said("差{值(TJ-01 - TJ-02)},共{值(TJ-01+TJ-02)}"), "");
    EXPECT_EQ(said("写{TJ-3}"),
              "ZS2023 3:8 说明里的“{TJ-3}”不是指标或报告属性,也不是 值(甲 / 乙) 的形式。是不是想写{TJ-03}?");
    EXPECT_EQ(said("写{值(TJ-01)}").substr(0, 10), "ZS2023 3:8");
    EXPECT_EQ(said("写{值(TJ-01 / TJ-02 / TJ-03)}").substr(0, 10), "ZS2023 3:8");
    EXPECT_EQ(said("写{TJ-03").substr(0, 10), "ZS2023 3:8");
    EXPECT_EQ(said("写{值(TJ-01 + TJ-03)}").substr(0, 10), "ZS2007 3:8");
}

TEST(Diagnostics, WhatTheGrammarCouldNotReadIsNotCalledMissing) {
    const std::string text = errors("规则 A-1 \"甲\" { 依据 ; 必须 提及 三项制度; }");
    EXPECT_EQ(text.find("ZS2020"), std::string::npos) << text;
}

} // namespace
} // namespace zhunsheng::test
