// A few facts that one version of a rule lets pass and another does not, found by trying: what a loosening would let by.
#pragma once

#include <string>

#include "engine/plan/names.h"

namespace zhunsheng::lowering {

/// "例:提及三项制度为假、TJ-01为1期时,下级符合而上级不符合。"; empty where none is found within a small bound. `site` is where
/// the rule is declared.
[[nodiscard]] std::string find_witness(const rule::Rule& upper, const rule::Rule& lower, Site site,
                                       const Reporter& reporter);

/// The same where the rule's parameter moves from its declared value to `moved`.
[[nodiscard]] std::string find_witness(const Located<rule::Rule>& rule, const rule::Parameter& parameter,
                                       const Decimal& moved, const Reporter& reporter);

} // namespace zhunsheng::lowering
