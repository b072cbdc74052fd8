#pragma once

#include <map>

#include "engine/inspect/book.h"

namespace zhunsheng::inspect {

/// A clause of law as rules cite it; of a basis that is free text, `source` is that text and no number is given.
struct ClauseOfLaw {
    std::string source;
    int article = 0;
    int item = 0;
    std::string note;
    friend auto operator<=>(const ClauseOfLaw&, const ClauseOfLaw&) = default;
};

[[nodiscard]] ClauseOfLaw clause_of(const rule::Rule::Basis& basis);
[[nodiscard]] ClauseOfLaw clause_of(const rule::LegalSource& source, const rule::LegalSource::Provision& provision);
/// "纲要 第15项"
[[nodiscard]] std::string id_of(const ClauseOfLaw& clause);

/// Every basis of a rule: its own, those of its exceptions, those that lower layers give when they tighten it.
[[nodiscard]] std::vector<const rule::Rule::Basis*> bases_of(const rule::Rule& rule);
/// Where a basis of a rule stands.
[[nodiscard]] lowering::Site site_of(const rule::Rule::Basis& basis, const lowering::Located<rule::Rule>& rule);

struct StandingRule {
    std::uint32_t rule = kNone;           ///< index into Declarations::rules
    Relation relation = Relation::subset; ///< the closest, where it cites the clause more than once
};
/// Which rules stand for each clause.
[[nodiscard]] std::map<ClauseOfLaw, std::vector<StandingRule>> rules_by_clause(const Book& book);

/// The clauses of a source in the order of its 条款, then those that only rules speak of. Of a source that declares no 条款,
/// also the numbers that no rule cites between the first and the last that one does.
[[nodiscard]] std::vector<ClauseOfLaw> clauses_of(const Book& book, const rule::LegalSource& source);
/// What the source says of a clause; null where it does not declare it.
[[nodiscard]] const rule::LegalSource::Provision* provision_of(const rule::LegalSource& source,
                                                               const ClauseOfLaw& clause);

} // namespace zhunsheng::inspect
