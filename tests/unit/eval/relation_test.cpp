#include "tests/unit/eval/verdict_text.h"

#include <gtest/gtest.h>

namespace zhunsheng::test {
namespace {

constexpr std::string_view kAtMost = R"(
规则 CR-01 "化解数不大于受理数" { 依据 "勾稽"; 前提 已知 TJ-01 且 已知 TJ-02; 应当 TJ-02 ≤ TJ-01;
  说明 不符合 "化解{TJ-02}大于受理{TJ-01}"; })";
constexpr std::string_view kRate = R"(
规则 CR-02 "化解率" { 依据 "勾稽"; 前提 已知 TJ-03; 应当 TJ-03 约等于 TJ-02 / TJ-01;
  说明 不符合 "写{TJ-03},按{TJ-02}/{TJ-01}为{值(TJ-02 / TJ-01)}"; })";
constexpr std::string_view kCarried = R"(
规则 CR-10 "审结数不大于收到加结转" { 依据 "勾稽"; 前提 已知 FY-01 且 已知 FY-03; 应当 FY-03 ≤ FY-01 + FY-04; })";

std::string one(std::string_view work, std::string_view rules) {
    return verdicts(report_with(work), rules);
}

TEST(Relation, ComparesTheYearsValues) {
    EXPECT_EQ(one("受理矛盾纠纷210件,化解209件。", kAtMost), "CR-01 符合");
    EXPECT_EQ(one("受理矛盾纠纷210件,化解219件。", kAtMost), "CR-01 不符合");
    EXPECT_EQ(one("化解219件。", kAtMost), "CR-01 不适用");
    EXPECT_EQ(one("累计受理矛盾纠纷210件。化解219件。", kAtMost), "CR-01 不适用");
    EXPECT_EQ(filled(report_with("受理矛盾纠纷210件,化解219件。"), kAtMost), "化解219件大于受理210件");
    EXPECT_EQ(evidence(report_with("受理矛盾纠纷210件,化解219件。"), kAtMost), "210件|219件");
}

TEST(Relation, PrefersFiguresOfOneSentence) {
    EXPECT_EQ(one("受理矛盾纠纷210件,化解209件。其中劳动类受理矛盾纠纷20件,化解20件。", kAtMost), "CR-01 符合");
    EXPECT_EQ(one("受理矛盾纠纷210件,化解209件。其中劳动类受理矛盾纠纷20件,化解21件。", kAtMost), "CR-01 不符合");
    EXPECT_EQ(one("受理矛盾纠纷210件。受理矛盾纠纷30件。化解209件。", kAtMost), "CR-01 待核");
}

TEST(Relation, FarApartIsNeverWrong) {
    EXPECT_EQ(one("受理矛盾纠纷210件。\n(二)化解纠纷\n化解219件。", kAtMost), "CR-01 待核");
}

TEST(Relation, HedgesCrossOrHold) {
    EXPECT_EQ(one("受理矛盾纠纷200余件,化解190件。", kAtMost), "CR-01 符合");
    EXPECT_EQ(one("受理矛盾纠纷200余件,化解210件。", kAtMost), "CR-01 待核");
    EXPECT_EQ(one("受理矛盾纠纷200余件,化解300件。", kAtMost), "CR-01 不符合");
}

TEST(Relation, RatesFollowTheWrittenPlaces) {
    EXPECT_EQ(one("受理矛盾纠纷210件,化解209件,化解率99.5%。", kRate), "CR-02 符合");
    EXPECT_EQ(one("受理矛盾纠纷210件,化解209件,化解率98.5%。", kRate), "CR-02 不符合");
    EXPECT_EQ(one("受理矛盾纠纷210件,化解209件,化解率100%。", kRate), "CR-02 不符合");
    EXPECT_EQ(one("受理矛盾纠纷2743件,化解2688件,化解率98%以上。", kRate), "CR-02 待核");
    EXPECT_EQ(one("化解率98%以上。", kRate), "CR-02 待核");
    EXPECT_EQ(filled(report_with("受理矛盾纠纷210件,化解209件,化解率98.5%。"), kRate), "写98.5%,按209件/210件为99.52%");
}

TEST(Relation, SaysTheBoundThatWouldSettleIt) {
    EXPECT_EQ(one("收到行政复议131件,审结136件。", kCarried), "CR-10 待核");
    EXPECT_EQ(reason(report_with("收到行政复议131件,审结136件。"), kCarried),
              "报告未载明,可能在文本之外:上年结转数不少于5件方成立,报告未载明");
    EXPECT_EQ(one("收到行政复议131件,审结130件。", kCarried), "CR-10 符合");
    EXPECT_EQ(one("上年结转4件,收到行政复议131件,审结136件。", kCarried), "CR-10 不符合");
}

