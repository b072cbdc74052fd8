#pragma once

#include <string_view>

namespace zhunsheng {

/// The version that reports and records carry.
inline constexpr std::string_view kVersion = "0.1.0";

} // namespace zhunsheng
