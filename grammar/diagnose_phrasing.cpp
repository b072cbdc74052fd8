// What is wrong inside a phrasing.
#include <algorithm>
#include <array>

#include "grammar/characters.h"
#include "grammar/diagnose.h"

namespace zhunsheng::grammar {
namespace {

struct Bracket {
    char32_t open, close;
};
constexpr auto kBrackets = std::to_array<Bracket>(
    {{U'(', U')'}, {0xFF08, 0xFF09}, {U'[', U']'}, {0xFF3B, 0xFF3D}, {U'{', U'}'}, {0xFF5B, 0xFF5D}});

/// The innermost bracket that is still open at `end`.
std::optional<std::uint32_t> open_bracket(std::string_view text, std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> open;
    for (std::uint32_t at = begin; at < end; at += character_at(text, at).size) {
        const char32_t c = character_at(text, at).value;
        if (c == U'\\' && at + 1 < end) {
            ++at;
            continue;
        }
        for (const Bracket& bracket : kBrackets) {
            if (c == bracket.open) {
                open.push_back(at);
            } else if (c == bracket.close && !open.empty()) {
                open.pop_back();
            }
        }
    }
    return open.empty() ? std::nullopt : std::optional(open.back());
}

Wording phrasing_hint(const State& state, Span inside, std::string_view seen) {
    if (state.far >= inside.end) {
        const auto opener = open_bracket(state.text(), inside.begin, inside.end);
        if (!opener) {
            return {};
        }
        const std::string mark(state.text().substr(*opener, character_at(state.text(), *opener).size));
        const std::string column = std::to_string(state.source.locate(*opener).column);
        return {"第" + column + "列的“" + mark + "”没有收尾。",
                "the “" + mark + "” at column " + column + " is not closed."};
    }
    if (seen == "|" || seen == "｜") {
        return {"不同的说法写在括号里:(甲|乙);整句不同的,分成几个字符串:\"甲\" | \"乙\"。",
                "write alternatives in brackets: (a|b), or as several strings: \"a\" | \"b\"."};
    }
    if (const std::string_view word = nearest(state.expected, seen); !word.empty()) {
        return {"是不是想写“" + std::string(word) + "”?", "did you mean “" + std::string(word) + "”?"};
    }
    const bool mark = word_length(seen, 0) == 0;
    const std::string escaped = "“\\" + std::string(seen) + "”";
    return mark ? Wording{"要写这个符号本身,请写成" + escaped + "。", "to write the mark itself, use " + escaped + "."}
                : Wording{};
}

} // namespace

void State::report_phrasing_failure(Span inside) {
    if (too_deep) {
        return report(DiagnosticCode::too_deep, {*too_deep, *too_deep + 1}, {std::to_string(limits.nesting)});
    }
    const Wording wanted = expectations(expected);
    const bool at_end = far >= inside.end;
    const std::size_t size =
        at_end ? 0
               : std::max<std::size_t>(word_length(text().substr(0, inside.end), far), character_at(text(), far).size);
    const std::string_view seen = text().substr(far, size);
    const Wording hint = phrasing_hint(*this, inside, seen);
    const std::string shown = "“" + shortened(seen) + "”";
    report(DiagnosticCode::bad_phrasing, {far, far + static_cast<std::uint32_t>(size)},
           {at_end ? "结尾" : shown, wanted.zh, hint.zh, hint.en, at_end ? "its end" : shown, wanted.en});
}

} // namespace zhunsheng::grammar
