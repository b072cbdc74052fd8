#include <gtest/gtest.h>

#include "tests/unit/grammar/reading.h"

namespace zhunsheng::test {
namespace {

TEST(Expression, LogicBindsFromLooseToTight) {
    EXPECT_EQ(condition("a 或 b 且 非 c"), "(or a (and b (not c)))");
    EXPECT_EQ(condition("(a 或 b) 且 c"), "(and (or a b) c)");
    EXPECT_EQ(condition("若 a 或 b 则 c 且 d"), "(if (or a b) (and c d))");
    EXPECT_EQ(condition("非 非 a = 1"), "(not (not (cmp = a 1)))");
}

TEST(Expression, ArithmeticLeansLeft) {
    EXPECT_EQ(condition("a - b - c = d / e / f"), "(cmp = (- (- a b) c) (/ (/ d e) f))");
    EXPECT_EQ(condition("a + b * c ≥ (a + b) × c"), "(cmp >= (+ a (* b c)) (* (+ a b) c))");
    EXPECT_EQ(condition("a-1 = b"), "(cmp = a-1 b)") << "an id";
    EXPECT_EQ(condition("a －1 = b"), "(cmp = (- a 1) b)");
}

TEST(Expression, Comparisons) {
    for (const auto& [written, read] : {std::pair{"!=", "!="},
                                        {"≠", "!="},
                                        {"<=", "<="},
                                        {"≤", "<="},
                                        {"＞＝", ">="},
                                        {"<", "<"},
                                        {"＞", ">"},
                                        {"约等于", "about"},
                                        {"含", "contains"}}) {
        EXPECT_EQ(condition(std::string("a ") + written + " b"), std::string("(cmp ") + read + " a b)");
    }
}

TEST(Expression, Values) {
    EXPECT_EQ(condition("a = 3 件"), "(cmp = a 3_件)");
    EXPECT_EQ(condition("a = 3.5万元"), "(cmp = a 3.5_万元)");
    EXPECT_EQ(condition("a = 99.5% 且 b = 1"), "(and (cmp = a 99.5_%) (cmp = b 1))");
    EXPECT_EQ(condition("成文日 <= 次年-04-01"), "(cmp <= 成文日 next-4-1)");
    EXPECT_EQ(condition("成文日 > 2024-02-29"), "(cmp > 成文日 2024-2-29)");
    EXPECT_EQ(condition("标题 含 “法治”"), "(cmp contains 标题 '法治')");
    EXPECT_EQ(condition("年度 = 2024"), "(cmp = 年度 2024)");
}

TEST(Expression, Mentions) {
    EXPECT_EQ(condition("提及 三项制度"), "(mention 三项制度)");
    EXPECT_EQ(condition("提及 甲 于 乙、丙 语态 计划"), "(mention 甲 in=乙,丙 status=planned)");
    EXPECT_EQ(condition("提及 甲 语态 不限 同段 有 数字 | 指标 TJ-01 同句 有 词条 乙"),
              "(mention 甲 any_status near:paragraph(figure|indicator TJ-01) near:sentence(term 乙))");
    EXPECT_EQ(condition("提及 甲 同节 有 文件|日期|事实"), "(mention 甲 near:section(document|date|fact))");
}

TEST(Expression, OtherConditions) {
    EXPECT_EQ(condition("有 部分 甲 且 部分 乙 完整"), "(and (has_part 甲) (whole 乙))");
    EXPECT_EQ(condition("已知 TJ-01 或 已知 标题"), "(or (known TJ-01) (known 标题))");
    EXPECT_EQ(condition("一致 指标 且 一致 TJ-01"), "(and (consistent 指标) (consistent TJ-01))");
    EXPECT_EQ(condition("每一 率 ≤ 100%"), "(every <= 率 100_%)");
    EXPECT_EQ(condition("任一 指标 TJ-01 > 0"), "(any > TJ-01 0)");
    EXPECT_EQ(condition("计数 数字 于 甲、乙 ≥ 5"), "(cmp >= (count 数字 in=甲,乙) 5)");
    EXPECT_EQ(condition("计数 文件 > 计数 甲"), "(cmp > (count 文件) (count 甲))");
}

TEST(Expression, FlawsWordingsAndHowMuchText) {
    EXPECT_EQ(condition("非 有 瑕疵 空话 且 has wording 旧称 于 甲、乙"),
              "(and (not (has_flaw 空话)) (has_wording 旧称 in=甲,乙))");
    EXPECT_EQ(condition("计数 瑕疵 空话 于 甲 ≤ 3"), "(cmp <= (count_flaws 空话 in=甲) 3)");
    EXPECT_EQ(condition("计数 用语 旧称 = 0"), "(cmp = (count_wordings 旧称) 0)");
    EXPECT_EQ(condition("计数 字 ≥ 100 且 计数 句 于 甲 < 5 且 count paragraph > 1"),
              "(and (cmp >= (count 字) 100) (cmp < (count 句 in=甲) 5) (cmp > (count 段) 1))");
    EXPECT_EQ(condition("至少 2 项 (有 瑕疵 甲 于 A、有 用语 乙 于 C、TJ-01 > 3)"),
              "(at_least 2 (has_flaw 甲 in=A) (has_wording 乙 in=C) (cmp > TJ-01 3))");
    EXPECT_EQ(condition("计数 瑕疵 ≥ 1 且 提及 用语"), "(and (cmp >= (count 瑕疵) 1) (mention 用语))") << "still names";
}

TEST(Expression, AListInsideAListStaysApart) {
    EXPECT_EQ(condition("至少 2 项 (提及 甲 于 A、B、提及 乙 于 C、TJ-01 > 3、x = 1)"),
              "(at_least 2 (mention 甲 in=A,B) (mention 乙 in=C) (cmp > TJ-01 3) (cmp = x 1))");
    EXPECT_EQ(condition("至少 2 项 (提及 甲 于 A、100 % = x)"), "(at_least 2 (mention 甲 in=A) (cmp = 100_% x))");
    EXPECT_EQ(condition("至少 2 项 (提及 甲 于 A、x + 2 件 ≥ y)"),
              "(at_least 2 (mention 甲 in=A) (cmp >= (+ x 2_件) y))");
}

TEST(Expression, ItemsMayHaveNames) {
    EXPECT_EQ(condition("至少 2 项 (公示:提及 甲 于 A、记录：提及 乙、TJ-01 > 3)"),
              "(at_least 2 公示:(mention 甲 in=A) 记录:(mention 乙) (cmp > TJ-01 3))");
    EXPECT_EQ(condition("至少 1 项 (提及 甲 于 A、乙 : 已知 TJ-01)"),
              "(at_least 1 (mention 甲 in=A) 乙:(known TJ-01))");
}

TEST(Expression, Aggregates) {
    EXPECT_EQ(condition("合计 指标 TJ-01 于 甲、乙 ≥ 最大 指标 受理数"),
              "(cmp >= (total TJ-01 in=甲,乙) (greatest 受理数))");
    EXPECT_EQ(condition("least indicator TJ-01 > 计数 指标 TJ-01 于 甲"),
              "(cmp > (least TJ-01) (count_figures TJ-01 in=甲))");
    EXPECT_EQ(condition("计数 指标 > 0"), "(cmp > (count 指标) 0)") << "a term of that name";
    EXPECT_EQ(condition("每一 指标 TJ-01 于 甲、乙 ≥ 5 且 任一 数字 于 甲 > 3"),
              "(and (every >= TJ-01 in=甲,乙 5) (any > 数字 in=甲 3))");
}

TEST(Expression, Scopes) {
    EXPECT_EQ(condition("在 部分 甲、乙 中 (提及 丙 或 在 部分 甲 中 (TJ-01 > 3))"),
              "(within in=甲,乙 (or (mention 丙) (within in=甲 (cmp > TJ-01 3))))");
    EXPECT_EQ(condition("within part a holds (known b)"), "(within in=a (known b))");
    EXPECT_EQ(condition("同句 (提及 甲、提及 乙 语态 计划、指标 TJ-01、数字、文件、日期、事实、词条 丙)"),
              "(together near:sentence(mention 甲|mention 乙 status=planned|indicator "
              "TJ-01|figure|document|date|fact|term 丙))");
    EXPECT_EQ(condition("同段 (数字、日期) 且 非 同节 (提及 甲 语态 不限、文件)"),
              "(and (together near:paragraph(figure|date)) (not (together near:section(mention 甲 "
              "any_status|document))))");
    EXPECT_EQ(condition("顺序 (甲、部分 乙、丙)"), "(order in=甲,乙,丙)");
}

TEST(Expression, Nearness) {
    EXPECT_EQ(condition("提及 甲 于 丁 相邻 词条 乙 ≤ 10字 同句 有 数字"),
              "(mention 甲 in=丁 near:adjacent10(term 乙) near:sentence(figure))");
    EXPECT_EQ(condition("提及 甲 相邻 数字 | 指标 TJ-01 <= 5 字 或 b"),
              "(or (mention 甲 near:adjacent5(figure|indicator TJ-01)) b)");
}

TEST(Expression, LastYear) {
    EXPECT_EQ(condition("TJ-01 / 上年.TJ-01 ≤ 130% 且 已知 上年．受理数"),
              "(and (cmp <= (/ TJ-01 previous.TJ-01) 130_%) (known previous.受理数))");
}

} // namespace
} // namespace zhunsheng::test
