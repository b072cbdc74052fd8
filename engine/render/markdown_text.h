// Text inside Markdown: it stays text. Private to render/.
#pragma once

#include <string>
#include <string_view>

namespace zhunsheng::render {

/// No character of it may turn into markup, a link or raw HTML.
[[nodiscard]] std::string markdown_plain(std::string_view text);
/// Lines of a text, joined for one list item or table cell.
[[nodiscard]] std::string markdown_joined(std::string_view text);

} // namespace zhunsheng::render
