// The farthest failure in words: what was seen, what was expected, how to mend it.
#include "grammar/diagnose.h"

#include <algorithm>
#include <array>
#include <limits>

#include "engine/base/utf8.h"
#include "grammar/characters.h"

namespace zhunsheng::grammar {
namespace {

constexpr std::size_t kShownExpectations = 14;
constexpr std::size_t kShownCharacters = 16;

/// Insertions, deletions, replacements and swaps of neighbours, in code points.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            const std::size_t replaced = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            cost[i][j] = std::min({replaced, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
            }
        }
    }
    return cost[a.size()][b.size()];
}

/// Bytes that show what stands at `at`: a word, a string's begin, or one character.
std::size_t seen_length(std::string_view text, std::size_t at) {
    const Character first = character_at(text, at);
    const std::size_t word = word_length(text, at);
    if (word > 0) {
        return word;
    }
    if (closing_quote(first.value) == 0) {
        return first.size;
    }
    std::size_t end = at + first.size;
    while (end < text.size() && text[end] != '\n' && character_at(text, end).value != closing_quote(first.value)) {
        end += character_at(text, end).size;
    }
    const bool closed = end < text.size() && text[end] != '\n';
    return end - at + (closed ? character_at(text, end).size : 0);
}

std::string join(const std::vector<std::string>& parts, std::string_view comma, std::string_view last,
                 std::string_view more) {
    std::string out;
    const std::size_t shown = std::min(parts.size(), kShownExpectations);
    for (std::size_t i = 0; i < shown; ++i) {
        out += i == 0 ? "" : i + 1 == parts.size() ? last : comma;
        out += parts[i];
    }
    return out + std::string(shown < parts.size() ? more : "");
}

bool is_keyword(std::string_view word) {
    return std::any_of(kKeywords.begin(), kKeywords.end(), [word](const Keyword& entry) {
        return entry.spellings[0] == word || entry.spellings[1] == word;
    });
}

/// The longest expected keyword that `word` begins with.
std::string_view glued(const std::vector<const Expectation*>& expected, std::string_view word) {
    std::string_view best;
    for (const Expectation* what : expected) {
        for (const std::string_view candidate : what->words) {
            if (is_keyword(candidate) && word.starts_with(candidate) && word.size() > candidate.size() &&
                candidate.size() > best.size() && to_utf32(candidate).size() > 1) {
                best = candidate;
            }
        }
    }
    return best;
}

bool expects(const std::vector<const Expectation*>& expected, std::string_view zh) {
    return std::any_of(expected.begin(), expected.end(), [zh](const Expectation* what) { return what->zh == zh; });
}

Wording hint_for(const std::vector<const Expectation*>& expected, std::string_view seen) {
    const std::string quoted = "“" + std::string(seen) + "”";
    if (const std::string_view word = glued(expected, seen); !word.empty()) {
        const std::string spaced = std::string(word) + " " + std::string(seen.substr(word.size()));
        return {"“" + std::string(word) + "”后面要空一格:" + spaced, "put a space after the keyword: " + spaced};
    }
    if (const std::string_view word = nearest(expected, seen); !word.empty()) {
        return {"是不是想写“" + std::string(word) + "”?", "did you mean “" + std::string(word) + "”?"};
    }
    constexpr std::array<std::string_view, 10> kComparisons{"=", "＝", "<", "＜", ">", "＞", "≤", "≥", "≠", "约等于"};
    if (std::find(kComparisons.begin(), kComparisons.end(), seen) != kComparisons.end() && expects(expected, "且")) {
        return {"比较不能连写,请用“且”连接两个比较。", "comparisons do not chain; join two with 且."};
    }
    if (seen == "-" && expects(expected, "运算符")) {
        return {"减号两边要空格。", "a minus needs a space on either side."};
    }
    if (is_keyword(seen)) {
        return {quoted + "是关键字,但不能写在这里。", quoted + " is a keyword, but cannot stand here."};
    }
    return {};
}

/// Start of the word that ends just before `at`, white space aside; npos when something else stands there.
std::size_t word_before(std::string_view text, std::size_t from, std::size_t at) {
    while (at > from && (text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '\t')) {
        --at;
    }
    std::size_t begin = std::string_view::npos;
    for (std::size_t i = at; i > from;) {
        do {
            --i;
        } while (i > from && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U);
        if (!is_word_character(character_at(text, i).value)) {
            break;
        }
        begin = i;
    }
    return begin;
}

/// 提及三项制度 于 …: the name before the failure is a keyword without its space.
bool report_glued_before(State& state, std::uint32_t from) {
    const std::string_view text = state.text();
    const std::size_t begin = word_before(text, from, state.far);
    if (begin == std::string_view::npos) {
        return false;
    }
    const std::string_view word = text.substr(begin, word_length(text, begin));
    const std::string_view prefix = glued_prefix(word);
    if (prefix.empty()) {
        return false;
    }
    const auto at = static_cast<std::uint32_t>(begin);
    state.report(DiagnosticCode::glued_keyword, {at, at + static_cast<std::uint32_t>(word.size())},
                 {std::string(word), std::string(prefix), std::string(word.substr(prefix.size()))});
    return true;
}

