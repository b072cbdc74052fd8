// The smallest pieces of a rule file's tree: names, texts, dates, each with its place.
#pragma once

#include <string>

#include "engine/base/span.h"

namespace zhunsheng::rule {

/// All spans are bytes of the rule file.
struct Name {
    std::string text;
    Span span;
};

struct Text {
    std::string value; ///< without quotes, escapes resolved, common indentation of several lines removed
    Span span;         ///< with its quotes
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
