// The content hash of a rulebook: the same for the same declarations, whatever their files, order, layout or comments.
#pragma once

#include <string>

#include "engine/plan/names.h"

namespace zhunsheng::lowering {

/// SHA-256 in hex over a canonical text of all declarations but the tests.
[[nodiscard]] std::string content_hash(const Declarations& declarations);

} // namespace zhunsheng::lowering
