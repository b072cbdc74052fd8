// Titles: the 《…》 of a text, outermost only.
#pragma once

#include <vector>

#include "engine/document/document.h"

namespace zhunsheng {

/// Outermost 《…》 with their marks, sorted and disjoint. Nested 《》 and 〈〉 belong to the outer title. A title
/// whose marks do not balance within its sentence ends with the first 》; without one it is no title.
[[nodiscard]] std::vector<Span> outermost_titles(const Document& document);

} // namespace zhunsheng
