#include "engine/plan/sample_marks.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace zhunsheng::lowering {
namespace {

constexpr std::string_view kOpen = "【";
constexpr std::string_view kClose = "】";
constexpr std::string_view kSeparators[] = {"、", ",", "\uFF0C", " ", "\u3000"};

bool blank(std::string_view text) {
    while (!text.empty()) {
        const std::string_view wide = "\u3000";
        if (text.starts_with(wide)) {
            text.remove_prefix(wide.size());
        } else if (text[0] == ' ' || text[0] == '\t' || text[0] == '\n' || text[0] == '\r') {
            text.remove_prefix(1);
        } else {
            return false;
        }
    }
    return true;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> split(std::string_view list) {
    std::vector<std::string> words(1);
    while (!list.empty()) {
        const auto* const separator = std::find_if(std::begin(kSeparators), std::end(kSeparators),
                                                   [list](std::string_view mark) { return list.starts_with(mark); });
        if (separator != std::end(kSeparators)) {
            list.remove_prefix(separator->size());
            words.emplace_back();
        } else {
            words.back() += list[0];
            list.remove_prefix(1);
        }
    }
    std::erase(words, std::string());
    return words;
}

/// The mark between 【 and 】, if `inside` begins as one.
std::optional<TextMark> read_mark(std::string_view inside) {
    for (std::size_t i = 0; i < kMarkNames.size(); ++i) {
        if (inside.starts_with(kMarkNames[i])) {
            TextMark mark;
            mark.kind = static_cast<PlanTest::Mark::Kind>(i);
            const std::string_view rest = inside.substr(kMarkNames[i].size());
            const bool apart = std::any_of(std::begin(kSeparators), std::end(kSeparators),
                                           [rest](std::string_view separator) { return rest.starts_with(separator); });
            mark.rules = apart ? split(rest) : std::vector<std::string>();
            return mark;
        }
    }
    return std::nullopt;
}

/// One line without its marks, added to `out`.
void take_line(std::string_view line, std::size_t before, MarkedText& out) {
    const std::size_t first = out.marks.size();
    std::string kept;
    while (!line.empty()) {
        const std::size_t open = line.find(kOpen);
        const std::size_t close = open == std::string_view::npos ? open : line.find(kClose, open);
        if (close == std::string_view::npos) {
            break;
        }
        const std::string_view whole = line.substr(open, close + kClose.size() - open);
        auto mark = read_mark(whole.substr(kOpen.size(), whole.size() - kOpen.size() - kClose.size()));
        kept += line.substr(0, open);
        if (!mark) {
            kept += whole;
        } else {
            mark->offset = static_cast<std::uint32_t>(before + code_points(kept));
            mark->written = whole;
            out.marks.push_back(std::move(*mark));
        }
        line.remove_prefix(close + kClose.size());
    }
    kept += line;
    if (out.marks.size() > first && blank(kept)) {
        for (std::size_t i = first; i < out.marks.size(); ++i) {
            out.marks[i].offset = static_cast<std::uint32_t>(before);
        }
        return;
    }
    out.text += kept;
}

} // namespace

MarkedText take_marks(std::string_view text) {
    MarkedText out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        take_line(text.substr(at, end - at), code_points(out.text), out);
        at = end;
    }
    const std::u32string whole = to_utf32(out.text);
    for (TextMark& mark : out.marks) {
        mark.whole =
            blank(to_utf8(std::u32string_view(whole).substr(std::min<std::size_t>(mark.offset, whole.size()))));
    }
    return out;
}

} // namespace zhunsheng::lowering
