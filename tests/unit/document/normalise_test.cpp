#include "reading.h"

namespace zhunsheng {
namespace {

TEST(Normalise, SimplifiesTraditionalAndMachineConvertedText) {
    EXPECT_EQ(normalised("關於規範行政執法的報告"), "关于规范行政执法的报告");
    EXPECT_EQ(normalised("规范性文件與關于法治的规定"), "规范性文件与关于法治的规定");
    EXPECT_EQ(normalised("規范、關于、裏面、為民"), "规范、关于、里面、为民");
    EXPECT_EQ(normalised("隨著改革深入，電覆並沿著"), "随着改革深入,电复并沿着");
    EXPECT_EQ(normalised("著名乾县的经验"), "著名乾县的经验");
    EXPECT_EQ(read("關于法治政府建設").script, Script::traditional);
    EXPECT_EQ(read("我县认真贯彻落实法治政府建设实施纲要的有关要求,规範执法行为").script, Script::simplified);
}

TEST(Normalise, HalvesFullWidthForms) {
    EXPECT_EQ(normalised("２０２４年，共９９．５％；（一）“ＡＰＰ”！"), "2024年,共99.5%;(一)“APP”!");
    EXPECT_EQ(normalised("《纲要》〔2022〕17号、【注】…「三项制度」"), "《纲要》〔2022〕17号、【注】…“三项制度”");
    EXPECT_EQ(normalised("互联网＋监管,12∶30,二○二五年"), "互联网+监管,12:30,二〇二五年");
    EXPECT_EQ(normalised("⼀是法治⻓效"), "一是法治长效");
}

TEST(Normalise, UnifiesTheDashesOfRanges) {
    EXPECT_EQ(normalised("实施纲要(2021-2025年)"), "实施纲要(2021—2025年)");
    EXPECT_EQ(normalised("实施纲要（2021–2025年）"), "实施纲要(2021—2025年)");
    EXPECT_EQ(normalised("实施纲要（2021～2025年）"), "实施纲要(2021—2025年)");
    EXPECT_EQ(normalised("实施纲要（2021－2025年）"), "实施纲要(2021—2025年)");
    EXPECT_EQ(normalised("由1小时~2小时,3％-5％,2021年 - 2025年"), "由1小时—2小时,3%—5%,2021年—2025年");
    EXPECT_EQ(normalised("三-五个工作日"), "三—五个工作日");
}

TEST(Normalise, KeepsHyphensInNames) {
    EXPECT_EQ(normalised("规则GY-15-01成立"), "规则GY-15-01成立");
    EXPECT_EQ(normalised("日期2025-01-10为准"), "日期2025-01-10为准");
    EXPECT_EQ(normalised("电话0763-3312345"), "电话076*-*****45"); // and masks what tells
    EXPECT_EQ(normalised("电视-电话会议"), "电视-电话会议");
}

TEST(Normalise, DropsBlanksThatOnlySetType) {
    EXPECT_EQ(normalised("法 治　政\u00A0府 建\t设"), "法治政府建设");
    EXPECT_EQ(normalised("共 197 宗 , 占 99.5 % 。"), "共197宗,占99.5%。");
    EXPECT_EQ(normalised("使用 Smart City 平台"), "使用Smart City平台");
    EXPECT_EQ(normalised("法\u200B治\uFEFF政\u00AD府"), "法治政府");
    EXPECT_EQ(normalised("共12, 34和56号文件规定"), "共12, 34和56号文件规定");
    EXPECT_EQ(normalised("法治&nbsp;&nbsp;政府&ldquo;一网通办&rdquo;&amp;"), "法治政府“一网通办”&");
}

TEST(Normalise, EveryPositionLeadsBackToTheOriginal) {
    const std::string text = "　　清 河縣\r\n办理１９７&nbsp;宗。";
    const Document document = read(text);
    EXPECT_EQ(to_utf8(document.text), "清河县\n办理197宗。");
    ASSERT_EQ(document.origin.size(), document.text.size() + 1);
    EXPECT_EQ(document.original_utf8({0, 3}), "清 河縣");
    EXPECT_EQ(document.original_utf8({6, 10}), "１９７&nbsp;宗");
    EXPECT_EQ(document.place(2).at, (LineColumn{1, 6}));
    EXPECT_EQ(document.place(6).at, (LineColumn{2, 3}));
    EXPECT_EQ(document.place(6).offset, document.origin[6]);
    EXPECT_EQ(document.original_span({3, 3}).size(), 0U);
    const Document quoted = read("称&ldquo;法治&rdquo;。");
    EXPECT_EQ(quoted.original_utf8({1, 5}), "&ldquo;法治&rdquo;");
}

} // namespace
} // namespace zhunsheng
