// The slips that mutation makes in each kind of condition and field: a test that looks notices, another does not.
#include <gtest/gtest.h>
#include <sstream>

#include "tests/unit/trial/trial_text.h"

namespace zhunsheng::test {
namespace {

/// Survivors of one rule with these fields under these tests; whatever else is wrong is said too.
std::string survivors(std::string_view fields, std::string_view tests) {
    const std::string text = trial("规则 R-1 \"t\" { 依据 \"例\"; " + std::string(fields) + " }\n" + std::string(tests),
                                   {.coverage = false, .mutate = true});
    std::istringstream lines(text);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        constexpr std::string_view kSaid = " 没有发现:";
        const std::size_t said = line.find(kSaid);
        const bool sound = line.starts_with("变异:") || line.ends_with(" 0 未通过");
        out += said != std::string::npos ? line.substr(said + kSaid.size()) + "\n" : sound ? "" : line + "\n";
    }
    return out;
}

std::string facts(std::string_view given, std::string_view expected, std::string_view fields = "") {
    return "测试 \"t\" { 年度 2024; " + std::string(fields) + "事实 { " + std::string(given) + " } 期望 R-1 " +
           std::string(expected) + "; }\n";
}

TEST(Slips, AtLeast) {
    constexpr std::string_view kRule = "必须 至少 2 项 (有 部分 举措成效、有 部分 不足原因、有 部分 下年安排);";
    EXPECT_EQ(survivors(kRule, facts("部分 举措成效; 部分 不足原因; 部分 下年安排;", "符合")),
              "“至少”的项数改为 1\n“至少”的项数改为 3\n"
              "条件取反:“有 部分 举措成效”\n条件取反:“有 部分 不足原因”\n条件取反:“有 部分 下年安排”\n");
    EXPECT_EQ(survivors(kRule, facts("部分 举措成效; 部分 不足原因;", "符合") +
                                   facts("部分 举措成效; 部分 下年安排;", "符合") + facts("部分 下年安排;", "不符合")),
              "");
}

TEST(Slips, Aggregates) {
    constexpr std::string_view kRule = "必须 合计 指标 TJ-01 于 举措成效 = 30 件;";
    EXPECT_EQ(survivors(kRule, facts("指标 TJ-01 = 30件 于 举措成效;", "符合")),
              "不看部分:“合计 指标 TJ-01 于 举措成效”\n“合计”改为“最大”:“合计 指标 TJ-01 于 举措成效”\n"
              "指标 TJ-01 的 未载明即 改为 假\n");
}

TEST(Slips, KnownIsTheSameWhateverSilenceMeans) {
    EXPECT_EQ(survivors("必须 已知 TJ-01;", facts("指标 TJ-01 = 30件;", "符合") + facts("部分 举措成效;", "不符合")),
              "");
}

TEST(Slips, ScopesAndTogether) {
    EXPECT_EQ(survivors("必须 在 部分 举措成效 中 (提及 述法);", facts("提及 述法 于 举措成效;", "符合")),
              "不看“在…中”:“在 部分 举措成效 中 (提及 述法)”\n不看语态:“提及 述法”\n");
    EXPECT_EQ(survivors("必须 在 部分 举措成效 中 (提及 述法);",
                        facts("提及 述法 于 举措成效;", "符合") + facts("提及 述法 于 下年安排 语态 完成;", "不符合") +
                            facts("提及 述法 于 举措成效 语态 自认;", "不符合")),
              "");
    EXPECT_EQ(survivors("必须 同句 (提及 述法、提及 三项制度);", facts("句 { 提及 述法; 提及 三项制度; }", "符合")),
              "“同句”改为“同段”:“同句 (提及 述法、提及 三项制度)”\n删去第 1 项:“同句 (提及 述法、提及 三项制度)”\n"
              "删去第 2 项:“同句 (提及 述法、提及 三项制度)”\n");
    EXPECT_EQ(
        survivors("必须 同句 (提及 述法、提及 三项制度);", facts("句 { 提及 述法; 提及 三项制度; }", "符合") +
                                                               facts("段 { 提及 述法; 提及 三项制度; }", "不符合")),
        "");
}

TEST(Slips, NearnessAndOrder) {
    EXPECT_EQ(survivors("必须 提及 述法 相邻 词条 三项制度 ≤ 5字;",
                        "测试 \"近\" { 报告 \"述法和三项制度。\"; 期望 R-1 符合; }"),
              "不看语态:“提及 述法 相邻 词条 三项制度 ≤ 5字”\n不看同句、同段、同节、相邻:“提及 述法 相邻 词条 三项制度 "
              "≤ 5字”\n"
              "“相邻”放宽到 10字:“提及 述法 相邻 词条 三项制度 ≤ 5字”\n");
    EXPECT_EQ(survivors("必须 提及 述法 相邻 词条 三项制度 ≤ 5字;",
                        "测试 \"近\" { 报告 \"述法和三项制度。\"; 期望 R-1 符合; }\n"
                        "测试 \"拟\" { 报告 \"拟述法和三项制度。\"; 期望 R-1 不符合; }\n"
                        "测试 \"远\" { 报告 \"述法以及有关方面的三项制度。\"; 期望 R-1 不符合; }"),
              "");
    constexpr std::string_view kOrder = "必须 顺序 (举措成效、不足原因、下年安排);";
    EXPECT_EQ(survivors(kOrder, facts("部分 举措成效; 部分 不足原因; 部分 下年安排;", "符合")), "");
    EXPECT_EQ(survivors(kOrder, facts("部分 下年安排; 部分 不足原因; 部分 举措成效;", "不符合")),
              "第 1、2 个部分对调:“顺序 (举措成效、不足原因、下年安排)”\n"
              "第 2、3 个部分对调:“顺序 (举措成效、不足原因、下年安排)”\n");
}

TEST(Slips, LastYearAndIf) {
    EXPECT_EQ(
        survivors("必须 TJ-01 ≤ 上年.TJ-01;", facts("指标 TJ-01 = 90件;", "符合", "上年 { 指标 TJ-01 = 100件; } ")),
        "“≤”改为“<”:“TJ-01 ≤ 上年.TJ-01”\n去掉“上年”:“上年.TJ-01”\n指标 TJ-01 的 未载明即 改为 假\n");
    EXPECT_EQ(survivors("必须 若 有 部分 不足原因 则 部分 不足原因 完整;", facts("部分 不足原因;", "符合")),
              "去掉“若”:“若 有 部分 不足原因 则 部分 不足原因 完整”\n条件取反:“有 部分 不足原因”\n"
              "去掉“完整”:“部分 不足原因 完整”\n");
}

/// Indicators whose 未载明即 is swapped, of a rule whose one test states them all.
std::string silences(std::string_view fields) {
    std::istringstream lines(
        survivors(fields, facts("句 { 指标 TJ-01 = 5件; 指标 TJ-02 = 5件; } 指标 TJ-01 = 5件 于 举措成效;", "符合")));
    std::string out;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t silence = line.find(" 的 未载明即");
        out += silence == std::string::npos ? "" : line.substr(0, silence) + ";";
    }
    return out;
}

