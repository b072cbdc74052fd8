// From State's nodes to the tree of engine/rule. Values that cannot be (a 31st of February) are reported here.
#pragma once

#include <initializer_list>
#include <vector>

#include "grammar/state.h"

namespace zhunsheng::grammar {

/// Walks the children of one node in order. A taker that finds another kind gives nothing and stays.
class Cursor {
public:
    Cursor(State& state, std::size_t node) : state_(&state), at_(node + 1), end_(state.nodes[node].next) {}

    [[nodiscard]] bool done() const { return at_ >= end_; }
    [[nodiscard]] const Node& node() const { return state_->nodes[at_]; }
    [[nodiscard]] std::size_t index() const { return at_; }
    [[nodiscard]] bool at(NodeKind kind) const { return !done() && node().kind == kind; }
    [[nodiscard]] bool at(Kw kw) const {
        return at(NodeKind::keyword) && node().detail == static_cast<std::uint8_t>(kw);
    }
    void skip() { at_ = node().next; }
    [[nodiscard]] bool take(Kw kw);

private:
    State* state_;
    std::size_t at_;
    std::size_t end_;
};

[[nodiscard]] Span span_of(const Node& node);
[[nodiscard]] std::string_view text_of(const State& state, const Node& node);

/// What stands at the cursor, or an empty value; the cursor moves past it.
[[nodiscard]] rule::Name build_name(State& state, Cursor& cursor);
[[nodiscard]] std::vector<rule::Name> build_names(State& state, Cursor& cursor);
[[nodiscard]] rule::Name build_word(State& state, Cursor& cursor, const Vocabulary& vocabulary);
[[nodiscard]] rule::Text build_text(State& state, Cursor& cursor);
[[nodiscard]] std::vector<rule::Text> build_texts(State& state, Cursor& cursor);
[[nodiscard]] std::optional<rule::Date> build_date(State& state, Cursor& cursor);
[[nodiscard]] std::optional<int> build_integer(State& state, Cursor& cursor);
[[nodiscard]] std::vector<rule::Phrasing> build_phrasings(State& state, Cursor& cursor);
[[nodiscard]] rule::Expr build_expression(State& state, Cursor& cursor);
/// 同句 有 a|b, 相邻 a ≤ n字, 同句 (a、b): what stands inside a node of such.
[[nodiscard]] rule::Nearby build_nearby(State& state, Cursor inside, Span span);
/// The 语态, 同句 有 … and 相邻 … of a mention.
void build_tails(State& state, Cursor& cursor, rule::Expr& expr);

/// All declarations that could be read.
[[nodiscard]] std::vector<rule::Declaration> build_declarations(State& state);

/// The rule of a rule file's rule; build_rule.cpp.
[[nodiscard]] rule::Rule build_rule(State& state, Cursor cursor);
[[nodiscard]] rule::Waiver build_waiver(State& state, Cursor cursor);
/// build_test.cpp
[[nodiscard]] rule::Test build_test(State& state, Cursor cursor);
[[nodiscard]] rule::Sample build_sample(State& state, Cursor cursor);
[[nodiscard]] rule::Mutation build_mutation(State& state, Cursor cursor);

/// Year limits of a `years` node.
struct Years {
    std::optional<int> from, to;
    std::vector<int> alone;
};
[[nodiscard]] Years build_years(State& state, Cursor& cursor);

/// 甲: before a clause; empty where there is none.
[[nodiscard]] rule::Name build_label(State& state, Cursor& cursor);

/// A field's keyword and a cursor behind it.
struct Field {
    Kw kw{};
    Span span;
    Cursor cursor;
    std::size_t node = 0; ///< the field itself
};
/// The readable fields of the body at the cursor. One that may stand only once and stands twice is reported and left
/// out.
[[nodiscard]] std::vector<Field> build_fields(State& state, Cursor& cursor, std::initializer_list<Kw> repeatable);

/// A 说法 of a 用语 with what is said of it; build_declarations.cpp.
[[nodiscard]] rule::Wording::Item build_wording_item(State& state, Field& field);

/// What rules and the blocks inside them share; build_rule.cpp.
[[nodiscard]] rule::Rule::Basis build_basis(State& state, Field& field);
[[nodiscard]] rule::LegalSource::Provision build_provision(State& state, Field& field);
[[nodiscard]] rule::Clause build_clause(State& state, Field& field, Modality modality);
[[nodiscard]] rule::Rule::Exception build_exception(State& state, Field& block);
/// 停止 | 继续 "说明" | 由 R-2 接替
[[nodiscard]] rule::AfterExpiry build_after_expiry(State& state, Field& field);
/// One field of a rule, or of a change of a rule; build_rule.cpp.
void build_rule_field(State& state, Field& field, rule::Rule& built);

// Layers; build_layers.cpp.
[[nodiscard]] rule::Permissions build_permissions(Field& field);
[[nodiscard]] rule::Parameter build_parameter(State& state, Cursor cursor);
/// `kw` is the keyword before the cursor: 加严, 细化, 放宽, 停用 or 补充.
[[nodiscard]] rule::Overlay build_overlay(State& state, Cursor cursor, Kw kw);
/// 加严 inside a rule.
[[nodiscard]] rule::Overlay build_stage(State& state, Field& field);

/// The fields of the body of the declaration or block at `node`, as they stand.
[[nodiscard]] std::vector<rule::FieldPlace> field_places(const State& state, std::size_t node);

} // namespace zhunsheng::grammar
