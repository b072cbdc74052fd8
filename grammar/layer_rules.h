// The rules of layers: parameters, and what a lower rulebook changes of an upper one.
#pragma once

#include "grammar/declaration_fields.h"

namespace zhunsheng::grammar {

struct rulebook_ids : list<dotted, list_mark> {};

struct parameter_value : field<Kw::value, quantity> {};
struct parameter_declaration
    : node<NodeKind::declaration, kw<Kw::parameter>, head<name>,
           body<title_field, parameter_value, field<Kw::strict, one_of<kStrictWords>>, lower_may_field>> {};

/// 加严 参数 P = 4 期;
struct parameter_shift : pegtl::seq<kw<Kw::parameter>, name, equal_mark, quantity, end> {};
struct reason_field : field<Kw::reason, string> {};

struct raise_field : field<Kw::raise_to, one_of<kModalityWords>, names> {};
struct tighten_body : body<basis_field, must_field, should_field, raise_field, applies_field, years_field, place_field,
                           lower_may_field> {};
struct tighten_declaration
    : node<NodeKind::declaration, kw<Kw::tighten>, pegtl::sor<parameter_shift, pegtl::seq<head<id>, tighten_body>>> {};
/// A tightening inside the rule that it tightens, as a resolved rulebook has it.
struct stage_field : block<Kw::tighten, dotted, tighten_body> {};

struct refine_declaration : node<NodeKind::declaration, kw<Kw::refine>, head<id>,
                                 body<basis_field, message_field, remedy_field, belongs_in_field, may_field>> {};

struct loosen_declaration
    : node<NodeKind::declaration, kw<Kw::loosen>,
           pegtl::sor<parameter_shift,
                      pegtl::seq<head<id>, body<basis_field, reason_field, field<Kw::drop, names>,
                                                field<Kw::lower_to, one_of<kModalityWords>, names>, premise_field,
                                                applies_field, years_field, severity_field, exception_block>>>> {};

struct disable_declaration : node<NodeKind::declaration, kw<Kw::disable>, head<id>, body<basis_field, reason_field>> {};

struct supplement_words : body<phrasing_field, except_field> {};
struct supplement_titles : body<field<Kw::heading, phrasings>, field<Kw::weak_heading, phrasings>> {};
struct supplement_declaration
    : node<NodeKind::declaration, kw<Kw::supplement>,
           pegtl::sor<pegtl::seq<kw<Kw::term>, head<name>, supplement_words>,
                      pegtl::seq<kw<Kw::indicator>, head<pegtl::sor<id, name>>, supplement_words>,
                      pegtl::seq<kw<Kw::part>, head<name>, supplement_titles>,
                      pegtl::seq<kw<Kw::wording>, head<name>, body<wording_item>>>> {};

} // namespace zhunsheng::grammar
