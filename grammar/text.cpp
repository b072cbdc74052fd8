#include "grammar/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "grammar/characters.h"

namespace zhunsheng::grammar {
namespace {

struct Quotes {
    std::string_view open, close;
};
constexpr auto kQuotes = std::to_array<Quotes>({{"\"", "\""}, {"“", "”"}, {"「", "」"}, {"＂", "＂"}});

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) {
            lines.push_back(text.substr(at));
            return lines;
        }
        const bool carriage = end > at && text[end - 1] == '\r';
        lines.push_back(text.substr(at, end - at - (carriage ? 1 : 0)));
        at = end + 1;
    }
}

std::size_t indentation(std::string_view line) {
    std::size_t at = 0;
    while (at < line.size() && is_space(character_at(line, at).value)) {
        at += character_at(line, at).size;
    }
    return at;
}

std::string_view common_prefix(std::string_view a, std::string_view b) {
    const auto [end, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    auto size = static_cast<std::size_t>(end - a.begin());
    while (size > 0 && size < a.size() && (static_cast<unsigned char>(a[size]) & 0xC0U) == 0x80U) {
        --size; // never half a character
    }
    return a.substr(0, size);
}

bool blank(std::string_view line) {
    return indentation(line) == line.size();
}

/// Reads back unchanged when its line breaks are written as such.
bool can_break(std::string_view value) {
    return dedent(value) == value && value.find('\r') == std::string_view::npos;
}

/// The pair whose marks do not occur in `value` outside escapes, if any.
std::optional<Quotes> free_quotes(std::string_view value, bool escapes) {
    for (const Quotes& quotes : kQuotes) {
        bool found = false;
        for (std::size_t at = 0; at < value.size() && !found; ++at) {
            if (escapes && value[at] == '\\') {
                ++at;
            } else {
                const std::string_view rest = value.substr(at);
                found = rest.starts_with(quotes.close) || rest.starts_with(quotes.open);
            }
        }
        if (!found) {
            return quotes;
        }
    }
    return std::nullopt;
}

std::string break_lines(std::string_view text, std::size_t indent) {
    std::string out;
    const auto lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            out += '\n';
            out.append(lines[i].empty() ? 0 : indent, ' ');
        }
        out += lines[i];
    }
    return out;
}

} // namespace

std::string_view unquoted(std::string_view literal) {
    const std::size_t opener = character_at(literal, 0).size;
    return literal.substr(opener, literal.size() - 2 * opener); // partners are equally long
}

std::string dedent(std::string_view raw) {
    const auto lines = lines_of(raw);
    std::optional<std::string_view> common;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (!blank(lines[i])) {
            const std::string_view own = lines[i].substr(0, indentation(lines[i]));
            common = common ? common_prefix(*common, own) : own;
        }
    }
    std::string out(lines[0]);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        out += '\n';
        out += blank(lines[i]) ? std::string_view{} : lines[i].substr(common.value_or("").size());
    }
    return out;
}

std::string unescape(std::string_view raw) {
    std::string out;
    for (std::size_t at = 0; at < raw.size();) {
        const Character c = character_at(raw, at);
        if (c.value != U'\\' || at + 1 >= raw.size()) {
            out += raw.substr(at, c.size);
            at += c.size;
            continue;
        }
        const Character next = character_at(raw, at + 1);
        switch (next.value) {
        case U'n': out += '\n'; break;
        case U't': out += '\t'; break;
        case U'r': out += '\r'; break;
        case U'\\':
        case U'"':
        case 0x201C:
        case 0x201D:
        case 0x300C:
        case 0x300D:
        case 0xFF02: out += raw.substr(at + 1, next.size); break;
        default: out += raw.substr(at, 1 + next.size); break;
        }
        at += 1 + next.size;
    }
    return out;
}

std::string quote(std::string_view value, std::size_t indent) {
    const Quotes quotes = free_quotes(value, false).value_or(kQuotes[0]);
    const bool breaks = can_break(value);
    std::string escaped;
    for (std::size_t at = 0; at < value.size(); ++at) {
        const std::string_view rest = value.substr(at);
        const bool brace = rest.starts_with("\\{") || rest.starts_with("\\}"); // a template's own escape
        if (value[at] == '\n' && !breaks) {
            escaped += "\\n";
        } else if (value[at] == '\r') {
            escaped += "\\r";
        } else if ((value[at] == '\\' && !brace) || rest.starts_with(quotes.close) || rest.starts_with(quotes.open)) {
            escaped += '\\';
            escaped += value[at];
        } else {
            escaped += value[at];
        }
    }
    return std::string(quotes.open) + break_lines(escaped, indent) + std::string(quotes.close);
}

std::string quote_phrasing(std::string_view raw, std::size_t indent) {
    const auto quotes = free_quotes(raw, true).value_or(kQuotes[0]);
    return std::string(quotes.open) + break_lines(raw, indent) + std::string(quotes.close);
}

} // namespace zhunsheng::grammar
