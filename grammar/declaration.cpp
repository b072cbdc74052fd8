#include "grammar/declaration.h"

#include "grammar/declaration_rules.h"

namespace zhunsheng::grammar {

void match_file(State& state) {
    Input in(state.text().data(), state.text().data() + state.text().size(), "");
    static_cast<void>(
        Control<file>::match<pegtl::apply_mode::nothing, pegtl::rewind_mode::required, pegtl::nothing, Control>(in,
                                                                                                                state));
}

} // namespace zhunsheng::grammar
