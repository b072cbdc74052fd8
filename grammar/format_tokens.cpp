#include "grammar/format_tokens.h"

#include <array>

#include "engine/base/utf8.h"
#include "grammar/characters.h"
#include "grammar/text.h"

namespace zhunsheng::grammar {
namespace {

constexpr int kLineCells = 120;

constexpr std::array<const Vocabulary*, 15> kVocabularies{
    &kStatusWords,  &kBasisWords,      &kQualifierWords, &kLevelWords,    &kSeverityWords,
    &kOutcomeWords, &kSilentWords,     &kDimensionWords, &kBuiltinWords,  &kLayerWords,
    &kStrictWords,  &kPermissionWords, &kModalityWords,  &kDateKindWords, &kRelationWords};
constexpr std::array<std::string_view, 9> kOps{"", "=", "≠", "<", "≤", ">", "≥", "约等于", "含"};

struct Mark {
    std::string_view text;
    bool before, after, breaks;
};
constexpr auto kMarks = std::to_array<Mark>({{"|", true, true, true},
                                             {";", false, true, false},
                                             {"(", true, false, false},
                                             {")", false, true, false},
                                             {":", false, false, false},
                                             {"=", true, true, false},
                                             {"、", false, false, false},
                                             {".", false, false, false},
                                             {"{", true, true, false},
                                             {"}", true, true, false}});

std::string vocabulary_word(std::string_view word) {
    for (const Vocabulary* vocabulary : kVocabularies) {
        if (const int index = find_word(*vocabulary, word); index >= 0) {
            return std::string(vocabulary->zh[static_cast<std::size_t>(index)]);
        }
    }
    return std::string(word);
}

/// + - * / from any of their spellings.
std::string operator_mark(std::string_view text) {
    const char32_t c = character_at(text, 0).value;
    switch (c) {
    case 0xD7: return "*";
    case 0xF7: return "/";
    case 0x2212: return "-";
    default: return half_width(text);
    }
}

std::string without_spaces(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += character_at(text, at).size) {
        const Character c = character_at(text, at);
        out += is_space(c.value) ? std::string_view{} : text.substr(at, c.size);
    }
    return out;
}

bool is_leaf(NodeKind kind) {
    switch (kind) {
    case NodeKind::keyword:
    case NodeKind::word:
    case NodeKind::string:
    case NodeKind::number:
    case NodeKind::date:
    case NodeKind::version:
    case NodeKind::vocabulary:
    case NodeKind::item:
    case NodeKind::article:
    case NodeKind::measure:
    case NodeKind::op:
    case NodeKind::add_op: return true;
    default: return false;
    }
}

std::string date_text(std::string_view text) {
    constexpr std::string_view kThis = "this_year", kNext = "next_year";
    if (text.starts_with(kThis)) {
        return "本年" + std::string(text.substr(kThis.size()));
    }
    return text.starts_with(kNext) ? "次年" + std::string(text.substr(kNext.size())) : std::string(text);
}

Token leaf(const State& state, const Node& node, bool phrasing, std::size_t indent) {
    const std::string_view text = state.source.slice({node.begin, node.end});
    Token token;
    switch (node.kind) {
    case NodeKind::keyword: {
        const Kw kw = static_cast<Kw>(node.detail);
        token.text = chinese(kw);
        token.breaks = kw == Kw::and_ || kw == Kw::or_ || kw == Kw::then;
        break;
    }
    case NodeKind::vocabulary: token.text = vocabulary_word(text); break;
    case NodeKind::string: {
        const std::string value = dedent(unquoted(text));
        token.text = phrasing ? quote_phrasing(value, indent) : quote(unescape(value), indent);
        break;
    }
    case NodeKind::op: token.text = kOps[node.detail]; break;
    case NodeKind::add_op: token.text = operator_mark(text); break;
    case NodeKind::item:
    case NodeKind::article: token.text = without_spaces(text); break;
    case NodeKind::measure: token.text = without_spaces(half_width(text)); break;
    case NodeKind::date: token.text = date_text(text); break;
    default: token.text = half_width(text);
    }
    return token;
}

/// Marks between two nodes; space and comments are passed over.
void marks(std::string_view text, std::size_t at, std::size_t end, std::vector<Token>& out) {
    while (at < end) {
        const Character c = character_at(text, at);
        if (c.value == U'#' || c.value == 0xFF03) {
            while (at < end && text[at] != '\n') {
                ++at;
            }
            continue;
        }
        std::string spelling = half_width(text.substr(at, c.size));
        spelling = spelling == "," ? "、" : spelling;
        for (const Mark& mark : kMarks) {
            if (mark.text == spelling) {
                out.push_back({spelling, mark.before, mark.after, mark.breaks});
            }
        }
        at += c.size;
    }
}

int last_line_cells(std::string_view text) {
    const std::size_t line = text.rfind('\n');
    return cell_width(line == std::string_view::npos ? text : text.substr(line + 1));
}

} // namespace

std::vector<Token> tokens(const State& state, std::size_t& node, Span range, bool phrasing, std::size_t indent) {
    std::vector<Token> out;
    std::size_t at = range.begin;
    bool after_number = false;
    for (; node < state.nodes.size() && state.nodes[node].begin < range.end; ++node) {
        const Node& next = state.nodes[node];
        if (next.begin >= at && is_leaf(next.kind)) {
            marks(state.text(), at, next.begin, out);
            out.push_back(leaf(state, next, phrasing, indent));
            const std::string& text = out.back().text;
            out.back().before = !(after_number && (text == "%" || text == "‰"));
            after_number = next.kind == NodeKind::number;
            at = next.end;
        }
    }
    marks(state.text(), at, range.end, out);
    return out;
}

std::string lay_out(const std::vector<Token>& tokens, std::size_t indent) {
    std::vector<std::string> segments;
    bool after = false;
    for (const Token& token : tokens) {
        if (segments.empty() || token.breaks) {
            segments.push_back(token.text);
        } else {
            segments.back() += (after && token.before ? " " : "") + token.text;
        }
        after = token.after;
    }
    std::string out;
    int cells = 0;
    for (const std::string& segment : segments) {
        const int width = cell_width(std::string_view(segment).substr(0, segment.find('\n')));
        if (out.empty()) {
            out = segment;
        } else if (cells + 1 + width > kLineCells) {
            out += '\n';
            out.append(indent, ' ');
            out += segment;
        } else {
            out += ' ' + segment;
        }
        cells = last_line_cells(out);
    }
    return out;
}

} // namespace zhunsheng::grammar
