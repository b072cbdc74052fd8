// The rules of declarations, as grammar.ebnf has them.
#pragma once

#include "grammar/layer_rules.h"
#include "grammar/test_rules.h"

namespace zhunsheng::grammar {

// ---- declarations ----------------------------------------------------------------------------------------------------

struct stop_or_go_on : pegtl::sor<kw<Kw::stop>, pegtl::seq<kw<Kw::go_on>, pegtl::opt<string>>> {};
struct successor : pegtl::seq<kw<Kw::by>, id, kw<Kw::instead>> {};

struct rulebook_declaration
    : node<NodeKind::declaration, kw<Kw::rulebook>, head<dotted>,
           body<title_field, field<Kw::version, version>, field<Kw::applies, years>,
                field<Kw::after_expiry, stop_or_go_on>, field<Kw::layer, one_of<kLayerWords>>, place_field,
                field<Kw::inherit, rulebook_ids>, field<Kw::yield, rulebook_ids>>> {};

struct provision_field
    : field<Kw::provision, pegtl::sor<string, pegtl::seq<locator, pegtl::opt<string>>>, pegtl::opt<kw<Kw::uncertain>>,
            pegtl::opt<kw<Kw::title>, string>, pegtl::opt<kw<Kw::unchecked>, string>> {};
struct source_declaration : node<NodeKind::declaration, kw<Kw::source>, head<name>,
                                 body<title_field, field<Kw::number, string>, field<Kw::published, date>,
                                      field<Kw::effective, date>, provision_field>> {};

struct part_declaration
    : node<NodeKind::declaration, kw<Kw::part>, head<name>,
           body<title_field, field<Kw::heading, phrasings>, field<Kw::weak_heading, phrasings>,
                field<Kw::status, one_of<kStatusWords>>, field<Kw::element, name>, field<Kw::scattered, name>,
                field<Kw::from, one_of<kBuiltinWords>>, field<Kw::required>, lower_may_field>> {};

struct term_declaration : node<NodeKind::declaration, kw<Kw::term>, head<name>,
                               pegtl::sor<body<phrasing_field, except_field, field<Kw::inside_titles>, lower_may_field>,
                                          pegtl::seq<phrasings, end>>> {};

struct wording_declaration
    : node<NodeKind::declaration, kw<Kw::wording>, head<name>, body<title_field, wording_item, lower_may_field>> {};

struct indicator_head : pegtl::seq<name, kw<Kw::id>, id, kw<Kw::unit>, list<unit_name, bar>> {};
struct indicator_declaration
    : node<NodeKind::declaration, kw<Kw::indicator>, head<indicator_head>,
           body<phrasing_field, except_field, field<Kw::silent_means, one_of<kSilentWords>>, lower_may_field>> {};

struct cue_head : pegtl::sor<pegtl::seq<kw<Kw::status>, head<one_of<kStatusWords>>>,
                             pegtl::seq<kw<Kw::basis>, head<one_of<kBasisWords>>>, kw<Kw::not_figure>> {};
struct cue_declaration : node<NodeKind::declaration, cue_head, body<phrasing_field, except_field>> {};

struct hedge_declaration
    : node<NodeKind::declaration, kw<Kw::hedge>, head<one_of<kQualifierWords>>,
           body<field<Kw::before, phrasings>, field<Kw::after_number, phrasings>, field<Kw::after_unit, phrasings>>> {};

struct unit_declaration : node<NodeKind::declaration, kw<Kw::unit>, head<unit_name>,
                               body<field<Kw::dimension, one_of<kDimensionWords>>, field<Kw::same, phrasings>,
                                    field<Kw::scaled, string, integer>, field<Kw::family, unit_name>>> {};

struct rule_declaration
    : node<NodeKind::declaration, kw<Kw::rule>, head<id, string>,
           body<basis_field, applies_field, years_field, place_field, severity_field, premise_field, must_field,
                should_field, may_field, field<Kw::all_required>, field<Kw::group, name>, belongs_in_field,
                message_field, remedy_field, field<Kw::effective_from, day>, field<Kw::expires, day>,
                field<Kw::dated_by, one_of<kDateKindWords>>,
                field<Kw::after_expiry, pegtl::sor<stop_or_go_on, successor>>, exception_block, lower_may_field,
                stage_field>> {};

struct waiver_declaration
    : node<NodeKind::declaration, kw<Kw::waiver>, head<free_name>,
           body<field<Kw::subject, string>, field<Kw::rule, list<id, list_mark>>,
                field<Kw::since, day, kw<Kw::to>, day>, field<Kw::approved, string>, field<Kw::reason, string>>> {};

struct declaration : pegtl::sor<rulebook_declaration, source_declaration, part_declaration, term_declaration,
                                wording_declaration, indicator_declaration, cue_declaration, hedge_declaration,
                                unit_declaration, parameter_declaration, rule_declaration, waiver_declaration,
                                tighten_declaration, refine_declaration, loosen_declaration, disable_declaration,
                                supplement_declaration, test_declaration, sample_declaration, mutation_declaration> {};

struct file : pegtl::seq<spaces, pegtl::star<pegtl::sor<declaration, bad_declaration>>, pegtl::eof> {};

} // namespace zhunsheng::grammar
