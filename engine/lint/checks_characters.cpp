// Characters: what cannot be seen, what only looks right. Reports in tests may hold anything but what cannot be seen.
#include <algorithm>

#include "engine/base/utf8.h"
#include "engine/document/characters.h"
#include "engine/lint/checks.h"
#include "engine/lint/lookalikes.h"

namespace zhunsheng::linting {
namespace {

struct Letter {
    char32_t value = 0;
    Span span;
    Token::Kind kind{};
    bool token = false; ///< false: between tokens
    bool test = false;
};

std::string utf8(char32_t c) {
    return to_utf8(std::u32string(1, c));
}

bool is_full_width_word(char32_t c) {
    return (c >= U'０' && c <= U'９') || (c >= U'Ａ' && c <= U'Ｚ') || (c >= U'ａ' && c <= U'ｚ');
}

bool is_private(char32_t c) {
    return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/// Every character of a file with where it stands.
std::vector<Letter> letters_of(const Desk& desk, std::uint32_t file) {
    const std::vector<Span> tests = desk.test_spans(file);
    std::vector<Letter> out;
    const auto& tokens = desk.tokens(file);
    std::size_t token = 0;
    std::size_t test = 0;
    std::uint32_t at = 0;
    for (const char32_t c : to_utf32(desk.file(file).source->text())) {
        const auto size = static_cast<std::uint32_t>(utf8(c).size());
        while (token < tokens.size() && tokens[token].span.end <= at) {
            ++token;
        }
        while (test < tests.size() && tests[test].end <= at) {
            ++test;
        }
        const bool inside = token < tokens.size() && tokens[token].span.contains(at);
        out.push_back({c,
                       {at, at + size},
                       inside ? tokens[token].kind : Token::Kind::mark,
                       inside,
                       test < tests.size() && tests[test].contains(at)});
        at += size;
    }
    return out;
}

class CharacterLints {
public:
    CharacterLints(Desk& desk, std::uint32_t file) : desk_(desk), file_(file), letters_(letters_of(desk, file)) {}

    void run() {
        for (std::size_t i = 0; i < letters_.size(); ++i) {
            const Letter& letter = letters_[i];
            if (letter.value < 0x80) {
                continue;
            }
            unseen(i);
            if (letter.test || (letter.token && letter.kind == Token::Kind::comment)) {
                continue;
            }
            mistaken(letter);
            if (is_bar(letter.value)) {
                bar(i);
            }
        }
        zeros();
    }

private:
    void say(LintCode code, const Letter& letter, std::vector<std::string> args, char32_t instead) {
        std::vector<Edit> fix{{letter.span, instead == 0 ? "" : utf8(instead)}};
        desk_.report(code, {file_, letter.span}, std::move(args), std::move(fix));
    }

    void unseen(std::size_t i) {
        const Letter& letter = letters_[i];
        const std::string name = code_point_name(letter.value);
        if (is_bidirectional(letter.value)) {
            say(LintCode::bidirectional_control, letter, {name}, 0);
        } else if (is_invisible(letter.value) && i > 0) { // the first may be the byte order mark
            say(LintCode::invisible_character, letter, {name}, 0);
        } else if (is_private(letter.value) || letter.value == 0xFFFD) {
            desk_.report(LintCode::private_character, {file_, letter.span},
                         {is_private(letter.value) ? "私用区的字符" : "坏掉的字符", name});
        }
    }

    void mistaken(const Letter& letter) {
        const char32_t c = letter.value;
        const std::string name = code_point_name(c);
        if (const ForeignLetter foreign = foreign_letter(c); foreign.latin != 0) {
            say(LintCode::foreign_letter, letter, {utf8(c), std::string(foreign.script), name, utf8(foreign.latin)},
                foreign.latin);
        } else if (const char32_t han = unified_han(c); han != 0) {
            say(LintCode::compatibility_han, letter, {utf8(c), utf8(han), (c < 0x3000 ? "部首 " : "兼容汉字 ") + name},
                han);
        } else if (const char32_t mark = usual_mark(c); mark != 0) {
            say(LintCode::mark_lookalike, letter, {utf8(c), name, utf8(mark)}, mark);
        } else if (is_full_width_word(c) && letter.kind == Token::Kind::word) {
            say(LintCode::full_width_name, letter, {utf8(c), utf8(c - 0xFEE0)}, c - 0xFEE0);
        }
    }

    /// A sound mark is never right beside a Han character; a dash is wrong between two of them in a name.
    void bar(std::size_t i) {
        const Letter& letter = letters_[i];
        const bool before = i > 0 && is_han(letters_[i - 1].value);
        const bool after = i + 1 < letters_.size() && is_han(letters_[i + 1].value);
        const bool sound = letter.value == U'ー' || letter.value == U'ｰ';
        const bool in_name = letter.token && letter.kind == Token::Kind::word;
        if ((sound && (before || after)) || (in_name && before && after)) {
            say(LintCode::dash_lookalike, letter, {utf8(letter.value), code_point_name(letter.value)}, U'一');
        }
    }

    /// 二○二四, 二O二四: runs of Chinese numerals with something else for 〇 among them.
    void zeros() {
        const auto in_run = [&](std::size_t i) {
            const Letter& letter = letters_[i];
            return letter.token && letter.kind != Token::Kind::comment && !letter.test &&
                   (is_chinese_numeral(letter.value) || is_zero_lookalike(letter.value));
        };
        for (std::size_t i = 0; i < letters_.size(); ++i) {
            std::size_t end = i;
            std::size_t numerals = 0;
            while (end < letters_.size() && in_run(end)) {
                numerals += is_chinese_numeral(letters_[end].value) ? 1U : 0U;
                ++end;
            }
            for (std::size_t j = i; j < end && numerals >= 2 && is_chinese_numeral(letters_[i].value); ++j) {
                if (is_zero_lookalike(letters_[j].value)) {
                    say(LintCode::zero_lookalike, letters_[j],
                        {utf8(letters_[j].value), code_point_name(letters_[j].value)}, U'〇');
                }
            }
            i = std::max(i, end == i ? i : end - 1);
        }
    }

    Desk& desk_;
    std::uint32_t file_;
    std::vector<Letter> letters_;
};

} // namespace

void check_characters(Desk& desk) {
    for (std::uint32_t file = 0; file < desk.file_count(); ++file) {
        CharacterLints(desk, file).run();
    }
}

void check_marks(Desk& desk) {
    for (std::uint32_t file = 0; file < desk.file_count(); ++file) {
        std::vector<Edit> wide;
        std::size_t narrow = 0;
        for (const Token& token : desk.tokens(file)) {
            if (token.kind != Token::Kind::mark) {
                continue;
            }
            const char32_t c = to_utf32(desk.text({file, token.span})).front();
            const char32_t mark = narrow_mark(c);
            if (mark != c) {
                wide.push_back({token.span, utf8(mark)});
            } else if (c < 0x80) {
                ++narrow;
            }
        }
        if (!wide.empty() && narrow > 0) {
            const Span first = wide.front().span;
            const std::string count = std::to_string(wide.size());
            desk.report(LintCode::mixed_marks, {file, first}, {count}, std::move(wide));
        }
    }
}

} // namespace zhunsheng::linting
