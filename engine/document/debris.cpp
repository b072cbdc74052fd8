// What a web page or a printed page leaves around a report. Decided by a line's own looks, on a folded copy without
// blanks, so that 【 打 印 本 頁 】 and 【打印本页】 are the same.
#include <algorithm>
#include <array>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using Text = std::u32string_view;

constexpr std::size_t kMaxDebris = 120;

/// A short line folded, without blanks; nothing for a longer one.
class Folded {
public:
    explicit Folded(Text line) {
        if (line.size() > 2 * kMaxDebris) {
            return;
        }
        for (std::size_t i = 0; i < line.size() && size_ < buffer_.size();) {
            const Entity entity = read_entity(line.substr(i));
            const char32_t c = entity.length > 0 ? entity.value : line[i];
            i += entity.length > 0 ? entity.length : 1;
            if (!is_blank(c) && !is_invisible(c)) {
                buffer_[size_++] = fold(c);
            }
        }
        short_ = size_ < buffer_.size();
    }
    [[nodiscard]] bool is_short() const { return short_; }
    [[nodiscard]] Text text() const { return {buffer_.data(), size_}; }

private:
    std::array<char32_t, kMaxDebris> buffer_;
    std::size_t size_ = 0;
    bool short_ = false;
};

// A line that starts so and is no sentence belongs to the page.
constexpr std::array<Text, 52> kStarts{{
    U"打印本页", U"打印此页", U"关闭窗口", U"关闭本页", U"返回顶部", U"返回首页", U"返回列表", U"字体:",    U"字号:",
    U"[字体",    U"[打印",    U"[关闭",    U"【字体",   U"【字号",   U"【打印",   U"【关闭",   U"【大中小", U"【返回",
    U"【收藏",   U"【我要",   U"浏览次数", U"浏览量",   U"点击数",   U"点击量",   U"点击次数", U"阅读次数", U"阅读量",
    U"访问次数", U"访问量",   U"来源:",    U"信息来源", U"文章来源", U"稿件来源", U"发布时间", U"发布日期", U"发布机构",
    U"发布单位", U"分享到",   U"分享:",    U"上一篇",   U"下一篇",   U"上一条",   U"下一条",   U"当前位置", U"您的位置",
    U"您当前",   U"您现在",   U"责任编辑", U"扫一扫",   U"保护视力", U"版权所有", U"网站地图",
}};

// Two of these in one short line, or one of the last, belong to the page wherever they stand.
constexpr std::array<Text, 16> kMarks{{
    U"来源:",
    U"浏览",
    U"字体:",
    U"字号:",
    U"发布时间:",
    U"发布日期:",
    U"点击数",
    U"打印",
    U"关闭",
    U"分享",
    U"作者:",
    U"编辑:",
    U"索引号:",
    U"主题分类:",
    U"发文机关:",
    U"收藏",
}};
constexpr std::array<Text, 6> kSureMarks{{U"ICP备", U"公网安备", U"网站标识码", U"打印本页", U"关闭窗口", U"打印此页"}};

// What 【…】 or […] at the edge of a line may start with.
constexpr std::array<Text, 12> kButtons{
    {U"打印", U"关闭", U"返回", U"字体", U"字号", U"收藏", U"分享", U"纠错", U"我要", U"大", U"中", U"小"}};

constexpr Text kRules = U"|-=_*#+~—–―─━┃│·•※□■◆◇●★▲:";

bool contains(Text text, Text part) {
    return text.find(part) != Text::npos;
}

bool is_rule_line(Text text) {
    const bool only_rules = text.find_first_not_of(kRules) == Text::npos;
    return only_rules && text.find_first_not_of(U":·•") != Text::npos;
}

/// Digits from `i` on; true when there was one.
bool skip_digits(Text text, std::size_t& i) {
    const std::size_t begin = i;
    while (i < text.size() && is_digit(text[i])) {
        ++i;
    }
    return i > begin && i - begin <= 4;
}

bool skip(Text text, std::size_t& i, Text part) {
    if (!text.substr(i).starts_with(part)) {
        return false;
    }
    i += part.size();
    return true;
}

