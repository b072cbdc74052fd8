// rule::Rulebook, LegalSource and Rule → Plan.
#pragma once

#include "engine/plan/lower_expr.h"
#include "engine/plan/names.h"
#include "engine/plan/plan.h"

namespace zhunsheng::lowering {

/// The one 规则集 among the files; none or a second one is reported.
void lower_rulebook(const Declarations& declarations, Reporter& reporter, Plan& plan);

[[nodiscard]] std::vector<PlanSource> lower_sources(const Declarations& declarations, Reporter& reporter);

/// Reports a rule without 依据 or without any 必须, 应当, 宜: it could never find anything. `book` is the id of the
/// rulebook that declares it.
[[nodiscard]] PlanRule lower_rule(const Located<rule::Rule>& rule, const std::string& book, const Symbols& symbols,
                                  ExprLowering& exprs, Reporter& reporter);

[[nodiscard]] PlanPlace lower_place(const rule::Text& place);
[[nodiscard]] PlanBasis lower_basis(const rule::Rule::Basis& basis, std::uint32_t file, const Symbols& symbols,
                                    Reporter& reporter);

} // namespace zhunsheng::lowering
