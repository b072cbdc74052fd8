// A did-you-mean for inherited rulebooks that were not found, from rulebooks that lie at hand and were not compiled.
#pragma once

#include <string>
#include <vector>

#include "engine/base/diagnostic.h"

namespace zhunsheng {

/// Fills in the nearest of these ids wherever a diagnostic tells of an unknown inherited rulebook without one.
void suggest_rulebooks(const std::vector<std::string>& ids, std::vector<Diagnostic>& diagnostics);

} // namespace zhunsheng
