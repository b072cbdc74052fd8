#include "grammar/expression_rules.h"

namespace zhunsheng::grammar {

std::size_t spaced_minus::read(std::string_view rest, const State& state) {
    const auto at = static_cast<std::size_t>(rest.data() - state.text().data());
    const bool before = at > 0 && at == state.space_end && state.space_end > state.token_end;
    return rest.size() > 1 && rest[0] == '-' && before && is_space(character_at(rest, 1).value) ? 1 : 0;
}

bool match_expression(Input& in, State& state) {
    return Control<expr>::match<pegtl::apply_mode::nothing, pegtl::rewind_mode::required, pegtl::nothing, Control>(
        in, state);
}

} // namespace zhunsheng::grammar
