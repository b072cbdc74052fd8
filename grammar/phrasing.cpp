// 说法: the sub-parser of sentence templates. It reads the string's own bytes, so places are places in the file.
#include <algorithm>
#include <array>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/build.h"
#include "grammar/characters.h"
#include "grammar/expression_rules.h"
#include "grammar/text.h"

namespace zhunsheng::grammar {
namespace {

using rule::PhrasingNode;

constexpr auto kSlots = std::to_array<std::string_view>({"数", "率", "日期", "机构", "文件", "年"});
constexpr char32_t kEllipsis = 0x2026;

struct phrasing_sequence;

// ---- rules -----------------------------------------------------------------------------------------------------------

struct escape : pegtl::seq<pegtl::one<'\\'>, pegtl::utf8::any> {};
struct plain : pegtl::utf8::not_one<U'(', U')', 0xFF08, 0xFF09, U'[', U']', 0xFF3B, 0xFF3D, U'{', U'}', 0xFF5B, 0xFF5D,
                                    U'|', 0xFF5C, kEllipsis, U'\\'> {};
struct dots : pegtl::string<'.', '.', '.'> {};
struct literal : pegtl::plus<pegtl::sor<escape, pegtl::seq<pegtl::not_at<dots>, plain>>> {
    static constexpr NodeKind kind = NodeKind::literal;
    ZS_CATEGORY("文字", "text")
};

ZS_MARK(left_bracket, "[", pegtl::utf8::one<U'[', 0xFF3B>);
ZS_MARK(right_bracket, "]", pegtl::utf8::one<U']', 0xFF3D>);

struct slot_word : scanner<slot_word> {
    static constexpr NodeKind kind = NodeKind::literal;
    static constexpr Expectation expectation{"空位名({数} {率} {日期} {机构} {文件} {年})", "a slot's name", kSlots};
    static const Expectation& expected() { return expectation; }
    static std::size_t read(std::string_view rest, const State&) {
        const std::size_t size = word_length(rest, 0);
        return std::find(kSlots.begin(), kSlots.end(), rest.substr(0, size)) == kSlots.end() ? 0 : size;
    }
};
struct slot : node<NodeKind::slot, left_brace_lexeme, slot_word, right_brace_lexeme> {};
struct gap_limit : pegtl::seq<left_brace_lexeme, integer_lexeme, right_brace_lexeme> {};
template <class Mark>
struct twice : pegtl::seq<Mark, Mark> {};
struct one_gap : pegtl::sor<pegtl::utf8::one<kEllipsis>, dots> {};
struct wide_gap : node<NodeKind::wide_gap, twice<one_gap>, pegtl::opt<gap_limit>> {};
struct gap : node<NodeKind::gap, one_gap, pegtl::opt<gap_limit>> {
    ZS_CATEGORY("“…”", "…")
};

struct branch : node<NodeKind::branch, phrasing_sequence> {};
struct branches : list<branch, bar_lexeme> {};
struct choice : node<NodeKind::choice, left_paren_lexeme, nested<branches>, right_paren_lexeme> {};
struct optional_part : node<NodeKind::optional, left_bracket_lexeme, nested<branches>, right_bracket_lexeme> {};

struct phrasing_element : pegtl::sor<literal, choice, optional_part, wide_gap, gap, slot> {};
struct phrasing_sequence : pegtl::star<phrasing_element> {};
struct phrasing_end : pegtl::eof {
    ZS_CATEGORY("结束的引号", "the closing quote")
};
struct phrasing_text : pegtl::seq<phrasing_sequence, phrasing_end> {};

// ---- tree ------------------------------------------------------------------------------------------------------------

/// Escapes resolved; a line break with the white space around it is none of the text.
std::string literal_text(std::string_view raw) {
    std::string out;
    for (std::size_t at = 0; at < raw.size();) {
        const Character c = character_at(raw, at);
        if (c.value == U'\\' && at + 1 < raw.size()) {
            const Character next = character_at(raw, at + 1);
            out += raw.substr(at + 1, next.size);
            at += 1 + next.size;
        } else if (c.value == U'\n' || c.value == U'\r') {
            while (!out.empty() && (out.back() == ' ' || out.back() == '\t')) {
                out.pop_back();
            }
            while (at < raw.size() && is_space(character_at(raw, at).value)) {
                at += character_at(raw, at).size;
            }
        } else {
            out += raw.substr(at, c.size);
            at += c.size;
        }
    }
    return out;
}

PhrasingNode::Kind kind_of(NodeKind kind) {
    switch (kind) {
    case NodeKind::choice: return PhrasingNode::Kind::choice;
    case NodeKind::optional: return PhrasingNode::Kind::optional;
    case NodeKind::gap: return PhrasingNode::Kind::gap;
    case NodeKind::wide_gap: return PhrasingNode::Kind::wide_gap;
    case NodeKind::slot: return PhrasingNode::Kind::slot;
    default: return PhrasingNode::Kind::literal;
    }
}

std::vector<PhrasingNode> build_sequence(State& state, Cursor cursor);

PhrasingNode build_element(State& state, const Cursor& cursor) {
    PhrasingNode built;
    built.kind = kind_of(cursor.node().kind);
    built.span = span_of(cursor.node());
    Cursor inner(state, cursor.index());
    switch (built.kind) {
    case PhrasingNode::Kind::literal: built.text = literal_text(text_of(state, cursor.node())); break;
    case PhrasingNode::Kind::slot: built.text = text_of(state, inner.node()); break;
    case PhrasingNode::Kind::gap:
    case PhrasingNode::Kind::wide_gap:
        if (!inner.done()) {
            built.limit = static_cast<std::uint32_t>(build_integer(state, inner).value_or(0));
        }
        break;
    default:
        for (; !inner.done(); inner.skip()) {
            built.branches.push_back(build_sequence(state, Cursor(state, inner.index())));
        }
    }
    return built;
}

std::vector<PhrasingNode> build_sequence(State& state, Cursor cursor) {
    std::vector<PhrasingNode> nodes;
    for (; !cursor.done(); cursor.skip()) {
        PhrasingNode element = build_element(state, cursor);
        if (element.kind != PhrasingNode::Kind::literal || !element.text.empty()) {
            nodes.push_back(std::move(element));
        }
    }
    return nodes;
}

bool finds_something(const std::vector<PhrasingNode>& nodes) {
    return std::any_of(nodes.begin(), nodes.end(), [](const PhrasingNode& node) {
        switch (node.kind) {
        case PhrasingNode::Kind::literal:
        case PhrasingNode::Kind::slot: return true;
        case PhrasingNode::Kind::choice:
            return std::all_of(node.branches.begin(), node.branches.end(), finds_something);
        default: return false;
        }
    });
}

/// Nodes of the phrasing in `inside`; nothing when it could not be read, which is reported.
std::optional<std::vector<PhrasingNode>> parse_phrasing(State& file, Span inside) {
    State state(file.source, file.limits);
    state.far = inside.begin;
    state.nodes.push_back({NodeKind::branch, 0, inside.begin, inside.end, 0});
    const char* base = file.text().data();
    Input in(base + inside.begin, base + inside.end, "");
    const bool read = Control<phrasing_text>::match<pegtl::apply_mode::nothing, pegtl::rewind_mode::required,
                                                    pegtl::nothing, Control>(in, state);
    state.nodes[0].next = static_cast<std::uint32_t>(state.nodes.size());
    if (!read) {
        state.report_phrasing_failure(inside);
    }
    auto nodes = build_sequence(state, Cursor(state, 0));
    for (Diagnostic& diagnostic : state.diagnostics) {
        file.report(diagnostic.code, diagnostic.span, std::move(diagnostic.args));
    }
    if (!read || !state.diagnostics.empty()) {
        return std::nullopt;
    }
    if (!finds_something(nodes)) {
        file.report(DiagnosticCode::empty_phrasing, inside, {});
        return std::nullopt;
    }
    return nodes;
}

} // namespace

std::size_t analyze_phrasing_rules() {
    return pegtl::analyze<phrasing_text>();
}

std::vector<rule::Phrasing> build_phrasings(State& state, Cursor& cursor) {
    std::vector<rule::Phrasing> phrasings;
    for (; cursor.at(NodeKind::string); cursor.skip()) {
        const Span span = span_of(cursor.node());
        const std::string_view raw = unquoted(state.source.slice(span));
        const auto begin = static_cast<std::uint32_t>(raw.data() - state.text().data());
        auto nodes = parse_phrasing(state, {begin, begin + static_cast<std::uint32_t>(raw.size())});
        if (nodes) {
            phrasings.push_back({{dedent(raw), span}, std::move(*nodes)});
        }
    }
    return phrasings;
}

} // namespace zhunsheng::grammar
