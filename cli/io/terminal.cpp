#include "cli/io/terminal.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/io/files.h"

namespace zhunsheng::cli {
namespace {

constexpr int kDefaultWidth = 80;
constexpr int kLeastWidth = 40;
/// Longer lines are hard to read, however wide the window.
constexpr int kMostWidth = 120;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

int terminal_width() {
    int width = 0;
    struct winsize size {};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        width = size.ws_col;
    } else {
        const std::string_view columns = environment("COLUMNS");
        std::from_chars(columns.data(), columns.data() + columns.size(), width);
    }
    return std::clamp(width > 0 ? width : kDefaultWidth, kLeastWidth, kMostWidth);
}

void write_error(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

} // namespace

bool output_is_terminal() {
    return ::isatty(STDOUT_FILENO) == 1;
}

TextStyle output_style(ColorChoice choice) {
    TextStyle style;
    const bool terminal = output_is_terminal();
    const bool wanted = terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    style.color = choice == ColorChoice::always || (choice == ColorChoice::automatic && wanted);
    style.width = terminal ? terminal_width() : 0;
    return style;
}

Exit print(std::string_view text) {
    const bool done = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (done) {
        return Exit::ok;
    }
    complain(about_file(DiagnosticCode::file_failed, "标准输出", {system_words(errno)}));
    return Exit::fault;
}

void complain(const Diagnostic& diagnostic) {
    write_error(format(diagnostic, Language::chinese));
}

void complain(const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& diagnostic : diagnostics) {
        complain(diagnostic);
    }
}

} // namespace zhunsheng::cli
