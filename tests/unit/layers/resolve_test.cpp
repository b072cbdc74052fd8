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

/// A book with everything that a rule can hold, and a lower one that changes it.
std::vector<Book> rich_books() {
    return {{{"国.zs", R"(规则集 国.全 { 名称 "全"; 版本 1.0.0; 层次 国家; 适用 年度 2021 至 2030; 到期后 继续 "旧"; }
依据 纲要 { 名称 "示例纲要"; }
单位 期 { 量纲 计数; }
部分 标题 { 取自 标题; }
部分 标题行 { 取自 标题行; }
部分 举措成效 { 标题 "举措和成效"; 取自 其余; }
词条 考核 "考核";
词条 述法 "述法";
指标 培训期数 编号 PX-01 单位 期 { 说法 "培训{数}"; 未载明即 未知; }
规则 A-01 "都有" {
  依据 纲要 第1项;
  生效 2023-01-01;
  失效 2027-01-01;
  按 成文日;
  到期后 继续 "续用";
  应当 甲:提及 考核;
  例外 小 {
    当 PX-01 < 3 期; # 三期以下
    应当 丁:提及 述法 于 举措成效;
  }
  例外 更小 于 小 { 当 PX-01 < 1 期; 不适用 "没有"; }
  下级可 放宽;
}
规则 A-02 "两项" {
  依据 纲要 第2项;
  应当 至少 1 项 (甲:在 部分 举措成效 中 (提及 考核)、乙:同句 (提及 述法、指标 PX-01));
  应当 乙:PX-01 ≥ 上年.PX-01;
}
)"}},
            other_book("省.zs", R"(规则集 省.全 { 名称 "省"; 版本 1.0.0; 层次 省; 继承 国.全; }
放宽 A-01 { 理由 "远"; 例外 远 { 当 提及 述法; 依据 纲要 第3项; 必须 丙:PX-01 ≥ 1 期; } }
加严 A-02 { 提为 必须 乙; 应当 提及 考核; }
豁免 灾 { 对象 "清河县"; 规则 A-01; 自 2024-01-01 至 2024-12-31; 批准 "甲"; 理由 "乙"; }
)")};
}

TEST(Resolve, DatesExceptionsScopesAndLastYear) {
    const std::vector<Book> books = rich_books();
    const Compiled layered = compile_layers(parsed_layers(books));
    const std::string text = resolved(books);
    const Compiled flat = compile_files({{"合并.zs", text}});
    EXPECT_EQ(listing(flat.diagnostics), "");
    EXPECT_EQ(flat.plan.hash, layered.plan.hash);
    EXPECT_EQ(flat.plan.waivers.size(), 1U);
    for (const std::string_view work :
         {"组织考核,开展述法。", "举办培训2期。", "举办培训0期,开展述法。", "组织考核,举办培训5期。"}) {
        EXPECT_EQ(outcomes(flat, work), outcomes(layered, work)) << work;
    }
    const auto has = [&](const std::string& part) {
        EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
    };
    has("  失效 2027-01-01; # 来源 国.全 国.zs:13\n");
    has("  例外 小 {\n    当 PX-01 < 3 期; # 来源 国.全 国.zs:18\n    应当 丁:提及 述法 于 举措成效; # 来源 国.全 "
        "国.zs:19\n  }\n");
    has("  例外 更小 于 小 {\n    当 PX-01 < 1 期; # 来源 国.全 国.zs:21\n    不适用 \"没有\"; # 来源 国.全 国.zs:21\n "
        " }\n");
    has("    必须 丙:PX-01 ≥ 1 期; # 来源 省.全 省.zs:2\n");
    has("  规则 A-01; # 来源 省.全 省.zs:4\n");
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
