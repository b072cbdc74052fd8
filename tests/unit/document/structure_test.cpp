#include "reading.h"

namespace zhunsheng {
namespace {

std::string part(const Document& document, const std::optional<Span>& span) {
    return span ? document.utf8(*span) : "-";
}

/// title / addressee / signature / date
std::string frame(std::string_view text) {
    const Document document = read(text);
    return part(document, document.title) + " / " + part(document, document.addressee) + " / " +
           part(document, document.signature) + " / " + part(document, document.sign_date);
}

/// Sentences on lines, clauses parted by " | ", headings marked with '#'.
std::string sentences(std::string_view text) {
    const Document document = read(text);
    std::string out;
    for (const auto& sentence : document.sentences) {
        out += sentence.is_heading ? "#" : "";
        for (std::uint32_t i = 0; i < sentence.clause_count; ++i) {
            out += (i > 0 ? " | " : "") + document.utf8(document.clauses[sentence.first_clause + i].span);
        }
        out += "\n";
    }
    return out;
}

TEST(Sentences, EndAtStops) {
    EXPECT_EQ(sentences("全年立案12件。是否到位?要抓实!继续"), "全年立案12件\n是否到位\n要抓实\n继续\n");
    EXPECT_EQ(sentences("他说“要依法办事。”会后落实(已完成。)"), "他说“要依法办事。”\n会后落实(已完成。)\n");
}

TEST(Sentences, GoOnWithTheirShare) {
    EXPECT_EQ(sentences("共办理33件。其中,受理31件。随后结案。"), "共办理33件 | 其中 | 受理31件\n随后结案\n");
}

TEST(Sentences, HeadingsAreTheirOwn) {
    EXPECT_EQ(sentences("一、成效\n(一)甲项,乙项。正文甲。\n(二)丙项\n正文乙。"),
              "#一、成效\n#(一)甲项 | 乙项\n正文甲\n#(二)丙项\n正文乙\n");
}

TEST(Clauses, EndAtCommasSemicolonsAndColons) {
    EXPECT_EQ(sentences("全年立案12件,结案11件;其中:罚款3件、警告8件。"),
              "全年立案12件 | 结案11件 | 其中 | 罚款3件、警告8件\n");
}

TEST(Clauses, StayWholeInTitlesAndNumbers) {
    EXPECT_EQ(sentences("印发《关于加强普法,推进依法治理:若干意见?》,发放1,234份,12:30前送达。"),
              "印发《关于加强普法,推进依法治理:若干意见?》 | 发放1,234份 | 12:30前送达\n");
    EXPECT_EQ(sentences("印发《没有写完的名称,共12份。结束。"), "印发《没有写完的名称 | 共12份\n结束\n");
}

TEST(Sentences, KnowTheirHeading) {
    const Document document =
        read("序言。\n一、成效\n(一)甲项。正文。\n二、不足\n正文。\n清河县人民政府\n2025年1月10日");
    std::string out;
    for (const auto& sentence : document.sentences) {
        out += sentence.heading == kNone ? "-" : document.utf8(document.headings[sentence.heading].number);
    }
    EXPECT_EQ(out, "-一、(一)(一)二、二、--");
    EXPECT_EQ(document.utf8(document.preamble), "序言。");
    EXPECT_EQ(document.sentence_at(1), 0U);
    EXPECT_EQ(document.clause_at(static_cast<std::uint32_t>(document.text.size())), document.clauses.size() - 1);
}

TEST(Frame, TitleAndAddressee) {
    EXPECT_EQ(frame("清河县人民政府2024年度法治政府建设情况报告\n市委、市政府:\n2024年,我县扎实工作。"),
              "清河县人民政府2024年度法治政府建设情况报告 / 市委、市政府: / - / -");
    EXPECT_EQ(frame("2024年,我县扎实工作,现报告如下:\n一、成效\n正文。"), "- / - / - / -");
    EXPECT_EQ(frame("2024年,我县扎实工作。\n一、主要工作情况\n正文。"), "- / - / - / -");
    EXPECT_EQ(frame("一、2024年法治政府建设情况\n正文。"), "- / - / - / -");
    EXPECT_EQ(frame("清河县司法局关于2024年度法治政府\n建设工作情况的报告(公开稿)\n2024年,我局扎实工作。"),
              "清河县司法局关于2024年度法治政府建设工作情况的报告(公开稿) / - / - / -");
    EXPECT_EQ(frame("清河县法治政府建设报告-清河县人民政府门户网站\n清河县2024年法治政府建设报告\n(2025年1月10日)"
                    "\n我县扎实工作。"),
              "清河县2024年法治政府建设报告 / - / - / -");
}

TEST(Frame, TitlesOverSeveralLines) {
    EXPECT_EQ(frame("清河县水务局\n关于2023年度法治政府建设\n工作情况的报告\n县政府:\n2023年,我局扎实工作。"),
              "清河县水务局关于2023年度法治政府建设工作情况的报告 / 县政府: / - / -");
    EXPECT_EQ(frame("东湾区2023年度法治政府建设情况\n报告\n2023年,我区扎实工作。"),
              "东湾区2023年度法治政府建设情况报告 / - / - / -");
    EXPECT_EQ(frame("清河县人民政府\n2024年2月27日\n2023年清河县法治政府建设报告\n我县扎实工作。"),
              "2023年清河县法治政府建设报告 / - / - / -");
}

TEST(Frame, AReportBehindACoverNotice) {
    EXPECT_EQ(frame("关于印发清河县2023年法治政府建设情况报告的通知\n各镇人民政府:\n"
                    "《清河县2023年法治政府建设情况报告》已经县政府同意,现印发给你们。\n2024年1月18日\n"
                    "清河县2023年法治政府建设情况报告\n2023年,我县扎实工作。\n一、主要成效\n正文。"),
              "清河县2023年法治政府建设情况报告 / - / - / -");
}

TEST(Frame, WhatFollowsTheSignature) {
    EXPECT_EQ(frame("云岭乡2023年法治政府建设报告\n我乡扎实工作。\n云岭乡人民政府\n2023年11月30日\n抄送:县司法局\n"
                    "云岭乡党政办公室   2023年11月30日印发"),
              "云岭乡2023年法治政府建设报告 / - / 云岭乡人民政府 / 2023年11月30日");
    EXPECT_EQ(frame("清河县2023年法治政府建设报告\n(2024年3月1日)\n我县扎实工作。\n清河县人民政府"),
              "清河县2023年法治政府建设报告 / - / 清河县人民政府 / 2024年3月1日");
}

TEST(Frame, SignatureAndDate) {
    EXPECT_EQ(frame("工作再上新台阶。\n清河县人民政府\n2024年12月31日"), "- / - / 清河县人民政府 / 2024年12月31日");
    EXPECT_EQ(frame("工作再上新台阶。\n清河县人民政府 二○二五年一月十日"),
              "- / - / 清河县人民政府 / 二〇二五年一月十日");
    EXPECT_EQ(frame("工作再上新台阶。\n清河县司法局\n2025-01-10\n【打印本页】"), "- / - / 清河县司法局 / 2025-01-10");
    EXPECT_EQ(frame("工作再上新台阶。\n云岭镇人民政府\n2025 年 1 月 10 日\n(联系人:张三,电话:0763-3312345)"),
              "- / - / 云岭镇人民政府 / 2025年1月10日");
    EXPECT_EQ(frame("工作再上新台阶。\n云岭镇人民政府"), "- / - / 云岭镇人民政府 / -");
    EXPECT_EQ(frame("工作再上新台阶。\n2025年1月10日"), "- / - / - / 2025年1月10日");
    EXPECT_EQ(frame("工作再上新台阶。\n实施期限至2025年1月10日。"), "- / - / - / -");
    EXPECT_EQ(frame("工作再上新台阶。"), "- / - / - / -");
}

TEST(Frame, OfALineWithoutAnyBlank) {
    std::string text = "2024年,我县扎实工作,现报告如下:一、主要成效";
    for (int i = 0; i < 10; ++i) {
        text += "全年组织培训12场,执法更加规范。";
    }
    EXPECT_EQ(frame(text + "清河县人民政府2025年1月10日"), "- / - / 清河县人民政府 / 2025年1月10日");
}

TEST(Frame, OfAFlattenedLine) {
    EXPECT_EQ(
        frame("清河县2024年法治政府建设情况报告 "
              "2024年,我县认真贯彻落实法治政府建设实施纲要,扎实推进各项工作。一、主要成效 "
              "全年组织培训12场,办理行政复议案件36件,推动执法更加规范,群众满意度不断提高。二、存在不足 执法力量还不够,"
              "法治政府建设还要上新台阶。 清河县人民政府 2025年1月10日"),
        "清河县2024年法治政府建设情况报告 / - / 清河县人民政府 / 2025年1月10日");
}

} // namespace
} // namespace zhunsheng