TEST(Slips, SilenceOnlyWhereItCanWeigh) {
    EXPECT_EQ(silences("必须 TJ-02 ≤ TJ-01;"), "指标 TJ-02;指标 TJ-01;");
    EXPECT_EQ(silences("前提 已知 TJ-01; 必须 TJ-02 ≤ TJ-01;"), "指标 TJ-02;");
    EXPECT_EQ(silences("前提 已知 TJ-01 且 已知 TJ-02; 必须 TJ-02 ≤ TJ-01;"), "");
    EXPECT_EQ(silences("前提 已知 TJ-01 或 已知 TJ-02; 必须 TJ-02 ≤ TJ-01;"), "指标 TJ-02;指标 TJ-01;");
    EXPECT_EQ(silences("必须 若 已知 TJ-01 且 已知 TJ-02 则 TJ-02 ≤ TJ-01;"), "");
    EXPECT_EQ(silences("必须 非 已知 TJ-01 或 TJ-01 ≥ 5 件;"), "");
    EXPECT_EQ(silences("必须 已知 TJ-01 或 TJ-01 ≥ 5 件;"), "指标 TJ-01;");
    EXPECT_EQ(silences("前提 已知 TJ-01; 必须 最大 指标 TJ-01 ≥ 5 件;"), "");
    EXPECT_EQ(silences("前提 已知 TJ-01; 必须 最大 指标 TJ-01 于 举措成效 ≥ 5 件;"), "指标 TJ-01;");
    EXPECT_EQ(silences("前提 已知 TJ-01; 必须 在 部分 举措成效 中 (TJ-01 ≥ 5 件);"), "指标 TJ-01;");
    EXPECT_EQ(silences("必须 一致 TJ-01;"), "");
}

