#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::cli {

/// The candidate nearest to what was written, if it is near enough to have been meant; else empty.
[[nodiscard]] std::string nearest(std::string_view written, const std::vector<std::string>& candidates);

/// 是不是想写 …? for the nearest candidate, else `otherwise`.
[[nodiscard]] std::string did_you_mean(std::string_view written, const std::vector<std::string>& candidates,
                                       std::string otherwise);

} // namespace zhunsheng::cli
