#include "grammar/recovery.h"

#include <algorithm>
#include <array>

namespace zhunsheng::grammar {
namespace {

constexpr auto kDeclarations = std::to_array<Kw>(
    {Kw::rulebook,  Kw::source,  Kw::part,   Kw::term,   Kw::indicator, Kw::status,    Kw::basis,    Kw::not_figure,
     Kw::hedge,     Kw::unit,    Kw::rule,   Kw::waiver, Kw::test,      Kw::sample,    Kw::mutation, Kw::wording,
     Kw::parameter, Kw::tighten, Kw::refine, Kw::loosen, Kw::disable,   Kw::supplement});

constexpr auto kAlsoFields = std::to_array<Kw>({Kw::source, Kw::status, Kw::tighten});

bool is_mark(char32_t c, char32_t half, char32_t full) {
    return c == half || c == full;
}

/// Byte after white space and comments from `at`.
std::size_t past_spaces(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Character c = character_at(text, at);
        if (is_mark(c.value, U'#', 0xFF03)) {
            at = std::min(text.find('\n', at), text.size());
        } else if (is_space(c.value)) {
            at += c.size;
        } else {
            break;
        }
    }
    return at;
}

bool first_on_line(std::string_view text, std::size_t at) {
    while (at > 0 && text[at - 1] != '\n') {
        std::size_t before = at - 1;
        while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) {
            --before;
        }
        if (!is_space(character_at(text, before).value)) {
            return false;
        }
        at = before;
    }
    return true;
}

bool at_line_begin(std::string_view text, std::size_t at) {
    return at == 0 || text[at - 1] == '\n';
}

bool declaration_word(std::string_view word) {
    return std::any_of(kDeclarations.begin(), kDeclarations.end(),
                       [word](Kw kw) { return keyword(kw).spellings[0] == word || keyword(kw).spellings[1] == word; });
}

/// A keyword that is not one of expressions: only fields and declarations begin so.
bool begins_field(std::string_view word) {
    return std::any_of(kKeywords.begin(), kKeywords.end(), [word](const Keyword& entry) {
        return entry.use != WordUse::expression && (entry.spellings[0] == word || entry.spellings[1] == word);
    });
}

/// 依据, 语态 and 加严 also begin fields.
bool also_field(std::string_view word) {
    return std::any_of(kAlsoFields.begin(), kAlsoFields.end(),
                       [word](Kw kw) { return keyword(kw).spellings[0] == word || keyword(kw).spellings[1] == word; });
}

/// A declaration begins at `at`: its keyword stands at the line's very begin, or its { follows on the line before any
/// other mark that ends something.
bool declaration_at(std::string_view text, std::size_t at) {
    const std::string_view word = text.substr(at, word_length(text, at));
    if (word.empty() || !declaration_word(word) || !first_on_line(text, at)) {
        return false;
    }
    if (at_line_begin(text, at) && !also_field(word)) {
        return true;
    }
    for (std::size_t i = at; i < text.size() && text[i] != '\n'; i += character_at(text, i).size) {
        const char32_t c = character_at(text, i).value;
        if (is_mark(c, U'{', 0xFF5B)) {
            return true;
        }
        if (is_mark(c, U';', 0xFF1B) || is_mark(c, U'}', 0xFF5D)) {
            return false;
        }
    }
    return false;
}

/// Bytes of the string at `at`; one that does not end, or not on its line when it opens with ", ends with the line.
std::size_t skip_string(std::string_view text, std::size_t at) {
    const Character opener = character_at(text, at);
    const char32_t closer = closing_quote(opener.value);
    if (closer == 0) {
        return 0;
    }
    std::size_t i = at + opener.size;
    while (i < text.size() && text[i] != '\n') {
        const Character c = character_at(text, i);
        i += c.size;
        if (c.value == closer) {
            return i - at;
        }
        if (c.value == U'\\' && i < text.size() && text[i] != '\n') {
            i += character_at(text, i).size;
        }
    }
    return i - at;
}

enum class Stop : std::uint8_t { after_semicolon, before_brace, declaration, field, left_brace, end };
enum class Aim : std::uint8_t { field, block, declaration }; ///< what is to be read next
struct Skipped {
    std::size_t at;
    Stop stop;
};

