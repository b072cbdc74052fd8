// Coverage of conditions, and mutation of the rules themselves.
#include <gtest/gtest.h>

#include "tests/unit/trial/trial_text.h"

namespace zhunsheng::test {
namespace {

TEST(Coverage, CountsAtomsOfTheRulesThatATestNames) {
    EXPECT_EQ(trial("规则 R-1 \"t\" { 依据 \"例\"; 必须 提及 三项制度 且 提及 述法; }\n"
                    "规则 R-2 \"t\" { 依据 \"例\"; 前提 已知 TJ-01; 应当 TJ-01 ≥ 100 件; }\n"
                    "测试 \"一\" { 事实 { 提及 三项制度; } 期望 R-1 不符合; }\n"
                    "测试 \"二\" { 事实 { 提及 三项制度; 提及 述法; 指标 TJ-01 = 5件; } 期望 R-1 符合; }\n"
                    "测试 \"三\" { 事实 { 提及 述法; } 期望 R-2 不适用; }",
                    {.coverage = true, .mutate = false}),
              "覆盖:4 个条件的 9 种真值,测到 4 种(44.4%)\n"
              "  规则结论:符合 1、部分符合 0、不符合 1、待核 0、不适用 1、豁免 0\n"
              "  必须、应当、宜:真 1、假 1、未知 0\n"
              "  规则.zs:1:25 R-1 “提及 三项制度” 没有测到 假\n"
              "  规则.zs:2:25 R-2 “已知 TJ-01” 没有测到 真\n"
              "  规则.zs:2:38 R-2 “TJ-01 ≥ 100 件” 没有测到 真、假、未知\n"
              "3 通过, 0 未通过\n");
}

TEST(Mutation, ListsWhatNoTestNotices) {
    EXPECT_EQ(trial("规则 R-1 \"t\" { 依据 \"例\"; 应当 TJ-01 ≥ 100 件; }\n"
                    "测试 \"多\" { 事实 { 指标 TJ-01 = 120件; } 期望 R-1 符合; }\n"
                    "测试 \"少\" { 事实 { 指标 TJ-01 = 5件; } 期望 R-1 不符合; }",
                    {.coverage = false, .mutate = true}),
              "变异:改动规则 4 处,测试发现 1 处(25.0%)\n"
              "  规则.zs:1:25 R-1 没有发现:“≥”改为“>”:“TJ-01 ≥ 100 件”\n"
              "  规则.zs:1:33 R-1 没有发现:数加一:“100 件”\n"
              "  规则.zs:1:1 R-1 没有发现:指标 TJ-01 的 未载明即 改为 假\n"
              "2 通过, 0 未通过\n");
}

TEST(Mutation, TestsAtTheBoundaryNotice) {
    EXPECT_EQ(trial("规则 R-1 \"t\" { 依据 \"例\"; 应当 TJ-01 ≥ 100 件; }\n"
                    "测试 \"恰好\" { 事实 { 指标 TJ-01 = 100件; } 期望 R-1 符合; }\n"
                    "测试 \"差一\" { 事实 { 指标 TJ-01 = 99件; } 期望 R-1 不符合; }\n"
                    "测试 \"没写\" { 事实 { 部分 举措成效; } 期望 R-1 待核; }",
                    {.coverage = false, .mutate = true}),
              "变异:改动规则 4 处,测试发现 4 处(100.0%)\n3 通过, 0 未通过\n");
}

TEST(Mutation, StatusYearsPremisesAndConnectives) {
    EXPECT_EQ(trial("规则 R-1 \"t\" { 依据 \"例\"; 适用 年度 2021 起; 前提 有 部分 举措成效; 必须 提及 三项制度 于 "
                    "举措成效 且 提及 述法; "
                    "缺一不可; }\n"
                    "测试 \"一\" { 年度 2024; 事实 { 提及 三项制度 于 举措成效; 提及 述法; } 期望 R-1 符合; }",
                    {.coverage = false, .mutate = true}),
              "变异:改动规则 13 处,测试发现 3 处(23.1%)\n"
              "  规则.zs:1:1 R-1 没有发现:删去前提 “有 部分 举措成效”\n"
              "  规则.zs:1:53 R-1 没有发现:“且”改为“或”\n"
              "  规则.zs:1:53 R-1 没有发现:删去条件 “提及 三项制度 于 举措成效”\n"
              "  规则.zs:1:70 R-1 没有发现:删去条件 “提及 述法”\n"
              "  规则.zs:1:53 R-1 没有发现:不看语态:“提及 三项制度 于 举措成效”\n"
              "  规则.zs:1:53 R-1 没有发现:不看部分:“提及 三项制度 于 举措成效”\n"
              "  规则.zs:1:70 R-1 没有发现:不看语态:“提及 述法”\n"
              "  规则.zs:1:1 R-1 没有发现:去掉 缺一不可\n"
              "  规则.zs:1:1 R-1 没有发现:起始年度改为 2020\n"
              "  规则.zs:1:1 R-1 没有发现:起始年度改为 2022\n"
              "1 通过, 0 未通过\n");
}

TEST(Mutation, RulesWithoutTestsAreSaidToBe) {
    EXPECT_EQ(trial("规则 R-1 \"t\" { 依据 \"例\"; 必须 提及 述法 语态 不限; }\n规则 R-2 \"t\" { 依据 \"例\"; 必须 "
                    "提及 述法 语态 不限; }\n"
                    "测试 \"一\" { 事实 { 提及 述法; } 期望 R-1 符合; }",
                    {.coverage = false, .mutate = true}),
              "变异:改动规则 2 处,测试发现 1 处(50.0%)\n"
              "  规则.zs:2:1 R-2 没有发现:条件取反:“提及 述法 语态 不限”(没有测试期望这条规则)\n"
              "1 通过, 0 未通过\n");
}

} // namespace
} // namespace zhunsheng::test
