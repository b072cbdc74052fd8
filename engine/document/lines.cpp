#include <algorithm>
#include <array>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using Text = std::u32string_view;

// Cells. Digits and squeezed marks let the right edge of a printed column waver by some characters.
constexpr std::uint32_t kEdge = 8;
constexpr std::uint32_t kTitleEdge = 2;
constexpr std::uint32_t kMaxIndent = 4;
constexpr std::size_t kTitleTail = 16; // code points
constexpr std::uint32_t kMinColumn = 36;
constexpr std::uint32_t kMaxColumn = 160;

std::uint32_t count_cells(Text text) {
    std::uint32_t cells = 0;
    for (const char32_t c : text) {
        cells += c < 0x300 ? 1 : is_invisible(c) ? 0 : 2;
    }
    return cells;
}

Text text_of(const Document& document, const Line& line) {
    return Text(document.original).substr(line.span.begin, line.span.size());
}

/// The first characters of a line, folded, enough to see a heading number.
struct Start {
    std::array<char32_t, 12> buffer{};
    std::size_t size = 0;
    explicit Start(Text line) {
        for (std::size_t i = 0; i < line.size() && i < 2 * buffer.size() && size < buffer.size(); ++i) {
            if (!is_blank(line[i]) && !is_invisible(line[i])) {
                buffer[size++] = fold(line[i]);
            }
        }
    }
    [[nodiscard]] Text text() const { return {buffer.data(), size}; }
};

bool starts_heading(Text line) {
    return read_heading_number(Start(line).text()).length > 0;
}

char32_t last_char(Text line) {
    return line.empty() ? U' ' : fold(line.back());
}

bool ends_sentence(Text line) {
    while (line.size() > 1 && is_closer(last_char(line))) {
        line.remove_suffix(1);
    }
    const char32_t c = last_char(line);
    return is_stop(c) || c == U':' || c == U';';
}

/// Ends where no paragraph ends: after a comma, or inside a bracket or a title.
bool ends_open(Text line) {
    const char32_t c = last_char(line);
    return c == U',' || c == U'、' || c == U'(' || c == U'《' || c == U'〈' || c == U'“';
}

/// The printed column in cells: its widest and its commonest full line. Both 0 when the lines are whole paragraphs.
struct Column {
    std::uint32_t widest = 0;
    std::uint32_t common = 0;
};

Column find_column(const Document& document, const std::vector<Line>& lines, bool indents) {
    std::array<std::uint32_t, kMaxColumn + 1> all{};
    std::array<std::uint32_t, kMaxColumn + 1> broken{};
    std::uint32_t longer = 0;
    for (const auto& line : lines) {
        if (line.cells > kMaxColumn) {
            ++longer;
            continue;
        }
        ++all[line.cells];
        const Text text = text_of(document, line);
        const bool title_only = starts_heading(text) && text.find(U'。') == Text::npos;
        if (line.cells >= kMinColumn - kEdge && !ends_sentence(text) && !title_only) {
            ++broken[line.cells];
        }
    }
    std::uint32_t best = 0;
    std::uint32_t best_count = 1;
    for (std::uint32_t width = kMinColumn; width <= kMaxColumn; ++width) {
        std::uint32_t count = 0;
        for (std::uint32_t w = width + 1 - kEdge; w <= width; ++w) {
            count += broken[w];
        }
        if (count >= best_count && count > 1) {
            best = count > best_count || best == 0 ? width : best;
            best_count = count;
        }
    }
    if (best == 0) {
        return {};
    }
    // The window may start before the last full width; its upper end is the widest of the cluster.
    for (std::uint32_t w = best + 1; w <= std::min(best + 2, kMaxColumn); ++w) {
        best = all[w] > 0 ? w : best;
    }
    for (std::uint32_t w = best + 1; w <= kMaxColumn; ++w) {
        longer += all[w];
    }
    const auto total = static_cast<std::uint32_t>(lines.size());
    const std::uint32_t weight = indents ? 10 : 4; // indents show by themselves that paragraphs are wrapped
    if (best_count * weight < total || longer * 10 > total) {
        return {};
    }
    const auto* from = broken.data() + (best + 1 - kEdge);
    const auto* commonest = std::max_element(from, from + kEdge);
    return {best, static_cast<std::uint32_t>(commonest - broken.data())};
}

