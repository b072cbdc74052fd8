// Declarations but rules and tests, which have their own file.
#include <algorithm>
#include <iterator>
#include <utility>

#include "grammar/build.h"

namespace zhunsheng::grammar {
namespace {

template <class Item>
void append(std::vector<Item>& to, std::vector<Item> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

rule::Rulebook build_rulebook(State& state, Cursor cursor) {
    rule::Rulebook built;
    built.id = build_name(state, cursor);
    for (Field& field : build_fields(state, cursor, {})) {
        switch (field.kw) {
        case Kw::title: built.title = build_text(state, field.cursor); break;
        case Kw::version: built.version = build_name(state, field.cursor); break;
        case Kw::after_expiry: built.after_expiry = build_after_expiry(state, field); break;
        case Kw::layer: built.layer = build_word(state, field.cursor, kLayerWords); break;
        case Kw::place: built.place = build_text(state, field.cursor); break;
        case Kw::inherit: built.inherits = build_names(state, field.cursor); break;
        case Kw::yield: built.yields = build_names(state, field.cursor); break;
        default: {
            const Years years = build_years(state, field.cursor);
            built.year_from = years.from;
            built.year_to = years.to;
            if (!years.alone.empty()) {
                const auto [least, most] = std::minmax_element(years.alone.begin(), years.alone.end());
                built.year_from = *least;
                built.year_to = *most;
            }
        }
        }
    }
    return built;
}

rule::LegalSource build_source(State& state, Cursor cursor) {
    rule::LegalSource built;
    built.id = build_name(state, cursor);
    for (Field& field : build_fields(state, cursor, {Kw::provision})) {
        switch (field.kw) {
        case Kw::title: built.title = build_text(state, field.cursor); break;
        case Kw::provision: built.provisions.push_back(build_provision(state, field)); break;
        case Kw::number: built.number = build_text(state, field.cursor); break;
        case Kw::published: built.published = build_date(state, field.cursor); break;
        default: built.effective = build_date(state, field.cursor); break;
        }
    }
    return built;
}

rule::Part build_part(State& state, Cursor cursor) {
    rule::Part built;
    built.id = build_name(state, cursor);
    for (Field& field : build_fields(state, cursor, {Kw::heading, Kw::weak_heading})) {
        switch (field.kw) {
        case Kw::title: built.title = build_text(state, field.cursor); break;
        case Kw::heading: append(built.titles, build_phrasings(state, field.cursor)); break;
        case Kw::weak_heading: append(built.weak_titles, build_phrasings(state, field.cursor)); break;
        case Kw::status: built.status = static_cast<Status>(field.cursor.node().detail); break;
        case Kw::element: built.element = build_name(state, field.cursor); break;
        case Kw::scattered: built.scattered = build_name(state, field.cursor); break;
        case Kw::from: built.builtin = build_word(state, field.cursor, kBuiltinWords); break;
        case Kw::lower_may: built.permissions = build_permissions(field); break;
        default: built.required = true; break;
        }
    }
    return built;
}

/// 说法 and 排除, which terms, indicators and cue tables share.
template <class Owner>
bool build_phrasing_field(State& state, Field& field, Owner& owner) {
    if (field.kw == Kw::phrasing) {
        append(owner.phrasings, build_phrasings(state, field.cursor));
    } else if (field.kw == Kw::except) {
        append(owner.excludes, build_phrasings(state, field.cursor));
    } else {
        return false;
    }
    return true;
}

rule::Term build_term(State& state, Cursor cursor) {
    rule::Term built;
    built.id = build_name(state, cursor);
    built.phrasings = build_phrasings(state, cursor);
    for (Field& field : build_fields(state, cursor, {Kw::phrasing, Kw::except})) {
        if (field.kw == Kw::lower_may) {
            built.permissions = build_permissions(field);
        } else if (!build_phrasing_field(state, field, built)) {
            built.inside_titles = true;
        }
    }
    return built;
}

rule::Wording build_wording(State& state, Cursor cursor) {
    rule::Wording built;
    built.id = build_name(state, cursor);
    for (Field& field : build_fields(state, cursor, {Kw::phrasing})) {
        switch (field.kw) {
        case Kw::title: built.title = build_text(state, field.cursor); break;
        case Kw::lower_may: built.permissions = build_permissions(field); break;
        default: built.items.push_back(build_wording_item(state, field)); break;
        }
    }
    return built;
}

rule::Indicator build_indicator(State& state, Cursor cursor) {
    rule::Indicator built;
    built.name = build_name(state, cursor);
    static_cast<void>(cursor.take(Kw::id));
    built.id = build_name(state, cursor);
    static_cast<void>(cursor.take(Kw::unit));
    built.units = build_names(state, cursor);
    for (Field& field : build_fields(state, cursor, {Kw::phrasing, Kw::except})) {
        if (field.kw == Kw::lower_may) {
            built.permissions = build_permissions(field);
        } else if (!build_phrasing_field(state, field, built)) {
            built.silent = static_cast<Truth>(field.cursor.node().detail);
        }
    }
    return built;
}

rule::CueTable build_cues(State& state, Cursor cursor, Kw kw) {
    rule::CueTable built;
    built.kind = kw == Kw::status  ? rule::CueTable::Kind::status
                 : kw == Kw::basis ? rule::CueTable::Kind::basis
                                   : rule::CueTable::Kind::not_figure;
    built.id = build_word(state, cursor, kw == Kw::basis ? kBasisWords : kStatusWords);
    for (Field& field : build_fields(state, cursor, {Kw::phrasing, Kw::except})) {
        static_cast<void>(build_phrasing_field(state, field, built));
    }
    return built;
}

rule::Hedge build_hedge(State& state, Cursor cursor) {
    rule::Hedge built;
    built.id = build_word(state, cursor, kQualifierWords);
    for (Field& field : build_fields(state, cursor, {Kw::before, Kw::after_number, Kw::after_unit})) {
        auto& to = field.kw == Kw::before         ? built.before
                   : field.kw == Kw::after_number ? built.after_number
                                                  : built.after_unit;
        append(to, build_texts(state, field.cursor));
    }
    return built;
}

rule::Unit build_unit(State& state, Cursor cursor) {
    rule::Unit built;
    built.id = build_name(state, cursor);
    for (Field& field : build_fields(state, cursor, {Kw::same, Kw::scaled})) {
        switch (field.kw) {
        case Kw::dimension: built.dimension = build_word(state, field.cursor, kDimensionWords); break;
        case Kw::same: append(built.spellings, build_texts(state, field.cursor)); break;
        case Kw::scaled: {
            rule::Text text = build_text(state, field.cursor);
            built.scaled.emplace_back(std::move(text), build_integer(state, field.cursor).value_or(0));
            break;
        }
        default: built.family = build_name(state, field.cursor); break;
        }
    }
    return built;
}

/// A head that was not understood gives a declaration only when what names it was.
template <class Built>
void keep(const State& state, std::size_t node, std::vector<rule::Declaration>& declarations, Built built, bool named) {
    built.span = span_of(state.nodes[node]);
    if constexpr (requires { built.fields; }) {
        built.fields = field_places(state, node);
    }
    if (named) {
        declarations.emplace_back(std::move(built));
    }
}

void build_declaration(State& state, std::size_t node, std::vector<rule::Declaration>& to) {
    Cursor cursor(state, node);
    const Kw kw = static_cast<Kw>(cursor.node().detail);
    cursor.skip();
    const bool named = kw == Kw::not_figure || !cursor.at(NodeKind::body);
    const auto keep_it = [&](auto built) { keep(state, node, to, std::move(built), named); };
    switch (kw) {
    case Kw::rulebook: return keep_it(build_rulebook(state, cursor));
    case Kw::source: return keep_it(build_source(state, cursor));
    case Kw::part: return keep_it(build_part(state, cursor));
    case Kw::term: return keep_it(build_term(state, cursor));
    case Kw::wording: return keep_it(build_wording(state, cursor));
    case Kw::indicator: return keep_it(build_indicator(state, cursor));
    case Kw::status:
    case Kw::basis:
    case Kw::not_figure: return keep_it(build_cues(state, cursor, kw));
    case Kw::hedge: return keep_it(build_hedge(state, cursor));
    case Kw::unit: return keep_it(build_unit(state, cursor));
    case Kw::parameter: return keep_it(build_parameter(state, cursor));
    case Kw::rule: return keep_it(build_rule(state, cursor));
    case Kw::waiver: return keep_it(build_waiver(state, cursor));
    case Kw::tighten:
    case Kw::refine:
    case Kw::loosen:
    case Kw::disable:
    case Kw::supplement: return keep_it(build_overlay(state, cursor, kw));
    case Kw::sample: return keep_it(build_sample(state, cursor));
    case Kw::mutation: return keep_it(build_mutation(state, cursor));
    default: return keep_it(build_test(state, cursor));
    }
}

} // namespace

rule::Wording::Item build_wording_item(State& state, Field& field) {
    rule::Wording::Item built;
    Cursor& cursor = field.cursor;
    built.phrasings = build_phrasings(state, cursor);
    while (cursor.at(NodeKind::keyword)) {
        const Kw kw = static_cast<Kw>(cursor.node().detail);
        cursor.skip();
        switch (kw) {
        case Kw::prefer: built.prefer = build_text(state, cursor); break;
        case Kw::except: append(built.excludes, build_phrasings(state, cursor)); break;
        case Kw::from_day: built.from_day = build_date(state, cursor); break;
        case Kw::until_day: built.until_day = build_date(state, cursor); break;
        default: built.inside_titles = true; break;
        }
    }
    return built;
}

std::vector<rule::Declaration> build_declarations(State& state) {
    std::vector<rule::Declaration> declarations;
    for (std::size_t node = 0; node < state.nodes.size(); node = state.nodes[node].next) {
        build_declaration(state, node, declarations);
    }
    return declarations;
}

} // namespace zhunsheng::grammar
