#pragma once

#include "grammar/state.h"

namespace zhunsheng::grammar {

/// Reads the whole file into nodes; what does not fit is reported and skipped.
void match_file(State& state);

} // namespace zhunsheng::grammar
