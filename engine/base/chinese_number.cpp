#include "engine/base/chinese_number.h"

#include <array>
#include <string_view>

namespace zhunsheng {

std::string chinese_number(int value) {
    constexpr std::array<std::string_view, 10> kDigits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto digit = [&](int d) { return std::string(kDigits[static_cast<std::size_t>(d)]); };
    const int hundreds = value / 100 % 10;
    const int tens = value / 10 % 10;
    const int ones = value % 10;
    std::string text = hundreds > 0 ? digit(hundreds) + "百" : "";
    if (tens > 0) {
        text += (tens == 1 && hundreds == 0 ? "" : digit(tens)) + "十";
    } else if (hundreds > 0 && ones > 0) {
        text += "零";
    }
    return text + digit(ones);
}

} // namespace zhunsheng
