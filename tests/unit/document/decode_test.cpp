#include <iconv.h>

#include "reading.h"

namespace zhunsheng {
namespace {

using namespace std::string_view_literals;

const std::string kReport = "清河县人民政府2024年度法治政府建设情况报告\n"
                            "2024年,我县认真贯彻落实法治政府建设实施纲要,行政执法工作有新的进展。\n"
                            "一、主要举措和成效\n全年办理行政处罚案件197宗,没有发生重大事故。\n";

std::string convert(const char* to, std::string text) {
    const iconv_t handle = iconv_open(to, "UTF-8");
    std::string out(text.size() * 4 + 8, '\0');
    char* in = text.data();
    char* end = out.data();
    std::size_t in_left = text.size();
    std::size_t out_left = out.size();
    EXPECT_EQ(iconv(handle, &in, &in_left, &end, &out_left), 0U);
    iconv_close(handle);
    out.resize(out.size() - out_left);
    return out;
}

std::string encoding_of(std::string_view bytes) {
    const Document document = read(bytes);
    return std::string(name_of(document.encoding, kEncodingNames)) +
           (to_utf8(document.original) == kReport ? " same" : " different") + (document.whole ? "" : " damaged");
}

TEST(Decode, TellsEncodings) {
    EXPECT_EQ(encoding_of(kReport), "UTF-8 same");
    EXPECT_EQ(encoding_of("\xEF\xBB\xBF" + kReport), "UTF-8 same");
    EXPECT_EQ(encoding_of(convert("GB18030", kReport)), "GB18030 same");
    EXPECT_EQ(encoding_of(convert("UTF-16LE", kReport)), "UTF-16LE same");
    EXPECT_EQ(encoding_of(convert("UTF-16BE", kReport)), "UTF-16BE same");
    EXPECT_EQ(encoding_of("\xFF\xFE" + convert("UTF-16LE", kReport)), "UTF-16LE same");
    EXPECT_EQ(encoding_of("\xFE\xFF" + convert("UTF-16BE", kReport)), "UTF-16BE same");
}

TEST(Decode, TellsBig5FromGb18030) {
    const std::string text = "清河縣人民政府法治政府建設情況報告。全年辦理行政處罰的案件有一百宗，工作有新的進展。";
    const Document document = read(convert("BIG5", text));
    EXPECT_EQ(document.encoding, Encoding::big5);
    EXPECT_EQ(document.script, Script::traditional);
    EXPECT_EQ(to_utf8(document.original), text);
    EXPECT_EQ(to_utf8(document.text).find("清河县人民政府法治政府建设情况报告。全年办理行政处罚"), 0U);
}

TEST(Decode, KeepsReadingAroundDamage) {
    std::string damaged = kReport;
    damaged.insert(damaged.find("认真"), "\xE6\x9C");
    EXPECT_EQ(encoding_of(damaged), "UTF-8 different damaged");
    const Document document = read(damaged);
    ASSERT_EQ(document.diagnostics.size(), 1U);
    EXPECT_EQ(document.diagnostics[0].place, (LineColumn{2, 9}));
    EXPECT_EQ(code_text(document.diagnostics[0].code), "ZS3008");
    EXPECT_EQ(document.original.substr(document.diagnostics[0].span.begin, 3), U"\uFFFD认真");

    std::string legacy = convert("GB18030", kReport);
    legacy[legacy.size() - 9] = '\xFF';
    const Document gb = read(legacy);
    EXPECT_EQ(gb.encoding, Encoding::gb18030);
    EXPECT_FALSE(gb.whole);
}

TEST(Decode, CutOffUtf16IsDamage) {
    std::string bytes = "\xFF\xFE" + convert("UTF-16LE", kReport);
    bytes.pop_back();
    EXPECT_FALSE(read(bytes).whole);
}

TEST(Decode, ListsOnlySoManyDamagedPlaces) {
    std::string text = kReport;
    for (int i = 0; i < 300; ++i) {
        text += "法治\xFF政府建设";
    }
    const Document document = read(text);
    EXPECT_EQ(document.diagnostics.size(), Limits{}.diagnostics_per_file);
    EXPECT_EQ(code_text(document.diagnostics.back().code), "ZS3010");
    EXPECT_EQ(document.diagnostics.back().args[0], "201");
}

TEST(Decode, ControlCharactersAreReportedAndLeftOut) {
    const Document document = read("全县办理案件\x01"
                                   "12件。全县的工作有序推进,行政执法更加规范,群众满意度不断提高,"
                                   "法治政府建设取得新的进展,营商环境不断优化,社会治理更加有效,基层基础更加扎实,"
                                   "人民群众的获得感和安全感进一步增强。");
    EXPECT_EQ(to_utf8(document.text).find("全县办理案件12件。"), 0U);
    ASSERT_EQ(document.diagnostics.size(), 1U);
    EXPECT_EQ(code_text(document.diagnostics[0].code), "ZS3009");
    EXPECT_TRUE(document.whole);
}

TEST(Decode, RefusesWhatIsNoReport) {
    EXPECT_EQ(refusal(""), "ZS3001");
    EXPECT_EQ(refusal(" \r\n\t"), "ZS3001");
    EXPECT_EQ(refusal("\xEF\xBB\xBF"), "ZS3001");
    EXPECT_EQ(refusal("PK\x03\x04\x14\x00\x06\x00"sv), "ZS3005");
    EXPECT_EQ(refusal("%PDF-1.7 …"), "ZS3005");
    EXPECT_EQ(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "ZS3005");
    EXPECT_EQ(refusal("\x7f"
                      "ELF\x02\x01\x01"),
              "ZS3005");
    EXPECT_EQ(refusal("\x00\x01\x02\x03\x00\x00\x07\x08 abc"sv), "ZS3004");
    EXPECT_EQ(refusal("The county government has made steady progress in 2024."), "ZS3007");
    EXPECT_EQ(refusal("2024 --- 100% 2025"), "ZS3011");
    EXPECT_EQ(refusal("\x81\x20\xFF\xFF\x90\x21\xFE\x20\x85\x22\xFF\x31"), "ZS3006");
    EXPECT_EQ(refusal("法治政府建设"), "-");
}

TEST(Decode, RefusesWhatIsOverALimit) {
    Limits limits;
    limits.report_bytes = 100;
    EXPECT_EQ(refusal(kReport, limits), "ZS3002");
    limits = {};
    limits.report_code_points = 50;
    EXPECT_EQ(refusal(kReport, limits), "ZS3003");
}

TEST(Decode, SaysWhatToDo) {
    const auto refused = read_text("%PDF-1.7", "报告.pdf");
    ASSERT_FALSE(refused);
    EXPECT_EQ(format(refused.error(), Language::chinese),
              "报告.pdf: 错误 ZS3005: 这是PDF 文档,不是纯文本报告。\n"
              "    提示:请用 pdftotext 或阅读器导出纯文本(TXT)后再检查。\n");
}

} // namespace
} // namespace zhunsheng
