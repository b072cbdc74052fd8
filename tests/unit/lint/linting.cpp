#include "tests/unit/lint/linting.h"

#include <set>

#include "grammar/grammar.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::test {

std::vector<rule::RuleFile> read_book(std::string text) {
    std::vector<rule::RuleFile> files;
    files.push_back(grammar::parse(std::make_shared<const Source>("规则.zs", std::move(text))));
    return files;
}

Compiled compile_book(const std::vector<rule::RuleFile>& files) {
    const std::string_view text = files.front().source->text();
    if (text.find("继承 国家.年度报告") == std::string_view::npos) {
        return compile(files);
    }
    std::vector<Layer> layers(2);
    layers[0].files = national_rule_files();
    layers[1].files = files;
    return compile_layers(layers);
}

std::string codes(const std::vector<LintFinding>& findings) {
    std::set<std::string_view> distinct;
    for (const LintFinding& finding : findings) {
        distinct.insert(about(finding.code).code);
    }
    std::string out;
    for (const std::string_view code : distinct) {
        out += (out.empty() ? "" : " ") + std::string(code);
    }
    return out;
}

std::string codes(std::string text) {
    const auto files = read_book(std::move(text));
    return codes(lint(files, compile_book(files)));
}

std::string findings(std::string text) {
    const auto files = read_book(std::move(text));
    std::string out;
    for (const LintFinding& finding : lint(files, compile_book(files))) {
        const LineColumn at = files[finding.file].source->locate(finding.span.begin);
        out += (out.empty() ? "" : "\n") + std::to_string(at.line) + ":" + std::to_string(at.column) + " " +
               std::string(about(finding.code).code) + " " + message(finding);
    }
    return out;
}

std::string fixed(std::string text) {
    const cli::LintFixes fixes = cli::fix_lints(read_book(std::move(text)), compile_book);
    return std::string(fixes.files.front().source->text());
}

} // namespace zhunsheng::test
