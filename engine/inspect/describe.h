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
/// row_of() of describe.cpp; the meaning of the words is the condition's, neither more nor less.
[[nodiscard]] Words describe(const rule::Expr& expr, const Book& book);
/// 应当在“举措成效”部分写明“三项制度”; with a label 应当(甲):在…
[[nodiscard]] Words describe(const rule::Clause& clause, const Book& book);

[[nodiscard]] std::string plain(const Words& words);

/// 2025年3月1日, 次年4月1日
[[nodiscard]] std::string describe(const rule::Date& date);
/// 停止, 继续(说明), 由 GY-02 接替
[[nodiscard]] std::string describe(const rule::AfterExpiry& after);
/// 放宽、补充; 无; empty when nothing is said.
[[nodiscard]] std::string describe(const rule::Permissions& permissions);
/// 4期
[[nodiscard]] std::string describe(const rule::Quantity& quantity);
/// “法制政府”,宜作“法治政府”; what is to be found, then what is said of it.
[[nodiscard]] std::string describe(const rule::Wording::Item& item);
inline constexpr std::array<std::string_view, 2> kStrictNames{"增大", "减小"};
/// 2021年度起, 2021至2025年度, 2023、2025年度; empty when nothing is said.
[[nodiscard]] std::string describe_years(std::optional<int> from, std::optional<int> to, const std::vector<int>& years);

/// A clause of law as people cite it; see cite() of plan.h.
[[nodiscard]] std::string describe(const rule::Rule::Basis& basis, const Book& book);
/// 第(十五)项 完善行政执法程序
[[nodiscard]] std::string describe(const rule::LegalSource::Provision& provision);

} // namespace zhunsheng::inspect
