// The lexical rules, and the control that turns PEGTL's matching into State's nodes and expectations.
// A rule with `kind` makes a node; a rule with `expected()` is named in diagnostics when it fails farthest.
#pragma once

#include <algorithm>
#include <concepts>
#include <tao/pegtl.hpp>
#include <tao/pegtl/contrib/analyze_traits.hpp>

#include "grammar/characters.h"
#include "grammar/keywords.h"
#include "grammar/state.h"

namespace zhunsheng::grammar {

namespace pegtl = tao::pegtl;
using Input = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf_crlf, const char*>;

template <class Rule>
concept MakesNode = requires {
    { Rule::kind } -> std::convertible_to<NodeKind>;
};
template <class Rule>
concept Named = requires {
    { Rule::expected() } -> std::convertible_to<const Expectation&>;
};

[[nodiscard]] inline std::uint32_t offset(const Input& in, const State& state) {
    return static_cast<std::uint32_t>(in.current() - state.text().data());
}

template <typename Rule>
struct Control : pegtl::normal<Rule> {
    template <pegtl::apply_mode A, pegtl::rewind_mode M, template <typename...> class Action,
              template <typename...> class Self>
    [[nodiscard]] static bool match(Input& in, State& state) {
        const State::Mark mark = state.mark();
        const std::uint32_t begin = offset(in, state);
        std::size_t node = 0;
        if constexpr (MakesNode<Rule>) {
            node = state.open(Rule::kind, begin);
        }
        if (!pegtl::normal<Rule>::template match<A, M, Action, Self>(in, state)) {
            state.rewind(mark);
            if constexpr (Named<Rule>) {
                state.expect(begin, Rule::expected());
            }
            return false;
        }
        if constexpr (MakesNode<Rule>) {
            state.close(node, offset(in, state));
            if constexpr (requires { Rule::detail; }) {
                state.nodes[node].detail = static_cast<std::uint8_t>(Rule::detail);
            }
        }
        return true;
    }
};

/// A rule written by hand. `Derived::read(rest, state)` gives the bytes it takes, 0 for a failure.
template <class Derived>
struct scanner {
    using rule_t = scanner;
    using subs_t = pegtl::empty_list;

    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class>
    [[nodiscard]] static bool match(Input& in, State& state) {
        const std::size_t size = Derived::read({in.current(), in.size()}, state);
        in.bump(size);
        return size > 0;
    }
};

/// White space and comments before `rest` ends or something else begins.
[[nodiscard]] std::size_t space_length(std::string_view rest, State& state);
/// A string with its quotes; remembers one without end.
[[nodiscard]] std::size_t string_length(std::string_view rest, State& state);

/// Always succeeds: space and comments may be absent.
struct spaces {
    using rule_t = spaces;
    using subs_t = pegtl::empty_list;
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class>
    [[nodiscard]] static bool match(Input& in, State& state) {
        state.token_end = offset(in, state);
        in.bump(space_length({in.current(), in.size()}, state));
        state.space_end = offset(in, state);
        return true;
    }
};

template <class... Rules>
struct token : pegtl::seq<Rules..., spaces> {};

// ---- marks -----------------------------------------------------------------------------------------------------------

#define ZS_MARK(name, zh, ...)                                                                                         \
    struct name##_lexeme : pegtl::sor<__VA_ARGS__> {                                                                   \
        static constexpr std::string_view spelling[] = {zh};                                                           \
        static constexpr Expectation expectation{zh, zh, spelling};                                                    \
        static const Expectation& expected() { return expectation; }                                                   \
    };                                                                                                                 \
    struct name : token<name##_lexeme> {}

ZS_MARK(semicolon, ";", pegtl::utf8::one<U';', 0xFF1B>);
ZS_MARK(left_brace, "{", pegtl::utf8::one<U'{', 0xFF5B>);
ZS_MARK(right_brace, "}", pegtl::utf8::one<U'}', 0xFF5D>);
ZS_MARK(left_paren, "(", pegtl::utf8::one<U'(', 0xFF08>);
ZS_MARK(right_paren, ")", pegtl::utf8::one<U')', 0xFF09>);
ZS_MARK(bar, "|", pegtl::utf8::one<U'|', 0xFF5C>);
ZS_MARK(colon, ":", pegtl::utf8::one<U':', 0xFF1A>);
ZS_MARK(dot, ".", pegtl::utf8::one<U'.', 0xFF0E>);
ZS_MARK(equal_mark, "=", pegtl::utf8::one<U'=', 0xFF1D>);
ZS_MARK(list_mark, "、", pegtl::utf8::one<0x3001, U',', 0xFF0C>);

// ---- words -----------------------------------------------------------------------------------------------------------

#define ZS_CATEGORY(zh, en)                                                                                            \
    static constexpr Expectation expectation{zh, en, {}};                                                              \
    static const Expectation& expected() {                                                                             \
        return expectation;                                                                                            \
    }

