// 例外, 豁免 and 到期后: when a rule speaks otherwise, not to someone, or no more.
#include <utility>

#include "grammar/build.h"

namespace zhunsheng::grammar {

rule::AfterExpiry build_after_expiry(State& state, Field& field) {
    using Kind = rule::AfterExpiry::Kind;
    Cursor& cursor = field.cursor;
    rule::AfterExpiry built;
    built.span = field.span;
    if (cursor.take(Kw::go_on)) {
        built.kind = Kind::go_on;
        built.note = build_text(state, cursor);
    } else if (cursor.take(Kw::by)) {
        built.kind = Kind::successor;
        built.successor = build_name(state, cursor);
    }
    return built;
}

rule::Rule::Exception build_exception(State& state, Field& block) {
    rule::Rule::Exception built;
    built.span = block.span;
    built.fields = field_places(state, block.node);
    Cursor& cursor = block.cursor;
    built.label = build_name(state, cursor);
    if (cursor.take(Kw::in)) {
        built.parent = build_name(state, cursor);
    }
    for (Field& field : build_fields(state, cursor, {Kw::source, Kw::must, Kw::should, Kw::may})) {
        switch (field.kw) {
        case Kw::when: built.condition = build_expression(state, field.cursor); break;
        case Kw::source: built.bases.push_back(build_basis(state, field)); break;
        case Kw::must: built.clauses.push_back(build_clause(state, field, Modality::must)); break;
        case Kw::should: built.clauses.push_back(build_clause(state, field, Modality::should)); break;
        case Kw::may: built.clauses.push_back(build_clause(state, field, Modality::may)); break;
        default: built.inapplicable = build_text(state, field.cursor); break;
        }
    }
    return built;
}

rule::Waiver build_waiver(State& state, Cursor cursor) {
    rule::Waiver built;
    built.label = build_name(state, cursor);
    for (Field& field : build_fields(state, cursor, {})) {
        switch (field.kw) {
        case Kw::subject: built.subject = build_text(state, field.cursor); break;
        case Kw::rule: built.rules = build_names(state, field.cursor); break;
        case Kw::since:
            built.from = build_date(state, field.cursor);
            static_cast<void>(field.cursor.take(Kw::to));
            built.to = build_date(state, field.cursor);
            break;
        case Kw::approved: built.approval = build_text(state, field.cursor); break;
        default: built.reason = build_text(state, field.cursor); break;
        }
    }
    return built;
}

} // namespace zhunsheng::grammar
