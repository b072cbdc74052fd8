// Parameters: are they whole, and does every use agree with the direction that is declared strict?
#pragma once

#include "engine/plan/names.h"

namespace zhunsheng::lowering {

/// Reports parameters without value or direction, uses where the strict direction would loosen, and uses without any.
void check_directions(const Declarations& declarations, Reporter& reporter);

} // namespace zhunsheng::lowering
