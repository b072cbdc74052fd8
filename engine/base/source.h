#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/span.h"

namespace zhunsheng {

/// Where a person looks: both from 1, the column in code points.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(LineColumn, LineColumn) = default;
};

/// A rule file's immutable bytes (UTF-8) with a line table. Spans into it are byte offsets.
class Source {
public:
    Source(std::string name, std::string text);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::string_view slice(Span span) const;
    [[nodiscard]] LineColumn locate(std::uint32_t byte) const;
    /// The line's text without its break; `line` from 1.
    [[nodiscard]] std::string_view line(std::uint32_t line) const;

private:
    std::string name_;
    std::string text_;
    std::vector<std::uint32_t> line_starts_;
};

} // namespace zhunsheng
