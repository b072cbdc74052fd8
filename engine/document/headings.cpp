// Which numbers start a heading, where its title ends, and the tree. A number is taken for a heading's when it stands
// where a heading may stand and its neighbours in the list stand too: that rejects dates, decimals and enumerations.
#include <algorithm>
#include <array>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using Text = std::u32string_view;

constexpr std::size_t kLevels = 5;
constexpr std::size_t kStyles = 5;

// Code points. A title is seldom longer; a longer "title" is a sentence whose first clause serves as one.
constexpr std::uint32_t kMaxLine = 90;
constexpr std::uint32_t kMaxTitle = 60;
constexpr std::uint32_t kMaxPhrase = 45;
constexpr std::uint32_t kMaxFlatTitle = 40;

// Candidates. Far beyond any real list; keeps a hostile text linear.
constexpr std::size_t kLookAhead = 256;

struct Candidate {
    HeadingNumber number;
    std::uint32_t at = 0;
    std::uint32_t paragraph = 0;
    bool starts_paragraph = false;
    bool after_stop = false;  ///< after the end of a sentence or a clause
    bool after_blank = false; ///< blanks of the original stand before it
};

class HeadingReader {
public:
    HeadingReader(Document& document, Span body) : document_(document), text_(document.text), body_(body) {}

    void run() {
        find_candidates();
        choose();
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            const std::uint32_t next = i + 1 < chosen_.size() ? chosen_[i + 1].at : body_.end;
            document_.headings.push_back(make(chosen_[i], next));
        }
        link();
    }

