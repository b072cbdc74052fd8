// The rules of 测试, 样例, 变异 and of the facts that stand in them in place of a report.
#pragma once

#include "grammar/declaration_fields.h"

namespace zhunsheng::grammar {

// ---- facts -----------------------------------------------------------------------------------------------------------

ZS_LEXEME(measure, measure, "数字(如 120件、100余件、95.5%)", "a number such as 120件", measure_length(rest));

struct fact_tail : pegtl::sor<pegtl::seq<kw<Kw::in>, free_name>, pegtl::seq<kw<Kw::status>, one_of<kStatusWords>>,
                              pegtl::seq<kw<Kw::basis>, one_of<kBasisWords>>, pegtl::seq<kw<Kw::years>, year>> {};
struct fact_tails : pegtl::star<fact_tail> {};

struct given_part : field<Kw::part, name, pegtl::opt<kw<Kw::incomplete>>> {};
struct given_indicator : field<Kw::indicator, reference, equal_mark, measure, fact_tails> {};
struct given_figure : field<Kw::figure, measure, fact_tails> {};
struct given_mention : field<Kw::mentions, free_name, fact_tails> {};
struct given_document : field<Kw::document, string, fact_tails> {};
struct given_flaw : field<Kw::flaw, free_name, pegtl::opt<kw<Kw::uncertain>>, pegtl::opt<kw<Kw::in>, free_name>> {};
struct given_date : field<Kw::date, pegtl::sor<day, year>, fact_tails> {};
struct given_attribute : node<NodeKind::field, free_name, pegtl::sor<string, day, year>, end> {};
template <class... More>
struct given_body
    : body<given_indicator, given_figure, given_mention, given_document, given_date, given_flaw, More...> {};

struct group_place : pegtl::opt<kw<Kw::in>, free_name> {};
struct given_sentence : block<Kw::sentence, group_place, given_body<>> {};
struct given_paragraph : block<Kw::paragraph, group_place, given_body<given_sentence>> {};
struct facts_body : given_body<given_part, given_sentence, given_paragraph, given_attribute> {};

// ---- what tests and samples share ------------------------------------------------------------------------------------

struct expectation_tail : pegtl::sor<pegtl::seq<kw<Kw::status>, one_of<kStatusWords>>,
                                     pegtl::seq<kw<Kw::because>, string>, pegtl::seq<kw<Kw::evidence>, string>> {};
struct expect_field : field<Kw::expect, id, one_of<kOutcomeWords>, pegtl::star<expectation_tail>> {};
struct facts_block : node<NodeKind::field, kw<Kw::fact>, facts_body> {};
struct previous_field : pegtl::sor<field<Kw::previous, string>, node<NodeKind::field, kw<Kw::previous>, facts_body>> {};

template <class... More>
struct case_body : body<field<Kw::levels, one_of<kLevelWords>>, field<Kw::years, year>, field<Kw::place, string>,
                        field<Kw::as_of, day>, field<Kw::made_public, day>, field<Kw::submitted, day>,
                        field<Kw::report, string>, previous_field, expect_field, More...> {};

// ---- declarations ----------------------------------------------------------------------------------------------------

struct test_declaration : node<NodeKind::declaration, kw<Kw::test>, head<string>, case_body<facts_block>> {};
struct sample_declaration : node<NodeKind::declaration, kw<Kw::sample>, head<free_name>, case_body<>> {};

struct delete_edit : field<Kw::remove, pegtl::sor<string, pegtl::seq<kw<Kw::part>, name>>> {};
struct replace_edit : field<Kw::exchange, string, kw<Kw::with>, string> {};
struct add_edit : field<Kw::add, string, pegtl::opt<kw<Kw::in>, kw<Kw::part>, name>> {};
struct mutation_head : pegtl::seq<string, kw<Kw::since>, free_name> {};
struct mutation_declaration : node<NodeKind::declaration, kw<Kw::mutation>, head<mutation_head>,
                                   body<delete_edit, replace_edit, add_edit, expect_field>> {};

} // namespace zhunsheng::grammar
