// What stands around the body: title and addressee before it, signature and date after it. Each is taken only where its
// looks are plain; what is not there stays empty.
#include <algorithm>
#include <array>
#include <optional>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using Text = std::u32string_view;

constexpr std::size_t kMaxTitle = 80;
constexpr std::size_t kMaxAddressee = 60;
constexpr std::size_t kMaxSignature = 40;
constexpr std::size_t kHeadLines = 8;
constexpr std::size_t kTailLines = 8;

constexpr std::array<Text, 8> kTitleEnds{
    {U"报告", U"情况", U"总结", U"汇报", U"年报", U"自评报告", U"工作要点", U"公告"}};

constexpr std::array<Text, 24> kOrganEnds{{
    U"人民政府", U"政府",     U"委员会", U"办公室", U"局",   U"厅", U"办事处", U"司法所",
    U"中心",     U"领导小组", U"支队",   U"大队",   U"委",   U"办", U"院",     U"党组",
    U"管委会",   U"指挥部",   U"总队",   U"党委",   U"公署", U"署", U"处",     U"党工委",
}};

// Lines that may follow the signature without being the body.
constexpr std::array<Text, 14> kAfterwords{{U"(联系", U"联系人", U"联系电话", U"附件", U"抄送", U"(此件", U"(公开",
                                            U"印发", U"抄报", U"主题词", U"(此页", U"校对", U"(共印", U"公开方式"}};

constexpr std::size_t kCoverLines = 24;

template <std::size_t N>
bool ends_with_any(Text text, const std::array<Text, N>& ends) {
    return std::any_of(ends.begin(), ends.end(), [text](Text end) { return text.ends_with(end); });
}

/// A title may end in a bracketed version or year: 报告(送审稿).
Text without_bracket(Text text) {
    if (text.ends_with(U')')) {
        const std::size_t open = text.rfind(U'(');
        text = open == Text::npos ? text : text.substr(0, open);
    }
    return text.ends_with(U'》') ? text.substr(0, text.size() - 1) : text;
}

bool looks_like_title(Text line) {
    if (line.size() > kMaxTitle || line.find_first_of(U"。;!?") != Text::npos || line.ends_with(U':')) {
        return false;
    }
    if (read_heading_number(line).length > 0) {
        return false;
    }
    const bool about = line.find(U"法治政府") != Text::npos && line.size() <= 40 && line.find(U',') == Text::npos;
    return ends_with_any(without_bracket(line), kTitleEnds) || about;
}

bool looks_like_addressee(Text line) {
    return line.size() <= kMaxAddressee && line.size() >= 3 && line.ends_with(U':') &&
           line.find_first_of(U"。;!?") == Text::npos && line.find(U"如下") == Text::npos &&
           line.find(U"情况") == Text::npos && line.find(U"主要") == Text::npos &&
           read_heading_number(line).length == 0;
}

bool looks_like_organ(Text line) {
    return line.size() >= 3 && line.size() <= kMaxSignature && ends_with_any(without_bracket(line), kOrganEnds) &&
           line.find_first_of(U"。,;:!?") == Text::npos && read_heading_number(line).length == 0;
}

bool is_date_digit(char32_t c) {
    return is_digit(c) || (c >= 0x3007 && is_chinese_numeral(c)) || c == U'元' || c == U'O' || c == U'廿';
}

/// Where a date that ends the line starts; the line's size when none does. 日 may be missing after 月.
std::size_t trailing_date(Text line) {
    const auto back = [&line](std::size_t end) {
        while (end > 0 && is_date_digit(line[end - 1])) {
            --end;
        }
        return end;
    };
    std::size_t end = line.size();
    if (end > 0 && line[end - 1] == U')') {
        --end;
    }
    const std::size_t none = line.size();
    const bool dotted = end > 0 && is_digit(line[end - 1]);
    const bool day = end > 0 && line[end - 1] == U'日';
    std::size_t i = dotted ? end : day ? end - 1 : end;
    if (dotted || day) {
        const std::size_t begin = back(i);
        if (begin == i || begin == 0) {
            return none;
        }
        i = begin;
    }
    const auto unit = [&](char32_t han) {
        const bool mark =
            i > 0 && (dotted ? line[i - 1] == U'-' || line[i - 1] == U'.' || line[i - 1] == U'/' || line[i - 1] == U'—'
                             : line[i - 1] == han);
        const std::size_t begin = mark ? back(i - 1) : i;
        const bool found = mark && begin < i - 1;
        i = found ? begin : i;
        return found;
    };
    if (!unit(U'月')) {
        return none;
    }
    const std::size_t month = i;
    if (!unit(U'年') || month - i != 5) {
        return none;
    }
    return i > 0 && line[i - 1] == U'(' ? i - 1 : i;
}

class FrameReader {
public:
    explicit FrameReader(Document& document) : document_(document), text_(document.text) {}

    Frame run() {
        body_ = {0, static_cast<std::uint32_t>(text_.size())};
        read_head();
        read_tail();
        if (document_.signature && !document_.sign_date) {
            document_.sign_date = head_date_;
        }
        body_.end = std::max(body_.end, body_.begin);
        return {body_};
    }

private:
    [[nodiscard]] Text line(std::size_t i) const { return document_.slice(document_.paragraphs[i].span); }

