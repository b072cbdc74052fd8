// Sentences to try: the plainest wording of a term, an indicator or a part, as it would be shown (____ for what only the
// office knows) and as it is read again (a stand-in of the right unit). Not here: where it goes (counterfactual.h).
#pragma once

#include <string>
#include <vector>

#include "engine/facts/fact_set.h"
#include "engine/plan/plan.h"

namespace zhunsheng::why {

struct Wording {
    std::string shown;
    std::string read;
    Wording& operator+=(const Wording& other);
    Wording& operator+=(std::string_view both);
};

/// Stands in Wording::read for digits that are chosen later.
inline constexpr char kNumberMark = '\x01';

/// What stands in for the blanks while reading again.
struct StandIns {
    std::string unit; ///< of a number whose unit is open
    int year = 0;
};
[[nodiscard]] StandIns stand_ins(const Lexicon& lexicon, const FactSet& facts);

/// The ways to say something, plainest first, at most `most`: without exclusions and weak titles.
[[nodiscard]] std::vector<Wording> wordings(const Lexicon& lexicon, PhraseRole role, std::uint32_t owner,
                                            const StandIns& with, std::size_t most);

/// `times` things of a kind that rules count, one after another: “分别为____件、____件”; empty for kinds that have no wording.
[[nodiscard]] Wording enumeration(const Lexicon& lexicon, const PlanExpr& counted, const StandIns& with,
                                  std::size_t times);

/// What must stand beside a mention, as a continuation: “,共____件”.
[[nodiscard]] Wording beside(const Lexicon& lexicon, const PlanNearby& nearby, const StandIns& with);

} // namespace zhunsheng::why
