// 测试, 样例, 变异 and 事实.
#include <utility>

#include "grammar/build.h"
#include "grammar/characters.h"

namespace zhunsheng::grammar {
namespace {

using rule::GivenStatement;
using Kind = GivenStatement::Kind;

// ---- facts -----------------------------------------------------------------------------------------------------------

template <class Enum>
std::optional<Enum> take_word(Cursor& cursor) {
    if (!cursor.at(NodeKind::vocabulary)) {
        return std::nullopt;
    }
    const auto value = static_cast<Enum>(cursor.node().detail);
    cursor.skip();
    return value;
}

void build_tails(State& state, Cursor& cursor, GivenStatement& built) {
    while (cursor.at(NodeKind::keyword)) {
        const Kw kw = static_cast<Kw>(cursor.node().detail);
        cursor.skip();
        switch (kw) {
        case Kw::in: built.part = build_name(state, cursor); break;
        case Kw::status: built.status = take_word<Status>(cursor); break;
        case Kw::basis:
            if (const auto index = take_word<std::uint8_t>(cursor)) {
                built.basis = static_cast<Basis>(*index + 1); // 当年 is what is not written
            }
            break;
        case Kw::years: built.year = build_integer(state, cursor); break;
        case Kw::uncertain: built.doubtful = true; break;
        default: built.incomplete = true; break;
        }
    }
}

rule::Name build_measure(State& state, Cursor& cursor) {
    if (!cursor.at(NodeKind::measure)) {
        return {};
    }
    const Node node = cursor.node();
    cursor.skip();
    std::string words = half_width(text_of(state, node));
    for (std::size_t at = 0; at < words.size();) {
        const Character c = character_at(words, at);
        if (is_space(c.value)) {
            words.erase(at, c.size);
        } else {
            at += c.size;
        }
    }
    return {std::move(words), span_of(node)};
}

constexpr std::pair<Kw, Kind> kStatements[] = {
    {Kw::part, Kind::part},         {Kw::indicator, Kind::figure},    {Kw::figure, Kind::figure},
    {Kw::mentions, Kind::mention},  {Kw::document, Kind::document},   {Kw::date, Kind::date},
    {Kw::sentence, Kind::sentence}, {Kw::paragraph, Kind::paragraph}, {Kw::flaw, Kind::flaw},
};

std::vector<GivenStatement> build_facts(State& state, Cursor& cursor);

GivenStatement build_statement(State& state, std::size_t node) {
    GivenStatement built;
    built.span = span_of(state.nodes[node]);
    Cursor cursor(state, node);
    built.kind = Kind::attribute;
    for (const auto& [kw, kind] : kStatements) {
        if (cursor.take(kw)) {
            built.kind = kind;
            break;
        }
    }
    built.name = build_name(state, cursor);
    if (cursor.at(NodeKind::op)) {
        cursor.skip();
    }
    built.measure = build_measure(state, cursor);
    built.text = build_text(state, cursor);
    built.date = build_date(state, cursor);
    built.number = build_integer(state, cursor);
    build_tails(state, cursor, built);
    built.inner = build_facts(state, cursor);
    return built;
}

/// The statements of the body at the cursor.
std::vector<GivenStatement> build_facts(State& state, Cursor& cursor) {
    std::vector<GivenStatement> facts;
    if (!cursor.at(NodeKind::body)) {
        return facts;
    }
    for (Cursor body(state, cursor.index()); !body.done(); body.skip()) {
        if (body.at(NodeKind::field)) {
            facts.push_back(build_statement(state, body.index()));
        }
    }
    cursor.skip();
    return facts;
}

// ---- tests -----------------------------------------------------------------------------------------------------------

rule::Expectation build_expectation(State& state, Field& field) {
    Cursor& cursor = field.cursor;
    rule::Expectation built;
    built.span = field.span;
    built.rule = build_name(state, cursor);
    built.outcome = take_word<Outcome>(cursor).value_or(Outcome::undetermined);
    while (cursor.at(NodeKind::keyword)) {
        if (cursor.take(Kw::status)) {
            built.status = take_word<Status>(cursor);
        } else if (cursor.take(Kw::because)) {
            built.reason = build_text(state, cursor);
        } else {
            cursor.skip();
            built.evidence = build_text(state, cursor);
        }
    }
    return built;
}

void build_input(State& state, Field& field, rule::TestInput& built) {
    built.span = field.span;
    if (field.cursor.at(NodeKind::string)) {
        built.report = build_text(state, field.cursor);
    } else {
        built.facts = build_facts(state, field.cursor);
    }
}

void build_case(State& state, Cursor& cursor, rule::TestCase& built) {
    for (Field& field : build_fields(state, cursor, {Kw::expect})) {
        switch (field.kw) {
        case Kw::levels: built.level = build_word(state, field.cursor, kLevelWords); break;
        case Kw::years: built.year = build_integer(state, field.cursor); break;
        case Kw::place: built.place = build_text(state, field.cursor); break;
        case Kw::as_of: built.as_of = build_date(state, field.cursor); break;
        case Kw::made_public: built.made_public = build_date(state, field.cursor); break;
        case Kw::submitted: built.submitted = build_date(state, field.cursor); break;
        case Kw::report:
        case Kw::fact: build_input(state, field, built.input); break;
        case Kw::previous: build_input(state, field, built.previous); break;
        default: built.expectations.push_back(build_expectation(state, field)); break;
        }
    }
}

rule::Mutation::Edit build_edit(State& state, Field& field) {
    using EditKind = rule::Mutation::Edit::Kind;
    Cursor& cursor = field.cursor;
    rule::Mutation::Edit built;
    built.span = field.span;
    built.text = build_text(state, cursor);
    if (field.kw == Kw::exchange) {
        built.kind = EditKind::replace;
        static_cast<void>(cursor.take(Kw::with));
        built.with = build_text(state, cursor);
        return built;
    }
    static_cast<void>(cursor.take(Kw::in));
    const bool part = cursor.take(Kw::part);
    built.part = build_name(state, cursor);
    built.kind = field.kw == Kw::add ? EditKind::add : part ? EditKind::delete_part : EditKind::delete_text;
    return built;
}

} // namespace

rule::Test build_test(State& state, Cursor cursor) {
    rule::Test built;
    built.title = build_text(state, cursor);
    build_case(state, cursor, built);
    return built;
}

rule::Sample build_sample(State& state, Cursor cursor) {
    rule::Sample built;
    built.id = build_name(state, cursor);
    build_case(state, cursor, built);
    return built;
}

rule::Mutation build_mutation(State& state, Cursor cursor) {
    rule::Mutation built;
    built.title = build_text(state, cursor);
    static_cast<void>(cursor.take(Kw::since));
    built.sample = build_name(state, cursor);
    for (Field& field : build_fields(state, cursor, {Kw::expect, Kw::remove, Kw::exchange, Kw::add})) {
        if (field.kw == Kw::expect) {
            built.expectations.push_back(build_expectation(state, field));
        } else {
            built.edits.push_back(build_edit(state, field));
        }
    }
    return built;
}

} // namespace zhunsheng::grammar
