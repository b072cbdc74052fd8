// Which part each heading opens, and whether the required parts are there.
#include <gtest/gtest.h>

#include "tests/unit/facts/facts_text.h"

namespace zhunsheng::testing {
namespace {

constexpr const char* kFiller = "全县扎实推进各项改革任务并取得明显进展和良好的社会效果。\n";

std::string report(std::initializer_list<const char*> lines) {
    std::string text = "清河县人民政府2024年度法治政府建设情况报告\n2024年,清河县坚持依法行政,现将情况报告如下。\n";
    for (const char* line : lines) {
        text += line;
        text += '\n';
        text += kFiller;
    }
    return text;
}

TEST(HeadingParts, FollowTheirOwnTitleOrElseTheParent) {
    EXPECT_EQ(heading_parts(
                  report({"一、主要举措和成效", "(一)加强执法", "二、存在的不足", "(一)队伍建设", "三、下一步工作"})),
              "一、 举措成效, (一) 举措成效, 二、 不足原因, (一) 不足原因, 三、 下年安排");
}

TEST(HeadingParts, WhatNoTitleClaimsIsAccomplishment) {
    EXPECT_EQ(heading_parts(report({"一、深入学习宣传", "二、落实第一责任人职责", "三、2025年工作安排"})),
              "一、 举措成效, 二、 第一责任人, 三、 下年安排");
}

TEST(HeadingParts, ASectionMayOpenAPartOfItsOwn) {
    EXPECT_EQ(heading_parts(report({"一、主要举措和成效", "(一)履行第一责任人职责", "(二)加强执法"})),
              "一、 举措成效, (一) 第一责任人, (二) 举措成效");
    EXPECT_EQ(heading_parts(report({"一、工作回顾", "(一)加强执法", "(二)存在的不足", "(三)下一步打算"})),
              "一、 举措成效, (一) 举措成效, (二) 不足原因, (三) 下年安排");
}

TEST(HeadingParts, InsideAdmissionsNothingElseOpens) {
    EXPECT_EQ(heading_parts(report({"一、存在的不足", "(一)第一责任人履职不够"})), "一、 不足原因, (一) 不足原因");
    EXPECT_EQ(heading_parts(report({"一、主要举措和成效", "(一)解决群众反映的存在问题"})),
              "一、 举措成效, (一) 举措成效");
}

TEST(HeadingParts, ASectionThatIsCalledLikeAPartIsThatPart) {
    EXPECT_EQ(heading_parts(report({"一、主要举措和成效", "(一)加强执法", "(二)存在的问题"})),
              "一、 举措成效, (一) 举措成效, (二) 不足原因");
}

TEST(HeadingParts, AYearThatHasPassedPlansNothingMore) {
    EXPECT_EQ(heading_parts(report({"一、2024年主要工作安排落实和举措和成效", "二、2025年主要工作安排"})),
              "一、 举措成效, 二、 下年安排");
    EXPECT_EQ(heading_parts(report({"一、主要工作", "二、2024年工作安排"})), "一、 举措成效, 二、 下年安排");
}

TEST(HeadingParts, AWeakTitleMustStandAlone) {
    EXPECT_EQ(heading_parts(report({"一、主要工作", "二、完善改进措施", "三、改进措施"})),
              "一、 举措成效, 二、 举措成效, 三、 下年安排");
}

TEST(HeadingParts, AHeadingOfTwoPartsIsSplitByItsSections) {
    EXPECT_EQ(heading_parts(report({"一、主要工作", "二、存在的问题及下一步安排", "(一)存在的问题", "(二)下一步安排"})),
              "一、 举措成效, 二、 不足原因, (一) 不足原因, (二) 下年安排");
}

TEST(Parts, PresentWithHeadingAndContent) {
    EXPECT_EQ(parts(report({"一、履行第一责任人职责", "二、主要举措和成效", "三、存在的不足\n由于力量有限,",
                            "四、下一年度安排"})),
              "第一责任人 present, 不足原因 present, 下年安排 present, 举措成效 present");
}

TEST(Parts, WhatIsOnlyPlannedElsewhereIsNotScattered) {
    EXPECT_EQ(parts(report({"一、主要举措和成效", "二、下一步工作\n县政府主要负责人亲自过问。"})),
              "第一责任人 absent, 不足原因 absent, 下年安排 present, 举措成效 present");
}

TEST(Parts, PartialWithReason) {
    EXPECT_EQ(parts(report({"一、主要举措和成效\n县政府主要负责人多次过问。", "二、存在的不足", "三、改进措施"})),
              "第一责任人 partial(散见于其他部分,没有单列), 不足原因 partial(有相应内容,但未见原因说明), "
              "下年安排 partial(标题只部分对应“下年安排”), 举措成效 present");
}

TEST(Parts, AnItemIsASentenceOfTheBody) {
    EXPECT_EQ(parts(report({"一、主要举措和成效\n一是主要负责人亲自过问重点案件。", "二、加强执法"})),
              "第一责任人 partial(散见于其他部分,没有单列), 不足原因 absent, 下年安排 absent, 举措成效 present");
}

TEST(Parts, ASharedHeadingWhoseTextTellsBoth) {
    EXPECT_EQ(parts(report({"一、主要工作", "二、存在的问题及下一步安排\n由于力量有限,培训不够。"
                                            "下一步,我县将组织干部培训,继续规范执法行为,完善执法制度。"})),
              "第一责任人 absent, 不足原因 present, 下年安排 present, 举措成效 present");
}

TEST(Parts, AbsentWhenNothingSpeaksOfThem) {
    EXPECT_EQ(parts(report({"一、深化改革", "二、加强执法"})),
              "第一责任人 absent, 不足原因 absent, 下年安排 absent, 举措成效 present");
}

TEST(Parts, ALeadInTheBodyIsPartial) {
    EXPECT_EQ(parts(report({"一、深化改革\n下一步,我县将继续加强执法。"})),
              "第一责任人 absent, 不足原因 absent, 下年安排 partial(只在其他部分中有一段,没有单列), 举措成效 present");
}

TEST(Parts, WithoutAnyHeading) {
    EXPECT_EQ(parts("2024年,清河县坚持依法行政,扎实推进各项改革任务。全县取得明显进展和良好的社会效果。\n"),
              "第一责任人 absent, 不足原因 absent, 下年安排 absent, 举措成效 present");
}

TEST(InPart, BuiltinPartsAndNestedOnes) {
    const std::string text = report({"一、主要举措和成效", "(一)履行第一责任人职责", "二、存在的不足"});
    const ReadText read = read_facts(text);
    const auto part = [&](std::string_view name) {
        for (std::uint32_t i = 0; i < read.facts.part_traits.size(); ++i) {
            const auto& headings = read.facts.parts[i].headings;
            if (!headings.empty() && read.document->utf8(read.document->headings[headings.front()].title) == name) {
                return PartId{i};
            }
        }
        return kNoPart;
    };
    const Span nested = read.document->headings[1].body;
    EXPECT_TRUE(in_part(read.facts, {nested.begin + 2, nested.begin + 3}, part("履行第一责任人职责")));
    EXPECT_TRUE(in_part(read.facts, {nested.begin + 2, nested.begin + 3}, part("主要举措和成效")));
    const Span admitted = read.document->headings[2].body;
    EXPECT_FALSE(in_part(read.facts, {admitted.begin + 2, admitted.begin + 3}, part("主要举措和成效")));
    EXPECT_TRUE(in_part(read.facts, {admitted.begin + 2, admitted.begin + 3}, part("存在的不足")));
    EXPECT_FALSE(in_part(read.facts, {0, 1}, kNoPart));
}

TEST(Titles, OutermostOnly) {
    EXPECT_EQ(
        titles("清河县印发《清河县工作要点》《关于印发〈执法办法〉的通知》等文件,落实《关于转发《条例》的意见》。"),
        "《清河县工作要点》, 《关于印发〈执法办法〉的通知》, 《关于转发《条例》的意见》");
}

TEST(Titles, UnbalancedMarksAreTolerated) {
    EXPECT_EQ(titles("清河县印发《关于转发《条例》的意见,并组织学习落实各项要求。随后印发《办法》。"),
              "《关于转发《条例》, 《办法》");
    EXPECT_EQ(titles("清河县印发《工作要点,并组织各单位认真学习落实各项要求。"), "");
}

} // namespace
} // namespace zhunsheng::testing