template <Kw K>
struct keyword_lexeme : scanner<keyword_lexeme<K>> {
    static constexpr NodeKind kind = NodeKind::keyword;
    static constexpr Kw detail = K;
    static constexpr Expectation expectation{chinese(K), keyword(K).spellings[1], keyword(K).spellings};
    static const Expectation& expected() { return expectation; }
    static std::size_t read(std::string_view rest, const State&) {
        const std::size_t size = word_length(rest, 0);
        const std::string_view word = rest.substr(0, size);
        return word == keyword(K).spellings[0] || word == keyword(K).spellings[1] ? size : 0;
    }
};
template <Kw K>
struct kw : token<keyword_lexeme<K>> {};

template <const Vocabulary& V>
struct vocabulary_lexeme {
    using rule_t = vocabulary_lexeme;
    using subs_t = pegtl::empty_list;
    static constexpr NodeKind kind = NodeKind::vocabulary;
    static const Expectation& expected() { return V.expectation; }
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class>
    [[nodiscard]] static bool match(Input& in, State& state) {
        const std::string_view rest{in.current(), in.size()};
        const std::size_t size = word_length(rest, 0);
        const int index = find_word(V, rest.substr(0, size));
        if (index < 0) {
            return false;
        }
        state.nodes.back().detail = static_cast<std::uint8_t>(index);
        in.bump(size);
        return true;
    }
};
template <const Vocabulary& V>
struct one_of : token<vocabulary_lexeme<V>> {};

/// Bytes of an id GY-15-01: words joined by - ; 0 when there is no second word.
[[nodiscard]] std::size_t id_length(std::string_view rest);
/// 国家.年度报告
[[nodiscard]] std::size_t dotted_length(std::string_view rest);
[[nodiscard]] std::size_t digits_length(std::string_view rest);
/// 12 or 12.5
[[nodiscard]] std::size_t number_length(std::string_view rest);
/// 2019-04-15, 本年-12-31
[[nodiscard]] std::size_t date_length(std::string_view rest);
/// 1.0.0
[[nodiscard]] std::size_t version_length(std::string_view rest);
/// 第15项 (unit 项) or 第25条
[[nodiscard]] std::size_t locator_length(std::string_view rest, std::string_view unit);
/// A word that is neither reserved nor the beginning of an id.
[[nodiscard]] std::size_t free_name_length(std::string_view rest);
/// An id or a free name.
[[nodiscard]] std::size_t reference_length(std::string_view rest);
/// A unit's name: a word that is not reserved, or %.
[[nodiscard]] std::size_t unit_length(std::string_view rest);

/// 100余件, 95.5%, 10—20 件: up to a space or mark, with a unit behind a space.
[[nodiscard]] std::size_t measure_length(std::string_view rest);

/// A scanned lexeme with a node and a description.
#define ZS_LEXEME(name, node_kind, zh, en, ...)                                                                        \
    struct name##_lexeme : scanner<name##_lexeme> {                                                                    \
        static constexpr NodeKind kind = NodeKind::node_kind;                                                          \
        ZS_CATEGORY(zh, en)                                                                                            \
        static std::size_t read(std::string_view rest, State& state) {                                                 \
            static_cast<void>(state);                                                                                  \
            return __VA_ARGS__;                                                                                        \
        }                                                                                                              \
    };                                                                                                                 \
    struct name : token<name##_lexeme> {}

ZS_LEXEME(name, word, "名字", "a name", id_length(rest) > 0 ? 0 : word_length(rest, 0));
ZS_LEXEME(free_name, word, "名字", "a name", free_name_length(rest));
ZS_LEXEME(reference, word, "名字或编号", "a name or id", reference_length(rest));
ZS_LEXEME(id, word, "编号(如 GY-15-01)", "an id such as GY-15-01", id_length(rest));
ZS_LEXEME(dotted, word, "名字", "a name", dotted_length(rest));
ZS_LEXEME(integer, number, "整数", "an integer", digits_length(rest));
ZS_LEXEME(year, number, "四位年份", "a year of four digits", digits_length(rest) == 4 ? 4 : 0);
ZS_LEXEME(decimal, number, "数", "a number", number_length(rest));
ZS_LEXEME(date, date, "日期(如 2024-03-01)", "a date such as 2024-03-01", date_length(rest));
ZS_LEXEME(day, date, "日期(如 2024-03-01)", "a date such as 2024-03-01",
          rest.empty() || rest[0] < '0' || rest[0] > '9' ? 0 : date_length(rest));
ZS_LEXEME(version, version, "版本号(如 1.0.0)", "a version such as 1.0.0", version_length(rest));
ZS_LEXEME(unit_name, word, "单位", "a unit", std::max(word_length(rest, 0), unit_length(rest)));
ZS_LEXEME(free_unit, word, "单位", "a unit", unit_length(rest));
ZS_LEXEME(item, item, "“第n项”", "第n项", locator_length(rest, "项"));
ZS_LEXEME(article, article, "“第n条”", "第n条", locator_length(rest, "条"));
ZS_LEXEME(string, string, "字符串(写在引号里)", "a string in quotes", string_length(rest, state));

template <class Item, class Mark>
struct list : pegtl::seq<Item, pegtl::star<Mark, Item>> {};

} // namespace zhunsheng::grammar
