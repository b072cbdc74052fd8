// Home: where a report is from, by the gazetteer: told by the names of its place, title and signature, else by the places
// that its text names. Precision first: a report that does not settle it is from no known place.
#pragma once

#include "engine/facts/fact_set.h"

namespace zhunsheng {

/// Fills in province and place code; the rest of `metadata` must be there.
void tell_home(const Document& document, const ReportOptions& options, Metadata& metadata);

} // namespace zhunsheng
