// render, for readers of a handbook: a manuscript as one HTML page, or as Markdown.
#pragma once

#include <string>

#include "engine/handbook/manuscript.h"

namespace zhunsheng {

/// One file that needs nothing else: no network, its own style, for screens of any width and for print.
[[nodiscard]] std::string render_html(const handbook::Manuscript& manuscript);
/// What is folded in HTML follows its line; anchors are <a id>.
[[nodiscard]] std::string render_markdown(const handbook::Manuscript& manuscript);

} // namespace zhunsheng
