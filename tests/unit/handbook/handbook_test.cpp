// A rulebook as a handbook: what stands in it, that its links hold, that nothing of a rulebook becomes markup.
#include "engine/handbook/handbook.h"

#include <gtest/gtest.h>
#include <map>
#include <set>

#include "engine/render/manuscript.h"
#include "tests/support/rulebook.h"
#include "tests/unit/inspect/book_text.h"

namespace zhunsheng {
namespace {

/// Everything between `open` and `close`, each as often as it occurs.
std::vector<std::string> between(const std::string& text, std::string_view open, std::string_view close) {
    std::vector<std::string> found;
    for (std::size_t at = text.find(open); at != std::string::npos; at = text.find(open, at)) {
        at += open.size();
        found.push_back(text.substr(at, text.find(close, at) - at));
    }
    return found;
}

void expect_links_hold(const std::vector<std::string>& anchors, const std::vector<std::string>& links) {
    std::map<std::string, int> times;
    for (const std::string& anchor : anchors) {
        EXPECT_EQ(++times[anchor], 1) << anchor;
    }
    EXPECT_FALSE(links.empty());
    for (const std::string& link : links) {
        EXPECT_TRUE(times.contains(link)) << link;
    }
}

handbook::Manuscript national_handbook() {
    return handbook::write_handbook(test::national_book(), test::national().plan);
}

handbook::Manuscript handbook_of(const std::string& text) {
    return handbook::write_handbook(*test::book_of(text), test::compile_files({{"规则.zs", text}}).plan);
}

const std::string kSmall = R"zs(规则集 试.规则 { 名称 "试<b>|规则"; 版本 1.0.0; }
依据 办法 { 名称 "办法"; }
词条 公示 "(公示|公开)…{数}";
规则 R-1 "写<script>&`公示`" { 依据 办法 第2条; 依据 "自查 <要求>"; 应当 提及 公示; 整改 "写[这里](http://x)"; }
规则 R-2 "二" { 依据 办法 第5条; 必须 提及 公示 同句 有 数字; }
测试 "例" { 报告 "公示```</pre>3条"; 期望 R-1 符合; }
)zs";

TEST(Handbook, LinksOfTheNationalOneHold) {
    const std::string html = render_html(national_handbook());
    expect_links_hold(between(html, " id=\"", "\""), between(html, "href=\"#", "\""));
    const std::string markdown = render_markdown(national_handbook());
    expect_links_hold(between(markdown, "<a id=\"", "\""), between(markdown, "](#", ")"));
}

TEST(Handbook, LinksHoldWhateverABasisSays) {
    const std::string html = render_html(handbook_of(kSmall));
    expect_links_hold(between(html, " id=\"", "\""), between(html, "href=\"#", "\""));
}

TEST(Handbook, TextStaysText) {
    const std::string html = render_html(handbook_of(kSmall));
    EXPECT_EQ(html.find("<script>"), std::string::npos);
    EXPECT_EQ(html.find("<b>"), std::string::npos);
    EXPECT_NE(html.find("写&lt;script&gt;&amp;`公示`"), std::string::npos);
    EXPECT_NE(html.find("公示```&lt;/pre&gt;3条</pre>"), std::string::npos);
    const std::string markdown = render_markdown(handbook_of(kSmall));
    EXPECT_NE(markdown.find("# 试\\<b\\>\\|规则\n"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find("````\n公示```</pre>3条\n````"), std::string::npos) << markdown;
    EXPECT_EQ(markdown.find("[这里](http"), std::string::npos) << markdown;
}

TEST(Handbook, SaysWhatARuleAsksAndWhichClausesHaveNone) {
    const std::string markdown = render_markdown(handbook_of(kSmall));
    EXPECT_NE(markdown.find("- 必须写明“[公示](#term-公示)”,且同句有数字\n"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find("4 条:2 条有规则,0 条写明查不出的原因,2 条未见规则。"), std::string::npos) << markdown;
    EXPECT_NE(markdown.find("(部分) |  |\n| 第三条 | **未见规则** |  |\n| 第四条 | **未见规则** |  |\n"
                            "| 第五条 | [R-2 二](#rule-R-2)(部分) |  |\n"),
              std::string::npos)
        << markdown;
    EXPECT_NE(markdown.find("另见 [R-1"), std::string::npos) << markdown;
}

TEST(Handbook, CoverageHasEveryClauseThatTheSourceDeclares) {
    const std::string text = R"zs(规则集 试.规则 { 名称 "试"; 版本 1.0.0; }
依据 规定 { 名称 "规定"; }
依据 意见 { 名称 "意见"; }
依据 办法 { 名称 "办法"; 条款 第3条 名称 "公示" 不查 "公示是否及时,要看网站"; 条款 第2条 不查 "内部事项"; 条款 第1条; }
词条 公示 "公示";
规则 R-1 "一" { 依据 办法 第3条 相关; 依据 办法 第3条 等同; 应当 提及 公示; 整改 "写"; }
规则 R-2 "二" { 依据 办法 第3条 相关; 依据 办法 第9条 "第二款" 存疑; 依据 "自查"; 依据 规定 第4条 相关; 应当 提及 公示; 整改 "写"; }
)zs";
    const std::string page = render_markdown(
        handbook::write_coverage_page(*test::book_of(text), test::compile_files({{"规则.zs", text}}).plan));
    EXPECT_NE(page.find("4 条:2 条有规则,1 条写明查不出的原因,1 条未见规则。\n\n"
                        "| 条款 | 规则 | 报告里查不出的 |\n|---|---|---|\n"
                        "| 第三条 公示 | R-1 一(等同);R-2 二(相关) | 公示是否及时,要看网站 |\n"
                        "| 第二条 | — | 内部事项 |\n"
                        "| 第一条 | **未见规则** |  |\n"
                        "| 第九条第二款 | R-2 二(部分) |  |\n"),
              std::string::npos)
        << page;
    EXPECT_NE(page.find("| 《规定》第四条 | R-2 二(相关) |\n| 《意见》 | **未见规则** |\n| 自查 | R-2 二(部分) |\n"),
              std::string::npos)
        << page;
}

TEST(Handbook, SaysWhatEachLayerAsks) {
    const test::Book upper{{"国.zs", R"zs(规则集 国.例 { 名称 "国"; 版本 1.0.0; }
依据 纲要 { 名称 "纲要"; }
词条 培训 "培训";
词条 联办 "联办";
词条 代办 "代办";
规则 A-1 "一" {
  依据 纲要 第1项; 生效 2025-03-01; 到期后 停止; 下级可 停用;
  应当 甲:提及 培训;
  例外 联合 { 当 提及 联办; 应当 提及 代办; }
  例外 代理 于 联合 { 当 提及 代办; 不适用 "由代办方报告"; }
}
)zs"}};
    const test::Book lower{{"省.zs", R"zs(规则集 省.例 { 名称 "省"; 版本 1.0.0; 层次 省; 继承 国.例; }
依据 办法 { 名称 "办法"; }
加严 A-1 { 依据 办法 第3条; 提为 必须 甲; 应当 提及 代办; }
豁免 改革 { 对象 "云岭镇"; 规则 A-9; 自 2024-01-01 至 2024-12-31; 批准 "〔2024〕1号"; 理由 "改革"; }
规则 A-9 "九" { 依据 办法 第9条; 应当 提及 培训; }
)zs"}};
    const std::string markdown = render_markdown(handbook::write_handbook(
        *test::layered_book_of({lower, upper}), compile_layers(test::parsed_layers({lower, upper})).plan));
    for (const char* line : {
             "- **继承:**[国.例](#rulebook-国.例)\n",
             "- 加严 规则 [A-1](#rule-A-1)\n",
             "| 改革 | 云岭镇 | [A-9](#rule-A-9) | 2024年1月1日至2024年12月31日 | 〔2024〕1号 | 改革 |\n",
             "- **出自:**[国.例](#rulebook-国.例)\n",
             "- **生效:**2025年3月1日起\n",
             "- **下级可以:**停用\n",
             "- **依据:**[《办法》第三条](#clause-办法-3-0)\n- 应当写明“[代办](#term-代办)”\n- “甲”提为“必须”\n",
             "- **联合:**报告写明“[联办](#term-联办)”的,改为应当写明“[代办](#term-代办)”\n",
             "- **→ 代理:**报告写明“[代办](#term-代办)”的,不适用:由代办方报告\n",
         }) {
        EXPECT_NE(markdown.find(line), std::string::npos) << line << markdown;
    }
    expect_links_hold(between(markdown, "<a id=\"", "\""), between(markdown, "](#", ")"));
}

TEST(Handbook, TablesHaveOneCellAColumn) {
    const std::string markdown = render_markdown(national_handbook());
    std::size_t columns = 0;
    for (const std::string& line : between("\n" + markdown, "\n", "\n")) {
        const bool row = line.starts_with("|");
        std::size_t bars = 0;
        for (std::size_t i = 0; row && i < line.size(); ++i) {
            bars += line[i] == '|' && (i == 0 || line[i - 1] != '\\') ? 1 : 0;
        }
        if (row && columns > 0) {
            EXPECT_EQ(bars, columns) << line;
        }
        columns = bars;
    }
}

} // namespace
} // namespace zhunsheng
