// Standard output is data, standard error is what is said about it. Colours and wrapping only where a person looks.
#pragma once

#include <string_view>

#include "cli/exit_status.h"
#include "engine/base/diagnostic.h"
#include "engine/render/render.h"

namespace zhunsheng::cli {

enum class ColorChoice : std::uint8_t { automatic, always, never };

/// How to lay out what goes to standard output: --color beats NO_COLOR, which beats being on a terminal.
[[nodiscard]] TextStyle output_style(ColorChoice choice);
[[nodiscard]] bool output_is_terminal();

/// Writes data. `Exit::fault`, said on standard error, when it could not all be written; `Exit::ok` otherwise.
[[nodiscard]] Exit print(std::string_view text);
/// Says a diagnostic on standard error.
void complain(const Diagnostic& diagnostic);
void complain(const std::vector<Diagnostic>& diagnostics);

} // namespace zhunsheng::cli