private:
    void find_candidates() {
        for (std::uint32_t p = 0; p < document_.paragraphs.size(); ++p) {
            const Span paragraph = document_.paragraphs[p].span;
            if (paragraph.begin < body_.begin || paragraph.begin >= body_.end) {
                continue;
            }
            for (std::uint32_t i = paragraph.begin; i < paragraph.end; ++i) {
                if (may_stand(i, paragraph.begin) && may_start(text_[i])) {
                    consider(i, p, paragraph);
                }
            }
        }
    }

    /// Cheap: inside a run of Han characters only the first number of a list can start.
    [[nodiscard]] bool may_stand(std::uint32_t i, std::uint32_t paragraph_begin) const {
        const char32_t c = text_[i];
        return i == paragraph_begin || c == U'(' || c == U'1' || !is_plain_han(text_[i - 1]) ||
               document_.origin[i] != document_.origin[i - 1] + 1 || (c == U'一' && text_[i + 1] == U'是');
    }

    static bool may_start(char32_t c) {
        switch (c) {
        case U'(':
        case U'第':
        case U'首':
        case U'其':
        case U'再':
        case U'最': return true;
        default: break;
        }
        return is_digit(c) || (c >= 0x2460 && c <= 0x249B) || (c >= 0x2776 && c <= 0x277F) ||
               (c >= 0x3220 && c <= 0x3229) || (c >= 0x4E00 && is_chinese_numeral(c));
    }

    void consider(std::uint32_t at, std::uint32_t paragraph_index, Span paragraph) {
        const HeadingNumber number = read_heading_number(text_.substr(at, paragraph.end - at));
        if (number.length == 0 || at + number.length >= paragraph.end) {
            return;
        }
        Candidate candidate{number, at, paragraph_index, at == paragraph.begin, false, false};
        if (!candidate.starts_paragraph) {
            const char32_t before = text_[at - 1];
            candidate.after_blank = blank_before(document_, at);
            candidate.after_stop =
                is_stop(before) || before == U';' || before == U':' ||
                (is_closer(before) && before != U'》' && at >= paragraph.begin + 2 && is_stop(text_[at - 2]));
            const bool item_after_comma = number.level == HeadingLevel::item && before == U',';
            candidate.after_stop = candidate.after_stop || item_after_comma;
        }
        candidates_.push_back(candidate);
    }

    /// Number of the last heading of that level and style under the present parent.
    std::uint32_t& last(const HeadingNumber& number) {
        return last_[static_cast<std::size_t>(number.level)][std::min<std::size_t>(number.style, kStyles - 1)];
    }

    /// A second of the list follows before a heading of a higher level ends it.
    [[nodiscard]] bool has_second(std::size_t index) const {
        const HeadingNumber& first = candidates_[index].number;
        const std::size_t end = std::min(candidates_.size(), index + kLookAhead);
        for (std::size_t i = index + 1; i < end; ++i) {
            const Candidate& other = candidates_[i];
            const bool placed = other.starts_paragraph || other.after_stop || other.after_blank;
            if (other.number.level == first.level && other.number.style == first.style && placed) {
                if (other.number.ordinal == 2 || other.number.ordinal == kLastOrdinal) {
                    return true;
                }
            } else if (other.number.level < first.level && (other.starts_paragraph || other.after_stop)) {
                return false;
            }
        }
        return false;
    }

    /// Directly in the title of a heading above, with neither stop nor blank: 二、主要举措和成效(一)加快……
    [[nodiscard]] bool inside_open_title(const Candidate& candidate) const {
        if (chosen_.empty()) {
            return false;
        }
        const Candidate& above = chosen_.back();
        const std::uint32_t begin = above.at + above.number.length;
        if (above.paragraph != candidate.paragraph || above.number.level >= candidate.number.level ||
            candidate.at < begin + 2 || candidate.at > begin + kMaxFlatTitle) {
            return false;
        }
        const Text between = text_.substr(begin, candidate.at - begin);
        return std::none_of(between.begin(), between.end(), is_stop);
    }

    [[nodiscard]] bool accepts(std::size_t index) {
        const Candidate& candidate = candidates_[index];
        const HeadingNumber& number = candidate.number;
        const std::uint32_t previous = last(number);
        if (number.ordinal == kLastOrdinal) {
            return previous > 0 && previous != kLastOrdinal && (candidate.after_stop || candidate.starts_paragraph);
        }
        const bool follows = number.ordinal == previous + 1 && previous > 0;
        if (candidate.starts_paragraph) {
            return accepts_at_paragraph(index, follows, previous);
        }
        if (!candidate.after_stop && !candidate.after_blank) {
            return (follows || number.ordinal == 1) && inside_open_title(candidate) && (follows || has_second(index));
        }
        return follows || (number.ordinal == 1 && has_second(index));
    }

    /// At the start of a paragraph a list may begin, go on, or have lost or repeated a number by a slip.
    [[nodiscard]] bool accepts_at_paragraph(std::size_t index, bool follows, std::uint32_t previous) const {
        const HeadingNumber& number = candidates_[index].number;
        if (follows) {
            return true;
        }
        switch (number.level) {
        case HeadingLevel::h1:
        case HeadingLevel::h2: return number.ordinal <= previous + 3 || previous == 0;
        case HeadingLevel::h3:
        case HeadingLevel::h4: return number.ordinal == 1 || (previous > 0 && number.ordinal <= previous + 2);
        case HeadingLevel::item: break;
        }
        return number.ordinal == 1 ? has_second(index) : previous > 0 && number.ordinal <= previous + 2;
    }

    void choose() {
        for (std::size_t i = 0; i < candidates_.size(); ++i) {
            if (!chosen_.empty() && candidates_[i].at < chosen_.back().at + chosen_.back().number.length) {
                continue;
            }
            if (!accepts(i)) {
                continue;
            }
            const HeadingNumber& number = candidates_[i].number;
            chosen_.push_back(candidates_[i]);
            last(number) = number.ordinal;
            for (std::size_t below = static_cast<std::size_t>(number.level) + 1; below < kLevels; ++below) {
                last_[below].fill(0);
            }
        }
    }

    [[nodiscard]] std::uint32_t find_stop(Span span, bool semicolon) const {
        int titles = 0;
        for (std::uint32_t i = span.begin; i < span.end; ++i) {
            const char32_t c = text_[i];
            titles += c == U'《' ? 1 : c == U'》' && titles > 0 ? -1 : 0;
            if (titles == 0 && (is_stop(c) || (semicolon && c == U';'))) {
                return i;
            }
        }
        return span.end;
    }

    [[nodiscard]] std::uint32_t first_clause_end(Span span) const {
        int titles = 0;
        for (std::uint32_t i = span.begin; i < span.end; ++i) {
            const char32_t c = text_[i];
            titles += c == U'《' ? 1 : c == U'》' && titles > 0 ? -1 : 0;
            const bool number = c == U',' && is_digit(text_[i - 1]) && i + 1 < span.end && is_digit(text_[i + 1]);
            if (titles == 0 && i > span.begin && (c == U',' || c == U';' || c == U':') && !number) {
                return i;
            }
        }
        return span.end;
    }

    [[nodiscard]] std::uint32_t find_blank(Span span) const {
        for (std::uint32_t i = span.begin + 2; i < span.end; ++i) {
            if (blank_before(document_, i)) {
                return i;
            }
        }
        return span.end;
    }

    /// Short, of at most two clauses, and telling nothing done: such a sentence is a title even if a comma parts it.
    [[nodiscard]] bool reads_as_phrase(Span span) const {
        const Text text = text_.substr(span.begin, span.size());
        const auto commas = std::count(text.begin(), text.end(), U',');
        return span.size() <= kMaxPhrase && commas <= 1 && (commas == 0 || text.find(U'了') == Text::npos);
    }

    /// Where the title ends; `limit` is the next heading or the paragraph's end.
    [[nodiscard]] std::uint32_t title_end(const Candidate& candidate, std::uint32_t begin, std::uint32_t limit) const {
        const bool item = candidate.number.level == HeadingLevel::item;
        const std::uint32_t stop = find_stop({begin, limit}, item);
        const Span whole{begin, stop};
        const bool more = stop + 1 < limit;
        if (item) {
            return more && reads_as_phrase(whole) ? stop : first_clause_end(whole);
        }
        const bool ends_paragraph = limit == document_.paragraphs[candidate.paragraph].span.end;
        const bool h1 = candidate.number.level == HeadingLevel::h1;
        const bool leads_in = !whole.empty() && text_[stop - 1] == U':'; // a sentence that announces the list after it
        if (stop == limit && (ends_paragraph || (whole.size() <= kMaxFlatTitle && !leads_in))) {
            return whole.size() <= kMaxLine ? stop : first_clause_end(whole);
        }
        if (h1 || whole.size() > kMaxFlatTitle) {
            const std::uint32_t blank = find_blank({begin, std::min(stop, begin + kMaxTitle)});
            if (blank < std::min(stop, begin + kMaxTitle)) {
                return blank;
            }
        }
        const std::uint32_t longest = more ? kMaxTitle : kMaxPhrase;
        return whole.size() <= longest ? stop : first_clause_end(whole);
    }

    [[nodiscard]] Heading make(const Candidate& candidate, std::uint32_t next) const {
        const Span paragraph = document_.paragraphs[candidate.paragraph].span;
        const std::uint32_t limit = std::min(paragraph.end, next);
        Heading heading;
        heading.level = candidate.number.level;
        heading.number = {candidate.at, candidate.at + candidate.number.length};
        const std::uint32_t begin = heading.number.end;
        std::uint32_t end = title_end(candidate, begin, limit);
        while (end > begin && (text_[end - 1] == U':' || text_[end - 1] == U',' || text_[end - 1] == U';')) {
            --end;
        }
        heading.title = {begin, end};
        std::uint32_t rest = end;
        while (rest < limit && (is_stop(text_[rest]) || text_[rest] == U':' || text_[rest] == U';')) {
            ++rest;
        }
        heading.inline_body = rest < limit;
        return heading;
    }

    /// Parents and bodies, with a stack of the headings that are open.
    void link() {
        auto& headings = document_.headings;
        std::array<std::uint32_t, kLevels> open{};
        std::size_t depth = 0;
        for (std::uint32_t i = 0; i < headings.size(); ++i) {
            while (depth > 0 && headings[open[depth - 1]].level >= headings[i].level) {
                Heading& closed = headings[open[--depth]];
                closed.body = {closed.title.end, headings[i].number.begin};
            }
            headings[i].parent = depth > 0 ? open[depth - 1] : kNone;
            open[depth++] = i;
        }
        while (depth > 0) {
            Heading& closed = headings[open[--depth]];
            closed.body = {closed.title.end, std::max(closed.title.end, body_.end)};
        }
    }

    Document& document_;
    Text text_;
    Span body_;
    std::vector<Candidate> candidates_;
    std::vector<Candidate> chosen_;
    std::array<std::array<std::uint32_t, kStyles>, kLevels> last_{};
};

} // namespace

void read_headings(Document& document, Span body) {
    HeadingReader(document, body).run();
}

} // namespace zhunsheng