constexpr std::array<Text, 6> kTitleEnds{{U"报告", U"情况", U"总结", U"汇报", U"報告", U"情況"}};

bool ends_title(Text line) {
    if (line.ends_with(U')') || line.ends_with(U'）')) {
        line = line.substr(0, line.find_last_of(U"(（"));
    }
    return std::any_of(kTitleEnds.begin(), kTitleEnds.end(), [line](Text end) { return line.ends_with(end); });
}

/// The first lines may be one title that was too long for its line.
bool continues_title(Text first, Text second) {
    const auto plain = [](Text line) {
        return line.size() <= 40 && line.find_first_of(U"。,，;；:：_|-") == Text::npos;
    };
    const bool tail = second.size() <= 6 && ends_title(second); // …情况 | 报告
    const bool named = first.find(U"报告") != Text::npos || first.find(U"報告") != Text::npos;
    const bool complete = named || (ends_title(first) && !tail) || first.ends_with(U"日");
    return plain(first) && plain(second) && !complete && ends_title(second) && first.size() >= 4 &&
           (!is_digit(fold(first.back())) || second.starts_with(U"年"));
}

/// 清河县人民政府 | 关于2023年度… | …情况的报告: the organ alone on the line before a title of two lines.
bool opens_title(Text organ, Text second) {
    constexpr std::array<Text, 8> kOrgans{
        {U"政府", U"局", U"办事处", U"委员会", U"办公室", U"厅", U"辦公室", U"辦事處"}};
    const bool organ_alone =
        organ.size() <= 40 && organ.find_first_of(U"。,，;；:：_|-") == Text::npos &&
        std::any_of(kOrgans.begin(), kOrgans.end(), [&](Text end) { return organ.ends_with(end); });
    return organ_alone &&
           (second.starts_with(U"关于") || second.starts_with(U"關於") || is_digit(fold(second.front())));
}

/// A heading alone on its line, as far as this line shows: no sentence has ended yet.
bool is_title_only(Text line) {
    const HeadingNumber number = read_heading_number(Start(line).text());
    return number.length > 0 && number.level != HeadingLevel::item && line.find(U'。') == Text::npos;
}

/// What follows a full line with a heading is the rest of the title where it ends soon, else the body.
bool continues_heading(const Line& line, const Line& next, Text following, Column column, bool indents) {
    if (line.cells + kTitleEdge < column.common) {
        return false;
    }
    const bool short_tail = next.cells + kEdge <= column.widest && !ends_sentence(following);
    return indents || short_tail || following.find(U'。') < kTitleTail;
}

bool joins(const Document& document, const Line& line, const Line& next, Column column, bool indents) {
    const Text text = text_of(document, line);
    const Text following = text_of(document, next);
    if (starts_heading(following)) {
        return false;
    }
    const bool page_between = next.after_page;
    if (next.after_blank && !page_between) {
        return false;
    }
    if (ends_open(text)) {
        return true;
    }
    if (column.widest == 0 || (indents && next.indented)) {
        return false;
    }
    if (is_title_only(text)) {
        return continues_heading(line, next, following, column, indents);
    }
    const bool full = line.cells + kEdge > column.widest;
    // A full line that ends a sentence may end its paragraph too; only indents tell.
    return full && (!ends_sentence(text) || (indents && !page_between));
}

