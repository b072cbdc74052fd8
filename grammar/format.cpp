// The formatter reads the source again: what is printed is its tokens in canonical spelling, so brackets and order
// stay as written, and comments keep their places.
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "engine/base/utf8.h"
#include "grammar/declaration.h"
#include "grammar/format_tokens.h"
#include "grammar/grammar.h"

namespace zhunsheng::grammar {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kContinuation = 4;
constexpr int kLineCells = 120;

/// What is printed from one line on: a head with its {, fields, a }, or a whole declaration. Blocks nest.
struct Piece {
    enum class Kind : std::uint8_t { whole, head, field, tail };
    Kind kind{};
    Span span; ///< in the source
    std::string text;
    std::size_t indent = 0;
};

bool has_break(std::string_view text) {
    return text.find('\n') != std::string_view::npos;
}

bool holds_phrasings(const State& state, std::size_t field) {
    const Node& first = state.nodes[field + 1];
    if (first.kind != NodeKind::keyword) {
        return false;
    }
    const Kw kw = static_cast<Kw>(first.detail);
    return kw == Kw::heading || kw == Kw::weak_heading || kw == Kw::phrasing || kw == Kw::except;
}

class Formatter {
public:
    explicit Formatter(const State& state) : state_(state) {}

    std::string run() {
        for (std::size_t node = 0; node < state_.nodes.size(); node = state_.nodes[node].next) {
            add_declaration(node);
        }
        return weave();
    }

private:
    std::string_view source(std::uint32_t begin, std::uint32_t end) const { return state_.source.slice({begin, end}); }

    bool comment_in(Span span) const {
        const auto at =
            std::lower_bound(state_.comments.begin(), state_.comments.end(), span.begin,
                             [](const rule::Comment& c, std::uint32_t byte) { return c.span.begin < byte; });
        return at != state_.comments.end() && at->span.begin < span.end;
    }

    std::string text(std::size_t node, Span span, bool phrasing, std::size_t indent) const {
        return lay_out(tokens(state_, node, span, phrasing, indent + kContinuation), indent + kContinuation);
    }

    void add_declaration(std::size_t node) {
        const Node& declaration = state_.nodes[node];
        const Span span{declaration.begin, declaration.end};
        const std::size_t body = body_of(node);
        if (body != 0) {
            std::vector<Piece> pieces = block(node, body, 0);
            pieces_.insert(pieces_.end(), std::make_move_iterator(pieces.begin()),
                           std::make_move_iterator(pieces.end()));
            return;
        }
        const bool term = state_.nodes[node + 1].detail == static_cast<std::uint8_t>(Kw::term);
        pieces_.push_back({Piece::Kind::whole, span, text(node, span, term, 0), 0});
    }

    /// The body of a declaration or of a field that is a block; 0 when it has none.
    std::size_t body_of(std::size_t node) const {
        for (std::size_t child = node + 1; child < state_.nodes[node].next; child = state_.nodes[child].next) {
            if (state_.nodes[child].kind == NodeKind::body) {
                return child;
            }
        }
        return 0;
    }

    /// A block at an indent: on one line, or its head, its fields, its tail.
    std::vector<Piece> block(std::size_t node, std::size_t body, std::size_t indent) const {
        const Span span{state_.nodes[node].begin, state_.nodes[node].end};
        const std::uint32_t brace = state_.nodes[body].begin;
        std::vector<Piece> fields = collect_fields(body, indent + kIndent);
        std::string head = text(node, {span.begin, brace}, false, indent) + " {";
        if (std::string line = on_one_line(span, head, fields, indent); !line.empty()) {
            return {{indent == 0 ? Piece::Kind::whole : Piece::Kind::field, span, std::move(line), indent}};
        }
        std::vector<Piece> pieces{{Piece::Kind::head, {span.begin, brace + mark_size(brace)}, std::move(head), indent}};
        merge_lines(fields, pieces);
        pieces.push_back({Piece::Kind::tail, {span.end - 1, span.end}, "}", indent});
        return pieces;
    }

    std::uint32_t mark_size(std::uint32_t at) const { return state_.text()[at] == '{' ? 1 : 3; }

    std::vector<Piece> collect_fields(std::size_t body, std::size_t indent) const {
        std::vector<Piece> fields;
        for (std::size_t node = body + 1; node < state_.nodes[body].next; node = state_.nodes[node].next) {
            if (const std::size_t inner = body_of(node); inner != 0) {
                std::vector<Piece> pieces = block(node, inner, indent);
                fields.insert(fields.end(), std::make_move_iterator(pieces.begin()),
                              std::make_move_iterator(pieces.end()));
                continue;
            }
            const Span span{state_.nodes[node].begin, state_.nodes[node].end};
            fields.push_back(
                {Piece::Kind::field, span, text(node, span, holds_phrasings(state_, node), indent), indent});
        }
        return fields;
    }

