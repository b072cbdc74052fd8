#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>

#include "engine/facts/figures.h"
#include "engine/facts/numerals.h"
#include "engine/facts/titles.h"
#include "tests/support/standard_units.h"

namespace zhunsheng::test {
namespace {

constexpr std::array<std::string_view, 64> kPieces{
    "1",      "20",   "3.5", "2024",     "12", "1,234", "十",   "二十", "百",   "千", "万", "亿",     "两",
    "三",     "一",   "〇",  "年",       "月", "日",    "第",   "届",   "个",   "件", "次", "人",     "人次",
    "工作日", "元",   "%",   "个百分点", "分", "季度",  "余",   "多",   "近",   "约", "超", "不少于", "以上",
    "内",     "左右", "几",  "—",        "至", "和",    "、",   ",",    "。",   "“",  "”",  "《",     "》",
    "百分之", "增长", "每",  "由",       "到", "村",    "会议", "清河", "办理", "+",  "/",  " "};

std::string random_text(std::uint32_t& state) {
    std::string text = "清河县人民政府";
    for (int i = 0; i < 60; ++i) {
        state = state * 1664525U + 1013904223U;
        text += kPieces[(state >> 16U) % kPieces.size()];
    }
    return text;
}

std::vector<Span> spans_of(const FigureScan& scan) {
    std::vector<Span> spans = scan.lookalikes;
    for (const Figure& figure : scan.figures) {
        spans.push_back(figure.span);
    }
    for (const DateFact& date : scan.dates) {
        spans.push_back(date.span);
    }
    std::sort(spans.begin(), spans.end());
    return spans;
}

/// Every numeral lies in one fact or one heading's number, and no two facts share a character.
std::string broken(const Document& document, const FigureScan& scan) {
    const std::vector<Span> spans = spans_of(scan);
    for (std::size_t i = 1; i < spans.size(); ++i) {
        if (spans[i].begin < spans[i - 1].end) {
            return "overlap: " + document.utf8(spans[i]);
        }
    }
    for (std::uint32_t i = 0; i < document.text.size(); ++i) {
        const auto holds = [i](Span span) { return span.contains(i); };
        const bool told = !is_numeral(document.text[i]) || std::any_of(spans.begin(), spans.end(), holds) ||
                          std::any_of(document.headings.begin(), document.headings.end(),
                                      [i](const Heading& heading) { return heading.number.contains(i); });
        if (!told) {
            return "untold: " + document.utf8({i, static_cast<std::uint32_t>(document.text.size())});
        }
    }
    return "";
}

TEST(FiguresProperty, EveryNumeralIsToldOnce) {
    const Lexicon lexicon = standard_units();
    std::uint32_t state = 20240101;
    for (int round = 0; round < 3000; ++round) {
        const std::string text = random_text(state);
        const auto document = read_text(text, "样例");
        if (!document) {
            continue;
        }
        const std::vector<Span> titles = outermost_titles(*document);
        const std::vector<Span> names;
        const FigureScan scan = read_figures({*document, lexicon, names, titles});
        ASSERT_EQ(broken(*document, scan), "") << text;
    }
}

TEST(FiguresProperty, LowNeverExceedsHigh) {
    const Lexicon lexicon = standard_units();
    std::uint32_t state = 7;
    for (int round = 0; round < 1000; ++round) {
        const auto document = read_text(random_text(state), "样例");
        if (!document) {
            continue;
        }
        const std::vector<Span> titles = outermost_titles(*document);
        const std::vector<Span> names;
        for (const Figure& figure : read_figures({*document, lexicon, names, titles}).figures) {
            const auto& interval = figure.interval;
            EXPECT_TRUE(!interval.low || !interval.high || *interval.low <= *interval.high)
                << document->utf8(figure.span);
            EXPECT_TRUE(interval.low || interval.high) << document->utf8(figure.span);
        }
    }
}

} // namespace
} // namespace zhunsheng::test