    void read_head() {
        const std::size_t count = std::min(document_.paragraphs.size(), kHeadLines);
        std::size_t after = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const Text text = line(i);
            if (text.size() > kMaxTitle || read_heading_number(text).length > 0) {
                break;
            }
            if (looks_like_addressee(text)) {
                document_.addressee = document_.paragraphs[i].span;
                after = i + 1;
                break;
            }
            if (text.find(U'。') != Text::npos || text.ends_with(U':')) {
                break;
            }
            if (looks_like_title(text) && better_title(text)) {
                document_.title = document_.paragraphs[i].span;
            }
            take_head_date(text, i);
            after = document_.title ? i + 1 : after;
        }
        after = std::max(after, skip_cover());
        if (after > 0) {
            body_.begin = after < document_.paragraphs.size() ? document_.paragraphs[after].span.begin : body_.end;
            first_ = after;
        }
    }

    /// A date alone under the title, (2023年3月1日): the report's own where it is signed without one.
    void take_head_date(Text text, std::size_t index) {
        if (document_.title && trailing_date(text) == 0 && text.find(U'年') != Text::npos) {
            const Span span = document_.paragraphs[index].span;
            const std::uint32_t bracket = text.front() == U'(' ? 1 : 0;
            head_date_ = Span{span.begin + bracket, span.end - bracket};
        }
    }

    static bool is_cover(Text title) {
        return title.ends_with(U"通知") && (title.find(U"印发") != Text::npos || title.find(U"转发") != Text::npos);
    }

    /// A notice that hands the report on stands before it with a title of its own: the paragraph after the report's
    /// title, or 0.
    std::size_t skip_cover() {
        if (!document_.title || !is_cover(document_.slice(*document_.title))) {
            return 0;
        }
        const std::size_t count = std::min(document_.paragraphs.size(), kCoverLines);
        for (std::size_t i = 0; i < count; ++i) {
            const Text text = line(i);
            if (read_heading_number(text).length > 0) {
                return 0;
            }
            const bool report = text.find(U"法治政府") != Text::npos && !text.starts_with(U"关于印发");
            if (report && looks_like_title(text) && ends_with_any(without_bracket(text), kTitleEnds)) {
                document_.title = document_.paragraphs[i].span;
                document_.addressee.reset();
                head_date_.reset();
                return i + 1;
            }
        }
        return 0;
    }

    /// Web pages repeat the title, with the site's name; the plain one is the report's own.
    [[nodiscard]] bool better_title(Text text) const {
        if (!document_.title) {
            return true;
        }
        const bool plain = ends_with_any(without_bracket(text), kTitleEnds);
        const bool old_plain = ends_with_any(without_bracket(document_.slice(*document_.title)), kTitleEnds);
        return plain || !old_plain;
    }

    void read_tail() {
        const std::size_t count = document_.paragraphs.size();
        const std::size_t stop = std::max(first_, count > kTailLines ? count - kTailLines : 0);
        for (std::size_t i = count; i > stop; --i) {
            const Text text = line(i - 1);
            const std::size_t date = trailing_date(text);
            if (date < text.size() && date <= kMaxSignature && read_heading_number(text).length == 0 &&
                text.find_first_of(U"。,;") == Text::npos) {
                take_date(i - 1, static_cast<std::uint32_t>(date));
                return;
            }
            if (!is_afterword(text) && !looks_like_organ(text)) {
                break;
            }
        }
        for (std::size_t i = count; i > stop; --i) {
            if (looks_like_organ(line(i - 1))) {
                take_signature(i - 1);
                return;
            }
            if (!is_afterword(line(i - 1))) {
                return;
            }
        }
    }

    static bool is_afterword(Text text) {
        return text.size() <= kMaxTitle &&
               (text.ends_with(U"印发") || std::any_of(kAfterwords.begin(), kAfterwords.end(),
                                                       [text](Text start) { return text.starts_with(start); }));
    }

    void take_date(std::size_t index, std::uint32_t date) {
        const Span paragraph = document_.paragraphs[index].span;
        const auto bracket = static_cast<std::uint32_t>(text_[paragraph.begin + date] == U'(' ? 1 : 0);
        const auto closing = static_cast<std::uint32_t>(text_[paragraph.end - 1] == U')' ? 1 : 0);
        document_.sign_date = Span{paragraph.begin + date + bracket, paragraph.end - closing};
        body_.end = end_before(index);
        if (date > 0) {
            document_.signature = Span{paragraph.begin, paragraph.begin + date};
        } else if (index > first_ && may_sign(line(index - 1))) {
            take_signature(index - 1);
        } else if (index + 1 < document_.paragraphs.size() && looks_like_organ(line(index + 1))) {
            document_.signature = document_.paragraphs[index + 1].span;
        }
    }

    /// Before a date, also a signature that ends in no word for an organ.
    static bool may_sign(Text text) {
        return looks_like_organ(text) ||
               (text.size() >= 3 && text.size() <= kMaxSignature && text.find_first_of(U"。,;:!?、") == Text::npos &&
                read_heading_number(text).length == 0);
    }

    void take_signature(std::size_t index) {
        document_.signature = document_.paragraphs[index].span;
        body_.end = end_before(index);
        // Several organs may sign together, each on its line.
        while (index > first_ + 1 && looks_like_organ(line(index - 1))) {
            --index;
            document_.signature->begin = document_.paragraphs[index].span.begin;
            body_.end = end_before(index);
        }
    }

    [[nodiscard]] std::uint32_t end_before(std::size_t index) const {
        return index > first_ ? document_.paragraphs[index - 1].span.end : body_.begin;
    }

    Document& document_;
    Text text_;
    Span body_;
    std::size_t first_ = 0; ///< first paragraph of the body
    std::optional<Span> head_date_;
};

} // namespace

Frame read_frame(Document& document) {
    return FrameReader(document).run();
}

} // namespace zhunsheng
