#pragma once

#include <map>

#include "engine/inspect/book.h"

namespace zhunsheng::inspect {

/// A clause of law as rules cite it; of a basis that is free text, `source` is that text and no number is given.
struct ClauseOfLaw {
    std::string source;
    int article = 0;
    int item = 0;
    friend auto operator<=>(const ClauseOfLaw&, const ClauseOfLaw&) = default;
};

[[nodiscard]] ClauseOfLaw clause_of(const rule::Rule::Basis& basis);
/// "纲要 第15项"
[[nodiscard]] std::string id_of(const ClauseOfLaw& clause);

/// Every basis of a rule: its own, those of its exceptions, those that lower layers give when they tighten it.
[[nodiscard]] std::vector<const rule::Rule::Basis*> bases_of(const rule::Rule& rule);
/// Where a basis of a rule stands.
[[nodiscard]] lowering::Site site_of(const rule::Rule::Basis& basis, const lowering::Located<rule::Rule>& rule);

/// Which rules stand for each clause, as indices into Declarations::rules.
[[nodiscard]] std::map<ClauseOfLaw, std::vector<std::uint32_t>> rules_by_clause(const Book& book);

/// Numbers between the first and the last of a source's cited articles (or of its items that stand in no article) that
/// no rule cites.
[[nodiscard]] std::vector<ClauseOfLaw> uncited(const Book& book, const std::string& source);

} // namespace zhunsheng::inspect
