// The slots that are read from the text itself: {年} and {机构}. Internal to match/.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhunsheng::match {

/// Ends of a year that begins at `position`: 2024, 2024年, 2024年度, 二〇二四年 …
void years_from(std::u32string_view text, std::uint32_t position, std::vector<std::uint32_t>& ends);
/// Begins of a year that ends at `position`.
void years_until(std::u32string_view text, std::uint32_t position, std::vector<std::uint32_t>& begins);

/// Ends of an organ's name that begins at `position`: 2 to 20 Han characters that close with 局, 委员会, 中心 …
void organs_from(std::u32string_view text, std::uint32_t position, std::vector<std::uint32_t>& ends);
void organs_until(std::u32string_view text, std::uint32_t position, std::vector<std::uint32_t>& begins);

} // namespace zhunsheng::match
