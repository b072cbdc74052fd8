// Status: in what voice each clause speaks (语态), and what each figure is measured against (口径).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/facts/hits.h"

namespace zhunsheng {

/// The status that a cue gives each clause. A heading is named, not stated: only an item's lead takes cues.
class StatusMap {
public:
    /// `cues` sorted by span, exclusions applied.
    StatusMap(const Document& document, const std::vector<RoleHit>& cues);

    /// The clause's own status, or `by_default` (its part's) when nothing in it says otherwise.
    [[nodiscard]] Status at(std::uint32_t clause, Status by_default) const {
        return cue_[clause] == kNoCue ? by_default : static_cast<Status>(cue_[clause]);
    }

private:
    static constexpr std::uint8_t kNoCue = 0xff;

    void raise(std::uint32_t clause, Status status);
    /// 下一步,… or 存在以下不足:… speaks for what follows it.
    void govern(const Document& document, const RoleHit& cue);

    std::vector<std::uint8_t> cue_; ///< strongest of the clause's own cues
};

/// Sets `basis` of the figures that still have `year`. `report_year`: 累计 within that year is the year's own value.
void apply_bases(const Document& document, const std::vector<RoleHit>& cues, const std::vector<DateFact>& dates,
                 std::optional<int> report_year, std::vector<Figure>& figures);

} // namespace zhunsheng
