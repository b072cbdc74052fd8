#include <gtest/gtest.h>

#include "tests/support/rulebook.h"
#include "tests/unit/plan/show.h"

namespace zhunsheng::test {
namespace {

constexpr std::string_view kUsed = R"(
单位 件 { 量纲 计数; } 单位 元 { 量纲 金额; 倍 "亿元" 8; } 单位 % { 量纲 比率; }
部分 举措成效 { 标题 "工作成效"; } 部分 下年安排 { 标题 "下一步"; 语态 计划; }
词条 三项制度 "三项制度"; 词条 公示 "执法公示";
指标 受理数 编号 TJ-01 单位 件 { 说法 "受理纠纷{数}"; 未载明即 未知; }
指标 化解数 编号 TJ-02 单位 件 { 说法 "化解纠纷{数}"; 未载明即 未知; }
指标 化解率 编号 TJ-03 单位 % { 说法 "化解率{率}"; 未载明即 未知; }
指标 资金 编号 ZJ-01 单位 元 { 说法 "投入资金{数}"; 未载明即 未知; }
)";

Compiled with_rule(const std::string& fields) {
    return compile_text(std::string(kUsed) + "规则 A-1 \"甲\" { 依据 \"理\"; " + fields + " }");
}

std::string lowered(const std::string& condition) {
    const Compiled compiled = with_rule("必须 " + condition + ";");
    return compiled.ok() ? show(compiled, compiled.plan.rules.at(0).clauses.at(0).condition)
                         : listing(compiled.diagnostics);
}

TEST(Expressions, Mentions) {
    EXPECT_EQ(lowered("提及 三项制度"), "(mention 三项制度 完成 否定)");
    EXPECT_EQ(lowered("提及 三项制度 于 举措成效、下年安排 语态 计划"),
              "(mention 三项制度 于 举措成效 于 下年安排 计划)");
    EXPECT_EQ(lowered("提及 三项制度 语态 不限"), "(mention 三项制度 完成 计划 要求 自认 否定)");
    EXPECT_EQ(lowered("提及 三项制度 同句 有 数字 | 文件"), "(mention 三项制度 完成 否定 同句 数字 文件)");
    EXPECT_EQ(lowered("提及 三项制度 同段 有 指标 TJ-01 同节 有 词条 公示"),
              "(mention 三项制度 完成 否定 同段 指标 TJ-01 同节 词条 公示)");
}

TEST(Expressions, Conditions) {
    EXPECT_EQ(lowered("有 部分 举措成效 且 非 部分 下年安排 完整"),
              "(all_of (has_part 于 举措成效) (not (whole 于 下年安排)))");
    EXPECT_EQ(lowered("若 已知 TJ-01 则 已知 标题年度"), "(implies (known TJ-01) (known 标题年度))");
    EXPECT_EQ(lowered("至少 1 项 (已知 TJ-01、已知 TJ-02)"), "(at_least 1 (known TJ-01) (known TJ-02))");
    EXPECT_EQ(lowered("一致 指标 或 一致 受理数"), "(any_of (consistent) (consistent TJ-01))");
    EXPECT_EQ(lowered("每一 率 ≤ 100 %"), "(every rate ≤ 100%:rate)");
    EXPECT_EQ(lowered("任一 指标 TJ-01 > 5"), "(any TJ-01 > 5:quantity)");
    EXPECT_EQ(lowered("计数 公示 于 举措成效 ≥ 2"), "(≥ (count 公示 于 举措成效 完成 否定) 2:quantity)");
}

TEST(Expressions, Aggregates) {
    EXPECT_EQ(lowered("合计 指标 TJ-01 于 举措成效 ≥ 最大 指标 化解数"),
              "(≥ (total TJ-01 于 举措成效) (greatest TJ-02))");
    EXPECT_EQ(lowered("最小 指标 TJ-03 ≥ 90 %"), "(≥ (least TJ-03) 90%:rate)");
    EXPECT_EQ(lowered("计数 指标 受理数 = 1"), "(= (count_figures TJ-01) 1:quantity)");
    EXPECT_EQ(lowered("每一 指标 TJ-01 于 举措成效 ≥ 5 件"), "(every TJ-01 于 举措成效 ≥ 5件:quantity)");
    EXPECT_EQ(lowered("任一 数字 ≥ 5 %"), "(any rate ≥ 5%:rate)") << "only rates compare with a rate";
}

TEST(Expressions, ScopesRestrictWhatTheyHold) {
    EXPECT_EQ(lowered("在 部分 举措成效、下年安排 中 (提及 公示 于 举措成效 或 已知 TJ-01)"),
              "(within 于 举措成效 于 下年安排 (any_of (mention 公示 于 举措成效 在 举措成效 下年安排 完成 否定) "
              "(known TJ-01 在 举措成效 下年安排)))");
    EXPECT_EQ(
        lowered("在 部分 举措成效 中 (在 部分 下年安排 中 (TJ-01 > 计数 数字))"),
        "(within 于 举措成效 (within 于 下年安排 (> 在 举措成效 在 下年安排 TJ-01:quantity (count figure 在 举措成效 "
        "在 下年安排 完成 计划 要求 自认 否定))))");
    EXPECT_EQ(lowered("在 部分 举措成效 中 (有 部分 下年安排)"), "(within 于 举措成效 (has_part 于 下年安排))");
    const Compiled apart = with_rule("必须 在 部分 举措成效 中 (提及 公示); 应当 提及 公示;");
    EXPECT_NE(apart.plan.exprs.at(index(apart.plan.rules.at(0).clauses.at(0).condition)).operands.at(0),
              apart.plan.rules.at(0).clauses.at(1).condition)
        << "a condition inside a scope is another";
}

TEST(Expressions, TogetherNearAndInOrder) {
    EXPECT_EQ(lowered("同句 (提及 公示、词条 三项制度、指标 TJ-01、数字)"),
              "(together 同句 提及 公示 完成 否定 词条 三项制度 指标 TJ-01 数字)");
    EXPECT_EQ(lowered("提及 公示 相邻 词条 三项制度 | 数字 ≤ 10字"),
              "(mention 公示 完成 否定 相邻10 词条 三项制度 数字)");
    EXPECT_EQ(lowered("顺序 (举措成效、下年安排)"), "(in_order 于 举措成效 于 下年安排)");
    EXPECT_EQ(lowered("至少 1 项 (甲:提及 公示、已知 TJ-01)"),
              "(at_least 1 甲:(mention 公示 完成 否定) (known TJ-01))");
}

TEST(Expressions, LastYear) {
    EXPECT_EQ(lowered("TJ-01 / 上年.受理数 ≤ 130 %"), "(≤ (/ TJ-01:quantity 上年 TJ-01:quantity):rate 130%:rate)");
    EXPECT_EQ(lowered("已知 上年.TJ-01"), "(known 上年 TJ-01)");
}

TEST(Expressions, ValuesHaveTypes) {
    EXPECT_EQ(lowered("TJ-03 约等于 TJ-02 / TJ-01"), "(≈ TJ-03:rate (/ TJ-02:quantity TJ-01:quantity):rate)");
    EXPECT_EQ(lowered("TJ-02 ≤ TJ-01 * 80 %"), "(≤ TJ-02:quantity (* TJ-01:quantity 80%:rate):quantity)");
    EXPECT_EQ(lowered("ZJ-01 ≥ 7 亿元"), "(≥ ZJ-01:money 700000000元:money)");
    EXPECT_EQ(lowered("安排年度 = 报告年度 + 1"), "(= 安排年度:quantity (+ 报告年度:quantity 1:quantity):quantity)");
    EXPECT_EQ(lowered("成文日期 ≤ 次年-04-01"), "(≤ 成文日期:date 次年-4-1)");
    EXPECT_EQ(lowered("标题 含 \"法治\""), "(含 标题:text “法治”)");
    EXPECT_EQ(lowered("TJ-01 - TJ-02 - 3 > 0"),
              "(> (- (- TJ-01:quantity TJ-02:quantity):quantity 3:quantity):quantity 0:quantity)");
}

TEST(Expressions, TitleAndIdAreOneName) {
    const Compiled compiled = with_rule("必须 TJ-01 > 0; 应当 受理数 > 0; 前提 已知 TJ-01;");
    ASSERT_EQ(listing(compiled.diagnostics), "");
    const PlanRule& rule = compiled.plan.rules.at(0);
    EXPECT_EQ(rule.clauses.at(0).condition, rule.clauses.at(1).condition);
    EXPECT_EQ(compiled.plan.exprs.size(), 4U);
}

TEST(Expressions, OperandsComeFirst) {
    const Compiled& compiled = national();
    for (std::size_t i = 0; i < compiled.plan.exprs.size(); ++i) {
        for (const ExprId operand : compiled.plan.exprs[i].operands) {
            ASSERT_LT(index(operand), i);
        }
    }
}

TEST(Rules, SeverityByModalityAndLevel) {
    const auto severities = [](const std::string& fields) {
        const Compiled compiled = with_rule(fields);
        std::string text = listing(compiled.diagnostics);
        for (const Severity severity : compiled.plan.rules.at(0).severity) {
            text += std::string(name_of(severity, kSeverityNames)) + " ";
        }
        return text;
    };
    EXPECT_EQ(severities("必须 已知 TJ-01;"), "主要 主要 主要 主要 主要 ");
    EXPECT_EQ(severities("应当 已知 TJ-01; 宜 已知 TJ-02;"), "次要 次要 次要 次要 次要 ");
    EXPECT_EQ(severities("宜 已知 TJ-01;"), "提示 提示 提示 提示 提示 ");
    EXPECT_EQ(severities("必须 已知 TJ-01; 严重 次要 于 乡镇、部门; 严重 严重;"), "严重 严重 严重 次要 次要 ");
    EXPECT_EQ(severities("必须 已知 TJ-01; 严重 提示 于 县;"), "主要 主要 提示 主要 主要 ");
}

TEST(Rules, Fields) {
    const Compiled compiled = with_rule(
        "适用 层级 市、县; 适用 年度 2021 至 2025; 必须 已知 TJ-01; 缺一不可; 合并 纠纷; 写入 举措成效、下年安排; "
        "整改 \"据实补充。\"; 说明 不符合 \"写{TJ-03}得{值(TJ-02 / TJ-01)}\";");
    ASSERT_EQ(listing(compiled.diagnostics), "");
    const PlanRule& rule = compiled.plan.rules.at(0);
    EXPECT_EQ(rule.levels, 0b00110);
    EXPECT_EQ(rule.year_from, 2021);
    EXPECT_EQ(rule.year_to, 2025);
    EXPECT_TRUE(rule.all_required);
    EXPECT_EQ(rule.group, "纠纷");
    EXPECT_EQ(rule.belongs_in, (std::vector{PartId{0}, PartId{1}}));
    EXPECT_EQ(rule.remedy, "据实补充。");
    const auto& values = rule.message_values[static_cast<std::size_t>(Outcome::violated)];
    ASSERT_EQ(values.size(), 2U);
    EXPECT_EQ(show(compiled, values[0]), "TJ-03:rate");
    EXPECT_EQ(show(compiled, values[1]), "(/ TJ-02:quantity TJ-01:quantity):rate");
}

} // namespace
} // namespace zhunsheng::test
