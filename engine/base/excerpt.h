// A source line as it is shown under a message.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zhunsheng {

/// A line with a mark under the column (code points from 1), two lines of text; of a long one only the neighbourhood.
[[nodiscard]] std::string excerpt(std::string_view source_line, std::uint32_t column_from_one);

} // namespace zhunsheng
