#include <gtest/gtest.h>

#include <set>

#include "tests/unit/grammar/reading.h"

namespace zhunsheng::test {
namespace {

std::string in_rule(const std::string& field) {
    return "规则 R-1 \"t\" {\n" + field + "\n宜 z; }";
}

TEST(Error, SaysWhatWasSeenAndExpected) {
    EXPECT_EQ(messages(in_rule("严重 很大;")), "2:4 ZS1001 这里写的是“很大”,应为严重程度(提示、次要、主要、严重)。");
    EXPECT_EQ(messages("依据 甲 { 名称 乙; }"), "1:11 ZS1001 这里写的是“乙”,应为字符串(写在引号里)。");
    EXPECT_EQ(messages("依据 甲 { 名称 乙; }", Language::english),
              "1:11 ZS1001 found “乙”, expected a string in quotes.");
    EXPECT_EQ(messages("依据 甲"), "1:5 ZS1001 这里写的是文件末尾,应为“{”。");
}

TEST(Error, DidYouMean) {
    EXPECT_EQ(messages("依据 甲 { 名字 \"乙\"; }"),
              "1:8 ZS1001 这里写的是“名字”,应为“名称”、“文号”、“发布”、“施行”或“条款”。 是不是想写“名称”?");
    EXPECT_NE(messages("规责 R-1 \"t\" { }").find("是不是想写“规则”?"), std::string::npos);
    EXPECT_NE(messages("ruel R-1 \"t\" { }").find("是不是想写“rule”?"), std::string::npos);
    EXPECT_NE(messages(in_rule("说明 不附合 \"x\";")).find("是不是想写“不符合”?"), std::string::npos);
    EXPECT_NE(messages("词条 甲 \"{数字}\";").find("{数}"), std::string::npos);
}

TEST(Error, AKeywordNeedsItsSpace) {
    EXPECT_EQ(messages(in_rule("必须 提及三项制度;")),
              "2:4 ZS1002 “提及三项制度”连成了一个词,这里没有这样的名字。 在“提及”后面加一个空格:提及 三项制度");
    EXPECT_EQ(errors(in_rule("必须 提及三项制度 于 举措;")), "2:4 ZS1002");
    EXPECT_NE(messages("规则R \"t\" { }").find("“规则”后面要空一格"), std::string::npos);
}

TEST(Error, Hints) {
    EXPECT_NE(messages(in_rule("必须 1 < 2 < 3;")).find("比较不能连写"), std::string::npos);
    EXPECT_NE(messages(in_rule("必须 a -b;")).find("减号两边要空格"), std::string::npos);
    EXPECT_NE(messages(in_rule("标题 \"x\";")).find("“标题”是关键字,但不能写在这里"), std::string::npos);
    EXPECT_NE(messages("词条 甲 \"a|b\";").find("不同的说法写在括号里"), std::string::npos);
    EXPECT_NE(messages("词条 甲 \"(a\";").find("第7列的“(”没有收尾"), std::string::npos);
}

TEST(Error, ReadingGoesOnAfterEach) {
    EXPECT_EQ(tree("规则 R-1 \"t\" {\n  必须 a b;\n  应当 c;\n}\n词条 \"x\";\n词条 乙 \"y\";"),
              "rule R-1 't' / should c\nterm 乙 say=y\n"
              "2:8 ZS1001 这里写的是“b”,应为运算符、比较符、“且”、“或”或“;”。\n"
              "5:4 ZS1001 这里写的是“\"x\"”,应为名字。");
    EXPECT_EQ(errors("规则 R-1 \"t\" {\n  必须 a <\n  应当 c = ;\n}"), "3:3 ZS1001\n3:10 ZS1001")
        << "the next field is a sync point";
    EXPECT_EQ(tree("规责 R-1 \"t\" { 必须 { a; }; }\n词条 乙 \"y\";").substr(0, 12), "term 乙 say");
}

TEST(Error, AMissingSemicolonLosesNothing) {
    EXPECT_EQ(tree("依据 甲 { 名称 \"乙\" 文号 \"丙\"\n 施行 2020-01-01 }"),
              "source 甲 title='乙' number='丙' effective=2020-1-1\n"
              "1:14 ZS1003 这一句后面缺少“;”。\n1:21 ZS1003 这一句后面缺少“;”。\n2:15 ZS1003 这一句后面缺少“;”。");
}

TEST(Error, UnclosedSaysWhereItWasOpened) {
    EXPECT_EQ(messages("规则 R-1 \"t\" {\n  必须 a;\n词条 甲 \"x\";"),
              "1:12 ZS1004 第1行第12列的“{”到第3行还没有对应的“}”。 在这一段的末尾补上“}”。");
    EXPECT_EQ(errors(in_rule("整改 \"没有收尾;")), "2:4 ZS1005");
    EXPECT_EQ(errors("依据 甲 {\n 名称 “没有收尾;\n 文号 “乙”;\n}\n词条 丙 “丁;"), "2:5 ZS1005\n5:6 ZS1005");
    EXPECT_EQ(errors("依据 甲 {\n 名称 \"没有收尾;\n 文号 \"乙\";\n 施行 2020-13-01; }"), "2:5 ZS1005\n4:5 ZS1010");
}

TEST(Error, ABlockInABlockLosesNothingElse) {
    EXPECT_EQ(tree("规则 R-1 \"t\" {\n  例外 甲 {\n    当 b;\n    必需 c;\n    应当 d;\n  }\n  整改 \"z\";\n}\n词条 乙 "
                   "\"y\";"),
              "rule R-1 't' / remedy='z' / {exception 甲 / when b / should d}\nterm 乙 say=y\n"
              "4:5 ZS1001 这里写的是“必需”,应为“当”、“依据”、“必须”、“应当”、“宜”或“不适用”。");
    EXPECT_EQ(tree("规则 R-1 \"t\" {\n  例外 甲 乙 { 当 b; }\n  应当 d;\n}"),
              "rule R-1 't' / should d\n2:8 ZS1001 这里写的是“乙”,应为“于”或“{”。");
    EXPECT_EQ(errors("规则 R-1 \"t\" {\n  例外 甲 {\n    当 b;\n}\n词条 乙 \"y\";"), "1:12 ZS1004");
    EXPECT_EQ(messages(in_rule("生效 本年-01-01;")), "2:4 ZS1001 这里写的是“本年”,应为日期(如 2024-03-01)。");
}

TEST(Error, FiftyErrorsAreFiftyDiagnostics) {
    std::string text = "规则 R-1 \"t\" {\n", expected;
    for (int i = 0; i < 50; ++i) {
        text += "  应挡 a;\n";
        expected += (i > 0 ? "\n" : "") + std::to_string(i + 2) + ":3 ZS1001";
    }
    EXPECT_EQ(errors(text + "}"), expected);
}

TEST(Error, EveryCodeHasAnExample) {
    const std::string all = errors("规则 R-1 \"t\" { 必须 提及甲; 必须 ; 合并 甲 }\n"
                                   "依据 甲 { 发布 2023-02-29; 名称 \"一\"; 名称 \"二\"; }\n"
                                   "词条 乙 \"a|b\" | \"\";\n"
                                   "规则 R-2 \"t\" { 必须 a = 1234567890123456789; }\n"
                                   "规则 R-3 \"t\" { 必须 " +
                                   std::string(70, '(') + "; }\n规则 R-4 \"t\" {\n整改 \"x;\n") +
                            errors(std::string(1024 * 1024 + 1, ' ')) + errors("\xB9\xE6\xD4\xF2") +
                            errors("词条 甲 \"甲\u200B事\";") + errors([] {
                                std::string many;
                                for (int i = 0; i < 200; ++i) {
                                    many += "; ";
                                }
                                return many;
                            }()) +
                            errors([] {
                                std::string sum = "规则 R-1 \"t\" { 必须 a";
                                for (int i = 0; i < 300; ++i) {
                                    sum += " + a";
                                }
                                return sum + " ≥ 3; }";
                            }());
    for (const char* code : {"ZS1001", "ZS1002", "ZS1003", "ZS1004", "ZS1005", "ZS1006", "ZS1007", "ZS1008", "ZS1009",
                             "ZS1010", "ZS1011", "ZS1012", "ZS1013", "ZS1014", "ZS1015", "ZS1016"}) {
        EXPECT_NE(all.find(code), std::string::npos) << code;
    }
    const std::set<std::string_view> known{
#define ZS_DIAGNOSTIC(name, code, level, zh, zh_hint, en, en_hint) code,
#include "engine/base/diagnostics.def"
#undef ZS_DIAGNOSTIC
    };
    EXPECT_EQ(known.count("ZS1017"), 0U) << "a new code needs its example here";
}

} // namespace
} // namespace zhunsheng::test
