// The rules of expressions, as grammar.ebnf has them: expr and below.
#pragma once

#include "grammar/lexical.h"

namespace zhunsheng::grammar {

template <NodeKind K, class... Rules>
struct node : pegtl::seq<Rules...> {
    static constexpr NodeKind kind = K;
};

/// Reads on without taking anything and without leaving news of failures.
template <class Rule>
struct peek {
    using rule_t = peek;
    using subs_t = pegtl::type_list<Rule>;
    template <pegtl::apply_mode A, pegtl::rewind_mode, template <typename...> class Action,
              template <typename...> class Self>
    [[nodiscard]] static bool match(Input& in, State& state) {
        ++state.quiet;
        const State::Mark mark = state.mark();
        const auto rewinder = in.template mark<pegtl::rewind_mode::required>();
        const auto unclosed = state.unclosed;
        const Span last_string = state.last_string;
        const bool found = Self<Rule>::template match<A, pegtl::rewind_mode::required, Action, Self>(in, state);
        state.unclosed = unclosed;
        state.last_string = last_string;
        state.rewind(mark);
        --state.quiet;
        return found;
    }
};

/// Counts depth; past the limit it fails and says where.
template <class Rule>
struct nested {
    using rule_t = nested;
    using subs_t = pegtl::type_list<Rule>;
    template <pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
              template <typename...> class Self>
    [[nodiscard]] static bool match(Input& in, State& state) {
        if (state.depth >= state.limits.nesting) {
            state.too_deep = state.too_deep.value_or(offset(in, state));
            return false;
        }
        ++state.depth;
        const bool found = Self<Rule>::template match<A, M, Action, Self>(in, state);
        --state.depth;
        return found;
    }
};

struct expr;

// ---- operators -------------------------------------------------------------------------------------------------------

template <rule::Expr::Op O, class... Rules>
struct op_lexeme : pegtl::sor<Rules...> {
    static constexpr NodeKind kind = NodeKind::op;
    static constexpr auto detail = O;
};
using Op = rule::Expr::Op;
using equals = pegtl::utf8::one<U'=', 0xFF1D>;
using less_mark = pegtl::utf8::one<U'<', 0xFF1C>;
using more_mark = pegtl::utf8::one<U'>', 0xFF1E>;

template <Kw K>
struct quiet_word : scanner<quiet_word<K>> {
    static std::size_t read(std::string_view rest, const State& state) { return keyword_lexeme<K>::read(rest, state); }
};

struct op_mark
    : pegtl::sor<op_lexeme<Op::not_equal, pegtl::utf8::one<0x2260>, pegtl::seq<pegtl::utf8::one<U'!', 0xFF01>, equals>>,
                 op_lexeme<Op::less_equal, pegtl::utf8::one<0x2264, 0x2266>, pegtl::seq<less_mark, equals>>,
                 op_lexeme<Op::greater_equal, pegtl::utf8::one<0x2265, 0x2267>, pegtl::seq<more_mark, equals>>,
                 op_lexeme<Op::less, less_mark>, op_lexeme<Op::greater, more_mark>, op_lexeme<Op::equal, equals>,
                 op_lexeme<Op::about, pegtl::utf8::one<0x2248>, quiet_word<Kw::about>>,
                 op_lexeme<Op::contains, quiet_word<Kw::contains>>> {
    static constexpr std::string_view spellings[] = {"约等于", "含", "about", "contains"};
    static constexpr Expectation expectation{"比较符", "a comparison", spellings};
    static const Expectation& expected() { return expectation; }
};
struct op : token<op_mark> {};

/// The ≤ of 相邻 … ≤ 10字.
struct at_most_mark : op_lexeme<Op::less_equal, pegtl::utf8::one<0x2264, 0x2266>, pegtl::seq<less_mark, equals>> {
    static constexpr std::string_view spellings[] = {"≤"};
    static constexpr Expectation expectation{"≤", "≤", spellings};
    static const Expectation& expected() { return expectation; }
};

/// A minus between spaces, or full-width anywhere: GY-15-01 is an id.
struct spaced_minus : scanner<spaced_minus> {
    static std::size_t read(std::string_view rest, const State& state);
};
template <int Inverse, class Rule>
struct add_op_lexeme : Rule {
    static constexpr NodeKind kind = NodeKind::add_op;
    static constexpr int detail = Inverse;
};
struct add_mark : pegtl::sor<add_op_lexeme<0, pegtl::utf8::one<U'+', 0xFF0B>>,
                             add_op_lexeme<1, pegtl::sor<pegtl::utf8::one<0xFF0D, 0x2212>, spaced_minus>>> {
    ZS_CATEGORY("运算符", "an operator")
};
struct multiply_mark : pegtl::sor<add_op_lexeme<0, pegtl::utf8::one<U'*', 0xFF0A, 0xD7>>,
                                  add_op_lexeme<1, pegtl::utf8::one<U'/', 0xFF0F, 0xF7>>> {
    ZS_CATEGORY("运算符", "an operator")
};

/// 甲: before a clause or an item. Looked for quietly, so that a clause without one gives the same news of failures.
struct label : node<NodeKind::label, peek<pegtl::seq<free_name, colon>>, free_name, colon> {};

// ---- primaries -------------------------------------------------------------------------------------------------------

/// 100 and the like, with whatever unit follows: no name.
struct number_word : scanner<number_word> {
    static std::size_t read(std::string_view rest, const State&) {
        const std::size_t digits = digits_length(rest);
        return digits == word_length(rest, 0) ? digits : 0;
    }
};
/// What takes the name before it into a comparison, or makes it a label.
struct goes_on : pegtl::sor<op, colon, add_mark, multiply_mark> {};
/// 于 a、b after a mention: what is compared or labels something is the next item of an outer list, not a part.
struct further_part : pegtl::seq<list_mark, pegtl::not_at<peek<number_word>>, free_name, pegtl::not_at<peek<goes_on>>> {
};
struct mention_parts : node<NodeKind::in_parts, kw<Kw::in>, free_name, pegtl::star<further_part>> {};
/// 于 a、b after a count, an aggregate or 每一 …, which is itself compared.
struct count_parts : node<NodeKind::in_parts, kw<Kw::in>, list<free_name, list_mark>> {};
/// An indicator or attribute, of last year's report with 上年. before it.
struct stated : pegtl::sor<pegtl::seq<kw<Kw::previous>, dot, reference>, reference> {};

struct nearby_item : node<NodeKind::nearby_item,
                          pegtl::sor<kw<Kw::figure>, kw<Kw::document>, kw<Kw::date>, kw<Kw::fact>,
                                     pegtl::seq<kw<Kw::indicator>, reference>, pegtl::seq<kw<Kw::term>, free_name>>> {};
struct nearby : node<NodeKind::nearby, pegtl::sor<kw<Kw::same_sentence>, kw<Kw::same_paragraph>, kw<Kw::same_section>>,
                     kw<Kw::has>, list<nearby_item, bar>> {};
struct adjacent : node<NodeKind::nearby, kw<Kw::adjacent>, list<nearby_item, bar>, token<at_most_mark>, integer,
                       kw<Kw::characters>> {};
struct tail_status : node<NodeKind::tail_status, kw<Kw::status>, pegtl::sor<one_of<kStatusWords>, kw<Kw::any_status>>> {
};
struct mention : node<NodeKind::mention, kw<Kw::mentions>, free_name, pegtl::opt<mention_parts>,
                      pegtl::star<pegtl::sor<tail_status, nearby, adjacent>>> {};

struct sum;
/// Looked for without news of failure: most items have no name.
struct labelled : pegtl::seq<pegtl::opt<label>, expr> {};
struct at_least : node<NodeKind::at_least, kw<Kw::at_least>, integer, kw<Kw::of>, left_paren,
                       nested<list<labelled, list_mark>>, right_paren> {};
struct has_part : node<NodeKind::has_part, kw<Kw::has>, kw<Kw::part>, free_name> {};
/// 有 瑕疵 X 于 P, 有 用语 L 于 P: looked for like a mention, so its parts end like a mention's.
struct has_flaw : node<NodeKind::has_flaw, kw<Kw::has>, kw<Kw::flaw>, free_name, pegtl::opt<mention_parts>> {};
struct has_wording : node<NodeKind::has_wording, kw<Kw::has>, kw<Kw::wording>, free_name, pegtl::opt<mention_parts>> {};
struct part_whole : node<NodeKind::part_whole, kw<Kw::part>, free_name, kw<Kw::whole>> {};
struct known : node<NodeKind::known, kw<Kw::known>, stated> {};
struct consistent : node<NodeKind::consistent, kw<Kw::consistent>, pegtl::sor<kw<Kw::indicator>, reference>> {};
struct every : node<NodeKind::every, pegtl::sor<kw<Kw::every>, kw<Kw::any>>,
                    pegtl::sor<kw<Kw::figure>, kw<Kw::rate>, kw<Kw::money>, pegtl::seq<kw<Kw::indicator>, reference>>,
                    pegtl::opt<count_parts>, op, sum> {};
struct count : node<NodeKind::count, kw<Kw::count>,
                    pegtl::sor<kw<Kw::figure>, kw<Kw::document>, kw<Kw::characters>, kw<Kw::sentence>,
                               kw<Kw::paragraph>, pegtl::seq<kw<Kw::indicator>, reference>,
                               pegtl::seq<kw<Kw::flaw>, free_name>, pegtl::seq<kw<Kw::wording>, free_name>, free_name>,
                    pegtl::opt<count_parts>> {};
struct aggregate : node<NodeKind::aggregate, pegtl::sor<kw<Kw::total>, kw<Kw::greatest>, kw<Kw::least>>,
                        kw<Kw::indicator>, reference, pegtl::opt<count_parts>> {};
struct within : node<NodeKind::within, kw<Kw::within>, kw<Kw::part>, list<free_name, list_mark>, kw<Kw::holds>,
                     left_paren, nested<expr>, right_paren> {};
struct together_item : node<NodeKind::nearby_item,
                            pegtl::sor<kw<Kw::figure>, kw<Kw::document>, kw<Kw::date>, kw<Kw::fact>,
                                       pegtl::seq<kw<Kw::indicator>, reference>, pegtl::seq<kw<Kw::term>, free_name>,
                                       pegtl::seq<kw<Kw::mentions>, free_name, pegtl::opt<tail_status>>>> {};
struct together
    : node<NodeKind::together, pegtl::sor<kw<Kw::same_sentence>, kw<Kw::same_paragraph>, kw<Kw::same_section>>,
           left_paren, list<together_item, list_mark>, right_paren> {};
struct order : node<NodeKind::order, kw<Kw::order>, left_paren,
                    list<pegtl::seq<pegtl::opt<kw<Kw::part>>, free_name>, list_mark>, right_paren> {};
struct quantity : node<NodeKind::quantity, decimal, pegtl::opt<free_unit>> {};
struct value : node<NodeKind::value, stated> {};

struct primary : pegtl::sor<pegtl::seq<left_paren, nested<expr>, right_paren>, at_least, mention, has_part, has_flaw,
                            has_wording, part_whole, known, consistent, every, count, aggregate, within, together,
                            order, date, string, quantity, value> {};

// ---- from loose to tight ---------------------------------------------------------------------------------------------

struct product : node<NodeKind::product, primary, pegtl::star<token<multiply_mark>, primary>> {};
struct sum : node<NodeKind::sum, product, pegtl::star<token<add_mark>, product>> {};
struct comparison : node<NodeKind::compare, sum, pegtl::opt<op, sum>> {};
struct negation : pegtl::sor<node<NodeKind::negate, kw<Kw::not_>, nested<negation>>, comparison> {};
struct all_of : node<NodeKind::all_of, negation, pegtl::star<kw<Kw::and_>, negation>> {};
struct any_of : node<NodeKind::any_of, all_of, pegtl::star<kw<Kw::or_>, all_of>> {};
struct implication : node<NodeKind::implies, kw<Kw::if_>, any_of, kw<Kw::then>, any_of> {};
struct expr : pegtl::sor<implication, any_of> {};

struct expression_file : pegtl::must<spaces, expr, pegtl::eof> {}; ///< what analyze() looks at

/// PEGTL's analysis of phrasing.cpp's rules: the number of problems, for a test.
[[nodiscard]] std::size_t analyze_phrasing_rules();

/// Matches expr; compiled once, apart from the declarations.
[[nodiscard]] bool match_expression(Input& in, State& state);

struct expression {
    using rule_t = expression;
    using subs_t = pegtl::empty_list;
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class>
    [[nodiscard]] static bool match(Input& in, State& state) {
        return match_expression(in, state);
    }
};

} // namespace zhunsheng::grammar

namespace TAO_PEGTL_NAMESPACE {
template <typename Name, typename Derived>
struct analyze_traits<Name, zhunsheng::grammar::scanner<Derived>> : analyze_any_traits<> {};
template <typename Name, zhunsheng::grammar::Vocabulary const& V>
struct analyze_traits<Name, zhunsheng::grammar::vocabulary_lexeme<V>> : analyze_any_traits<> {};
template <typename Name>
struct analyze_traits<Name, zhunsheng::grammar::spaces> : analyze_opt_traits<> {};
template <typename Name, typename Rule>
struct analyze_traits<Name, zhunsheng::grammar::peek<Rule>> : analyze_opt_traits<Rule> {};
template <typename Name, typename Rule>
struct analyze_traits<Name, zhunsheng::grammar::nested<Rule>> : analyze_seq_traits<Rule> {};
template <typename Name>
struct analyze_traits<Name, zhunsheng::grammar::expression> : analyze_any_traits<> {};
} // namespace TAO_PEGTL_NAMESPACE
