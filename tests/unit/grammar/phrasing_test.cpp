#include <gtest/gtest.h>

#include "tests/unit/grammar/reading.h"

namespace zhunsheng::test {
namespace {

TEST(Phrasing, Pieces) {
    EXPECT_EQ(phrasing("受理[各类]矛盾纠纷{数}"), "受理·[各类]·矛盾纠纷·{数}");
    EXPECT_EQ(phrasing("(化解|调解)[成功]率[达|为|达到]{率}"), "(化解|调解)·[成功]·率·[达|为|达到]·{率}");
    EXPECT_EQ(phrasing("（甲｜乙）［丙］｛年｝"), "(甲|乙)·[丙]·{年}");
    EXPECT_EQ(phrasing("a{日期}{机构}{文件}"), "a·{日期}·{机构}·{文件}");
    EXPECT_EQ(phrasing("(a(b|c)|[d])e"), "(a·(b|c)|[d])·e");
}

TEST(Phrasing, Gaps) {
    EXPECT_EQ(phrasing("a…b……c"), "a·…·b·……·c");
    EXPECT_EQ(phrasing("a...b......c"), "a·…·b·……·c");
    EXPECT_EQ(phrasing("a…{12}b……｛60｝c"), "a·…12·b·……60·c");
    EXPECT_EQ(phrasing("a…{数}"), "a·…·{数}");
    EXPECT_EQ(phrasing("1.5..2"), "1.5..2");
}

TEST(Phrasing, Escapes) {
    EXPECT_EQ(phrasing("a\\(b\\|c\\)\\…\\\"\\\\"), "a(b|c)…\"\\");
    EXPECT_EQ(phrasing("a\n      b"), "ab");
}

TEST(Phrasing, ErrorsNameTheirPlace) {
    EXPECT_EQ(errors("词条 甲 \"a|b\";"), "1:8 ZS1012");
    EXPECT_EQ(errors("词条 甲 \"好\" | \"ab(c\";"), "1:17 ZS1012");
    EXPECT_EQ(errors("词条 甲 \"a{数字}\";"), "1:9 ZS1012");
    EXPECT_EQ(errors("词条 甲 \"a)\";"), "1:8 ZS1012");
    EXPECT_EQ(errors("词条 甲 \"\" | \"[a]…\";"), "1:7 ZS1013\n1:12 ZS1013");
    EXPECT_EQ(tree("词条 甲 \"a\" | \"b(\";").substr(0, 14), "term 甲 say=a") << "the others are kept";
}

} // namespace
} // namespace zhunsheng::test
