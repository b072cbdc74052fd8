// Another program run as a child: text in, text out, within a time. The only place that starts programs.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace zhunsheng::cli {

struct ChildResult {
    enum class End : std::uint8_t { finished, missing, failed, timed_out };
    End end = End::failed;
    std::string output;
    std::string complaint; ///< what it wrote to standard error, or what the system said
};

/// Looks the program up in PATH; it gets no shell. Killed when the time is over.
[[nodiscard]] ChildResult run_child(const std::vector<std::string>& command, std::string_view input,
                                    std::chrono::seconds limit);

} // namespace zhunsheng::cli
