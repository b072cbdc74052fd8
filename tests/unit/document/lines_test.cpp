#include "reading.h"

namespace zhunsheng {
namespace {

std::string debris(std::string_view text) {
    const Document document = read(text);
    std::string out;
    for (const Span span : document.debris) {
        out += to_utf8(std::u32string_view(document.original).substr(span.begin, span.size())) + "\n";
    }
    return out;
}

TEST(Lines, JoinsTheHardWrapsOfAPrintedColumn) {
    EXPECT_EQ(normalised("一、主要举措和成效\n"
                         "清河县认真贯彻落实中央和省委市委关于法治政府建设的部署,全年办\n"
                         "理行政处罚案件197宗,组织培训12场,参加人数达到3515人次,比20\n"
                         "23年增加25%。推动重大行政决策全部纳入目录管理,聘请法律顾问全\n"
                         "程参与。\n"
                         "二、存在的不足\n"
                         "个别单位落实不到位。\n"),
              "一、主要举措和成效\n"
              "清河县认真贯彻落实中央和省委市委关于法治政府建设的部署,全年办理行政处罚案件197宗,组织培训12场,"
              "参加人数达到3515人次,比2023年增加25%。推动重大行政决策全部纳入目录管理,聘请法律顾问全程参与。\n"
              "二、存在的不足\n"
              "个别单位落实不到位。");
}

TEST(Lines, JoinsParagraphsThatAllOpenWithAHeading) {
    EXPECT_EQ(normalised("一、主要举措和成效\n"
                         "(一)规范执法。全镇全年共立案118宗,办结112宗,下发整改通知书23\n"
                         "6份,拆除违法建设17宗。\n"
                         "(二)化解纠纷。全镇共排查调处各类矛盾纠纷95宗,成功调处94宗,调\n"
                         "处成功率98.9%。\n"
                         "二、存在的不足\n"
                         "(一)宣传不够。宣传多依靠传统方式,群众参与法治活动的热情总体不\n"
                         "高。\n"),
              "一、主要举措和成效\n"
              "(一)规范执法。全镇全年共立案118宗,办结112宗,下发整改通知书236份,拆除违法建设17宗。\n"
              "(二)化解纠纷。全镇共排查调处各类矛盾纠纷95宗,成功调处94宗,调处成功率98.9%。\n"
              "二、存在的不足\n"
              "(一)宣传不够。宣传多依靠传统方式,群众参与法治活动的热情总体不高。");
}

TEST(Lines, JoinsAcrossPages) {
    EXPECT_EQ(normalised("清河县认真贯彻落实中央和省委市委关于法治政府建设的部署,全年办\n"
                         "理行政处罚案件197宗,组织培训12场,参加人数达到3515人次,比上年有\n\n"
                         "— 3 —\n\n"
                         "明显增加,推动重大行政决策全部纳入目录管理,聘请法律顾问全程参与\n"
                         "审查。"),
              "清河县认真贯彻落实中央和省委市委关于法治政府建设的部署,全年办理行政处罚案件197宗,组织培训12场,"
              "参加人数达到3515人次,比上年有明显增加,推动重大行政决策全部纳入目录管理,聘请法律顾问全程参与审查。");
}

TEST(Lines, JoinsAHeadingThatWasTooLongForItsLine) {
    EXPECT_EQ(
        normalised("　　一、深入学习贯彻上级决策部署,扎实推进全县法治政府\n"
                   "建设工作\n"
                   "　　全县各级各部门认真履行职责,把法治建设摆在突出位\n"
                   "置,年初有部署,年中有督查,年底有考核,推动各项工作落\n"
                   "到实处,取得成效,得到肯定。\n"
                   "　　(一)健全行政决策机制。全县各级各部门认真履行职责,\n"
                   "把法治建设摆在突出位置,年初有部署,年中有督查,年底有\n"
                   "考核。\n"),
        "一、深入学习贯彻上级决策部署,扎实推进全县法治政府建设工作\n"
        "全县各级各部门认真履行职责,把法治建设摆在突出位置,年初有部署,年中有督查,年底有考核,推动各项工作落到实处,"
        "取得成效,得到肯定。\n"
        "(一)健全行政决策机制。全县各级各部门认真履行职责,把法治建设摆在突出位置,年初有部署,年中有督查,年底有考核。");
}

TEST(Lines, KeepsLinesThatStandAlone) {
    const std::string text = "一、主要举措和成效\n(一)提升服务效能\n我县改进服务。\n(二)优化营商环境\n我县优化环境。\n"
                             "清河县人民政府\n2024年12月31日";
    EXPECT_EQ(normalised(text), text);
}

TEST(Lines, JoinsALineThatEndsInsideASentence) {
    EXPECT_EQ(normalised("认真学习,\n深入宣传《法治\n\n政府》。"), "认真学习,深入宣传《法治\n政府》。");
    EXPECT_EQ(normalised("认真学习、\r\n深入宣传。"), "认真学习、深入宣传。");
    EXPECT_EQ(normalised("认真学习,\n一、深入宣传法治"), "认真学习,\n一、深入宣传法治");
}

TEST(Lines, JoinsATitleOfTwoLines) {
    EXPECT_EQ(normalised("清河县人民政府关于2024年度法治政府\n建设情况的报告\n2024年,我县扎实工作。"),
              "清河县人民政府关于2024年度法治政府建设情况的报告\n2024年,我县扎实工作。");
}

TEST(Lines, SetsPageNumbersAside) {
    EXPECT_EQ(debris("法治政府建设。\n— 3 —\n-12-\n第 3 页 共 5 页\n7\n3/12\n行政执法。"),
              "— 3 —\n-12-\n第 3 页 共 5 页\n7\n3/12\n");
    EXPECT_EQ(debris("法治政府建设。\n2024\n行政执法。"), "");
}

TEST(Lines, SetsTheWebPageAside) {
    EXPECT_EQ(debris("首页 > 政务公开 > 法治政府\n"
                     "清河县2024年法治政府建设情况报告 | |||\n"
                     "|||\n"
                     "| --- | --- |\n"
                     "发布时间:2025-01-20　来源:县司法局　浏览次数:123\n"
                     "【字体:大 中 小】 【打印】\n"
                     "一、法治政府建设。\n"
                     "行政执法。 【打印本页】 【关闭窗口】\n"
                     "上一篇:无\n"
                     "粤ICP备12345678号\n"),
              "首页 > 政务公开 > 法治政府\n | |||\n|||\n| --- | --- |\n"
              "发布时间:2025-01-20　来源:县司法局　浏览次数:123\n【字体:大 中 小】 【打印】\n"
              " 【打印本页】 【关闭窗口】\n上一篇:无\n粤ICP备12345678号\n");
}

TEST(Lines, KeepsSentencesThatOnlySoundLikeAPage) {
    for (const auto* text : {"来源:群众举报的线索有12条,均已办结。", "分享到基层的经验有3项,作者:县司法局。",
                             "建成“首页直达”专区,一网通办。", "打印店、广告店等场所检查12次。"}) {
        EXPECT_EQ(debris(text), "") << text;
    }
}

TEST(Lines, DebrisKeepsTheOriginMap) {
    const Document document = read("|||\n| 一、主要举措 |\n【打印本页】\n工作有成效。");
    EXPECT_EQ(to_utf8(document.text), "一、主要举措\n工作有成效。");
    EXPECT_EQ(document.place(0).at, (LineColumn{2, 3}));
    EXPECT_EQ(document.place(7).at, (LineColumn{4, 1}));
}

} // namespace
} // namespace zhunsheng
