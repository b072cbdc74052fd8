// 分别: numbers in the order of the names before them, 参考率、优秀率分别为100%、96%.
#pragma once

#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/facts/hits.h"

namespace zhunsheng {

struct InOrder {
    std::size_t figure = 0;
    const RoleHit* hit = nullptr; ///< none: its name is no indicator's
};

/// The figures that such rows hold. `able`: the phrasings that reach a figure; `best`: by figure, the one that says most.
[[nodiscard]] std::vector<InOrder> bind_in_order(const Document& document, const Lexicon& lexicon,
                                                 const std::vector<const RoleHit*>& able,
                                                 const std::vector<const RoleHit*>& best,
                                                 const std::vector<Figure>& figures);

} // namespace zhunsheng