/// From `from` to the next sync point behind `start`; braces opened on the way are passed over, unless a block is wanted.
Skipped skip(std::string_view text, std::size_t start, std::size_t from, Aim aim) {
    std::size_t depth = 0;
    std::size_t at = from;
    while (at < text.size()) {
        at = past_spaces(text, at);
        if (at >= text.size()) {
            break;
        }
        const Character c = character_at(text, at);
        if (at > start && declaration_at(text, at)) {
            return {at, Stop::declaration};
        }
        if (const std::size_t string = skip_string(text, at); string > 0) {
            at += string;
        } else if (const std::size_t word = word_length(text, at); word > 0) {
            if (at > start && depth == 0 && aim == Aim::field && first_on_line(text, at) &&
                begins_field(text.substr(at, word))) {
                return {at, Stop::field};
            }
            at += word;
        } else if (is_mark(c.value, U'{', 0xFF5B)) {
            if (aim == Aim::block) {
                return {at, Stop::left_brace};
            }
            ++depth;
            at += c.size;
        } else if (is_mark(c.value, U'}', 0xFF5D)) {
            if (depth == 0) {
                return {at, Stop::before_brace};
            }
            at += c.size;
            if (--depth == 0) {
                return {at, Stop::after_semicolon};
            }
        } else {
            at += c.size;
            if (depth == 0 && is_mark(c.value, U';', 0xFF1B)) {
                return {at, Stop::after_semicolon};
            }
        }
    }
    return {text.size(), Stop::end};
}

/// Where skipping begins: the farthest place read, but after an unclosed string's first line.
std::size_t resume_at(const State& state, std::uint32_t at) {
    const std::string_view text = state.text();
    if (state.unclosed && *state.unclosed >= at) {
        return std::min(text.find('\n', *state.unclosed), text.size());
    }
    return std::max<std::size_t>(at, std::min<std::size_t>(state.far, text.size()));
}

/// The { that the text before `at` leaves open, for the message.
std::uint32_t open_brace(const State& state) {
    for (std::size_t i = state.nodes.size(); i-- > 0;) {
        if (state.nodes[i].kind == NodeKind::body && state.nodes[i].next == 0) {
            return state.nodes[i].begin;
        }
    }
    return 0;
}

} // namespace

std::optional<std::size_t> pass_missing_semicolon(State& state, std::uint32_t at) {
    const std::string_view text = state.text();
    if (state.quiet > 0 || state.far > at) {
        return std::nullopt;
    }
    const bool ends = at >= text.size() || is_mark(character_at(text, at).value, U'}', 0xFF5D);
    const std::string_view word = text.substr(std::min<std::size_t>(at, text.size()), ends ? 0 : word_length(text, at));
    if (!ends && (word.empty() || !(first_on_line(text, at) || begins_field(word)))) {
        return std::nullopt;
    }
    state.report(DiagnosticCode::missing_semicolon, {state.token_end, state.token_end}, {});
    return 0;
}

std::optional<std::size_t> pass_missing_brace(State& state, std::uint32_t at) {
    if (state.full()) {
        ++state.dropped;
        return 0;
    }
    const std::uint32_t opener = open_brace(state);
    const LineColumn place = state.source.locate(opener);
    state.report(
        DiagnosticCode::unclosed_brace, {opener, opener + 1},
        {std::to_string(place.line), std::to_string(place.column), std::to_string(state.source.locate(at).line)});
    return 0;
}

std::optional<std::size_t> skip_field(State& state, std::uint32_t at) {
    const std::string_view text = state.text();
    if (at >= text.size() || is_mark(character_at(text, at).value, U'}', 0xFF5D)) {
        return std::nullopt;
    }
    if (declaration_at(text, at) && state.far <= at) {
        return std::nullopt;
    }
    state.report_failure(at);
    const Skipped skipped = skip(text, at, resume_at(state, at), Aim::field);
    return std::max<std::size_t>(past_spaces(text, skipped.at), at + 1) - at;
}

std::optional<std::size_t> skip_head(State& state, std::uint32_t at) {
    state.report_failure(at);
    const Skipped skipped = skip(state.text(), at, resume_at(state, at), Aim::block);
    return skipped.stop == Stop::left_brace ? std::optional(skipped.at - at) : std::nullopt;
}

std::optional<std::size_t> skip_declaration(State& state, std::uint32_t at) {
    const std::string_view text = state.text();
    if (at >= text.size()) {
        return std::nullopt;
    }
    state.report_failure(at);
    Skipped skipped = skip(text, at, resume_at(state, at), Aim::declaration);
    if (skipped.stop == Stop::before_brace) {
        skipped.at += character_at(text, skipped.at).size;
    }
    return std::max<std::size_t>(past_spaces(text, skipped.at), at + 1) - at;
}

} // namespace zhunsheng::grammar
