// One pass over the text lines: original characters → normalised text with its origin map. What a character becomes is
// in simplify.cpp; here is what depends on its neighbours: blanks, dashes, entities, phrases.
#include <algorithm>
#include <array>
#include <cassert>

#include "engine/document/characters.h"
#include "engine/document/stages.h"

namespace zhunsheng {
namespace {

using Text = std::u32string_view;

struct NamedEntity {
    Text name;
    char32_t value;
};
constexpr std::array<NamedEntity, 18> kEntities{{
    {U"nbsp", U' '},
    {U"ensp", U' '},
    {U"emsp", U' '},
    {U"thinsp", U' '},
    {U"amp", U'&'},
    {U"lt", U'<'},
    {U"gt", U'>'},
    {U"quot", U'"'},
    {U"ldquo", U'“'},
    {U"rdquo", U'”'},
    {U"lsquo", U'‘'},
    {U"rsquo", U'’'},
    {U"mdash", U'—'},
    {U"ndash", U'–'},
    {U"middot", U'·'},
    {U"hellip", U'…'},
    {U"laquo", U'《'},
    {U"raquo", U'》'},
}};

char32_t numeric_entity(Text digits) {
    const bool hex = !digits.empty() && (digits[0] == U'x' || digits[0] == U'X');
    char32_t value = 0;
    for (const char32_t c : digits.substr(hex ? 1 : 0)) {
        if (is_digit(c)) {
            value = value * (hex ? 16 : 10) + (c - U'0');
        } else if (hex && ((c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F'))) {
            value = value * 16 + (c | 0x20U) - U'a' + 10;
        } else {
            return 0;
        }
    }
    return value < 0x20 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF) || is_break(value) ? 0 : value;
}

bool is_dash(char32_t c) {
    return c == U'-' || c == U'–' || c == U'~' || c == 0xFF0D || c == U'—';
}

class Normaliser {
public:
    explicit Normaliser(Document& document) : document_(document), original_(document.original) {}

    void run(const std::vector<Line>& lines) {
        tell_script();
        // Nothing becomes longer, but for the break after a paragraph.
        document_.text.resize(original_.size() + lines.size() + 1);
        document_.origin.resize(original_.size() + lines.size() + 1);
        std::uint32_t end = 0;
        for (const auto& line : lines) {
            if (!line.joined) {
                close_paragraph(end);
            }
            read(line.span);
            end = line.span.end;
        }
        close_paragraph(end);
        length_ -= length_ > 0 ? 1 : 0; // the break after the last paragraph is between nothing
        document_.text.resize(length_);
        document_.origin.resize(length_);
        document_.origin.push_back(static_cast<std::uint32_t>(original_.size()));
    }

private:
    /// Traditional where at least one Han character in twenty is.
    void tell_script() {
        std::size_t han = 0;
        std::size_t traditional = 0;
        for (const char32_t c : original_) {
            if (is_plain_han(c)) {
                ++han;
                traditional += fold(c) != c && !is_ambiguous_traditional(c) ? 1 : 0;
            }
        }
        any_traditional_ = traditional > 0;
        document_.script = traditional > 0 && traditional * 20 >= han ? Script::traditional : Script::simplified;
    }

    void put(char32_t c, std::uint32_t origin) {
        assert(length_ < document_.text.size());
        document_.text[length_] = c;
        document_.origin[length_++] = origin;
    }

    /// Ends the paragraph that has been put, if there is one, with a break whose origin is `line_end`.
    void close_paragraph(std::uint32_t line_end) {
        const std::uint32_t end = length_;
        if (end > paragraph_) {
            document_.paragraphs.push_back({{paragraph_, end}});
            put(U'\n', line_end);
        }
        paragraph_ = length_;
        word_ = paragraph_;
    }

    [[nodiscard]] char32_t last() const { return length_ > paragraph_ ? document_.text[length_ - 1] : U'\n'; }

    void read(Span line) {
        std::uint32_t blank = kNone;
        for (std::uint32_t i = line.begin; i < line.end;) {
            if (is_plain_han(original_[i])) {
                i = take_han(original_[i], i, i + 1, line.end);
                blank = kNone;
                continue;
            }
            const Entity entity = original_[i] == U'&' ? read_entity(original_.substr(i, line.end - i)) : Entity{};
            const char32_t c = entity.length > 0 ? entity.value : original_[i];
            const std::uint32_t next = i + (entity.length > 0 ? entity.length : 1);
            if (is_blank(c)) {
                blank = blank == kNone ? i : blank;
            } else if (!is_invisible(c) && !is_control(c)) {
                i = take(c, i, next, line.end, blank);
                blank = kNone;
                continue;
            }
            i = next;
        }
    }

    /// Puts the character at `at`, and the blank before it if it must stay; where to go on.
    std::uint32_t take(char32_t c, std::uint32_t at, std::uint32_t next, std::uint32_t line_end, std::uint32_t blank) {
        if (is_plain_han(c)) {
            return take_han(c, at, next, line_end);
        }
        c = is_dash(c) ? c : fold(c);
        if (is_dash(c)) {
            c = dash(c, next, line_end);
        }
        const char32_t before = last();
        const bool list_mark = is_digit(c) && (before == U'.' || before == U',' || before == U':');
        if (blank != kNone && ((is_word(before) && is_word(c)) || list_mark)) {
            put(U' ', blank);
        }
        if (!is_word(before) && before != U'-') {
            word_ = length_;
        }
        put(c, at);
        return next;
    }

    std::uint32_t take_han(char32_t c, std::uint32_t at, std::uint32_t next, std::uint32_t line_end) {
        const Text rest = original_.substr(at, line_end - at);
        const auto phrase = any_traditional_ ? simplified_phrase(rest) : std::u16string_view{};
        for (const char16_t simplified : phrase) {
            put(simplified, at++);
        }
        if (!phrase.empty()) {
            return at;
        }
        const bool as_is = document_.script == Script::simplified && is_ambiguous_traditional(c);
        put(as_is ? c : fold(c), at);
        return next;
    }

    /// The first character at or after `i` that is drawn, folded.
    [[nodiscard]] char32_t peek(std::uint32_t i, std::uint32_t end) const {
        while (i < end && (is_blank(original_[i]) || is_invisible(original_[i]))) {
            ++i;
        }
        return i < end ? fold(original_[i]) : U'\n';
    }

    /// "GY-15-01", "2025-01-10" and "0763-3312345" keep their hyphens: part of a name, a date, a telephone number.
    [[nodiscard]] bool hyphen_in_word(std::uint32_t next, std::uint32_t end) const {
        const Text word = Text(document_.text).substr(word_, length_ - std::min(word_, length_));
        if (std::any_of(word.begin(), word.end(), [](char32_t c) { return is_latin(c) || c == U'-'; })) {
            return true;
        }
        std::uint32_t digits = 0;
        while (next + digits < end && is_digit(fold(original_[next + digits]))) {
            ++digits;
        }
        const char32_t after = next + digits < end ? fold(original_[next + digits]) : U'\n';
        const char32_t beyond = next + digits + 1 < end ? fold(original_[next + digits + 1]) : U'\n';
        const bool date = digits <= 2 && word.size() == 4 && after == U'-' && is_digit(beyond);
        const bool telephone = word.size() >= 3 && word.size() <= 4 && word[0] == U'0' && digits >= 7;
        return date || telephone || is_latin(after);
    }

    /// The dashes of a range become one.
    [[nodiscard]] char32_t dash(char32_t c, std::uint32_t next, std::uint32_t end) const {
        const char32_t before = last();
        const char32_t after = peek(next, end);
        const bool digits = is_digit(after) && (is_digit(before) || is_han(before) || before == U'%' || before == U')');
        const bool numerals = is_chinese_numeral(after) && is_chinese_numeral(before);
        const bool hyphen = c == U'-' || c == 0xFF0D;
        if (c == U'–' || ((digits || numerals) && !(hyphen && hyphen_in_word(next, end)))) {
            return U'—';
        }
        return c == 0xFF0D ? U'-' : c;
    }

    Document& document_;
    Text original_;
    std::uint32_t length_ = 0;    ///< of the text so far
    std::uint32_t paragraph_ = 0; ///< where the present paragraph starts
    std::uint32_t word_ = 0;      ///< where the run of ASCII letters, digits and hyphens at the end of the text starts
    bool any_traditional_ = false;
};

} // namespace

Entity read_entity(std::u32string_view text) {
    constexpr std::size_t kLongest = 9;
    if (text.size() < 4 || text[0] != U'&') {
        return {};
    }
    const std::size_t end = text.substr(0, kLongest + 1).find(U';');
    if (end == Text::npos || end < 3) {
        return {};
    }
    const Text name = text.substr(1, end - 1);
    const auto length = static_cast<std::uint32_t>(end + 1);
    if (name[0] == U'#') {
        const char32_t value = numeric_entity(name.substr(1));
        return value == 0 ? Entity{} : Entity{length, value};
    }
    for (const auto& entity : kEntities) {
        if (entity.name == name) {
            return {length, entity.value};
        }
    }
    return {};
}

void normalise(Document& document, const std::vector<Line>& lines) {
    Normaliser(document).run(lines);
}

bool blank_before(const Document& document, std::uint32_t position) {
    if (position == 0 || position >= document.text.size() || document.text[position - 1] == U'\n') {
        return false;
    }
    const std::uint32_t at = document.origin[position];
    const std::uint32_t before = document.origin[position - 1];
    if (at <= before + 1) {
        return false;
    }
    // A joined line is no gap that a person made.
    const Text between = Text(document.original).substr(before + 1, at - before - 1);
    return std::none_of(between.begin(), between.end(), [](char32_t c) { return is_break(c); }) &&
           (std::any_of(between.begin(), between.end(), [](char32_t c) { return is_blank(c) || c == U';'; }));
}

} // namespace zhunsheng
