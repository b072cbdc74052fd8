// What the rules of declarations share: recovery points, fields, blocks, and the fields of a rule that a change of a rule
// has too.
#pragma once

#include "grammar/expression_rules.h"
#include "grammar/recovery.h"

namespace zhunsheng::grammar {

// ---- recovery points -------------------------------------------------------------------------------------------------

/// A missing ; is reported and passed over where the next field or the block's end follows.
struct missing_semicolon : recovery<missing_semicolon> {
    static std::optional<std::size_t> recover(State& state, std::uint32_t at) {
        return pass_missing_semicolon(state, at);
    }
};
struct end : pegtl::sor<semicolon, missing_semicolon> {};

struct bad_field : recovery<bad_field> {
    static std::optional<std::size_t> recover(State& state, std::uint32_t at) { return skip_field(state, at); }
};
struct bad_head : recovery<bad_head> {
    static std::optional<std::size_t> recover(State& state, std::uint32_t at) { return skip_head(state, at); }
};
struct bad_declaration : recovery<bad_declaration> {
    static std::optional<std::size_t> recover(State& state, std::uint32_t at) { return skip_declaration(state, at); }
};
struct missing_brace : recovery<missing_brace> {
    static std::optional<std::size_t> recover(State& state, std::uint32_t at) { return pass_missing_brace(state, at); }
};

// ---- fields ----------------------------------------------------------------------------------------------------------

template <Kw K, class... Rules>
struct field : node<NodeKind::field, kw<K>, Rules..., end> {};

template <class... Fields>
struct body : node<NodeKind::body, left_brace, pegtl::star<pegtl::sor<Fields..., bad_field>>,
                   pegtl::sor<right_brace, missing_brace>> {};

/// After the keyword: the head, or a report and on to the block.
template <class... Rules>
struct head : pegtl::sor<pegtl::seq<Rules...>, bad_head> {};

/// A field that is a block itself; it may stand among the fields of any body.
template <Kw K, class Head, class Body>
struct block : node<NodeKind::field, kw<K>, head<Head>, Body> {};

struct phrasings : list<string, bar> {};
struct names : list<name, list_mark> {};
struct levels : list<one_of<kLevelWords>, list_mark> {};
struct years
    : node<NodeKind::years, kw<Kw::years>, year,
           pegtl::opt<pegtl::sor<kw<Kw::onward>, pegtl::seq<kw<Kw::to>, year>, pegtl::plus<list_mark, year>>>> {};

struct title_field : field<Kw::title, string> {};
struct phrasing_field : field<Kw::phrasing, phrasings> {};
struct except_field : field<Kw::except, phrasings> {};
/// 说法 "法制政府" 宜作 "法治政府"; of 用语: an item with all that is said of it.
struct wording_tail
    : pegtl::sor<pegtl::seq<kw<Kw::prefer>, string>, pegtl::seq<kw<Kw::except>, phrasings>,
                 pegtl::seq<kw<Kw::from_day>, day>, pegtl::seq<kw<Kw::until_day>, day>, kw<Kw::inside_titles>> {};
struct wording_item : field<Kw::phrasing, phrasings, pegtl::star<wording_tail>> {};

// ---- fields of rules -------------------------------------------------------------------------------------------------

struct locator : pegtl::sor<item, article> {};
struct basis_field
    : field<
          Kw::source,
          pegtl::sor<string, pegtl::seq<name, pegtl::opt<locator>, pegtl::opt<string>, pegtl::opt<kw<Kw::uncertain>>>>,
          pegtl::opt<one_of<kRelationWords>>> {};
/// 适用 层级 …; 年度 …; years may also stand alone.
struct applies_field : node<NodeKind::field, kw<Kw::applies>,
                            pegtl::sor<pegtl::seq<kw<Kw::levels>, levels, end>, pegtl::seq<years, end>>> {};
struct years_field : node<NodeKind::field, years, end> {};
struct place_field : field<Kw::place, string> {};
struct severity_field : field<Kw::severity, one_of<kSeverityWords>, pegtl::opt<kw<Kw::in>, levels>> {};
struct premise_field : field<Kw::premise, expression> {};
struct must_field : field<Kw::must, pegtl::opt<label>, expression> {};
struct should_field : field<Kw::should, pegtl::opt<label>, expression> {};
struct may_field : field<Kw::may, pegtl::opt<label>, expression> {};
struct belongs_in_field : field<Kw::belongs_in, names> {};
struct message_field : field<Kw::message, one_of<kOutcomeWords>, string> {};
struct remedy_field : field<Kw::remedy, string> {};
struct lower_may_field : field<Kw::lower_may, list<one_of<kPermissionWords>, list_mark>> {};

struct exception_head : pegtl::seq<free_name, pegtl::opt<kw<Kw::in>, free_name>> {};
struct exception_block : block<Kw::exception, exception_head,
                               body<field<Kw::when, expression>, basis_field, must_field, should_field, may_field,
                                    field<Kw::inapplicable, string>>> {};

} // namespace zhunsheng::grammar
