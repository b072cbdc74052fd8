// What must stand beside a mention, and what must stand together.
#include <algorithm>
#include <array>

#include "grammar/build.h"

namespace zhunsheng::grammar {
namespace {

using rule::Nearby;

struct WhatOf {
    Kw kw;
    Nearby::What what;
};
constexpr auto kWhats = std::to_array<WhatOf>({{Kw::figure, Nearby::What::figure},
                                               {Kw::document, Nearby::What::document},
                                               {Kw::date, Nearby::What::date},
                                               {Kw::fact, Nearby::What::fact},
                                               {Kw::indicator, Nearby::What::indicator},
                                               {Kw::term, Nearby::What::term},
                                               {Kw::mentions, Nearby::What::mention}});

struct ScopeOf {
    Kw kw;
    Nearby::Scope scope;
};
constexpr auto kScopes = std::to_array<ScopeOf>({{Kw::same_sentence, Nearby::Scope::sentence},
                                                 {Kw::same_paragraph, Nearby::Scope::paragraph},
                                                 {Kw::same_section, Nearby::Scope::section},
                                                 {Kw::adjacent, Nearby::Scope::adjacent}});

struct StatusTail {
    std::optional<Status> status;
    bool any_status = false;
};

StatusTail build_status(State& state, Cursor& cursor) {
    Cursor tail(state, cursor.index());
    cursor.skip();
    static_cast<void>(tail.take(Kw::status));
    if (tail.at(NodeKind::vocabulary)) {
        return {static_cast<Status>(tail.node().detail), false};
    }
    return {std::nullopt, true};
}

Nearby::Item build_item(State& state, Cursor inside) {
    Nearby::Item item;
    const auto what = std::find_if(kWhats.begin(), kWhats.end(), [&](const WhatOf& w) { return inside.at(w.kw); });
    item.what = what->what;
    inside.skip();
    item.name = build_name(state, inside);
    if (inside.at(NodeKind::tail_status)) {
        const StatusTail tail = build_status(state, inside);
        item.status = tail.status;
        item.any_status = tail.any_status;
    }
    return item;
}

} // namespace

Nearby build_nearby(State& state, Cursor inside, Span span) {
    Nearby nearby;
    nearby.span = span;
    const auto scope = std::find_if(kScopes.begin(), kScopes.end(), [&](const ScopeOf& s) { return inside.at(s.kw); });
    nearby.scope = scope->scope;
    inside.skip();
    static_cast<void>(inside.take(Kw::has));
    for (; inside.at(NodeKind::nearby_item); inside.skip()) {
        nearby.items.push_back(build_item(state, Cursor(state, inside.index())));
    }
    if (inside.at(NodeKind::op)) {
        inside.skip();
        nearby.characters = static_cast<std::uint32_t>(build_integer(state, inside).value_or(0));
    }
    return nearby;
}

void build_tails(State& state, Cursor& cursor, rule::Expr& expr) {
    while (!cursor.done()) {
        if (cursor.at(NodeKind::nearby)) {
            expr.nearby.push_back(build_nearby(state, Cursor(state, cursor.index()), span_of(cursor.node())));
            cursor.skip();
            continue;
        }
        const StatusTail tail = build_status(state, cursor);
        expr.status = tail.status;
        expr.any_status = tail.any_status;
    }
}

} // namespace zhunsheng::grammar
