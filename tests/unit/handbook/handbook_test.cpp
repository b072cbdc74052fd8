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
    EXPECT_NE(markdown.find("| 《办法》第二条 | [R-1](#rule-R-1) |\n| 《办法》第三条 | **未见规则** |\n"
                            "| 《办法》第四条 | **未见规则** |\n| 《办法》第五条 | [R-2](#rule-R-2) |\n"),
              std::string::npos)
        << markdown;
    EXPECT_NE(markdown.find("另见 [R-1"), std::string::npos) << markdown;
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