    /// A block that was written on one line stays there if it fits and holds no comment; else nothing.
    std::string on_one_line(Span span, const std::string& head, const std::vector<Piece>& fields,
                            std::size_t indent) const {
        std::string line = head;
        for (const Piece& field : fields) {
            line += ' ' + field.text;
        }
        line += " }";
        const bool stays = !has_break(state_.source.slice(span)) && !comment_in(span) && !has_break(line) &&
                           cell_width(line) + static_cast<int>(indent) <= kLineCells;
        return stays ? line : std::string();
    }

    /// Fields that were written on one line stay there together, as far as they fit.
    void merge_lines(std::vector<Piece>& fields, std::vector<Piece>& merged) const {
        for (Piece& field : fields) {
            Piece& last = merged.back();
            if (last.kind == Piece::Kind::field && field.kind == Piece::Kind::field && last.indent == field.indent) {
                const std::string line = last.text + ' ' + field.text;
                if (!has_break(state_.source.slice({last.span.begin, field.span.end})) && !has_break(line) &&
                    cell_width(line) + static_cast<int>(field.indent) <= kLineCells) {
                    last.text = line;
                    last.span.end = field.span.end;
                    continue;
                }
            }
            merged.push_back(std::move(field));
        }
    }

    void line(std::size_t indent, std::string_view text) {
        out_.append(indent, ' ');
        out_ += text;
        out_ += '\n';
    }

    std::string comment_text(const rule::Comment& comment) const {
        std::string text(state_.source.slice(comment.span));
        if (!text.starts_with('#')) {
            text.replace(0, 3, "#"); // ＃
        }
        while (text.back() == ' ' || text.back() == '\t') {
            text.pop_back();
        }
        return text;
    }

    /// A blank line of the source stays one, but not at a block's begin or end.
    void space_before(std::uint32_t begin, Piece::Kind next) {
        if (out_.empty()) {
            return;
        }
        const std::string_view between = source(end_, std::max(end_, begin));
        const bool blank = std::count(between.begin(), between.end(), '\n') > 1;
        const bool inside_edge = last_ == Piece::Kind::head || next == Piece::Kind::tail;
        if ((blank && !inside_edge) || (last_ == Piece::Kind::tail && end_indent_ == 0)) {
            out_ += '\n';
        }
    }

    /// Comments before byte `until`: one on the line where the last piece ended stays on it, others get their lines.
    void comments_until(std::uint32_t until, std::size_t indent) {
        for (; comment_ < state_.comments.size() && state_.comments[comment_].span.begin < until; ++comment_) {
            const rule::Comment& comment = state_.comments[comment_];
            if (!out_.empty() && comment.span.begin >= end_ && !has_break(source(end_, comment.span.begin))) {
                out_.pop_back();
                out_ += ' ' + comment_text(comment) + '\n';
            } else {
                space_before(comment.span.begin, Piece::Kind::field);
                line(indent, comment_text(comment));
                last_ = Piece::Kind::field;
                end_indent_ = indent;
            }
            end_ = std::max(end_, comment.span.end);
        }
    }

    std::string weave() {
        for (const Piece& piece : pieces_) {
            // Comments inside a piece come before it; those before a } belong to its block.
            const bool tail = piece.kind == Piece::Kind::tail;
            comments_until(tail ? piece.span.begin : piece.span.end, piece.indent + (tail ? kIndent : 0));
            space_before(piece.span.begin, piece.kind);
            line(piece.indent, piece.text);
            last_ = piece.kind;
            end_ = piece.span.end;
            end_indent_ = piece.indent;
        }
        comments_until(static_cast<std::uint32_t>(state_.text().size()) + 1, 0);
        return std::move(out_);
    }

    const State& state_;
    std::vector<Piece> pieces_;
    std::string out_;
    std::size_t comment_ = 0;
    std::uint32_t end_ = 0;                 ///< of what was printed last, in the source
    Piece::Kind last_ = Piece::Kind::whole; ///< what was printed last, with
    std::size_t end_indent_ = 0;            ///< its indent
};

} // namespace

std::string format(const rule::RuleFile& file) {
    if (!file.diagnostics.empty()) {
        return std::string(file.source->text());
    }
    const Limits limits;
    State state(*file.source, limits);
    match_file(state);
    return Formatter(state).run();
}

} // namespace zhunsheng::grammar
