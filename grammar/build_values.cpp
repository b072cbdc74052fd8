// Names, texts, dates, numbers, fields.
#include <algorithm>
#include <array>
#include <charconv>

#include "engine/base/day.h"
#include "grammar/build.h"
#include "grammar/characters.h"
#include "grammar/text.h"

namespace zhunsheng::grammar {
namespace {

std::optional<int> integer(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

} // namespace

bool Cursor::take(Kw kw) {
    const bool found = at(kw);
    if (found) {
        skip();
    }
    return found;
}

Span span_of(const Node& node) {
    return {node.begin, node.end};
}
std::string_view text_of(const State& state, const Node& node) {
    return state.source.slice(span_of(node));
}

rule::Name build_name(State& state, Cursor& cursor) {
    if (cursor.done() || (cursor.node().kind != NodeKind::word && cursor.node().kind != NodeKind::version)) {
        return {};
    }
    const Node node = cursor.node();
    cursor.skip();
    return {half_width(text_of(state, node)), span_of(node)};
}

std::vector<rule::Name> build_names(State& state, Cursor& cursor) {
    std::vector<rule::Name> names;
    while (cursor.at(NodeKind::word)) {
        names.push_back(build_name(state, cursor));
    }
    return names;
}

rule::Name build_word(State&, Cursor& cursor, const Vocabulary& vocabulary) {
    if (!cursor.at(NodeKind::vocabulary)) {
        return {};
    }
    const Node node = cursor.node();
    cursor.skip();
    return {std::string(vocabulary.zh[node.detail]), span_of(node)};
}

rule::Text build_text(State& state, Cursor& cursor) {
    if (!cursor.at(NodeKind::string)) {
        return {};
    }
    const Node node = cursor.node();
    cursor.skip();
    return {unescape(dedent(unquoted(text_of(state, node)))), span_of(node)};
}

std::vector<rule::Text> build_texts(State& state, Cursor& cursor) {
    std::vector<rule::Text> texts;
    while (cursor.at(NodeKind::string)) {
        texts.push_back(build_text(state, cursor));
    }
    return texts;
}

std::optional<rule::Date> build_date(State& state, Cursor& cursor) {
    if (!cursor.at(NodeKind::date)) {
        return std::nullopt;
    }
    const Node node = cursor.node();
    cursor.skip();
    const std::string_view text = text_of(state, node);
    const std::string_view day = text.substr(text.size() - 2);
    const std::string_view month = text.substr(text.size() - 5, 2);
    const std::string_view anchor = text.substr(0, text.size() - 6);
    rule::Date date{rule::Date::Anchor::absolute, 0, integer(month).value_or(0), integer(day).value_or(0),
                    span_of(node)};
    if (anchor == "本年" || anchor == "this_year") {
        date.anchor = rule::Date::Anchor::this_year;
    } else if (anchor == "次年" || anchor == "next_year") {
        date.anchor = rule::Date::Anchor::next_year;
    } else {
        date.year = integer(anchor).value_or(0);
    }
    // A date of any year may be the 29th of February.
    const int year = date.anchor == rule::Date::Anchor::absolute ? date.year : 2000;
    if (!is_day({year, date.month, date.day})) {
        state.report(DiagnosticCode::bad_date, date.span, {std::string(text)});
        return std::nullopt;
    }
    return date;
}

std::optional<int> build_integer(State& state, Cursor& cursor) {
    if (!cursor.at(NodeKind::number)) {
        return std::nullopt;
    }
    const Node node = cursor.node();
    cursor.skip();
    const auto value = integer(text_of(state, node));
    if (!value) {
        state.report(DiagnosticCode::bad_number, span_of(node), {std::string(text_of(state, node))});
    }
    return value;
}

Years build_years(State& state, Cursor& cursor) {
    Years years;
    if (!cursor.at(NodeKind::years)) {
        return years;
    }
    Cursor inner(state, cursor.index());
    cursor.skip();
    static_cast<void>(inner.take(Kw::years));
    const auto first = build_integer(state, inner);
    if (inner.take(Kw::onward)) {
        years.from = first;
        return years;
    }
    if (inner.take(Kw::to)) {
        years.from = first;
        years.to = build_integer(state, inner);
        return years;
    }
    for (auto year = first; year; year = build_integer(state, inner)) {
        years.alone.push_back(*year);
    }
    return years;
}

rule::Name build_label(State& state, Cursor& cursor) {
    if (!cursor.at(NodeKind::label)) {
        return {};
    }
    Cursor inner(state, cursor.index());
    cursor.skip();
    return build_name(state, inner);
}

std::vector<rule::FieldPlace> field_places(const State& state, std::size_t node) {
    std::vector<rule::FieldPlace> places;
    std::size_t body = node + 1;
    while (body < state.nodes[node].next && state.nodes[body].kind != NodeKind::body) {
        body = state.nodes[body].next;
    }
    for (std::size_t at = body + 1; body < state.nodes[node].next && at < state.nodes[body].next;
         at = state.nodes[at].next) {
        const Node& first = state.nodes[at + 1];
        const bool years = first.kind != NodeKind::keyword || state.nodes[at + 2].kind == NodeKind::years;
        const Kw kw = years ? Kw::years : static_cast<Kw>(first.detail);
        places.push_back({chinese(kw), span_of(state.nodes[at])});
    }
    return places;
}

std::vector<Field> build_fields(State& state, Cursor& cursor, std::initializer_list<Kw> repeatable) {
    std::vector<Field> fields;
    if (!cursor.at(NodeKind::body)) {
        return fields;
    }
    std::array<std::uint32_t, kKeywords.size()> first_of{};
    first_of.fill(kNone);
    for (Cursor body(state, cursor.index()); !body.done(); body.skip()) {
        if (!body.at(NodeKind::field)) {
            continue;
        }
        Cursor inner(state, body.index());
        const Kw kw = inner.at(NodeKind::keyword) ? static_cast<Kw>(inner.node().detail) : Kw::years;
        if (inner.at(NodeKind::keyword)) {
            inner.skip();
        }
        std::uint32_t& first = first_of[static_cast<std::size_t>(kw)];
        const bool once = std::find(repeatable.begin(), repeatable.end(), kw) == repeatable.end();
        if (once && first != kNone) {
            if (!state.full()) {
                state.report(DiagnosticCode::repeated_field, span_of(body.node()),
                             {std::string(chinese(kw)), std::to_string(state.source.locate(first).line)});
            }
            continue;
        }
        first = body.node().begin;
        fields.push_back({kw, span_of(body.node()), inner, body.index()});
    }
    return fields;
}

} // namespace zhunsheng::grammar
