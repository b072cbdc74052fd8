// What read_figures() makes of a text, on one line.
#pragma once

#include <string>
#include <string_view>

namespace zhunsheng::test {

/// "83条=83条; 超8000多人次=(8000,∞)人次": text, interval, unit; then [basis] unless of the year, * for a unit that
/// stands elsewhere, and @period where one is named.
[[nodiscard]] std::string figures(std::string_view text);
[[nodiscard]] std::string lookalikes(std::string_view text);
[[nodiscard]] std::string dates(std::string_view text);

} // namespace zhunsheng::test
