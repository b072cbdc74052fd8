// The lints, by what they look at. Each file of checks_*.cpp holds one group; kChecks in lint.cpp lists them all.
// Internal to lint/.
#pragma once

#include "engine/lint/desk.h"

namespace zhunsheng::linting {

// What needs no meaning: run even where the rulebook does not compile.
void check_characters(Desk& desk);
void check_marks(Desk& desk);
void check_phrasings(Desk& desk);
void check_phrasing_sets(Desk& desk);

// What needs names that resolve.
void check_unused(Desk& desk);
void check_names(Desk& desk);
void check_conditions(Desk& desk);
void check_mentions(Desk& desk);
void check_rules(Desk& desk);
void check_rule_pairs(Desk& desk);
void check_wording(Desk& desk);
void check_tests(Desk& desk);
void check_dates(Desk& desk);
void check_overlays(Desk& desk);
void check_exception_conditions(Desk& desk);

} // namespace zhunsheng::linting
