// The pages of docs/lints as the program was built with them; the source is made by cmake/lint_pages.cmake.
#pragma once

#include <string_view>

namespace zhunsheng::cli {

/// The page of a lint ("ZSL101") in Markdown; empty where there is none.
[[nodiscard]] std::string_view lint_page(std::string_view code);

} // namespace zhunsheng::cli
