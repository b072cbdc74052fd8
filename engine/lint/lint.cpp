#include "engine/lint/lint.h"

#include <algorithm>
#include <exception>
#include <fmt/args.h>
#include <fmt/format.h>
#include <tuple>

#include "engine/base/excerpt.h"
#include "engine/base/utf8.h"
#include "engine/lint/checks.h"
#include "engine/lint/silence.h"

namespace zhunsheng {
namespace {

constexpr std::array kLints{
#define ZS_LINT(name, code, level, fixable, title, message) LintInfo{code, LintLevel::level, fixable, title, message},
#include "engine/lint/lints.def"
#undef ZS_LINT
};

struct Check {
    void (*run)(linting::Desk&);
    bool needs_meaning; ///< names that resolve and a plan that is whole
};
constexpr Check kChecks[] = {
    {linting::check_characters, false},   {linting::check_marks, false},   {linting::check_phrasings, false},
    {linting::check_phrasing_sets, true}, {linting::check_names, false},   {linting::check_unused, true},
    {linting::check_conditions, true},    {linting::check_mentions, true}, {linting::check_rules, true},
    {linting::check_rule_pairs, true},    {linting::check_wording, true},  {linting::check_tests, true},
    {linting::check_dates, true},         {linting::check_overlays, true}, {linting::check_exception_conditions, true},
};

void sort(std::vector<LintFinding>& findings) {
    std::stable_sort(findings.begin(), findings.end(), [](const LintFinding& a, const LintFinding& b) {
        return std::tie(a.file, a.span, a.code, a.args) < std::tie(b.file, b.span, b.code, b.args);
    });
}

} // namespace

std::span<const LintInfo> all_lints() {
    return kLints;
}

const LintInfo& about(LintCode code) {
    return kLints[static_cast<std::size_t>(code)];
}

std::optional<LintCode> lint_named(std::string_view code) {
    std::string upper(code);
    std::transform(upper.begin(), upper.end(), upper.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    const auto* found =
        std::find_if(kLints.begin(), kLints.end(), [&](const LintInfo& info) { return info.code == upper; });
    return found == kLints.end() ? std::nullopt : std::optional(static_cast<LintCode>(found - kLints.begin()));
}

std::vector<LintFinding> lint(std::span<const rule::RuleFile> files, const Compiled& compiled) {
    linting::Desk desk(files, compiled);
    const bool whole = compiled.ok();
    for (const Check& check : kChecks) {
        if (whole || !check.needs_meaning) {
            check.run(desk);
        }
    }
    std::vector<LintFinding> findings = linting::silence(desk, desk.take(), whole);
    sort(findings);
    return findings;
}

std::string message(const LintFinding& finding) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const std::string& arg : finding.args) {
        store.push_back(escape_controls(arg));
    }
    const std::string_view pattern = about(finding.code).message;
    try {
        return fmt::vformat(pattern, store);
    } catch (const std::exception&) {
        // Arguments that the wording asks for and nobody gave are our mistake; the bare wording still helps a person.
        return std::string(pattern);
    }
}

std::string format(const LintFinding& finding, std::span<const rule::RuleFile> files) {
    const Source& source = *files[finding.file].source;
    const LineColumn at = source.locate(finding.span.begin);
    const LintInfo& info = about(finding.code);
    return fmt::format("{}:{}:{}: {} {}: {}\n{}{}", escape_controls(source.name()), at.line, at.column,
                       name_of(info.level, kLintLevelNames), info.code, message(finding),
                       excerpt(source.line(at.line), at.column),
                       finding.fix.empty() ? "" : "    可以自动修复:rules lint --fix\n");
}

std::string apply_edits(std::string_view text, std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.span < b.span; });
    std::string out;
    std::size_t done = 0;
    for (const Edit& edit : edits) {
        if (edit.span.begin < done || edit.span.end > text.size() || edit.span.end < edit.span.begin) {
            continue;
        }
        out.append(text.substr(done, edit.span.begin - done)).append(edit.text);
        done = edit.span.end;
    }
    return out.append(text.substr(done));
}

} // namespace zhunsheng
