// Helpers that turn a report's text into short texts to compare with.
#pragma once

#include <gtest/gtest.h>
#include <string>
#include <string_view>

#include "engine/base/utf8.h"
#include "engine/document/document.h"

namespace zhunsheng {

inline Document read(std::string_view text) {
    auto document = read_text(text, "报告.txt");
    EXPECT_TRUE(document) << (document ? "" : format(document.error(), Language::chinese));
    return document ? std::move(*document) : Document{};
}

inline std::string normalised(std::string_view text) {
    return to_utf8(read(text).text);
}

/// One line a heading, indented by its depth: `h1 一、|标题`; `+` where body text follows on the same line.
inline std::string outline(std::string_view text) {
    const Document document = read(text);
    std::string out;
    for (const auto& heading : document.headings) {
        for (auto up = heading.parent; up != kNone; up = document.headings[up].parent) {
            out += "  ";
        }
        out += name_of(heading.level, kHeadingLevelCodes);
        out += " " + document.utf8(heading.number) + "|" + document.utf8(heading.title);
        out += heading.inline_body ? "+\n" : "\n";
    }
    return out;
}

/// The code of the refusal, or "-".
inline std::string refusal(std::string_view bytes, const Limits& limits = {}) {
    const auto document = read_text(bytes, "报告.txt", limits);
    return document ? "-" : std::string(code_text(document.error().code));
}

} // namespace zhunsheng
