// What a run of the grammar writes down: a flat tree of nodes, the farthest failure, diagnostics, comments.
// PEGTL is not needed here; lexical.h connects the two.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/limits.h"
#include "engine/rule/syntax.h"
#include "grammar/keywords.h"

namespace zhunsheng::grammar {

enum class NodeKind : std::uint8_t {
    none,
    declaration,
    body,
    field,
    keyword, ///< detail: Kw
    word,    ///< a name, an id, a unit, a dotted name
    string,
    number,
    date,
    version,
    vocabulary, ///< detail: index in its vocabulary
    item,       ///< 第15项
    article,    ///< 第25条
    measure,    ///< 100余件
    years,
    label, ///< 甲: before a clause or an item of 至少 …
    any_of,
    all_of,
    negate,
    implies,
    at_least,
    mention,
    has_part,
    has_flaw,
    has_wording,
    part_whole,
    known,
    consistent,
    compare,
    op, ///< detail: rule::Expr::Op
    every,
    sum,
    product,
    add_op, ///< detail: 0 for + or ×, 1 for - or /
    count,
    quantity,
    value,
    in_parts,
    tail_status,
    nearby,
    nearby_item,
    aggregate,
    within,
    together,
    order,
    literal,
    choice,
    optional,
    branch,
    gap,
    wide_gap,
    slot,
};

/// INVARIANT: nodes are in preorder; the children of nodes[i] are i + 1 … next - 1.
struct Node {
    NodeKind kind{};
    std::uint8_t detail = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t next = 0;
};

class State {
public:
    State(const Source& file, const Limits& given) : source(file), limits(given) {}

    struct Mark {
        std::size_t nodes;
        std::uint32_t token_end, space_end;
    };
    [[nodiscard]] Mark mark() const { return {nodes.size(), token_end, space_end}; }
    void rewind(const Mark& to);
    std::size_t open(NodeKind kind, std::uint32_t at);
    void close(std::size_t node, std::uint32_t at);

    /// Notes that `what` could have stood at byte `at`; only the farthest place is remembered.
    void expect(std::uint32_t at, const Expectation& what);
    void comment(Span span);

    [[nodiscard]] bool full() const { return diagnostics.size() > limits.diagnostics_per_file; }
    /// Adds a diagnostic unless the limit is reached, which is remembered.
    void report(DiagnosticCode code, Span span, std::vector<std::string> args);
    /// Turns the farthest failure into a diagnostic, once for each place.
    void report_failure(std::uint32_t from);
    /// The same inside a phrasing's string.
    void report_phrasing_failure(Span inside);

    [[nodiscard]] std::string_view text() const { return source.text(); }

    const Source& source;
    const Limits& limits;
    std::vector<Node> nodes;
    std::uint32_t token_end = 0, space_end = 0; ///< of the white space last read
    std::uint32_t far = 0;
    std::vector<const Expectation*> expected; ///< at `far`
    int quiet = 0;                            ///< above 0: looking ahead, failures are no news
    std::uint32_t depth = 0;
    std::optional<std::uint32_t> too_deep; ///< where the nesting limit was reached
    Span last_string;                      ///< the string last read, with its quotes
    std::optional<std::uint32_t> unclosed; ///< opener of a string without end
    /// By closing quote: the string found last, so that reading from inside it again needs no second search.
    struct Searched {
        char32_t closer = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0; ///< kNone: none to the file's end
    };
    std::vector<Searched> searched;
    std::optional<std::uint32_t> reported; ///< place of the last reported failure
    std::vector<rule::Comment> comments;
    std::vector<Diagnostic> diagnostics;
    std::size_t dropped = 0; ///< diagnostics past the limit
};

} // namespace zhunsheng::grammar