/// Splits a one-line report's title from its first sentence, and its signature from its last, at the blanks there.
void split_flat(const Document& document, std::vector<Line>& lines) {
    constexpr std::uint32_t kFlat = 100;
    constexpr std::uint32_t kMaxTitle = 70;
    constexpr std::uint32_t kMaxSignature = 60;
    if (lines.empty()) {
        return;
    }
    const Text& original = document.original;
    const auto split = [&](std::size_t index, std::uint32_t at) {
        Line tail = lines[index];
        tail.span.begin = at;
        while (is_blank(original[tail.span.begin])) {
            ++tail.span.begin;
        }
        tail.cells = count_cells(text_of(document, tail));
        lines[index].span.end = at;
        lines[index].cells = count_cells(text_of(document, lines[index]));
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(index) + 1, tail);
    };
    const Span first = lines.front().span;
    for (std::uint32_t i = first.begin + 1; first.size() > kFlat && i < first.begin + kMaxTitle; ++i) {
        const Text head = original.substr(first.begin, i - first.begin);
        if (is_blank(original[i]) && !is_blank(original[i - 1]) &&
            (head.ends_with(U"报告") || head.ends_with(U"報告"))) {
            split(0, i);
            break;
        }
    }
    const Span last = lines.back().span;
    if (last.size() <= kFlat) {
        return;
    }
    const std::size_t stop = original.substr(0, last.end).find_last_of(U"。!?！？");
    const auto after = static_cast<std::uint32_t>(stop == Text::npos ? 0 : stop + 1);
    if (after <= last.begin || after >= last.end || last.end - after > kMaxSignature) {
        return;
    }
    const Text tail = original.substr(after, last.end - after);
    const bool plain = tail.find_first_of(U",，、;；:：”’)）》") == Text::npos;
    if (is_blank(original[after]) || (plain && tail.ends_with(U"日"))) {
        split(lines.size() - 1, after);
    }
}

} // namespace

std::vector<Line> read_lines(Document& document) {
    const Text original = document.original;
    const auto size = static_cast<std::uint32_t>(original.size());
    std::vector<Line> lines;
    bool blank = false;
    bool page = false;
    for (std::uint32_t begin = 0; begin < size;) {
        std::uint32_t end = begin;
        while (end < size && !is_break(original[end])) {
            ++end;
        }
        const Trimmed trimmed = trim_debris(original, {begin, end});
        Line line{trimmed.text, 0, false, blank, page, false};
        const auto set_aside = [&](Span span) {
            const Text text = original.substr(span.begin, span.size());
            if (!std::all_of(text.begin(), text.end(), [](char32_t c) { return is_blank(c) || is_invisible(c); })) {
                document.debris.push_back(span);
            }
        };
        if (line.span.empty()) {
            const std::size_t before = document.debris.size();
            set_aside({begin, end});
            page = page || trimmed.page_number;
            blank = blank || document.debris.size() == before;
        } else {
            set_aside({begin, line.span.begin});
            set_aside({line.span.end, end});
            const std::uint32_t indent = count_cells(original.substr(begin, line.span.begin - begin));
            line.cells = count_cells(text_of(document, line)) + std::min(indent, kMaxIndent);
            line.indented = indent >= 2;
            lines.push_back(line);
            blank = page = false;
        }
        page = page || (end < size && original[end] == U'\f');
        begin = end + (end + 1 < size && original[end] == U'\r' && original[end + 1] == U'\n' ? 2 : 1);
    }
    split_flat(document, lines);
    return lines;
}

void join_wrapped(const Document& document, std::vector<Line>& lines) {
    const auto indented = std::count_if(lines.begin(), lines.end(), [](const Line& line) { return line.indented; });
    const bool indents = indented >= 2 && static_cast<std::size_t>(indented) * 10 <= lines.size() * 8;
    const Column column = find_column(document, lines, indents);
    bool title_goes_on = false; // the line after this one continues a title that begins in it
    for (std::size_t i = lines.size(); i-- > 1;) {
        const Text first = text_of(document, lines[i - 1]);
        const Text second = text_of(document, lines[i]);
        lines[i].joined = joins(document, lines[i - 1], lines[i], column, indents);
        const bool head = i <= 5 && !lines[i].after_blank && !starts_heading(first);
        const bool opens = head && title_goes_on && opens_title(first, second);
        title_goes_on = head && continues_title(first, second);
        lines[i].joined = lines[i].joined || opens || title_goes_on;
    }
}

} // namespace zhunsheng
