// lint: rule files and what they compiled to → findings: what is allowed, but hardly meant. Each has a code of the table
// lints.def, a place, a Chinese message and, where one is certain, a fix.
// Not here: errors (grammar/ and plan/ report those), parsing again what a fix made (cli/). Start with lint().
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/rule/syntax.h"

namespace zhunsheng {

enum class LintLevel : std::uint8_t { hint, warning };
inline constexpr std::array<std::string_view, 2> kLintLevelNames{"提示", "警告"};

enum class LintCode : std::uint16_t {
#define ZS_LINT(name, code, level, fixable, title, message) name,
#include "engine/lint/lints.def"
#undef ZS_LINT
};

/// One row of the table.
struct LintInfo {
    std::string_view code; ///< "ZSL101", stable
    LintLevel level{};
    bool fixable = false; ///< some findings of it come with a fix
    std::string_view title;
    std::string_view message; ///< {0}, {1} … are filled from LintFinding::args
};

/// Replaces bytes of a file; an empty span inserts.
struct Edit {
    Span span;
    std::string text;
    friend bool operator==(const Edit&, const Edit&) = default;
};

struct LintFinding {
    LintCode code{};
    std::uint32_t file = 0; ///< index of the files given to lint()
    Span span;              ///< bytes of that file
    std::vector<std::string> args;
    std::vector<Edit> fix; ///< of the same file, sorted, disjoint; empty where only a person can mend it
};

[[nodiscard]] std::span<const LintInfo> all_lints();
[[nodiscard]] const LintInfo& about(LintCode code);
/// By "ZSL101", in either case.
[[nodiscard]] std::optional<LintCode> lint_named(std::string_view code);

/// What is found, sorted by file, place and code. `compiled` is what `files` compiled to; with errors in it only what
/// needs no meaning is looked at. A comment `# 不查 ZSL101 理由` silences that code on the next line, or on its own.
[[nodiscard]] std::vector<LintFinding> lint(std::span<const rule::RuleFile> files, const Compiled& compiled);

[[nodiscard]] std::string message(const LintFinding& finding);
/// For people: place, level, code, message, the line with a mark, whether it mends itself.
[[nodiscard]] std::string format(const LintFinding& finding, std::span<const rule::RuleFile> files);

/// The text with as many edits made as do not overlap, in order of place.
[[nodiscard]] std::string apply_edits(std::string_view text, std::vector<Edit> edits);

} // namespace zhunsheng
