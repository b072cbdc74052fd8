// The only place that reads and writes files. A file over its limit is refused before a byte of it is read.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/result.h"

namespace zhunsheng::cli {

/// What "-" is called in messages.
inline constexpr std::string_view kStandardInput = "标准输入";

/// A whole regular file, or standard input for "-".
[[nodiscard]] Result<std::string> read_input(const std::string& path, std::uint64_t limit);

/// Replaces a file's content at once: a crash leaves the old or the new, never a part.
[[nodiscard]] Result<void> replace_file(const std::string& path, std::string_view text);

/// A file that must not be there yet.
[[nodiscard]] Result<void> create_file(const std::string& path, std::string_view text);

/// Creates the file, or replaces its content; a device or pipe is written to.
[[nodiscard]] Result<void> write_file(const std::string& path, std::string_view text);

/// The name of a path in messages.
[[nodiscard]] std::string display_name(const std::string& path);

/// What the system's error number says, in Chinese.
[[nodiscard]] std::string system_words(int error);

[[nodiscard]] Diagnostic about_file(DiagnosticCode code, const std::string& path, std::vector<std::string> args = {});

} // namespace zhunsheng::cli
