// Going on after an error: each function reports what is wrong at byte `at` and says how many bytes to pass over;
// nothing when this is not its place, so that the grammar fails there. Sync points are ; } and declarations.
#pragma once

#include <optional>

#include "grammar/lexical.h"

namespace zhunsheng::grammar {

/// 0 bytes when a field ends here without its mark.
[[nodiscard]] std::optional<std::size_t> pass_missing_semicolon(State& state, std::uint32_t at);
/// 0 bytes when a block ends here without its brace.
[[nodiscard]] std::optional<std::size_t> pass_missing_brace(State& state, std::uint32_t at);
/// Past the next ; of this block, or up to its } or the next declaration.
[[nodiscard]] std::optional<std::size_t> skip_field(State& state, std::uint32_t at);
/// Up to the { of this declaration.
[[nodiscard]] std::optional<std::size_t> skip_head(State& state, std::uint32_t at);
/// Up to the next declaration.
[[nodiscard]] std::optional<std::size_t> skip_declaration(State& state, std::uint32_t at);

template <class Derived>
struct recovery {
    using rule_t = recovery;
    using subs_t = pegtl::empty_list;
    template <pegtl::apply_mode, pegtl::rewind_mode, template <typename...> class, template <typename...> class>
    [[nodiscard]] static bool match(Input& in, State& state) {
        const auto skipped = Derived::recover(state, offset(in, state));
        if (skipped && *skipped > 0) {
            in.bump(*skipped);
            state.token_end = state.space_end = offset(in, state);
        }
        return skipped.has_value();
    }
};

} // namespace zhunsheng::grammar

namespace TAO_PEGTL_NAMESPACE {
// The skipping ones take at least one byte; the passing ones end a seq that has taken some, never a loop.
template <typename Name, typename Derived>
struct analyze_traits<Name, zhunsheng::grammar::recovery<Derived>> : analyze_any_traits<> {};
} // namespace TAO_PEGTL_NAMESPACE
