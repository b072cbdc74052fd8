#include <gtest/gtest.h>

#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

TEST(TitleYear, OfAKnownDocument) {
    expect_flaws(FlawKind::title_year,
                 {{"落实《法治政府建设实施纲要(2021-2026年)》。",
                   "《法治政府建设实施纲要(2021—2026年)》: 文件名称的年份应为“2021-2025年”,文中为“2021-2026年”"}});
    expect_flaws(FlawKind::title_year, {{"落实《法治政府建设实施纲要(2021—2025年)》。", ""},
                                        {"回顾《法治政府建设实施纲要(2015—2020年)》。", ""}, // the one before
                                        {"落实《法治政府建设实施纲要》。", ""},
                                        {"落实《清河县法治政府建设实施方案(2021-2026年)》。", ""}});
}

TEST(DocumentName, NearlyAKnownOne) {
    expect_flaws(FlawKind::document_name,
                 {{"落实《法治政府建设与责任落实督查工作规定》。",
                   "? 《法治政府建设与责任落实督查工作规定》: "
                   "与“法治政府建设与责任落实督察工作规定”只差一两个字,是否写错了文件名称"},
                  {"修订《清河县基础设施配套费征收管理方法》。",
                   "? 《清河县基础设施配套费征收管理方法》: 文件名称以“管理方法”结尾,是否应为“管理办法”"},
                  {"制定《关于加强普法工作协作配合机制》。",
                   "? 《关于加强普法工作协作配合机制》: 以“关于”开头的文件名称没有写出文种,是否漏了“通知”“意见”等字"}});
    expect_flaws(FlawKind::document_name, {{"落实《法治政府建设实施纲要(2021—2025年)》。", ""},
                                           {"落实《清河县法治政府建设实施纲要》。", ""},
                                           {"落实《中华人民共和国行政复议法》。", ""},
                                           {"印发《关于加强普法工作的意见(试行)》。", ""}});
}

TEST(HeadingYear, NotTheReports) {
    const ReportOptions of_2024{std::nullopt, 2024, std::nullopt};
    EXPECT_EQ(flaws(FlawKind::heading_year, "一、2023年度法治政府建设主要工作\n甲。\n二、存在的不足\n乙。", of_2024),
              "2023年度: 标题写2023年度,报告年度为2024年");
    EXPECT_EQ(
        flaws(FlawKind::heading_year, "一、2024年度法治政府建设主要工作\n甲。\n二、2025年工作安排\n乙。", of_2024), "");
    EXPECT_EQ(
        flaws(FlawKind::heading_year, "一、主要工作\n(一)2023年度述法情况\n甲。\n(二)较2023年的变化\n乙。", of_2024),
        "");
    EXPECT_EQ(flaws(FlawKind::heading_year, "一、落实《清河县2023年工作要点》\n甲。\n二、不足\n乙。", of_2024), "");
}

TEST(EventDate, OutsideTheYear) {
    const ReportOptions of_2024{std::nullopt, 2024, std::nullopt};
    EXPECT_EQ(flaws(FlawKind::event_date, "一、主要工作\n2023年9月,组织执法人员培训。", of_2024),
              "? 2023年9月: “2023年9月”不在报告年度2024年内,所写是否为本年度的工作");
    EXPECT_EQ(flaws(FlawKind::event_date, "一、主要工作\n2024年9月,组织执法人员培训。", of_2024), "");
    EXPECT_EQ(flaws(FlawKind::event_date, "一、主要工作\n2023年9月以来,组织执法人员培训。", of_2024), "");
    EXPECT_EQ(flaws(FlawKind::event_date, "一、主要工作\n落实2023年9月印发的方案。", of_2024), "");
}

TEST(Cumulative, ToldAsTheYears) {
    expect_flaws(FlawKind::cumulative,
                 {{"一、主要工作\n目前平台累计办理事项61万件。",
                   "? 累计办理事项61万件: “累计办理事项61万件”像是跨年的累计数,本年度的数是多少"}});
    expect_flaws(FlawKind::cumulative, {{"一、主要工作\n今年平台累计办理事项61万件。", ""},
                                        {"一、主要工作\n平台累计办理事项61万件。", ""},
                                        {"一、主要工作\n全年累计开展宣传20场。", ""}});
}

} // namespace
} // namespace zhunsheng::testing
