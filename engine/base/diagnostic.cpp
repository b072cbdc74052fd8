#include "engine/base/diagnostic.h"

#include <algorithm>
#include <array>
#include <exception>
#include <fmt/args.h>
#include <fmt/format.h>
#include <tuple>

#include "engine/base/excerpt.h"
#include "engine/base/utf8.h"

namespace zhunsheng {
namespace {

struct Wording {
    std::string_view code;
    DiagnosticLevel level;
    std::array<std::string_view, 2> message; ///< by Language
    std::array<std::string_view, 2> hint;
};

constexpr std::array kWordings{
#define ZS_DIAGNOSTIC(name, code, level, zh, zh_hint, en, en_hint)                                                     \
    Wording{code, DiagnosticLevel::level, {zh, en}, {zh_hint, en_hint}},
#include "engine/base/diagnostics.def"
#undef ZS_DIAGNOSTIC
};

constexpr std::array<std::array<std::string_view, 3>, 2> kLevelWords{
    {{"错误", "警告", "说明"}, {"error", "warning", "note"}}};
constexpr std::array<std::string_view, 2> kHintWords{"提示:", "hint: "};

// A report may be one line of thousands of characters: only the neighbourhood of the place is shown.
constexpr std::size_t kShownBefore = 24;
constexpr std::size_t kShownAfter = 36;

std::size_t row(Language language) {
    return static_cast<std::size_t>(language);
}

const Wording& wording(DiagnosticCode code) {
    return kWordings[static_cast<std::size_t>(code)];
}

std::string fill(std::string_view pattern, const Diagnostic& diagnostic) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const auto& arg : diagnostic.args) {
        store.push_back(escape_controls(arg));
    }
    try {
        return fmt::vformat(pattern, store);
    } catch (const std::exception&) {
        // A wording that asks for more arguments than were given is our mistake; the bare wording still helps a person.
        return std::string(pattern);
    }
}

} // namespace

std::string excerpt(std::string_view source_line, std::uint32_t column_from_one) {
    const std::u32string line = to_utf32(source_line);
    const std::size_t column = std::min<std::size_t>(column_from_one == 0 ? 0 : column_from_one - 1, line.size());
    const std::size_t begin = column > kShownBefore + 4 ? column - kShownBefore : 0;
    const std::size_t end = line.size() - column > kShownAfter + 4 ? column + kShownAfter : line.size();
    const auto shown = [&line](std::size_t from, std::size_t to) {
        return escape_controls(to_utf8(std::u32string_view(line).substr(from, to - from)));
    };
    const std::string before = (begin > 0 ? "…" : "") + shown(begin, column);
    const std::string after = shown(column, end) + (end < line.size() ? "…" : "");
    return fmt::format("    {}{}\n    {:{}}^\n", before, after, "", cell_width(before));
}

std::string_view code_text(DiagnosticCode code) {
    return wording(code).code;
}

DiagnosticLevel level(DiagnosticCode code) {
    return wording(code).level;
}

std::string message(const Diagnostic& diagnostic, Language language) {
    return fill(wording(diagnostic.code).message[row(language)], diagnostic);
}

std::string hint(const Diagnostic& diagnostic, Language language) {
    return fill(wording(diagnostic.code).hint[row(language)], diagnostic);
}

std::string format(const Diagnostic& diagnostic, Language language) {
    std::string out = escape_controls(diagnostic.file);
    if (!out.empty()) {
        out +=
            diagnostic.place.line == 0 ? ": " : fmt::format(":{}:{}: ", diagnostic.place.line, diagnostic.place.column);
    }
    const auto level_index = static_cast<std::size_t>(level(diagnostic.code));
    out += fmt::format("{} {}: {}\n", kLevelWords[row(language)][level_index], code_text(diagnostic.code),
                       message(diagnostic, language));
    if (!diagnostic.source_line.empty() && diagnostic.place.line != 0) {
        out += excerpt(diagnostic.source_line, diagnostic.place.column);
    }
    if (const std::string advice = hint(diagnostic, language); !advice.empty()) {
        out += fmt::format("    {}{}\n", kHintWords[row(language)], advice);
    }
    return out;
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return level(d.code) == DiagnosticLevel::error; });
}

void sort_by_place(std::vector<Diagnostic>& diagnostics) {
    std::stable_sort(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.place.line, a.place.column, a.code) <
               std::tie(b.file, b.place.line, b.place.column, b.code);
    });
}

} // namespace zhunsheng
