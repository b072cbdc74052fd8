// The smallest pieces of a rule file's tree: names, texts, dates, each with its place.
#pragma once

#include <string>

#include "engine/base/span.h"

namespace zhunsheng::rule {

/// All spans are bytes of the rule file. `file` is kNone for the file of the declaration that holds it; where layers are
/// merged, plan/ sets it to the index of the file that it came from.
struct Name {
    std::string text;
    Span span;
    std::uint32_t file = kNone;
};

struct Text {
    std::string value; ///< without quotes, escapes resolved, common indentation of several lines removed
    Span span;         ///< with its quotes
    std::uint32_t file = kNone;
};

struct Date {
    enum class Anchor : std::uint8_t { absolute, this_year, next_year }; ///< 2024-03-01, 本年-12-31, 次年-04-01
    Anchor anchor = Anchor::absolute;
    int year = 0;
    int month = 0;
    int day = 0;
    Span span;
};

} // namespace zhunsheng::rule
