// The marks in a sample's text: 【应报 GY-15-01】 before a sentence, or alone at the end.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/test.h"

namespace zhunsheng::lowering {

struct TextMark {
    PlanTest::Mark::Kind kind{};
    std::vector<std::string> rules; ///< none: it begins as a mark does, but names no rule
    std::uint32_t offset = 0;       ///< code points of the text without marks
    bool whole = false;
    std::string written; ///< with its brackets
};

struct MarkedText {
    std::string text; ///< without the marks; a line of nothing but marks is gone
    std::vector<TextMark> marks;
};

[[nodiscard]] MarkedText take_marks(std::string_view text);

} // namespace zhunsheng::lowering
