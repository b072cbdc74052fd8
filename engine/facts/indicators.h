// Indicators: which figure is which indicator (指标).
#pragma once

#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/facts/hits.h"

namespace zhunsheng {

/// Binds each figure to the indicator whose phrasing holds it. A figure whose unit the indicator does not accept stays
/// unbound. Of several, the phrasing that says most literally wins, then the longer span, then the earlier phrase. One
/// rate told of several subjects (参考率、合格率均达100%) becomes one figure a subject, all with the same span; of 分别 see
/// respective.h.
void bind_indicators(const Document& document, const Lexicon& lexicon, const std::vector<RoleHit>& hits,
                     std::vector<Figure>& figures);

} // namespace zhunsheng
