#include <gtest/gtest.h>

#include <ctime>

#include "grammar/grammar.h"
#include "tests/support/rule_dump.h"
#include "tests/unit/grammar/reading.h"

namespace zhunsheng::test {
namespace {

std::string times(std::string_view text, int count) {
    std::string out;
    for (int i = 0; i < count; ++i) {
        out += text;
    }
    return out;
}

TEST(Limit, Nesting) {
    EXPECT_EQ(condition(times("(", 63) + "a" + times(")", 63)), "a");
    EXPECT_EQ(errors("规则 R-1 \"t\" { 必须 " + times("(", 65) + "a" + times(")", 65) + "; 必须 b; }"), "1:82 ZS1006");
    EXPECT_EQ(errors("规则 R-1 \"t\" { 必须 " + times("非 ", 65) + "a; }"), "1:147 ZS1006");
    EXPECT_EQ(errors("词条 甲 \"" + times("(", 65) + "a" + times(")", 65) + "\";"), "1:72 ZS1006");
}

TEST(Limit, Operators) {
    EXPECT_EQ(errors("规则 R-1 \"t\" { 必须 a" + times(" + a", 256) + " ≥ 3; }"), "");
    EXPECT_EQ(errors("规则 R-1 \"t\" { 必须 a" + times(" + a", 257) + " ≥ 3; }"), "1:1043 ZS1016");
}

TEST(Limit, DiagnosticsEndWithANote) {
    const auto file = read(times("甲;\n", 1000));
    ASSERT_EQ(file.diagnostics.size(), 100U);
    EXPECT_EQ(message(file.diagnostics.back(), Language::chinese), "错误太多,只列出了前99处。");
}

TEST(Limit, FileSizeAndEncoding) {
    EXPECT_EQ(messages(std::string(1024 * 1024 + 1, ' ')),
              "0:0 ZS1008 规则文件有1048577字节,超过了1048576字节的上限,没有读取。 把规则分到几个文件里。");
    EXPECT_EQ(messages("# \xB9\xE6\xD4\xF2"),
              "0:0 ZS1009 规则文件不是 UTF-8 编码(第3个字节起无法识别),没有读取。 用编辑器另存为 UTF-8 编码。");
}

/// A file of the largest size, good or hopeless, is read in time that grows with its length only: processor time, which
/// a busy machine does not stretch.
TEST(Limit, TimeIsLinear) {
    const std::string good =
        "规则 R-1 \"t\" { 必须 提及 甲 于 乙 同段 有 数字 且 (a + b) * 2 >= 3 件; 整改 \"好\"; }\n";
    for (const std::string& unit : {good, std::string("名称 “x;\n"), std::string("\""), std::string("("),
                                    std::string("规则 R-1 \"t\" {\n"), std::string("\"(|"), std::string("a < b < ")}) {
        const std::clock_t begin = std::clock();
        static_cast<void>(read(times(unit, static_cast<int>(1'000'000 / unit.size()))));
        EXPECT_LT(std::clock() - begin, 20 * CLOCKS_PER_SEC) << unit;
    }
}

} // namespace
} // namespace zhunsheng::test