void report_unclosed(State& state, std::uint32_t opener) {
    const LineColumn place = state.source.locate(opener);
    const Character first = character_at(state.text(), opener);
    std::string closer;
    append_utf8(closer, closing_quote(first.value));
    state.report(DiagnosticCode::unclosed_string, {opener, opener + first.size},
                 {std::to_string(place.line), std::to_string(place.column), closer});
}

/// A string over several lines right before the failure most likely took what follows its missing end.
bool swallowed(const State& state, std::uint32_t from) {
    const std::string_view text = state.text();
    const Span string = state.last_string;
    if (string.empty() || string.begin < from || string.end > state.far) {
        return false;
    }
    const std::string_view between = text.substr(string.end, state.far - string.end);
    if (std::any_of(between.begin(), between.end(), [](char c) { return c != ' ' && c != '\t'; })) {
        return false;
    }
    const std::string_view word = text.substr(state.far, word_length(text, state.far));
    return state.source.slice(string).find('\n') != std::string_view::npos && !is_keyword(word);
}

} // namespace

std::string shortened(std::string_view text) {
    const std::u32string characters = to_utf32(text.substr(0, 8 * kShownCharacters));
    if (characters.size() <= kShownCharacters) {
        return std::string(text);
    }
    return to_utf8(std::u32string_view(characters).substr(0, kShownCharacters)) + "…";
}

Wording expectations(const std::vector<const Expectation*>& expected) {
    std::vector<std::string> zh, en;
    for (const Expectation* what : expected) {
        const bool literal = !what->words.empty() && what->words.size() <= 2 && what->words[0] == what->zh;
        std::string shown = literal ? "“" + std::string(what->zh) + "”" : std::string(what->zh);
        if (std::find(zh.begin(), zh.end(), shown) == zh.end()) {
            zh.push_back(std::move(shown));
            en.push_back(literal ? "“" + std::string(what->en) + "”" : std::string(what->en));
        }
    }
    return {join(zh, "、", "或", "等"), join(en, ", ", " or ", " and others")};
}

std::string_view nearest(const std::vector<const Expectation*>& expected, std::string_view word) {
    const std::u32string written = to_utf32(word);
    std::string_view best;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    if (written.size() > 2 * kShownCharacters) {
        return best;
    }
    for (const Expectation* what : expected) {
        for (const std::string_view candidate : what->words) {
            const std::u32string literal = to_utf32(candidate);
            const std::size_t allowed = literal.size() < 2 ? 0 : literal.size() < 6 ? 1 : 2;
            const std::size_t distance = edit_distance(written, literal);
            if (distance > 0 && distance <= allowed && distance < least) {
                least = distance;
                best = candidate;
            }
        }
    }
    return best;
}

std::string_view glued_prefix(std::string_view word) {
    constexpr auto kPrefixes =
        std::to_array<Kw>({Kw::mentions, Kw::known, Kw::at_least, Kw::every, Kw::any, Kw::count, Kw::consistent});
    for (const Kw kw : kPrefixes) {
        if (word.size() > chinese(kw).size() && word.starts_with(chinese(kw))) {
            return chinese(kw);
        }
    }
    return {};
}

void State::report_failure(std::uint32_t from) {
    if (reported == far) {
        return;
    }
    reported = far;
    if (full()) {
        ++dropped;
        return;
    }
    if (too_deep) {
        report(DiagnosticCode::too_deep, {*too_deep, *too_deep + 1}, {std::to_string(limits.nesting)});
        too_deep.reset();
        return;
    }
    if (!unclosed || *unclosed < from) {
        unclosed = swallowed(*this, from) ? std::optional(last_string.begin) : std::nullopt;
    }
    if (unclosed) {
        return report_unclosed(*this, *unclosed);
    }
    if (report_glued_before(*this, from)) {
        return;
    }
    const Wording wanted = expectations(expected);
    if (far >= text().size()) {
        return report(DiagnosticCode::unexpected, {far, far},
                      {"文件末尾", wanted.zh, "", "", wanted.en, "end of file"});
    }
    const std::size_t size = seen_length(text(), far);
    const std::string_view seen = text().substr(far, size);
    const Wording hint = hint_for(expected, seen);
    const std::string shown = "“" + shortened(seen) + "”";
    report(DiagnosticCode::unexpected, {far, far + static_cast<std::uint32_t>(size)},
           {shown, wanted.zh, hint.zh, hint.en, wanted.en, shown});
}

} // namespace zhunsheng::grammar
