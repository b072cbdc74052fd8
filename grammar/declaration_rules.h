// The rules of declarations, as grammar.ebnf has them.
#pragma once

#include "grammar/test_rules.h"

namespace zhunsheng::grammar {

// ---- fields ----------------------------------------------------------------------------------------------------------

struct phrasings : list<string, bar> {};
struct names : list<name, list_mark> {};
struct levels : list<one_of<kLevelWords>, list_mark> {};
struct years
    : node<NodeKind::years, kw<Kw::years>, year,
           pegtl::opt<pegtl::sor<kw<Kw::onward>, pegtl::seq<kw<Kw::to>, year>, pegtl::plus<list_mark, year>>>> {};

struct title_field : field<Kw::title, string> {};
struct phrasing_field : field<Kw::phrasing, phrasings> {};
struct except_field : field<Kw::except, phrasings> {};

// ---- declarations ----------------------------------------------------------------------------------------------------

struct stop_or_go_on : pegtl::sor<kw<Kw::stop>, pegtl::seq<kw<Kw::go_on>, pegtl::opt<string>>> {};
struct successor : pegtl::seq<kw<Kw::by>, id, kw<Kw::instead>> {};

struct rulebook_declaration : node<NodeKind::declaration, kw<Kw::rulebook>, head<dotted>,
                                   body<title_field, field<Kw::version, version>, field<Kw::applies, years>,
                                        field<Kw::after_expiry, stop_or_go_on>>> {};

struct source_declaration
    : node<NodeKind::declaration, kw<Kw::source>, head<name>,
           body<title_field, field<Kw::number, string>, field<Kw::published, date>, field<Kw::effective, date>>> {};

struct part_declaration
    : node<NodeKind::declaration, kw<Kw::part>, head<name>,
           body<title_field, field<Kw::heading, phrasings>, field<Kw::weak_heading, phrasings>,
                field<Kw::status, one_of<kStatusWords>>, field<Kw::element, name>, field<Kw::scattered, name>,
                field<Kw::from, one_of<kBuiltinWords>>, field<Kw::required>>> {};

struct term_declaration
    : node<NodeKind::declaration, kw<Kw::term>, head<name>,
           pegtl::sor<body<phrasing_field, except_field, field<Kw::inside_titles>>, pegtl::seq<phrasings, end>>> {};

struct indicator_head : pegtl::seq<name, kw<Kw::id>, id, kw<Kw::unit>, list<unit_name, bar>> {};
struct indicator_declaration : node<NodeKind::declaration, kw<Kw::indicator>, head<indicator_head>,
                                    body<phrasing_field, except_field, field<Kw::silent_means, one_of<kSilentWords>>>> {
};

struct cue_head : pegtl::sor<pegtl::seq<kw<Kw::status>, head<one_of<kStatusWords>>>,
                             pegtl::seq<kw<Kw::basis>, head<one_of<kBasisWords>>>, kw<Kw::not_figure>> {};
struct cue_declaration : node<NodeKind::declaration, cue_head, body<phrasing_field, except_field>> {};

struct hedge_declaration
    : node<NodeKind::declaration, kw<Kw::hedge>, head<one_of<kQualifierWords>>,
           body<field<Kw::before, phrasings>, field<Kw::after_number, phrasings>, field<Kw::after_unit, phrasings>>> {};

struct unit_declaration : node<NodeKind::declaration, kw<Kw::unit>, head<unit_name>,
                               body<field<Kw::dimension, one_of<kDimensionWords>>, field<Kw::same, phrasings>,
                                    field<Kw::scaled, string, integer>, field<Kw::family, unit_name>>> {};

struct locator : pegtl::sor<item, article> {};
struct basis_field : field<Kw::source, pegtl::sor<string, pegtl::seq<name, pegtl::opt<locator>, pegtl::opt<string>,
                                                                     pegtl::opt<kw<Kw::uncertain>>>>> {};
/// 适用 层级 …; 年度 …; years may also stand alone.
struct applies_field : node<NodeKind::field, kw<Kw::applies>,
                            pegtl::sor<pegtl::seq<kw<Kw::levels>, levels, end>, pegtl::seq<years, end>>> {};
struct years_field : node<NodeKind::field, years, end> {};

struct must_field : field<Kw::must, expression> {};
struct should_field : field<Kw::should, expression> {};
struct may_field : field<Kw::may, expression> {};

struct exception_head : pegtl::seq<free_name, pegtl::opt<kw<Kw::in>, free_name>> {};
struct exception_block : block<Kw::exception, exception_head,
                               body<field<Kw::when, expression>, basis_field, must_field, should_field, may_field,
                                    field<Kw::inapplicable, string>>> {};

struct rule_declaration
    : node<NodeKind::declaration, kw<Kw::rule>, head<id, string>,
           body<basis_field, applies_field, years_field,
                field<Kw::severity, one_of<kSeverityWords>, pegtl::opt<kw<Kw::in>, levels>>,
                field<Kw::premise, expression>, must_field, should_field, may_field, field<Kw::all_required>,
                field<Kw::group, name>, field<Kw::belongs_in, names>, field<Kw::message, one_of<kOutcomeWords>, string>,
                field<Kw::remedy, string>, field<Kw::effective_from, day>, field<Kw::expires, day>,
                field<Kw::dated_by, one_of<kDateKindWords>>,
                field<Kw::after_expiry, pegtl::sor<stop_or_go_on, successor>>, exception_block>> {};

struct waiver_declaration
    : node<NodeKind::declaration, kw<Kw::waiver>, head<free_name>,
           body<field<Kw::subject, string>, field<Kw::rule, list<id, list_mark>>,
                field<Kw::since, day, kw<Kw::to>, day>, field<Kw::approved, string>, field<Kw::reason, string>>> {};

struct declaration
    : pegtl::sor<rulebook_declaration, source_declaration, part_declaration, term_declaration, indicator_declaration,
                 cue_declaration, hedge_declaration, unit_declaration, rule_declaration, waiver_declaration,
                 test_declaration, sample_declaration, mutation_declaration> {};

struct file : pegtl::seq<spaces, pegtl::star<pegtl::sor<declaration, bad_declaration>>, pegtl::eof> {};

} // namespace zhunsheng::grammar