TEST(Slips, Parameters) {
    constexpr std::string_view kRule = "必须 TJ-01 ≥ 下限; }\n参数 下限 { 名称 \"下限\"; 值 100 件; 从严 增大;";
    EXPECT_EQ(survivors(kRule, facts("指标 TJ-01 = 200件;", "符合")),
              "“≥”改为“>”:“TJ-01 ≥ 下限”\n参数加一:“下限”\n参数减一:“下限”\n指标 TJ-01 的 未载明即 改为 假\n");
    EXPECT_EQ(survivors(kRule, facts("指标 TJ-01 = 100件;", "符合") + facts("指标 TJ-01 = 99件;", "不符合") +
                                   facts("", "待核")),
              "");
}

TEST(Slips, Dates) {
    constexpr std::string_view kRule = "必须 提及 述法 语态 不限; 生效 2025-03-01; 失效 2026-01-01;";
    EXPECT_EQ(survivors(kRule, facts("提及 述法;", "符合", "评估时点 2025-06-01; ")),
              "生效改为 2025-02-28\n失效改为 2025-12-31\n生效改为 2025-03-02\n失效改为 2026-01-02\n"
              "到期后 改为 继续\n");
    EXPECT_EQ(survivors(kRule, facts("提及 述法;", "不适用", "评估时点 2025-02-28; ") +
                                   facts("提及 述法;", "符合", "评估时点 2025-03-01; ") +
                                   facts("提及 述法;", "符合", "评估时点 2025-12-31; ") +
                                   facts("提及 述法;", "不适用", "评估时点 2026-01-01; ")),
              "");
}

TEST(Slips, Exceptions) {
    constexpr std::string_view kRule = "必须 提及 述法 语态 不限; 例外 新设 { 当 有 部分 不足原因; 依据 \"例\"; "
                                       "必须 提及 三项制度 语态 不限; }";
    EXPECT_EQ(survivors(kRule, facts("提及 述法;", "符合")), "删去例外“新设”\n条件取反:“提及 三项制度 语态 不限”\n");
    EXPECT_EQ(survivors(kRule, facts("提及 述法;", "符合") + facts("部分 不足原因; 提及 述法;", "不符合")), "");
}

TEST(Slips, Stages) {
    constexpr std::string_view kRule = "必须 提及 述法 语态 不限; 加严 省.示例 { 应当 提及 三项制度 语态 不限; }";
    EXPECT_EQ(survivors(kRule, facts("提及 述法; 提及 三项制度;", "符合")),
              "删去这一条 “提及 述法 语态 不限”\n删去加严的这一条 “提及 三项制度 语态 不限”\n");
    EXPECT_EQ(survivors(kRule, facts("提及 述法;", "部分符合") + facts("提及 三项制度;", "不符合")), "");
}

TEST(Slips, CoverageOfExceptions) {
    EXPECT_EQ(trial("规则 R-1 \"t\" { 依据 \"例\"; 必须 提及 述法;\n"
                    "  例外 新设 { 当 有 部分 不足原因; 依据 \"例\"; 必须 提及 三项制度; } }\n"
                    "测试 \"一\" { 事实 { 提及 述法; } 期望 R-1 符合; }",
                    {.coverage = true, .mutate = false}),
              "覆盖:3 个条件的 6 种真值,测到 2 种(33.3%)\n"
              "  规则结论:符合 1、部分符合 0、不符合 0、待核 0、不适用 0、豁免 0\n"
              "  必须、应当、宜:真 1、假 0、未知 0\n"
              "  例外:1 个,测到适用 0 个\n"
              "  规则.zs:1:1 R-1 例外“新设” 没有测到 适用\n"
              "  规则.zs:1:25 R-1 “提及 述法” 没有测到 假\n"
              "  规则.zs:2:13 R-1 “有 部分 不足原因” 没有测到 真\n"
              "  规则.zs:2:35 R-1 “提及 三项制度” 没有测到 真、假\n"
              "1 通过, 0 未通过\n");
}

} // namespace
} // namespace zhunsheng::test
