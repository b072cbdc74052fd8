// Words of tests/conformance/vocabulary.zs that made-up rules and tests draw on.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace zhunsheng::generate {

using Words = std::string_view;

inline constexpr std::array<Words, 8> kTerms{"三项制度", "考核", "述法", "培训", "督察", "普法", "纲要", "听证"};
/// The first five have headings of their own.
inline constexpr std::array<Words, 7> kParts{"举措成效", "不足原因", "下年安排", "第一责任人",
                                             "其他情况", "标题行",   "导语"};
inline constexpr std::size_t kHeadedParts = 5;
inline constexpr std::array<Words, 8> kCases{"TJ-01", "TJ-02", "FY-01", "FY-02", "FY-03", "FY-04", "YS-01", "YS-02"};
inline constexpr std::array<Words, 6> kStatuses{"完成", "计划", "要求", "自认", "否定", "不限"};
inline constexpr std::array<Words, 4> kCounts{"0", "3", "20", "25"};
inline constexpr std::array<Words, 6> kOps{"≥", "≤", "<", ">", "=", "≠"};

[[nodiscard]] inline std::string join(std::initializer_list<Words> words) {
    std::string text;
    for (const Words word : words) {
        text += word;
    }
    return text;
}

/// 生-01, 生-02 …
[[nodiscard]] inline std::string rule_id(std::size_t number) {
    const std::string digits = std::to_string(number);
    return (digits.size() < 2 ? "生-0" : "生-") + digits;
}

} // namespace zhunsheng::generate
