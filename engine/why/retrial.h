// A report with something changed, read and judged again. Internal to why/.
#pragma once

#include "engine/why/why.h"

namespace zhunsheng::why {

/// Text to put in, after the character before normalised position `at`.
struct Insertion {
    std::uint32_t at = 0;
    std::string text;
};

struct Retried {
    Outcome becomes{};           ///< of the rule asked about
    std::vector<RuleId> worsens; ///< rules that were 符合 and no longer are
};

/// Nothing where the changed text cannot be read. Needs options.matcher.
[[nodiscard]] std::optional<Retried> retry_text(const GapReport& report, const Lexicon& lexicon, RuleId rule,
                                                std::vector<Insertion> insertions, const WhyOptions& options);

[[nodiscard]] Retried retry_facts(const GapReport& report, const Lexicon& lexicon, RuleId rule, const FactSet& facts,
                                  const WhyOptions& options);

} // namespace zhunsheng::why