TEST(Relation, DifferentUnitsAreNotCompared) {
    constexpr std::string_view rule = R"(
规则 CR-16 "出庭" { 依据 "勾稽"; 前提 已知 YS-04 且 已知 YS-02; 应当 YS-04 ≤ YS-02; })";
    EXPECT_EQ(one("开庭14件,出庭15件。", rule), "CR-16 不符合");
    EXPECT_EQ(one("开庭14件,出庭15人次。", rule), "CR-16 待核");
}

TEST(Relation, ThresholdsTakeWhatIsWritten) {
    const auto rule = [](std::string_view condition) {
        return "规则 甲-01 \"试\" { 依据 \"试\"; 应当 " + std::string(condition) + "; }";
    };
    EXPECT_EQ(one("化解率90%。", rule("TJ-03 ≥ 90 %")), "甲-01 符合");
    EXPECT_EQ(one("化解率89%。", rule("TJ-03 ≥ 90 %")), "甲-01 不符合");
    EXPECT_EQ(reason(report_with("督查3次。"), rule("DC-91 ≥ 4 次")), "数据不相符:执法督查数为3次,应不少于4次,差1次");
    EXPECT_EQ(one("依法行政。", rule("DC-91 ≥ 4 次")), "甲-01 不符合");
    EXPECT_EQ(one("依法行政。", rule("TJ-01 ≥ 4 件")), "甲-01 待核");
}

TEST(Quantified, NoVacuousPass) {
    constexpr std::string_view every = R"(规则 CR-20 "比率" { 依据 "试"; 应当 每一 率 ≤ 100 %; })";
    constexpr std::string_view any = R"(规则 CR-20 "比率" { 依据 "试"; 应当 任一 数字 ≥ 10; })";
    EXPECT_EQ(one("化解率98%以上。", every), "CR-20 符合");
    EXPECT_EQ(one("化解率120%。", every), "CR-20 不符合");
    EXPECT_EQ(one("依法行政。", every), "CR-20 待核");
    EXPECT_EQ(one("督查3次。", any), "CR-20 不符合");
    EXPECT_EQ(one("依法行政。", any), "CR-20 不符合");
}

TEST(Count, CountsThings) {
    constexpr std::string_view rule = R"(规则 甲-01 "数字" { 依据 "试"; 应当 计数 数字 于 举措成效 ≥ 2; })";
    EXPECT_EQ(one("督查3次,开庭2件。", rule), "甲-01 符合");
    EXPECT_EQ(one("督查3次。", rule), "甲-01 不符合");
}

TEST(Consistent, SameWordsInOneSectionMustAgree) {
    constexpr std::string_view rule = R"(规则 CR-33 "一致" { 依据 "试"; 应当 一致 指标; })";
    EXPECT_EQ(one("督查3次。又,督查3次。", rule), "CR-33 符合");
    EXPECT_EQ(one("督查3次。全年督查4次。", rule), "CR-33 不符合");
    EXPECT_EQ(one("督查3次。\n(二)其他\n督查4次。", rule), "CR-33 待核");
    EXPECT_EQ(one("依法行政。", rule), "CR-33 待核");
}

TEST(Dates, CompareThreeWays) {
    constexpr std::string_view rule = R"(规则 DC-04 "时限" { 依据 "试"; 应当 成文日期 ≤ 次年-03-01; })";
    EXPECT_EQ(one("依法行政。", rule), "DC-04 符合");
    EXPECT_EQ(verdicts(report_with("依法行政。"), rule, {Level::county, 2022, {}}), "DC-04 不符合");
    EXPECT_EQ(one("依法行政。", R"(规则 DC-06 "公开" { 依据 "试"; 应当 公开日期 ≤ 次年-04-01; })"), "DC-06 待核");
}

TEST(Texts, ContainAndEqual) {
    EXPECT_EQ(one("依法行政。", R"(规则 甲-01 "标题" { 依据 "试"; 应当 标题 含 "法治政府建设"; })"), "甲-01 符合");
    EXPECT_EQ(one("依法行政。", R"(规则 甲-01 "主体" { 依据 "试"; 应当 标题主体 = 落款主体; })"), "甲-01 符合");
}

} // namespace
} // namespace zhunsheng::test
