// 规则.
#include <iterator>
#include <utility>

#include "grammar/build.h"

namespace zhunsheng::grammar {
namespace {

using rule::Rule;

std::vector<rule::Name> build_levels(State& state, Cursor& cursor) {
    std::vector<rule::Name> levels;
    while (cursor.at(NodeKind::vocabulary)) {
        levels.push_back(build_word(state, cursor, kLevelWords));
    }
    return levels;
}

/// The number inside 第15项.
int locator(State& state, const Node& node) {
    const std::string_view text = text_of(state, node);
    int value = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9' && value < 100'000'000) {
            value = value * 10 + (c - '0');
        }
    }
    return value;
}

void build_applies(State& state, Cursor& cursor, Rule& built) {
    if (cursor.take(Kw::levels)) {
        built.levels = build_levels(state, cursor);
        return;
    }
    Years years = build_years(state, cursor);
    built.year_from = years.from;
    built.year_to = years.to;
    built.years = std::move(years.alone);
}

Rule::SeverityAt build_severity(State& state, Cursor& cursor) {
    Rule::SeverityAt built;
    built.severity = static_cast<Severity>(cursor.node().detail);
    cursor.skip();
    static_cast<void>(cursor.take(Kw::in));
    built.levels = build_levels(state, cursor);
    return built;
}

Outcome build_outcome(Cursor& cursor) {
    const auto outcome = static_cast<Outcome>(cursor.node().detail);
    cursor.skip();
    return outcome;
}

} // namespace

void build_rule_field(State& state, Field& field, Rule& built) {
    Cursor& cursor = field.cursor;
    switch (field.kw) {
    case Kw::source: built.bases.push_back(build_basis(state, field)); break;
    case Kw::applies:
    case Kw::years: build_applies(state, cursor, built); break;
    case Kw::place: built.place = build_text(state, cursor); break;
    case Kw::severity: built.severities.push_back(build_severity(state, cursor)); break;
    case Kw::premise: built.premise = build_expression(state, cursor); break;
    case Kw::must: built.clauses.push_back(build_clause(state, field, Modality::must)); break;
    case Kw::should: built.clauses.push_back(build_clause(state, field, Modality::should)); break;
    case Kw::may: built.clauses.push_back(build_clause(state, field, Modality::may)); break;
    case Kw::all_required: built.all_required = true; break;
    case Kw::group: built.group = build_name(state, cursor); break;
    case Kw::belongs_in: built.belongs_in = build_names(state, cursor); break;
    case Kw::message: {
        const Outcome outcome = build_outcome(cursor);
        built.messages.push_back({outcome, build_text(state, cursor), field.span});
        break;
    }
    case Kw::effective_from: built.effective = build_date(state, cursor); break;
    case Kw::expires: built.expires = build_date(state, cursor); break;
    case Kw::dated_by: built.dated_by = static_cast<DateKind>(cursor.node().detail); break;
    case Kw::after_expiry: built.after_expiry = build_after_expiry(state, field); break;
    case Kw::exception: built.exceptions.push_back(build_exception(state, field)); break;
    case Kw::lower_may: built.permissions = build_permissions(field); break;
    case Kw::tighten: built.stages.push_back(build_stage(state, field)); break;
    default: built.remedy = build_text(state, cursor); break;
    }
}

Rule::Basis build_basis(State& state, Field& field) {
    Rule::Basis built;
    built.span = field.span;
    Cursor& cursor = field.cursor;
    built.source = build_name(state, cursor);
    if (cursor.at(NodeKind::item)) {
        built.item = locator(state, cursor.node());
        cursor.skip();
    } else if (cursor.at(NodeKind::article)) {
        built.article = locator(state, cursor.node());
        cursor.skip();
    }
    built.text = build_text(state, cursor);
    built.uncertain = cursor.take(Kw::uncertain);
    if (cursor.at(NodeKind::vocabulary)) {
        built.relation = static_cast<Relation>(cursor.node().detail);
    }
    return built;
}

rule::LegalSource::Provision build_provision(State& state, Field& field) {
    Rule::Basis place = build_basis(state, field);
    rule::LegalSource::Provision built;
    built.item = place.item;
    built.article = place.article;
    built.note = std::move(place.text);
    built.uncertain = place.uncertain;
    built.span = field.span;
    if (field.cursor.take(Kw::title)) {
        built.title = build_text(state, field.cursor);
    }
    if (field.cursor.take(Kw::unchecked)) {
        built.unchecked = build_text(state, field.cursor);
    }
    return built;
}

rule::Clause build_clause(State& state, Field& field, Modality modality) {
    rule::Clause built;
    built.modality = modality;
    built.label = build_label(state, field.cursor);
    built.condition = build_expression(state, field.cursor);
    built.span = field.span;
    return built;
}

Rule build_rule(State& state, Cursor cursor) {
    Rule built;
    built.id = build_name(state, cursor);
    built.title = build_text(state, cursor);
    const auto repeatable = {Kw::source, Kw::applies, Kw::severity,  Kw::must,   Kw::should,
                             Kw::may,    Kw::message, Kw::exception, Kw::tighten};
    for (Field& field : build_fields(state, cursor, repeatable)) {
        build_rule_field(state, field, built);
    }
    return built;
}

} // namespace zhunsheng::grammar
