#include "reading.h"

namespace zhunsheng {
namespace {

TEST(Headings, OnTheirOwnLine) {
    EXPECT_EQ(outline("一、主要举措和成效\n(一)提升服务效能\n1.推进改革。深化改革。\n2、优化服务\n正文。\n"
                      "(1)压缩时限\n正文。\n(2)减少材料\n正文。\n(二)规范执法\n正文。\n二、存在的不足\n正文。"),
              "h1 一、|主要举措和成效\n"
              "  h2 (一)|提升服务效能\n"
              "    h3 1.|推进改革+\n"
              "    h3 2、|优化服务\n"
              "      h4 (1)|压缩时限\n"
              "      h4 (2)|减少材料\n"
              "  h2 (二)|规范执法\n"
              "h1 二、|存在的不足\n");
    EXPECT_EQ(outline("①压缩时限\n正文。\n②减少材料\n正文。"), "h4 ①|压缩时限\nh4 ②|减少材料\n");
    EXPECT_EQ(outline("第一部分 工作成效\n正文。\n第二部分 存在不足\n正文。"),
              "h1 第一部分|工作成效\nh1 第二部分|存在不足\n");
}

TEST(Headings, InlineWithTheirBody) {
    EXPECT_EQ(outline("(一)压实责任。制定计划。(二)强化学习。组织培训。"), "h2 (一)|压实责任+\nh2 (二)|强化学习+\n");
    EXPECT_EQ(outline("一、工作情况\n一是加强学习。组织培训。二是规范执法。开展检查。"),
              "h1 一、|工作情况\n  item 一是|加强学习+\n  item 二是|规范执法+\n");
    EXPECT_EQ(outline("主要表现在:第一,认识不足。培训不够。第二,力量薄弱。人员短缺。"),
              "item 第一,|认识不足+\nitem 第二,|力量薄弱+\n");
    EXPECT_EQ(outline("首先,加强学习。其次,规范执法。最后,强化监督。"),
              "item 首先,|加强学习\nitem 其次,|规范执法\nitem 最后,|强化监督\n");
}

TEST(Headings, InOneFlattenedLine) {
    EXPECT_EQ(
        outline(
            "清河县2024年法治政府建设情况报告 2024年,我县扎实工作,现报告如下: 一、主要举措和成效 (一)提升服务效能。"
            "改进服务,办理事项。 (二)规范行政执法。开展检查。 二、存在的不足 执法力量不够,培训较少。 三、下一步安排 "
            "2025年,我县将继续努力。"),
        "h1 一、|主要举措和成效\n  h2 (一)|提升服务效能+\n  h2 (二)|规范行政执法+\nh1 二、|存在的不足+\n"
        "h1 三、|下一步安排+\n");
    EXPECT_EQ(
        outline("我县扎实工作,现报告如下:一、主要举措和成效(一)提升服务效能。改进服务。(二)规范行政执法。开展检查。"
                "二、存在的不足(一)力量不够。人员较少。(二)培训不足。次数较少。"),
        "h1 一、|主要举措和成效\n  h2 (一)|提升服务效能+\n  h2 (二)|规范行政执法+\nh1 二、|存在的不足\n"
        "  h2 (一)|力量不够+\n  h2 (二)|培训不足+\n");
}

TEST(Headings, AnItemThatIsASentenceGivesItsFirstClause) {
    EXPECT_EQ(outline("一是健全机制,研究制定《工作要点》,把法治建设作为重大任务来抓,做到同部署、同落实、同考核。"
                      "二是加强培训,组织3场。"),
              "item 一是|健全机制+\nitem 二是|加强培训+\n");
    EXPECT_EQ(outline("一是健全机制;二是加强培训;三是严格考核。"),
              "item 一是|健全机制\nitem 二是|加强培训\nitem 三是|严格考核\n");
}

TEST(Headings, ListsMayStartInATitleThatNothingEnds) {
    EXPECT_EQ(outline("我县扎实工作。一、工作成效一是加强学习。组织培训。二是规范执法。开展检查。二、存在的不足 "
                      "2024年,我县工作有进展,"
                      "但仍有不足,主要表现在:一是认识不到位。重视不够。二是力量不足。人员短缺。三、下步安排1.加强学习。"
                      "组织培训。2.规范执法。开展检查。"),
              "h1 一、|工作成效\n  item 一是|加强学习+\n  item 二是|规范执法+\n"
              "h1 二、|存在的不足+\n  item 一是|认识不到位+\n  item 二是|力量不足+\n"
              "h1 三、|下步安排\n  h3 1.|加强学习+\n  h3 2.|规范执法+\n");
}

TEST(Headings, MayBeginWithAYear) {
    EXPECT_EQ(outline("1.2024年工作情况\n正文。\n2、2025年工作安排\n正文。"),
              "h3 1.|2024年工作情况\nh3 2、|2025年工作安排\n");
    EXPECT_EQ(outline("一、工作情况\n正文。\n二、二〇二五年工作安排\n正文。"),
              "h1 一、|工作情况\nh1 二、|二〇二五年工作安排\n");
}

TEST(Headings, RejectsLookalikes) {
    for (const auto* text : {
             "2024.12.31日前完成整改,1.5万人参加培训。",
             "增长1.5倍,达到2.3万件。",
             "一、二审案件共12件,均已审结。",
             "会议研究了第一、二产业的发展。",
             "发挥“1+6+N”治理体系作用。",
             "依照第(一)项和第(二)项办理。",
             "这一是一大成效。",
             "办理一是一,说二是二。",
             "(扩大)会议上学习法治。",
             "第一时间处置,首先行动起来。",
             "全年检查:1.5次以上的有2家。",
         }) {
        EXPECT_EQ(outline(text), "") << text;
    }
}

TEST(Headings, SurviveASlipInTheNumbering) {
    EXPECT_EQ(
        outline("一、成效\n正文。\n(一)甲项工作\n正文。\n(三)乙项工作\n正文。\n(三)丙项工作\n正文。\n三、不足\n正文。"),
        "h1 一、|成效\n  h2 (一)|甲项工作\n  h2 (三)|乙项工作\n  h2 (三)|丙项工作\nh1 三、|不足\n");
}

TEST(Headings, InTraditionalAndFullWidthText) {
    EXPECT_EQ(outline("一、主要舉措\n（一）規範執法。開展檢查。\n（二）優化服務。改進作風。\n１．壓縮時限\n開展工作。"),
              "h1 一、|主要举措\n  h2 (一)|规范执法+\n  h2 (二)|优化服务+\n    h3 1.|压缩时限\n");
}

TEST(Headings, BodiesReachToTheNextOfTheSameOrAHigherLevel) {
    const Document document =
        read("一、成效\n(一)甲项。正文甲。\n(二)乙项。正文乙。\n二、不足\n正文丙。\n清河县人民政府\n2025年1月10日");
    ASSERT_EQ(document.headings.size(), 4U);
    EXPECT_EQ(document.utf8(document.headings[0].body), "\n(一)甲项。正文甲。\n(二)乙项。正文乙。\n");
    EXPECT_EQ(document.utf8(document.headings[1].body), "。正文甲。\n");
    EXPECT_EQ(document.utf8(document.headings[3].body), "\n正文丙。");
}

} // namespace
} // namespace zhunsheng
