// Numbers as laws and headings count: 十五, 二十, 一百零三. Not here: reading them (document/, facts/).
#pragma once

#include <string>

namespace zhunsheng {

/// 1 … 999, UTF-8; of a larger one its last three places, of 0 nothing.
[[nodiscard]] std::string chinese_number(int value);

} // namespace zhunsheng
