// What every declaration is made of: fields that end with a mark, blocks of fields, and where reading goes on after a
// fault. A block never fails once its head is read: a field that does not fit is reported and skipped by `bad_field`.
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

} // namespace zhunsheng::grammar
