// Metadata: what a report says of itself: whose it is, of which level, place and year, and who signed it when.
#pragma once

#include "engine/facts/fact_set.h"

namespace zhunsheng {

/// Documents, dates and parts of `facts` must be there already. What the user gave overrides what was read.
[[nodiscard]] Metadata read_metadata(const FactSet& facts, const ReportOptions& options);

} // namespace zhunsheng
