#include "grammar/grammar.h"

#include <utility>

#include "engine/base/utf8.h"
#include "grammar/build.h"
#include "grammar/characters.h"
#include "grammar/declaration.h"

namespace zhunsheng::grammar {
namespace {

/// A file that cannot be read at all: nothing but the reason.
bool refuse(const Source& source, const Limits& limits, rule::RuleFile& file) {
    const std::string_view text = source.text();
    const auto report = [&](DiagnosticCode code, std::vector<std::string> args) {
        file.diagnostics.push_back({code, source.name(), {}, {0, 0}, std::move(args), {}});
        return true;
    };
    if (text.size() > limits.rule_file_bytes) {
        return report(DiagnosticCode::rule_file_too_large,
                      {std::to_string(text.size()), std::to_string(limits.rule_file_bytes)});
    }
    if (const std::size_t bad = first_invalid(text); bad != std::string_view::npos) {
        return report(DiagnosticCode::rule_file_not_utf8, {std::to_string(bad + 1)});
    }
    return false;
}

/// What nobody sees, in strings and comments, too. The mark at the very start tells the byte order.
void report_hidden(const Source& source, std::vector<Diagnostic>& out) {
    constexpr std::size_t kMostReported = 20;
    const std::string_view text = source.text();
    std::size_t reported = 0;
    for (std::size_t at = 0; at < text.size() && reported < kMostReported;) {
        const Character c = character_at(text, at);
        const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + c.size)};
        at = span.end;
        if (span.begin == 0 || !(is_invisible(c.value) || is_bidirectional(c.value))) {
            continue;
        }
        const bool turns = is_bidirectional(c.value);
        const LineColumn place = source.locate(span.begin);
        out.push_back({DiagnosticCode::hidden_character,
                       source.name(),
                       span,
                       place,
                       {turns ? "改变文字方向的控制字符" : "看不见的字符", code_point_name(c.value),
                        turns ? "character that turns the direction of text" : "character that is not drawn"},
                       std::string(source.line(place.line))});
        ++reported;
    }
}

/// At most `limit`, the last one saying that there are more.
void limit_diagnostics(std::vector<Diagnostic>& diagnostics, std::uint32_t limit) {
    sort_by_place(diagnostics);
    if (diagnostics.size() <= limit || limit == 0) {
        return;
    }
    diagnostics.resize(limit);
    Diagnostic& last = diagnostics.back();
    last.code = DiagnosticCode::too_many_errors;
    last.args = {std::to_string(limit - 1)};
}

} // namespace

rule::RuleFile parse(std::shared_ptr<const Source> source, const Limits& limits) {
    rule::RuleFile file;
    file.source = std::move(source);
    if (refuse(*file.source, limits, file)) {
        return file;
    }
    State state(*file.source, limits);
    match_file(state);
    std::vector<Diagnostic> syntax = std::exchange(state.diagnostics, {});
    file.declarations = build_declarations(state);
    file.comments = std::move(state.comments);
    file.diagnostics = std::move(syntax);
    file.diagnostics.insert(file.diagnostics.end(), state.diagnostics.begin(), state.diagnostics.end());
    report_hidden(*file.source, file.diagnostics);
    limit_diagnostics(file.diagnostics, limits.diagnostics_per_file);
    return file;
}

} // namespace zhunsheng::grammar
