// Paragraphs → sentences → clauses. A heading's number and title are a sentence of their own.
#include <algorithm>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using Text = std::u32string_view;

class SentenceReader {
public:
    explicit SentenceReader(Document& document) : document_(document), text_(document.text) {}

    void run() {
        for (std::uint32_t i = 0; i < document_.paragraphs.size(); ++i) {
            paragraph_ = i;
            read(document_.paragraphs[i].span);
        }
    }

private:
    void read(Span paragraph) {
        std::uint32_t begin = paragraph.begin;
        while (begin < paragraph.end) {
            enter(begin);
            const bool heading = heading_ != kNone && document_.headings[heading_].number.begin == begin;
            if (heading) {
                const std::uint32_t end = std::max(document_.headings[heading_].title.end, begin + 1);
                add({begin, end}, true);
                begin = skip_marks(end, paragraph.end);
                continue;
            }
            const std::uint32_t limit = std::min(paragraph.end, next_heading());
            std::uint32_t mark = find_stop(begin, limit);
            std::uint32_t after = skip_stops(mark, limit);
            while (goes_on(after, limit)) {
                mark = find_stop(after, limit);
                after = skip_stops(mark, limit);
            }
            const std::uint32_t closers = after;
            while (after > mark && after < limit && is_closer(text_[after])) {
                ++after;
            }
            add({begin, after > closers ? after : mark}, false);
            begin = std::max(after, begin + 1);
        }
    }

    /// Moves on to the innermost heading that holds `position`.
    void enter(std::uint32_t position) {
        const auto& headings = document_.headings;
        while (next_ < headings.size() && headings[next_].number.begin <= position) {
            heading_ = next_++;
        }
        // After the body, where the signature stands, no heading holds.
        if (heading_ != kNone && position >= headings[heading_].body.end && position >= headings[heading_].title.end) {
            heading_ = kNone;
        }
    }

    [[nodiscard]] std::uint32_t next_heading() const {
        return next_ < document_.headings.size() ? document_.headings[next_].number.begin : kNone;
    }

    [[nodiscard]] std::uint32_t skip_stops(std::uint32_t at, std::uint32_t end) const {
        while (at < end && is_stop(text_[at])) {
            ++at;
        }
        return at;
    }

    /// 共办理33件。其中,受理31件。: the second belongs to what the first counts.
    [[nodiscard]] bool goes_on(std::uint32_t at, std::uint32_t end) const {
        return at + 2 < end && text_.substr(at, 2) == U"其中";
    }

    [[nodiscard]] std::uint32_t skip_marks(std::uint32_t at, std::uint32_t end) const {
        while (at < end && (is_stop(text_[at]) || text_[at] == U':' || text_[at] == U',' || text_[at] == U';')) {
            ++at;
        }
        return at;
    }

    /// The first stop outside 《》; a title that is never closed hides nothing.
    [[nodiscard]] std::uint32_t find_stop(std::uint32_t begin, std::uint32_t end) const {
        for (std::uint32_t i = begin; i < end; ++i) {
            if (text_[i] == U'《') {
                i = title_close(i, end);
            } else if (is_stop(text_[i])) {
                return i;
            }
        }
        return end;
    }

    /// The 》 that closes the 《 at `open`, or `open` when none does within the longest of titles.
    [[nodiscard]] std::uint32_t title_close(std::uint32_t open, std::uint32_t end) const {
        constexpr std::uint32_t kLongest = 120;
        int depth = 0;
        for (std::uint32_t i = open; i < std::min(end, open + kLongest); ++i) {
            depth += text_[i] == U'《' ? 1 : text_[i] == U'》' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            if (text_[i] == U'。') {
                break;
            }
        }
        return open;
    }

    void add(Span span, bool is_heading) {
        if (span.empty()) {
            return;
        }
        Sentence sentence;
        sentence.span = span;
        sentence.paragraph = paragraph_;
        sentence.heading = heading_;
        sentence.is_heading = is_heading;
        sentence.first_clause = static_cast<std::uint32_t>(document_.clauses.size());
        add_clauses(span);
        sentence.clause_count = static_cast<std::uint32_t>(document_.clauses.size()) - sentence.first_clause;
        document_.sentences.push_back(sentence);
    }

    void add_clauses(Span span) {
        const auto sentence = static_cast<std::uint32_t>(document_.sentences.size());
        std::uint32_t begin = span.begin;
        const auto close = [&](std::uint32_t end) {
            if (end > begin) {
                document_.clauses.push_back({{begin, end}, sentence});
            }
            begin = end + 1;
        };
        for (std::uint32_t i = span.begin; i < span.end; ++i) {
            if (text_[i] == U'《') {
                i = title_close(i, span.end);
            } else if (ends_clause(i, span)) {
                close(i);
            }
        }
        close(span.end);
    }

    [[nodiscard]] bool ends_clause(std::uint32_t i, Span span) const {
        const char32_t c = text_[i];
        if (c == U';' || (is_stop(c) && i + 1 < span.end && text_[i + 1] == U'其')) {
            return true;
        }
        const bool inside_number =
            i > span.begin && i + 1 < span.end && is_digit(text_[i - 1]) && is_digit(text_[i + 1]);
        return (c == U',' || c == U':') && !inside_number;
    }

    Document& document_;
    Text text_;
    std::uint32_t paragraph_ = 0;
    std::uint32_t heading_ = kNone;
    std::uint32_t next_ = 0;
};

} // namespace

void read_sentences(Document& document) {
    SentenceReader(document).run();
}

} // namespace zhunsheng
