// A minimal set of atoms as text to write: sentences and sections, with the places they belong in. Internal to why/.
#pragma once

#include "engine/eval/context.h"
#include "engine/gap/advice.h"
#include "engine/why/phrasing.h"
#include "engine/why/retrial.h"

namespace zhunsheng::why {

/// One sentence or one section that the report lacks.
struct DraftItem {
    std::vector<Wording> ways;          ///< to say it, plainest first; of a section: its heading
    Wording tail;                       ///< what must stand beside it; of a section: what it must hold
    std::vector<PartId> parts;          ///< where it counts; empty: as the rule says
    TermId term = kNoTerm;              ///< of a mention
    bool section = false;               ///< opens or fills parts.front()
    std::optional<Attribute> attribute; ///< what the report must say of itself: 主送, 落款, 成文日期
};

struct Draft {
    std::vector<DraftItem> items;
    std::vector<std::string> numbers; ///< stand-ins to try, most likely first; never empty
};

/// Nothing where one of the atoms cannot be turned by writing more.
[[nodiscard]] std::optional<Draft> draft_of(eval::Context& context, const Why& why, const AtomSet& set);

/// One way to write a draft down.
struct Written {
    std::vector<Insertion> insertions;
    std::string shown; ///< all of it, for people
    std::string told;  ///< Chinese: 在…据实补写“…”
};
inline constexpr std::size_t kWays = 6;
/// `way` < kWays; nothing where there is no place for it.
[[nodiscard]] std::optional<Written> write_draft(const eval::Context& context, gap::Placement& placement,
                                                 const PlanRule& rule, const Draft& draft, std::size_t way);

} // namespace zhunsheng::why
