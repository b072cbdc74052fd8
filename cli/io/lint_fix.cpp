#include "cli/io/lint_fix.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "grammar/grammar.h"

namespace zhunsheng::cli {
namespace {

/// Each round makes at least one fix less; this many are never needed, and a pair of lints at odds must not hang.
constexpr int kMostRounds = 32;
/// How far the next equal line is looked for.
constexpr std::size_t kSearched = 400;

std::ptrdiff_t errors_in(const std::vector<Diagnostic>& diagnostics) {
    return std::count_if(diagnostics.begin(), diagnostics.end(),
                         [](const Diagnostic& d) { return level(d.code) == DiagnosticLevel::error; });
}

bool overlaps(const std::vector<Edit>& taken, const LintFinding& finding) {
    return std::any_of(taken.begin(), taken.end(), [&](const Edit& a) {
        return std::any_of(finding.fix.begin(), finding.fix.end(),
                           [&](const Edit& b) { return a.span.overlaps(b.span) || a.span.begin == b.span.begin; });
    });
}

/// The fixes of one file that can be made together.
std::vector<Edit> together(const std::vector<LintFinding>& findings, std::uint32_t file, std::size_t& count) {
    std::vector<Edit> edits;
    for (const LintFinding& finding : findings) {
        if (finding.file == file && !finding.fix.empty() && !overlaps(edits, finding)) {
            edits.insert(edits.end(), finding.fix.begin(), finding.fix.end());
            ++count;
        }
    }
    return edits;
}

class Fixer {
public:
    Fixer(std::vector<rule::RuleFile> files, const CompileFiles& compile)
        : compile_(compile), left_(files.size(), false) {
        out_.made.assign(files.size(), 0);
        out_.files = std::move(files);
    }

    LintFixes run() && {
        look();
        for (int round = 0; round < kMostRounds && fix_each(); ++round) {
            look();
        }
        for (std::size_t file = 0; file < left_.size(); ++file) {
            if (left_[file]) {
                out_.left_as_is.push_back(out_.files[file].source->name());
            }
        }
        return std::move(out_);
    }

private:
    void look() {
        const Compiled compiled = compile_(out_.files);
        errors_ = errors_in(compiled.diagnostics);
        out_.findings = lint(out_.files, compiled);
    }

    bool fix_each() {
        bool any = false;
        for (std::uint32_t file = 0; file < out_.files.size(); ++file) {
            any = (!left_[file] && fix(file)) || any;
        }
        return any;
    }

    bool fix(std::uint32_t file) {
        std::size_t count = 0;
        std::vector<Edit> edits = together(out_.findings, file, count);
        const Source& before = *out_.files[file].source;
        std::string after = apply_edits(before.text(), std::move(edits));
        if (count == 0 || after == before.text()) {
            return false;
        }
        rule::RuleFile old = std::move(out_.files[file]);
        out_.files[file] = grammar::parse(std::make_shared<const Source>(before.name(), std::move(after)));
        if (errors_in(compile_(out_.files).diagnostics) > errors_) {
            out_.files[file] = std::move(old);
            left_[file] = true;
            return false;
        }
        out_.made[file] += count;
        return true;
    }

    const CompileFiles& compile_;
    std::vector<bool> left_;
    std::ptrdiff_t errors_ = 0;
    LintFixes out_;
};

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        out.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return out;
}

} // namespace

LintFixes fix_lints(std::vector<rule::RuleFile> files, const CompileFiles& compile) {
    return Fixer(std::move(files), compile).run();
}

std::string changed_lines(std::string_view before, std::string_view after) {
    const auto old_lines = lines_of(before);
    const auto new_lines = lines_of(after);
    std::string out;
    const auto show = [&](char sign, std::size_t number, std::string_view line) {
        while (line.ends_with('\n') || line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        out += fmt::format("{}{} {}\n", sign, number + 1, escape_controls(line));
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < old_lines.size() || j < new_lines.size()) {
        // The nearest pair of equal lines: everything before it was removed and added.
        std::size_t gone = old_lines.size() - i;
        std::size_t come = new_lines.size() - j;
        for (std::size_t far = 0; far <= kSearched && far < gone + come; ++far) {
            for (std::size_t a = 0; a <= far; ++a) {
                const std::size_t b = far - a;
                if (i + a < old_lines.size() && j + b < new_lines.size() && old_lines[i + a] == new_lines[j + b] &&
                    a + b < gone + come) {
                    gone = a;
                    come = b;
                }
            }
        }
        for (std::size_t a = 0; a < gone; ++a) {
            show('-', i + a, old_lines[i + a]);
        }
        for (std::size_t b = 0; b < come; ++b) {
            show('+', j + b, new_lines[j + b]);
        }
        i += gone + 1;
        j += come + 1;
    }
    return out;
}

} // namespace zhunsheng::cli
