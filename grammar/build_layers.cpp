// 参数, 下级可 and what a lower rulebook changes: 加严 细化 放宽 停用 补充.
#include <array>
#include <iterator>
#include <utility>

#include "grammar/build.h"

namespace zhunsheng::grammar {
namespace {

using rule::Overlay;

constexpr auto kKinds = std::to_array<std::pair<Kw, Overlay::Kind>>({{Kw::tighten, Overlay::Kind::tighten},
                                                                     {Kw::refine, Overlay::Kind::refine},
                                                                     {Kw::loosen, Overlay::Kind::loosen},
                                                                     {Kw::disable, Overlay::Kind::disable},
                                                                     {Kw::supplement, Overlay::Kind::supplement}});
constexpr auto kTargets = std::to_array<std::pair<Kw, Overlay::Target>>({{Kw::parameter, Overlay::Target::parameter},
                                                                         {Kw::term, Overlay::Target::term},
                                                                         {Kw::indicator, Overlay::Target::indicator},
                                                                         {Kw::part, Overlay::Target::part},
                                                                         {Kw::wording, Overlay::Target::wording}});

std::optional<rule::Quantity> build_quantity(State& state, Cursor& cursor) {
    if (!cursor.at(NodeKind::quantity)) {
        return std::nullopt;
    }
    rule::Expr number = build_expression(state, cursor);
    return rule::Quantity{number.literal, std::move(number.unit), number.span};
}

Overlay::Shift build_shift(State& state, Field& field) {
    Overlay::Shift built;
    built.span = field.span;
    built.modality = static_cast<Modality>(field.cursor.node().detail);
    field.cursor.skip();
    built.labels = build_names(state, field.cursor);
    return built;
}

void append(std::vector<rule::Phrasing>& to, std::vector<rule::Phrasing> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void build_overlay_field(State& state, Field& field, Overlay& built) {
    switch (field.kw) {
    case Kw::raise_to: built.raised.push_back(build_shift(state, field)); break;
    case Kw::lower_to: built.lowered.push_back(build_shift(state, field)); break;
    case Kw::drop: built.dropped = build_names(state, field.cursor); break;
    case Kw::reason: built.reason = build_text(state, field.cursor); break;
    case Kw::phrasing:
        if (built.target == Overlay::Target::wording) {
            built.wordings.push_back(build_wording_item(state, field));
            break;
        }
        append(built.phrasings, build_phrasings(state, field.cursor));
        break;
    case Kw::except: append(built.excludes, build_phrasings(state, field.cursor)); break;
    case Kw::heading: append(built.titles, build_phrasings(state, field.cursor)); break;
    case Kw::weak_heading: append(built.weak_titles, build_phrasings(state, field.cursor)); break;
    default: build_rule_field(state, field, built.change); break;
    }
}

void build_body(State& state, Cursor& cursor, Overlay& built) {
    const auto repeatable = {Kw::source, Kw::applies, Kw::severity,     Kw::must,     Kw::should,
                             Kw::may,    Kw::message, Kw::raise_to,     Kw::lower_to, Kw::phrasing,
                             Kw::except, Kw::heading, Kw::weak_heading, Kw::exception};
    for (Field& field : build_fields(state, cursor, repeatable)) {
        build_overlay_field(state, field, built);
    }
}

} // namespace

rule::Permissions build_permissions(Field& field) {
    rule::Permissions built;
    built.given = true;
    built.span = field.span;
    for (; field.cursor.at(NodeKind::vocabulary); field.cursor.skip()) {
        switch (field.cursor.node().detail) {
        case 0: built.loosen = true; break;
        case 1: built.supplement = true; break;
        case 2: built.disable = true; break;
        default: break; // 无
        }
    }
    return built;
}

rule::Parameter build_parameter(State& state, Cursor cursor) {
    rule::Parameter built;
    built.id = build_name(state, cursor);
    for (Field& field : build_fields(state, cursor, {})) {
        switch (field.kw) {
        case Kw::title: built.title = build_text(state, field.cursor); break;
        case Kw::value: built.value = build_quantity(state, field.cursor); break;
        case Kw::strict: built.strict = static_cast<rule::Parameter::Strict>(field.cursor.node().detail); break;
        default: built.permissions = build_permissions(field); break;
        }
    }
    return built;
}

Overlay build_overlay(State& state, Cursor cursor, Kw kw) {
    Overlay built;
    for (const auto& [word, kind] : kKinds) {
        built.kind = word == kw ? kind : built.kind;
    }
    for (const auto& [word, target] : kTargets) {
        built.target = cursor.take(word) ? target : built.target;
    }
    built.name = build_name(state, cursor);
    built.value = build_quantity(state, cursor);
    build_body(state, cursor, built);
    return built;
}

Overlay build_stage(State& state, Field& field) {
    Overlay built;
    built.name = build_name(state, field.cursor);
    built.span = field.span;
    built.fields = field_places(state, field.node);
    build_body(state, field.cursor, built);
    return built;
}

} // namespace zhunsheng::grammar
