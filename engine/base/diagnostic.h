// A diagnostic says what is wrong with the user's text: where, what was seen, what was expected, how to mend it.
// Codes and wordings stand in one table, diagnostics.def.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/source.h"
#include "engine/base/span.h"

namespace zhunsheng {

enum class Language : std::uint8_t { chinese, english };

enum class DiagnosticLevel : std::uint8_t { error, warning, note };

enum class DiagnosticCode : std::uint16_t {
#define ZS_DIAGNOSTIC(name, code, level, zh, zh_hint, en, en_hint) name,
#include "engine/base/diagnostics.def"
#undef ZS_DIAGNOSTIC
};

struct Diagnostic {
    DiagnosticCode code{};
    std::string file;              ///< name as the user gave it
    Span span;                     ///< bytes of a rule file, or code points of a report's original
    LineColumn place;              ///< {0,0} when the whole file is meant
    std::vector<std::string> args; ///< what fills {0}, {1}, … of the wording
    std::string source_line;       ///< the line shown under the message; may be empty
};

/// "ZS1001"
[[nodiscard]] std::string_view code_text(DiagnosticCode code);
[[nodiscard]] DiagnosticLevel level(DiagnosticCode code);
/// Message with its arguments filled in, without place.
[[nodiscard]] std::string message(const Diagnostic& diagnostic, Language language);
/// How to mend it; may be empty.
[[nodiscard]] std::string hint(const Diagnostic& diagnostic, Language language);
/// One diagnostic for people, over several lines: file:line:column, code, message, the line with a mark, the hint.
[[nodiscard]] std::string format(const Diagnostic& diagnostic, Language language);

[[nodiscard]] bool has_error(const std::vector<Diagnostic>& diagnostics);
/// By file, then place, then code.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

} // namespace zhunsheng
