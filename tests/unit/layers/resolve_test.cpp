// The flat rulebook: its text, its hash, its verdicts.
#include <gtest/gtest.h>

#include "grammar/grammar.h"
#include "tests/unit/layers/books.h"

namespace zhunsheng::test {
namespace {

const std::string kProvince = R"(词条 普法 "普法";
参数 普法下限 { 值 1 期; 从严 增大; }
加严 A-01 {
  依据 纲要 第7项;
  应当 丁:提及 述法; # 由省里加上
  提为 必须 甲;
  适用 层级 市、县、乡镇;
}
加严 参数 培训下限 = 3 期;
细化 A-02 { 依据 纲要 第9项; 整改 "写明期数。"; 宜 提及 普法; }
补充 词条 三项制度 { 说法 "三制" | "三制度"; }
规则 S-01 "普法" { 依据 纲要 第3项; 应当 提及 普法; }
测试 "甲" { 层级 县; 年度 2024; 报告 "一"; 期望 S-01 不符合; }
)";

std::string resolved(const std::vector<Book>& books) {
    const Resolved flat = resolve(parsed_layers(books));
    EXPECT_EQ(listing(flat.diagnostics), "");
    return grammar::format(grammar::parse(std::make_shared<const Source>("合并.zs", flat.text)));
}

std::vector<Book> three_books() {
    return {national_book(), province_book(kProvince),
            other_book(
                "市/市.zs",
                "规则集 市.示例 { 名称 \"市\"; 版本 1.0.0; 层次 市; 继承 省.示例; }\n加严 A-01 { 必须 提及 普法; }\n"
                "放宽 A-02 { 理由 \"过渡期\"; 降为 应当 丙; 适用 年度 2020 起; }\n"
                "豁免 灾区 { 对象 \"清河县\"; 规则 A-02; 自 2024-01-01 至 2024-12-31; 批准 \"甲\"; 理由 \"乙\"; }\n")};
}

TEST(Resolve, SameHashAndVerdicts) {
    const std::vector<Book> books = three_books();
    const Compiled layered = compile_layers(parsed_layers(books));
    const Compiled flat = compile_files({{"合并.zs", resolved(books)}});
    EXPECT_EQ(listing(flat.diagnostics), "");
    EXPECT_EQ(flat.plan.hash, layered.plan.hash);
    for (const std::string_view work : {"落实三项制度,组织考核,开展述法,举办培训3期。", "落实三制,开展述法和普法。",
                                        "开展普法,举办培训2期。", "组织考核。"}) {
        EXPECT_EQ(outcomes(flat, work), outcomes(layered, work)) << work;
    }
    const std::string again = resolved({{{"合并.zs", resolved(books)}}});
    EXPECT_EQ(compile_files({{"合并.zs", again}}).plan.hash, layered.plan.hash);
}

TEST(Resolve, ShowsWhereEverythingComesFrom) {
    const std::string text = resolved(three_books());
    const auto has = [&](const std::string& part) {
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    };
    has("# 规则集 国家.示例 1.0.0 层次 国家\n# 规则集 省.示例 1.2.0 层次 省 地区 云川省\n# 规则集 市.示例 1.0.0 层次 "
        "市\n# 内容哈希 ");
    has("  说法 \"三制\" | \"三制度\"; # 来源 省.示例 省.zs:12\n");
    has("  值 3 期; # 来源 省.示例 省.zs:10\n");
    has("  应当 甲:提及 三项制度; # 来源 国家.示例 国.zs:15\n");
    has("  加严 省.示例 {\n");
    has("    应当 丁:提及 述法; # 来源 省.示例 省.zs:6\n    提为 必须 甲; # 来源 省.示例 省.zs:7\n");
    has("  加严 市.示例 {\n    必须 提及 普法; # 来源 市.示例 市.zs:2\n  }\n");
    has("# 放宽 A-02(理由:过渡期),来源 市.示例 市.zs:3\n");
    has("  应当 丙:PX-01 ≥ 培训下限; # 来源 国家.示例 国.zs:20\n");
    EXPECT_EQ(text.find("继承"), std::string::npos);
    EXPECT_EQ(text.find("测试"), std::string::npos);
}

TEST(Resolve, TheOrderOfFilesCountsForNothing) {
    const std::vector<Book> books = three_books();
    EXPECT_EQ(resolved({books[2], books[0], books[1]}), resolved(books));
}

TEST(Resolve, ErrorsGiveNoText) {
    const Resolved flat = resolve(parsed_layers({national_book(), province_book("停用 A-01 { 理由 \"r\"; }")}));
    EXPECT_EQ(flat.text, "");
    EXPECT_TRUE(has_error(flat.diagnostics));
}

TEST(Resolve, TheNationalRulebook) {
    const std::vector<Layer> layers{{national_rule_files()}};
    const std::string text =
        grammar::format(grammar::parse(std::make_shared<const Source>("合并.zs", resolve(layers).text)));
    EXPECT_EQ(compile_files({{"合并.zs", text}}).plan.hash, national().plan.hash);
}

} // namespace
} // namespace zhunsheng::test
