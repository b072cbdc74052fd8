#include <gtest/gtest.h>

#include "tests/unit/grammar/reading.h"

namespace zhunsheng::test {
namespace {

TEST(Declaration, AnEmptyFileHasNone) {
    EXPECT_EQ(tree(""), "");
    EXPECT_EQ(tree("\n　# 只有注释"), "");
    EXPECT_EQ(tree("\xEF\xBB\xBF词条 甲 \"乙\";"), "term 甲 say=乙");
}

TEST(Declaration, Rulebook) {
    EXPECT_EQ(tree("规则集 国家.年度报告 { 名称 \"检查规则\"; 版本 1.0.0; 适用 年度 2021 起; }"),
              "rulebook 国家.年度报告 title='检查规则' version=1.0.0 years=2021..");
    EXPECT_EQ(tree("rulebook a.b { applies years 2021 to 2025; }"), "rulebook a.b years=2021..2025");
}

TEST(Declaration, Source) {
    EXPECT_EQ(tree("依据 规定 { 名称 \"某规定\"; 文号 \"某字〔2020〕1号\"; 发布 2020-02-29; 施行 2020-04-15; }"),
              "source 规定 title='某规定' number='某字〔2020〕1号' published=2020-2-29 effective=2020-4-15");
}

TEST(Declaration, ProvisionsOfASource) {
    EXPECT_EQ(tree("依据 甲 { 条款 第3项 名称 \"丙\"; 条款 第 25 条 \"第二项\" 存疑 不查 \"在卷里\"; "
                   "provision \"附则\" uncertain title \"丁\" unchecked \"戊\"; }"),
              "source 甲 / provision item 3 title='丙' / provision article 25 '第二项' uncertain unchecked='在卷里' / "
              "provision '附则' uncertain title='丁' unchecked='戊'");
}

TEST(Declaration, HowARuleStandsToAClause) {
    EXPECT_EQ(tree("规则 GY-1 \"t\" { 依据 纲要 第15项 等同; 依据 纲要 第3条 \"注\" 存疑 相关; 依据 \"勾稽\" touches; "
                   "依据 纲要 部分; }"),
              "rule GY-1 't' / basis 纲要 item 15 equal / basis 纲要 article 3 '注' uncertain touches / "
              "basis '勾稽' touches / basis 纲要");
}

TEST(Declaration, Part) {
    EXPECT_EQ(tree("部分 举措 { 名称 \"总\"; 标题 \"举措\" | \"主要工作\"; 弱标题 \"做法\"; 语态 完成; 要素 甲; 散见 "
                   "乙; 必备; }"),
              "part 举措 title='总' titles=举措 / 主要工作 weak=做法 status=done element=甲 scattered=乙 required");
    EXPECT_EQ(tree("部分 标题 { 取自 标题; }"), "part 标题 from=标题");
    EXPECT_EQ(tree("part x { from signature; status planned; }"), "part x status=planned from=落款");
}

TEST(Declaration, Term) {
    EXPECT_EQ(tree("词条 三项制度 “三项制度”|“执法公示”；"), "term 三项制度 say=三项制度 / 执法公示");
    EXPECT_EQ(tree("词条 甲 { 说法 \"a\"; 说法 \"b\"; 排除 \"c\"; 书名内; }"),
              "term 甲 say=a / b except=c inside_titles");
}

TEST(Declaration, Wording) {
    EXPECT_EQ(tree("用语 甲 { 名称 \"总\"; 说法 \"a\" | \"b\" 宜作 \"c\" 排除 \"d\"; 说法 “e” 止于 2020-12-31 书名内; "
                   "下级可 补充; }"),
              "wording 甲 title='总' item(say=a / b prefer='c' except=d) item(say=e until=2020-12-31 inside_titles) "
              "lower_may=supplement");
    EXPECT_EQ(tree("wording 甲 { phrasing \"a\" from_day 2024-07-15 prefer \"b\"; }"),
              "wording 甲 item(say=a prefer='b' from=2024-7-15)");
    EXPECT_EQ(tree("补充 用语 甲 { 说法 \"a\" 宜作 \"b\"; }"), "supplement wording 甲 / item(say=a prefer='b')");
}

TEST(Declaration, Indicator) {
    EXPECT_EQ(tree("指标 受理数 编号 TJ-01 单位 件 | 宗 { 说法 \"受理{数}\"; 排除 \"同比\"; 未载明即 未知; }"),
              "indicator 受理数 TJ-01 件,宗 say=受理·{数} except=同比 silent=未知");
    EXPECT_EQ(tree("指标 化解率 编号 TJ-03 单位 ％ { 未载明即 假; }"), "indicator 化解率 TJ-03 % silent=假");
}

TEST(Declaration, TablesOfTheLexicon) {
    EXPECT_EQ(tree("语态 计划 { 说法 \"拟\"; 排除 \"拟定\"; }"), "cues status 计划 say=拟 except=拟定");
    EXPECT_EQ(tree("口径 累计 { 说法 \"累计\"; }"), "cues basis 累计 say=累计");
    EXPECT_EQ(tree("不计 { 说法 \"12345\"; }"), "cues not_figure say=12345");
    EXPECT_EQ(tree("约数 余 { 数后 \"余\" | \"多\"; 单位后 \"多\"; 数前 \"约\"; }"),
              "hedge 余 before='约' after_number='余'|'多' after_unit='多'");
    EXPECT_EQ(tree("单位 平方米 { 量纲 面积; 同 \"㎡\" | \"平米\"; 倍 \"万平方米\" 4; 同类 亩; }"),
              "unit 平方米 dimension=面积 family=亩 same='㎡'|'平米' scaled='万平方米'*10^4");
    EXPECT_EQ(tree("单位 则 { 量纲 计数; }"), "unit 则 dimension=计数");
}

TEST(Declaration, RuleFields) {
    EXPECT_EQ(tree("规则 GY-1 \"t\" { 依据 纲要 第15项; 依据 纲要 第 3 条 \"注\" 存疑; 依据 \"勾稽\"; }"),
              "rule GY-1 't' / basis 纲要 item 15 / basis 纲要 article 3 '注' uncertain / basis '勾稽'");
    EXPECT_EQ(tree("规则 GY-1 \"t\" { 地区 \"山东省\"; }"), "rule GY-1 't' / place='山东省'");
    EXPECT_EQ(tree("规则 GY-1 \"t\" { 适用 层级 市、县, 部门; 年度 2021 起; 严重 主要; 严重 提示 于 乡镇; }"),
              "rule GY-1 't' / levels=市,县,部门 / years=2021.. / major / info at=乡镇");
    EXPECT_EQ(tree("规则 GY-1 \"t\" { 适用 年度 2023、2025; 缺一不可; 合并 甲; 写入 乙、丙; }"),
              "rule GY-1 't' / years=2023,2025 / all_required / group=甲 / in=乙,丙");
    EXPECT_EQ(
        tree("规则 GY-1 \"t\" { 前提 a = 1; 必须 b; 应当 c; 宜 d; 说明 不符合 \"x{TJ-01}\"; 整改 \"y\"; }"),
        "rule GY-1 't' / premise (cmp = a 1) / must b / should c / may d / message 不符合 'x{TJ-01}' / remedy='y'");
}

TEST(Declaration, DatesOfARule) {
    EXPECT_EQ(tree("规则 R-1 \"t\" { 生效 2025-03-01; 失效 2026-01-01; 按 公开日; 到期后 继续 \"沿用\"; }"),
              "rule R-1 't' / from=2025-3-1 / until=2026-1-1 / by 公开日 / after go on '沿用'");
    EXPECT_EQ(tree("rule R-1 \"t\" { effective_from 2025-03-01; dated_by submitted; after_expiry by R-2 instead; }"),
              "rule R-1 't' / from=2025-3-1 / by 报送日 / after successor R-2");
    EXPECT_EQ(tree("规则集 a { 适用 年度 2021 至 2025; 到期后 停止; }"), "rulebook a years=2021..2025 after stop");
}

TEST(Declaration, ExceptionsAreBlocksInARule) {
    EXPECT_EQ(
        tree("规则 R-1 \"t\" { 应当 a; 例外 甲 { 当 b; 依据 \"x\"; 必须 c; 应当 d; } 例外 乙 于 甲 { 当 e; 不适用 "
             "\"y\"; } 整改 \"z\"; }"),
        "rule R-1 't' / should a / remedy='z' / {exception 甲 / when b / basis 'x' / must c / should d} / "
        "{exception 乙 of=甲 / when e / inapplicable='y'}");
    EXPECT_EQ(tree("rule R-1 \"t\" { exception a in b { when c; inapplicable \"d\"; } }"),
              tree("规则 R-1 “t”｛ 例外 a 于 b｛ 当 c； 不适用 “d”； ｝ ｝"));
}

TEST(Declaration, Waiver) {
    EXPECT_EQ(
        tree("豁免 甲 { 对象 \"清河县\"; 规则 R-1、R-2; 自 2024-01-01 至 2024-12-31; 批准 \"某委\"; 理由 \"b\"; }"),
        "waiver 甲 subject='清河县' rules=R-1,R-2 from=2024-1-1 to=2024-12-31 approved='某委' reason='b'");
    EXPECT_EQ(
        tree("waiver a { subject \"x\"; rule R-1; since 2024-01-01 to 2024-12-31; approved \"y\"; reason \"z\"; }"),
        tree("豁免 a { 对象 \"x\"; 规则 R-1; 自 2024-01-01 至 2024-12-31; 批准 \"y\"; 理由 \"z\"; }"));
}

TEST(Declaration, Test) {
    EXPECT_EQ(
        tree("测试 \"t\" { 层级 县; 年度 2024; 地区 \"清河县\"; 报告 \"一\n      二\n\n        三\n      \";"
             " 期望 GY-1 不符合 语态 自认; 期望 GY-2 待核 证据 \"二\"; }"),
        "test 't' / level=县 / year=2024 / place='清河县' / report='一\n二\n\n  三\n' / expect GY-1 不符合 failing / "
        "expect GY-2 待核 evidence='二'");
}

TEST(Declaration, TestOfFacts) {
    EXPECT_EQ(
        tree("测试 \"t\" { 年度 2024; 评估时点 2025-02-01; 公开日 2025-01-25; 报送日 2025-01-26; 事实 { 标题 "
             "\"甲报告\"; "
             "成文日期 2025-01-20; 标题年度 2024; 部分 不足 不完整; 指标 TJ-01 = １００余 件 语态 计划; 指标 甲 = "
             "1,234.5万元 于 举措 口径 累计 年度 2023; 数字 近3件; 提及 乙 于 不足 语态 自认; 文件 \"丙\"; 日期 "
             "2024-03-01; 日期 2023; } 期望 R-1 待核 原因 \"跨过\" 证据 \"甲\" 语态 计划; }"),
        "test 't' / year=2024 / as_of=2025-2-1 / made_public=2025-1-25 / submitted=2025-1-26 / report {标题 '甲报告'; "
        "成文日期 2025-1-20; 标题年度 2024; part 不足 incomplete; figure TJ-01 100余件 planned; figure 甲 1,234.5万元 "
        "in=举措 cumulative year=2023; figure 近3件; mention 乙 in=不足 failing; document '丙'; date 2024-3-1; date "
        "2023} / expect R-1 待核 planned reason='跨过' evidence='甲'");
    EXPECT_EQ(
        tree("测试 \"t\" { 上年 { 指标 TJ-01 = 3; } 事实 { 段 于 甲 { 句 { 提及 乙; 数字 3件; } 提及 丙; } 句 { 提及 "
             "丁; } } 期望 R-1 符合; }"),
        tree("test \"t\" { previous { indicator TJ-01 = 3; } fact { paragraph in 甲 { sentence { mentions 乙; figure "
             "3件; } mentions 丙; } sentence { mentions 丁; } } expect R-1 satisfied; }"));
}

TEST(Declaration, SampleAndMutation) {
    EXPECT_EQ(tree("样例 甲 { 层级 县; 报告 \"【应报 R-1】一。\"; 上年 \"二\"; 期望 R-2 符合; }"),
              "sample 甲 / level=县 / report='【应报 R-1】一。' / previous='二' / expect R-2 符合");
    EXPECT_EQ(
        tree("变异 \"t\" 自 甲 { 删 部分 P; 删 \"a\"; 换 \"b\" 为 \"\"; 加 \"c\" 于 部分 P; 加 \"d\"; 期望 R-1 不符合 "
             "语态 计划; }"),
        "mutation 't' of 甲 / delete_part in=P / delete 'a' / replace 'b' with='' / add 'c' in=P / add 'd' / expect "
        "R-1 不符合 planned");
    EXPECT_EQ(
        tree("mutation \"t\" since 甲 { delete part P; delete \"a\"; replace \"b\" with \"c\"; add \"d\" in part P; }"),
        tree("变异 \"t\" 自 甲 { 删 部分 P; 删 \"a\"; 换 \"b\" 为 \"c\"; 加 \"d\" 于 部分 P; }"));
}

TEST(Declaration, FullAndHalfWidthAreOneTree) {
    const std::string half = "规则 R-1 \"t\" { 必须 (a >= 1 或 b < 2 + c / d) 且 c = 3; 适用 层级 市,县; }\n"
                             "词条 甲 \"(a|b)[c]…{3}{数}\" | \"d\"; # 注";
    const std::string full = "规则　R-1　“t”｛必须（a＞＝1 或 b＜2＋c／d）且 c＝3；适用 层级 市、县；｝\n"
                             "词条 甲 「（a｜b）［c］…｛3｝｛数｝」｜＂d＂； ＃ 注";
    EXPECT_EQ(tree(half), tree(full));
}

TEST(Declaration, AsciiKeywordsAreTheSameTree) {
    EXPECT_EQ(tree("rule R-1 \"t\" { must mentions a in b status planned same_sentence has figure and not known c; "
                   "severity major in city; message violated \"m\"; remedy \"r\"; }"),
              tree("规则 R-1 \"t\" { 必须 提及 a 于 b 语态 计划 同句 有 数字 且 非 已知 c; "
                   "严重 主要 于 市; 说明 不符合 \"m\"; 整改 \"r\"; }"));
}

TEST(Declaration, QuotesCloseWithTheirPartner) {
    EXPECT_EQ(tree("规则 R-1 “说\"三\"次” { 整改 \"用“引号”\"; }"), "rule R-1 '说\"三\"次' / remedy='用“引号”'");
    EXPECT_EQ(tree("规则 R-1 \"a\\\"b\\\\c\\{d\" { }"), "rule R-1 'a\"b\\c\\{d'");
}

} // namespace
} // namespace zhunsheng::test
