#include "engine/base/source.h"

#include <algorithm>
#include <utility>

namespace zhunsheng {

Source::Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    line_starts_.push_back(0);
    for (std::size_t i = 0; i < text_.size(); ++i) {
        const bool lone_return = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
        if (text_[i] == '\n' || lone_return) {
            line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
        }
    }
}

std::string_view Source::slice(Span span) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    const std::uint32_t begin = std::min(span.begin, size);
    const std::uint32_t end = std::clamp(span.end, begin, size);
    return std::string_view(text_).substr(begin, end - begin);
}

LineColumn Source::locate(std::uint32_t byte) const {
    byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), byte);
    const auto line_index = static_cast<std::uint32_t>(after - line_starts_.begin()) - 1;
    LineColumn place{line_index + 1, 1};
    for (std::uint32_t i = line_starts_[line_index]; i < byte; ++i) {
        // A position inside a character belongs to that character: count the lead bytes that end before it.
        const auto next = static_cast<unsigned char>(i + 1 < text_.size() ? text_[i + 1] : 0);
        place.column += (next & 0xC0U) != 0x80U ? 1 : 0;
    }
    return place;
}

std::string_view Source::line(std::uint32_t line) const {
    if (line == 0 || line > line_starts_.size()) {
        return {};
    }
    const std::uint32_t begin = line_starts_[line - 1];
    const auto end = line < line_starts_.size() ? line_starts_[line] : static_cast<std::uint32_t>(text_.size());
    std::string_view text = std::string_view(text_).substr(begin, end - begin);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace zhunsheng
