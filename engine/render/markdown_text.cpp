#include "engine/render/markdown_text.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace zhunsheng::render {

std::string markdown_plain(std::string_view text) {
    constexpr std::string_view kMarkup = "\\`*_[]<>|#~&";
    std::string escaped;
    for (const char c : escape_controls(text)) {
        if (kMarkup.find(c) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

std::string markdown_joined(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find('\n'), text.size());
        result += (result.empty() ? "" : " ") + markdown_plain(text.substr(0, stop));
        text.remove_prefix(std::min(stop + 1, text.size()));
    }
    return result;
}

} // namespace zhunsheng::render
