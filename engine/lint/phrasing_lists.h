// Every list of phrasings in a rulebook with its owner, so that lints need not know which declarations have some.
// Internal to lint/.
#pragma once

#include <string_view>
#include <vector>

#include "engine/plan/names.h"

namespace zhunsheng::linting {

enum class PhrasingOwner : std::uint8_t { part, term, wording, indicator, cues };
inline constexpr std::array<std::string_view, 5> kOwnerNames{"部分", "词条", "用语", "指标", "字样表"};

struct PhrasingList {
    PhrasingOwner owner{};
    std::string_view name; ///< of the owner
    bool excludes = false; ///< 排除
    bool weak = false;     ///< 弱标题
    bool titles = false;   ///< 书名内
    const std::vector<rule::Phrasing>* phrasings = nullptr;
    std::uint32_t file = 0;
};

/// In the order of the declarations.
[[nodiscard]] std::vector<PhrasingList> phrasing_lists(const lowering::Declarations& declared);

} // namespace zhunsheng::linting
