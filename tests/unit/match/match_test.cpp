#include <gtest/gtest.h>

#include "engine/base/utf8.h"
#include "tests/unit/match/template_text.h"

namespace zhunsheng::testing {
namespace {

TEST(Literals, AreFoundWhereverTheyStand) {
    EXPECT_EQ(found("三项制度", "落实三项制度,三项制度到位。"), "0:三项制度 0:三项制度");
    EXPECT_EQ(found("三项制度", "落实两项制度。"), "");
    EXPECT_EQ(found("三项制度", ""), "");
    EXPECT_EQ(found({"制度", "三项制度", "项制"}, "三项制度"), "1:三项制度 2:项制 0:制度");
    EXPECT_EQ(found({"下一步", "下一步"}, "下一步"), "0:下一步 1:下一步");
    EXPECT_EQ(found("依法,公正", "坚持依法,公正办案。"), "0:依法,公正");
}

TEST(Literals, OfOnePhraseDoNotOverlap) {
    EXPECT_EQ(found("落落", "落落落落落"), "0:落落 0:落落");
    EXPECT_EQ(found("(法治|治理|法治理)", "法治理"), "0:法治");
}

TEST(Quotes, AreTransparentInside) {
    EXPECT_EQ(found("一件事场景", "推出“一件事”场景3个"), "0:一件事”场景");
    EXPECT_EQ(found("“一件事”场景", "推出一件事场景"), "0:一件事场景");
    EXPECT_EQ(found("双随机、一公开", "开展「双随机、一公开」检查"), "0:双随机、一公开");
    EXPECT_EQ(found("行政执法三项制度", "行政执法『三项』制度"), "0:行政执法『三项』制度");
    EXPECT_EQ(found("落实[全面]到位", "“落实”“全面”到位"), "0:落实”“全面”到位");
    EXPECT_EQ(found("受理…{数}", "受理“各类”纠纷“〔9件〕”"), "0:受理“各类”纠纷“9件#0");
}

TEST(Choices, AndOptions) {
    EXPECT_EQ(found("(成功化解|成功调处|化解)率", "化解率和成功调处率"), "0:化解率 0:成功调处率");
    EXPECT_EQ(found("存在[的][主要|突出]不足", "存在不足、存在的主要不足、存在突出不足、存在许多不足"),
              "0:存在不足 0:存在的主要不足 0:存在突出不足");
    EXPECT_EQ(found("[全面]推进[改革]", "全面推进改革"), "0:全面推进");
    EXPECT_EQ(found("(较|比|与)[去|上|前][一]年", "较去一年,比年,与上年"), "0:较去一年 0:比年 0:与上年");
    EXPECT_EQ(found("重(甲|乙(丙|丁[戊]))轻", "重甲轻重乙丁戊轻重乙轻"), "0:重甲轻 0:重乙丁戊轻");
}

TEST(Gaps, StayInTheClause) {
    EXPECT_EQ(found("要求…单位", "要求各有关单位整改"), "0:要求各有关单位");
    EXPECT_EQ(found("要求…单位", "要求整改,各单位落实"), "");
    EXPECT_EQ(found("要求…单位", "要求单位"), "0:要求单位");
    EXPECT_EQ(found("要求…单位", "提出要求甲要求乙单位和丙单位"), "0:要求甲要求乙单位");
    EXPECT_EQ(found("重…{3}轻", "重建设一轻管,重建设事轻管,重建设事业轻管"), "0:重建设一轻 0:重建设事轻");
    EXPECT_EQ(found("存在,…问题", "存在,一些问题"), "0:存在,一些问题");
    EXPECT_EQ(found("甲…乙…丙", "甲一乙二乙三丙"), "0:甲一乙二乙三丙");
}

TEST(Gaps, CrossNoOtherFigure) {
    EXPECT_EQ(found("受理…{数}", "受理矛盾纠纷〔210宗〕"), "0:受理矛盾纠纷210宗#0");
    EXPECT_EQ(found("受理…{数}", "受理〔3批〕纠纷〔210宗〕"), "0:受理3批#0");
    EXPECT_EQ(found("受理…化解", "受理〔3批〕化解"), "");
    EXPECT_EQ(found("受理……化解", "受理〔3批〕化解"), "0:受理3批化解");
    EXPECT_EQ(found("{数}…办结", "〔3批〕已〔9件〕全部办结"), "0:9件全部办结#1");
}

TEST(WideGaps, StayInTheSentence) {
    EXPECT_EQ(found("要求……单位", "要求整改,各单位落实"), "0:要求整改,各单位");
    EXPECT_EQ(found("要求……单位", "要求整改。各单位落实"), "");
    EXPECT_EQ(found("要求……{3}单位", "要求一二,单位;要求一二三,单位"), "0:要求一二,单位");
}

TEST(Slots, BindFiguresOfTheirKind) {
    EXPECT_EQ(found("受理[各类]矛盾纠纷{数}", "受理各类矛盾纠纷〔210宗〕,"), "0:受理各类矛盾纠纷210宗#0");
    EXPECT_EQ(found("受理{数}", "受理〔率:98%〕"), "");
    EXPECT_EQ(found("化解率[达|为|达到]{率}", "共〔5件〕,化解率达到〔率:98%〕"), "0:化解率达到98%#1");
    EXPECT_EQ(found("{数}…矛盾纠纷", "化解〔12件〕各类矛盾纠纷"), "0:12件各类矛盾纠纷#0");
    EXPECT_EQ(found("印发{文件}", "印发〔文:《办法》〕"), "0:印发《办法》#0");
    EXPECT_EQ(found("{日期}(召开|举办)", "于〔期:3月5日〕召开"), "0:3月5日召开#0");
    EXPECT_EQ(found("问题{数}", "问题少"), "");
}

TEST(Slots, ChoicesWithSlotsAreSpelledOut) {
    EXPECT_EQ(found("({数}件好事|办结…{数})", "办结案件〔3宗〕,〔5〕件好事"), "0:办结案件3宗#0 0:5件好事#1");
    EXPECT_EQ(found("[受理…]{数}(纠纷|投诉)", "受理群众〔3件〕投诉和〔4件〕纠纷"), "0:受理群众3件投诉#0 0:4件纠纷#1");
}

TEST(Slots, YearsAndOrgansAreReadFromTheText) {
    EXPECT_EQ(found("{年}…工作安排", "三、2025年主要工作安排"), "0:2025年主要工作安排");
    EXPECT_EQ(found("{年}…工作安排", "二〇二五年度工作安排"), "0:二〇二五年度工作安排");
    EXPECT_EQ(found("{年}工作安排", "12025工作安排、1234工作安排"), "");
    EXPECT_EQ(found("(力争|争取){年}", "力争2025年完成"), "0:力争2025");
    EXPECT_EQ(found("由{机构}牵头", "由县司法局牵头,由群众牵头"), "0:由县司法局牵头");
    EXPECT_EQ(found("报{机构}备案", "报市人大常委会备案"), "0:报市人大常委会备案");
}

TEST(Sentences, AreNotCrossed) {
    EXPECT_EQ(found("整改。落实", "整改。落实"), "");
    EXPECT_EQ(found("整改到位", "整改\n到位"), "");
}

TEST(Titles, HideWhatIsInside) {
    EXPECT_EQ(found("应急预案", "印发《应急预案》,修订应急预案"), "0:应急预案");
    EXPECT_EQ(found("应急…完善", "《应急预案》完善"), "");
    EXPECT_EQ(found("印发…完善", "印发《应急预案》完善"), "0:印发《应急预案》完善");
    EXPECT_EQ(found("《应急预案》", "印发《应急预案》"), "0:《应急预案》");
    const Matcher matcher(lexicon_of({"应急预案"}));
    MarkedText marked = parse_text("印发《应急预案》");
    MatchInput input = marked.input();
    input.titles = nullptr;
    EXPECT_EQ(describe(matcher.resolve(input, matcher.scan(marked.text), ~0U), marked), "0:应急预案");
}

TEST(Titles, AreOpenToTermsThatSaySo) {
    Lexicon lexicon = lexicon_of({"应急预案", "应急预案"});
    lexicon.terms[1].any_status_text = true;
    const Matcher matcher(lexicon);
    const MarkedText marked = parse_text("《应急预案》");
    EXPECT_EQ(describe(matcher.resolve(marked.input(), matcher.scan(marked.text), ~0U), marked), "1:应急预案");
}

TEST(Resolve, KeepsToTheWantedRoles) {
    Lexicon lexicon = lexicon_of({"下一步", "下一步计划"});
    lexicon.phrases[1].role = PhraseRole::status_cue;
    const Matcher matcher(lexicon);
    const MarkedText marked = parse_text("下一步计划");
    const auto anchors = matcher.scan(marked.text);
    EXPECT_EQ(describe(matcher.resolve(marked.input(), anchors, role_bit(PhraseRole::status_cue)), marked),
              "1:下一步计划");
    EXPECT_EQ(describe(matcher.resolve(marked.input(), anchors, 0), marked), "");
    EXPECT_EQ(describe(matcher.resolve({marked.text}, anchors, ~0U), marked), "0:下一步 1:下一步计划");
}

TEST(Templates, WithoutLiteralAreHarmless) {
    EXPECT_EQ(found({"{数}", "", "…", "[甲]", "()", "[]甲"}, "甲〔3件〕"), "3:甲 5:甲");
    EXPECT_FALSE(anchorable(parse_template("{数}")));
    EXPECT_FALSE(anchorable(parse_template("[受理]{数}")));
    EXPECT_FALSE(anchorable(parse_template("(受理|{数})")));
    EXPECT_FALSE(anchorable(parse_template("“”")));
    EXPECT_FALSE(anchorable(Template{}));
    EXPECT_TRUE(anchorable(parse_template("[受理]{数}件")));
    EXPECT_TRUE(anchorable(parse_template("(受理{数}|{数}件)")));
}

TEST(Scan, TakesAnyCodePoint) {
    const Matcher matcher(lexicon_of({"𠮷野", "a"}));
    EXPECT_EQ(matcher.scan(U"𠮷野a\U0010FFFF").size(), 2U);
    const std::u32string wild{0xFFFFFFFF, 0x110000, 0, U'a'};
    EXPECT_EQ(matcher.scan(wild).size(), 1U);
    EXPECT_TRUE(Matcher(Lexicon{}).scan(U"甲乙").empty());
}

} // namespace
} // namespace zhunsheng::testing
