// Where missing text belongs: the section nearest to a rule's matter in the parts it should be written in.
#pragma once

#include <vector>

#include "engine/gap/gap_report.h"

namespace zhunsheng::gap {

/// Answers for one report; built once, asked for each rule.
class Placement {
public:
    Placement(const Plan& plan, const Lexicon& lexicon, const FactSet& facts, const std::vector<Verdict>& verdicts);

    /// insert_at and where of a rule; the remedy is left empty.
    [[nodiscard]] Advice place(const PlanRule& rule);

private:
    struct Entry {
        std::uint64_t bigram = 0;
        std::uint32_t heading = 0;
        std::uint32_t weight = 0; ///< less for bigrams that many headings share
    };

    /// Where evidence for a clause of law stands: what its neighbours ask for belongs nearby.
    struct Neighbour {
        std::uint32_t source = 0;
        int item = 0;
        std::uint32_t heading = 0;
    };

    void collect_neighbours(const std::vector<Verdict>& verdicts);
    void score_neighbours(const PlanRule& rule, std::vector<std::uint32_t>& scores) const;
    [[nodiscard]] std::uint32_t best_heading(const PlanRule& rule, PartId part);
    void score_text(std::string_view text, std::vector<std::uint32_t>& scores) const;
    void score_mentions(ExprId id, std::vector<std::uint32_t>& scores) const;
    [[nodiscard]] std::optional<Advice> place_builtin(PartEntry::Builtin builtin) const;
    [[nodiscard]] std::uint32_t last_of_part(PartId part) const;
    [[nodiscard]] const std::string& heading_text(std::uint32_t heading);
    [[nodiscard]] std::uint32_t end_of(std::uint32_t heading) const;

    const Plan& plan_;
    const Lexicon& lexicon_;
    const FactSet& facts_;
    const Document& document_;
    std::vector<Neighbour> neighbours_;
    std::vector<Entry> bigrams_;             ///< sorted by bigram
    std::vector<std::uint32_t> scores_;      ///< by heading, of the rule asked for
    std::vector<std::string> heading_texts_; ///< by heading, empty until asked for
};

} // namespace zhunsheng::gap
