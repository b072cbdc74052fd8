// 例外: which branch decides, on every completion of the unknowns.
#include <gtest/gtest.h>

#include "tests/unit/eval/verdict_text.h"

namespace zhunsheng::test {
namespace {

/// A condition that is true, false or unknown in every report of these tests.
constexpr std::string_view kTrue = "提及 三项制度";
constexpr std::string_view kFalse = "提及 述法";
constexpr std::string_view kUnknown = "TJ-01 > 3 件";

std::string fill(std::string text) {
    for (const auto& [mark, condition] : {std::pair("真", kTrue), std::pair("假", kFalse), std::pair("未", kUnknown)}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + condition.size())) {
            text.replace(at, std::string_view(mark).size(), condition);
        }
    }
    return text;
}

/// "符合 甲": the outcome, and the exception that decided.
std::string branch(const std::string& body) {
    const std::string rule = "规则 R-1 \"t\" { 依据 \"试\"; " + fill(body) + " }\n";
    const Case made = judge(report_with("推行三项制度。"), rule);
    if (made.verdicts.empty()) {
        return {};
    }
    const Verdict& verdict = made.verdicts.front();
    std::string text(name_of(verdict.outcome, kOutcomeNames));
    const auto& exceptions = made.compiled.plan.rules.front().exceptions;
    return verdict.exception < exceptions.size() ? text + " " + exceptions[verdict.exception].label : text;
}

TEST(Exception, OneThatHoldsReplacesTheRule) {
    EXPECT_EQ(branch("应当 假; 例外 甲 { 当 假; 应当 真; }"), "不符合");
    EXPECT_EQ(branch("应当 假; 例外 甲 { 当 真; 应当 真; }"), "符合 甲");
    EXPECT_EQ(branch("应当 真; 例外 甲 { 当 真; 应当 假; }"), "不符合 甲");
    EXPECT_EQ(branch("应当 假; 例外 甲 { 当 真; 不适用 \"不必\"; }"), "不适用 甲");
    EXPECT_EQ(branch("前提 假; 应当 真; 例外 甲 { 当 真; 应当 真; }"), "不适用");
    EXPECT_EQ(branch("缺一不可; 应当 假; 例外 甲 { 当 真; 必须 假; 应当 真; }"), "不符合 甲");
}

TEST(Exception, ATreeIsWalkedDown) {
    const auto tree = [](const std::string& a, const std::string& b) {
        return branch("应当 假; 例外 乙 于 甲 { 当 " + b + "; 不适用 \"x\"; } 例外 甲 { 当 " + a + "; 应当 真; }");
    };
    EXPECT_EQ(tree("假", "假"), "不符合");
    EXPECT_EQ(tree("假", "真"), "不符合") << "it departs from 甲, which does not hold";
    EXPECT_EQ(tree("真", "假"), "符合 甲");
    EXPECT_EQ(tree("真", "真"), "不适用 乙");
    EXPECT_EQ(tree("真", "未"), "待核 甲");
    EXPECT_EQ(tree("未", "真"), "待核");
    EXPECT_EQ(tree("假", "未"), "不符合");
}

TEST(Exception, TwoThatHoldSideBySideConflict) {
    const auto pair = [](const std::string& a, const std::string& b) {
        return branch("应当 真; 例外 甲 { 当 " + a + "; 应当 真; } 例外 乙 { 当 " + b + "; 应当 真; }");
    };
    EXPECT_EQ(pair("假", "假"), "符合");
    EXPECT_EQ(pair("真", "假"), "符合 甲");
    EXPECT_EQ(pair("假", "真"), "符合 乙");
    EXPECT_EQ(pair("真", "真"), "待核");
    EXPECT_EQ(pair("真", "未"), "待核") << "both may hold";
    EXPECT_EQ(pair("未", "未"), "待核");
    EXPECT_EQ(pair("未", "假"), "符合") << "either way";
    EXPECT_EQ(
        reason(report_with("推行三项制度。"), fill("规则 R-1 \"t\" { 依据 \"试\"; 应当 真; 例外 甲 { 当 真; 应当 假; } "
                                                   "例外 乙 { 当 真; 应当 真; } }")),
        "例外相互冲突:例外“甲”、“乙”同时成立,规则没有写明以哪个为准");
}

TEST(Exception, WhatEveryCompletionGives) {
    EXPECT_EQ(branch("应当 真; 例外 甲 { 当 未; 应当 真; }"), "符合");
    EXPECT_EQ(branch("应当 假; 例外 甲 { 当 未; 应当 假; }"), "不符合");
    EXPECT_EQ(branch("应当 假; 例外 甲 { 当 未; 应当 真; }"), "待核");
    EXPECT_EQ(branch("应当 未; 例外 甲 { 当 未; 应当 真; }"), "待核");
    EXPECT_EQ(reason(report_with("推行三项制度。"),
                     fill("规则 R-1 \"t\" { 依据 \"试\"; 应当 假; 例外 甲 { 当 未; 应当 真; } }")),
              "是否属于例外无法判断:是否属于例外“甲”无法判断:不属于则不符合,属于则符合");
}

TEST(Exception, TheProofShowsTheTree) {
    EXPECT_EQ(
        proof(report_with("推行三项制度。"),
              fill("规则 R-1 \"t\" { 依据 \"试\"; 应当 有 部分 下年安排; 例外 甲 { 当 真; 应当 有 部分 不足原因; } "
                   "例外 乙 于 甲 { 当 有 部分 下年安排 且 非 有 部分 下年安排; 不适用 \"不必\"; } }")),
        "真 R-1 t 〔符合〕\n"
        "  真 应当 有 部分 下年安排\n"
        "  真 例外 甲 〔依此判断〕\n"
        "    真 当 提及 三项制度\n"
        "    真 应当 有 部分 不足原因\n"
        "    假 例外 乙 〔不适用:不必〕\n"
        "      假 当 有 部分 下年安排 且 非 有 部分 下年安排\n"
        "        真 有 部分 下年安排\n"
        "        假 非 有 部分 下年安排\n"
        "          真 有 部分 下年安排\n");
}

} // namespace
} // namespace zhunsheng::test
