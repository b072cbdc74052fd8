// Whose report it is, of which level and year, and who signed it when.
#include <gtest/gtest.h>

#include "engine/base/utf8.h"
#include "engine/facts/organ.h"
#include "tests/unit/facts/facts_text.h"

namespace zhunsheng::testing {
namespace {

struct Case {
    const char* text;
    const char* expected;
};

class Meta : public ::testing::TestWithParam<Case> {};

TEST_P(Meta, IsReadFromTheText) {
    EXPECT_EQ(meta(GetParam().text), GetParam().expected) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Titles, Meta,
    ::testing::Values(
        Case{"清河县人民政府2024年度法治政府建设情况报告\n我县坚持依法行政。\n一、主要工作\n推进改革。",
             "清河县 县 2024 ?"},
        Case{"清河县人民政府关于2023年法治政府建设情况的报告\n我县坚持依法行政。\n一、主要工作\n推进改革。",
             "清河县 县 2023 ?"},
        Case{"2024年云岭镇法治政府建设年度报告\n我镇坚持依法行政。\n一、主要工作\n推进改革。", "云岭镇 乡镇 2024 ?"},
        Case{"关于云岭镇2024年度法治政府建设情况的报告\n我镇坚持依法行政。\n一、主要工作\n推进改革。",
             "云岭镇 乡镇 2024 ?"},
        Case{"清河县司法局2024年度法治政府建设情况报告\n我局坚持依法行政。\n一、主要工作\n推进改革。",
             "清河县 部门/县 2024 ?"},
        Case{"某省人民政府2024年度法治政府建设情况报告\n全省坚持依法行政。\n一、主要工作\n推进改革。",
             "某省 省 2024 ?"},
        Case{"清河县住房和城乡建设局2024年度法治政府建设情况报告\n我局坚持依法行政。\n一、主要工作\n推进改革。",
             "清河县 部门/县 2024 ?"}));

INSTANTIATE_TEST_SUITE_P(
    Cities, Meta,
    ::testing::Values(
        Case{"昆山市人民政府2024年度法治政府建设情况报告\n我市坚持依法行政。\n一、主要工作\n推进改革。",
             "昆山市 县 2024 ?"},
        Case{"苏州市人民政府2024年度法治政府建设情况报告\n我市坚持依法行政。\n一、主要工作\n推进改革。",
             "苏州市 市 2024 ?"},
        Case{"东湾市人民政府2024年度法治政府建设情况报告\n我市指导各县(市、区)落实改革。\n一、主要工作\n推进改革。",
             "东湾市 市 2024 ?"},
        Case{"东湾市人民政府2024年度法治政府建设情况报告\n我市指导各镇(街道)落实改革。\n一、主要工作\n推进改革。",
             "东湾市 县 2024 ?"},
        Case{"东湾市人民政府2024年度法治政府建设情况报告\n我市坚持依法行政。\n一、主要工作\n推进改革。",
             "东湾市 ? 2024 ?"}));

INSTANTIATE_TEST_SUITE_P(
    Signatures, Meta,
    ::testing::Values(
        Case{"2024年,我镇坚持依法行政,现报告如下:"
             "\n一、主要工作\n推进各项改革任务。\n清河县云岭镇人民政府\n2024年12月31日\n",
             "云岭镇 乡镇 2024 2024-12-31"},
        Case{"2022年,我市坚持依法行政。我市指导各镇(街道)推进改革。现将我市2022年度工作情况报告如下。\n一、主要工作\n"
             "我市推进各项改革任务。\n东湾市政务服务局\n2023年1月31日\n",
             "东湾市 县 2022 2023-01-31"},
        Case{"2022年,我局坚持依法行政。\n一、主要工作\n我局推进各项改革任务。\n清河县水务局\n2023年1月31日\n",
             "清河县 部门/县 2022 2023-01-31"},
        Case{"坚持依法行政,现报告如下:\n一、主要工作\n推进各项改革任务。\n清河县人民政府\n2024年1月12日\n",
             "清河县 县 2023 2024-01-12"}));

INSTANTIATE_TEST_SUITE_P(
    Bodies, Meta,
    ::testing::Values(
        Case{"我镇坚持依法行政,"
             "印发《云岭镇2024年工作要点》。\n一、主要工作\n推进云岭镇各项改革任务。\n二、2025年工作安排\n继续推进。\n",
             "云岭镇 乡镇 2024 ?"},
        Case{"坚持依法行政,推进各项改革任务。\n一、主要工作\n推进各项改革任务,取得新的进展。\n", "? ? ? ?"}));

TEST(MetaOptions, OverrideWhatTheTextSays) {
    ReportOptions options;
    options.level = Level::city;
    options.year = 2020;
    options.place = "东湾市";
    EXPECT_EQ(meta("清河县人民政府2024年度法治政府建设情况报告\n我县坚持依法行政。\n一、主要工作\n推进改革。", options),
              "东湾市 市 2020 ?");
}

TEST(MetaYears, ThePreambleHandsOverTheReportBeforeThePlans) {
    const ReadText read = read_facts("按照2023年的部署,现将我县2024年法治政府建设情况及2025年安排报告如下:\n"
                                     "一、主要工作\n推进改革。\n");
    EXPECT_EQ(read.facts.metadata.preamble_year.value, 2024);
}

TEST(MetaYears, AreKeptApart) {
    const ReadText read =
        read_facts("清河县人民政府2023年度法治政府建设情况报告\n2024年,我县坚持依法行政,现将2024年度情况报告如下:\n"
                   "一、主要工作\n推进改革。\n二、2025年工作安排\n继续推进改革。\n");
    const Metadata& metadata = read.facts.metadata;
    EXPECT_EQ(metadata.title_year.value, 2023);
    EXPECT_EQ(metadata.preamble_year.value, 2024);
    EXPECT_EQ(metadata.plan_year.value, 2025);
    EXPECT_EQ(metadata.title_subject.value, "清河县人民政府");
    EXPECT_FALSE(metadata.signature_subject.value);
    EXPECT_EQ(metadata.signature_subject.reason, "文末未见署名");
}

TEST(MetaSubject, AJointReportIsSignedByTheOrgansOfItsTitle) {
    const ReadText read =
        read_facts("中共清河县委 清河县人民政府关于2024年度法治政府建设情况的报告\n一、主要工作\n推进改革。\n"
                   "中共清河县委\n清河县人民政府\n2025年2月10日\n");
    EXPECT_EQ(read.facts.metadata.title_subject.value, "中共清河县委清河县人民政府");
    EXPECT_EQ(read.facts.metadata.signature_subject.value, "中共清河县委清河县人民政府");
}

std::string organ(std::string_view name) {
    const std::u32string text = to_utf32(name);
    const auto read = read_organ(text, {0, static_cast<std::uint32_t>(text.size())});
    if (!read) {
        return names_department(text) ? "? 部门" : "?";
    }
    return to_utf8(text.substr(read->place.begin, read->place.size())) + (read->department ? " 部门" : "");
}

TEST(Organs, SmallestPlaceAndKind) {
    EXPECT_EQ(organ("清河区云岭镇人民政府"), "云岭镇");
    EXPECT_EQ(organ("青岛市市南区人民政府"), "市南区");
    EXPECT_EQ(organ("津市市人民政府"), "津市市");
    EXPECT_EQ(organ("武乡县人民政府"), "武乡县");
    EXPECT_EQ(organ("延庆区旧县镇人民政府"), "旧县镇");
    EXPECT_EQ(organ("清河县城市管理局"), "清河县 部门");
    EXPECT_EQ(organ("清河县住房和城乡建设局"), "清河县 部门");
    EXPECT_EQ(organ("中共清河县委 清河县人民政府"), "清河县");
    EXPECT_EQ(organ("清河县人民政府办公室"), "清河县");
    EXPECT_EQ(organ("清河县城区街道办事处"), "城区街道");
    EXPECT_EQ(organ("清河县委依法治县办"), "清河县");
    EXPECT_EQ(organ("清河经济开发区管理委员会"), "清河经济开发区");
    EXPECT_EQ(organ("市司法局"), "? 部门");
    EXPECT_EQ(organ("法治政府建设"), "?");
}

} // namespace
} // namespace zhunsheng::testing
