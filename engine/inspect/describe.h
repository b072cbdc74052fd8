#pragma once

#include "engine/inspect/book.h"

namespace zhunsheng::inspect {

/// Words, some of which are names that a reader may want to follow.
struct Piece {
    std::string text;
    std::optional<Entity> entity;
};
using Words = std::vector<Piece>;

/// A condition as a lawyer would say it: 在“举措成效”部分写明“三项制度”,且同段有数字. Every kind of expression has its row in
/// the table of describe.cpp; the meaning of the words is the condition's, neither more nor less.
[[nodiscard]] Words describe(const rule::Expr& expr, const Book& book);
/// 应当在“举措成效”部分写明“三项制度”
[[nodiscard]] Words describe(const rule::Clause& clause, const Book& book);

[[nodiscard]] std::string plain(const Words& words);

/// 2025年3月1日, 次年4月1日
[[nodiscard]] std::string describe(const rule::Date& date);
/// 2021年度起, 2021至2025年度, 2023、2025年度; empty when nothing is said.
[[nodiscard]] std::string describe_years(std::optional<int> from, std::optional<int> to, const std::vector<int>& years);

/// A clause of law as people cite it; see cite() of plan.h.
[[nodiscard]] std::string describe(const rule::Rule::Basis& basis, const Book& book);

} // namespace zhunsheng::inspect