/// "—3—", "-3-", "3", "3/12", "第3页", "第3页共5页", "第3页/共5页"; a bare number has at most three digits.
bool is_page_number(Text text) {
    constexpr Text kDashes = U"-—–~·";
    std::size_t begin = text.find_first_not_of(kDashes);
    std::size_t end = text.find_last_not_of(kDashes);
    if (begin == Text::npos || text.size() > 16) {
        return false;
    }
    text = text.substr(begin, end - begin + 1);
    std::size_t i = 0;
    if (skip(text, i, U"第")) {
        if (!skip_digits(text, i) || !skip(text, i, U"页")) {
            return false;
        }
        skip(text, i, U"/") || skip(text, i, U",");
        return i == text.size() ||
               (skip(text, i, U"共") && skip_digits(text, i) && skip(text, i, U"页") && i == text.size());
    }
    if (!skip_digits(text, i) || i > 3) {
        return false;
    }
    return i == text.size() || (skip(text, i, U"/") && skip_digits(text, i) && i == text.size());
}

bool is_tag_line(Text text) {
    return text.size() > 2 && text.front() == U'<' && text.back() == U'>' &&
           std::none_of(text.begin(), text.end(), [](char32_t c) { return is_han(c); });
}

bool is_page_furniture(Text text) {
    if (contains(text, U"。")) {
        return false;
    }
    const auto starts = [text](Text start) { return text.starts_with(start); };
    const auto within = [text](Text part) { return contains(text, part); };
    if (std::any_of(kStarts.begin(), kStarts.end(), starts) ||
        std::any_of(kSureMarks.begin(), kSureMarks.end(), within) ||
        std::count_if(kMarks.begin(), kMarks.end(), within) >= 2) {
        return true;
    }
    const bool home = contains(text, U"首页");
    const bool trail = contains(text, U">") || contains(text, U"»") || contains(text, U"|") || contains(text, U"网站");
    return (home && trail) || text == U"首页" || text == U"打印" || text == U"关闭" || text == U"大中小";
}

bool is_edge(char32_t c) {
    return is_blank(c) || is_invisible(c) || c == U'|' || c == 0xFF5C || c == U'¦';
}

constexpr std::size_t kLongestButton = 14;

/// A button of the page, 【…】 or […], at the start of `text`: its length.
std::size_t leading_button(Text text) {
    if (text.empty() || (text[0] != U'【' && text[0] != U'[')) {
        return 0;
    }
    const std::size_t close = text.find(text[0] == U'【' ? U'】' : U']');
    if (close > kLongestButton) { // none at all among them
        return 0;
    }
    const Folded inner(text.substr(1, close - 1));
    const auto starts = [&inner](Text start) { return inner.text().starts_with(start); };
    return std::any_of(kButtons.begin(), kButtons.end(), starts) ? close + 1 : 0;
}

std::size_t trailing_button(Text text) {
    if (text.empty() || (text.back() != U'】' && text.back() != U']')) {
        return 0;
    }
    const std::size_t open = text.rfind(text.back() == U'】' ? U'【' : U'[');
    if (open == Text::npos || leading_button(text.substr(open)) != text.size() - open) {
        return 0;
    }
    return text.size() - open;
}

Span trim_edges(Text original, Span line) {
    for (bool more = true; more && !line.empty();) {
        more = false;
        const Text text = original.substr(line.begin, line.size());
        const Entity entity = read_entity(text);
        if (is_edge(text.front())) {
            ++line.begin;
            more = true;
        } else if (entity.length > 0 && is_blank(entity.value)) {
            line.begin += entity.length;
            more = true;
        } else if (is_edge(text.back())) {
            --line.end;
            more = true;
        } else if (text.back() == U';') {
            const std::size_t ampersand = text.rfind(U'&');
            const Entity last = ampersand == Text::npos ? Entity{} : read_entity(text.substr(ampersand));
            if (last.length == text.size() - ampersand && is_blank(last.value)) {
                line.end -= last.length;
                more = true;
            }
        }
    }
    return line;
}

} // namespace

Trimmed trim_debris(std::u32string_view original, Span line) {
    Trimmed out{trim_edges(original, line), false};
    const Folded folded(original.substr(out.text.begin, out.text.size()));
    if (!folded.is_short()) {
        return out;
    }
    out.page_number = is_page_number(folded.text());
    if (out.page_number || is_rule_line(folded.text()) || is_tag_line(folded.text()) ||
        is_page_furniture(folded.text())) {
        out.text.end = out.text.begin;
        return out;
    }
    for (bool more = true; more && !out.text.empty();) {
        const auto text = original.substr(out.text.begin, out.text.size());
        const auto head = static_cast<std::uint32_t>(leading_button(text));
        const auto tail = head == 0 ? static_cast<std::uint32_t>(trailing_button(text)) : 0;
        more = head + tail > 0;
        out.text = trim_edges(original, {out.text.begin + head, out.text.end - tail});
    }
    return out;
}

} // namespace zhunsheng
