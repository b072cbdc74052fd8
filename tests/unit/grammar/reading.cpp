#include "tests/unit/grammar/reading.h"

#include "grammar/grammar.h"
#include "tests/support/rule_dump.h"

namespace zhunsheng::test {
namespace {

std::string place(const Diagnostic& diagnostic) {
    return std::to_string(diagnostic.place.line) + ":" + std::to_string(diagnostic.place.column) + " " +
           std::string(code_text(diagnostic.code));
}

std::string after(const std::string& text, const std::string& head) {
    const auto at = text.find(head);
    return at == std::string::npos ? text : text.substr(at + head.size());
}

} // namespace

rule::RuleFile read(std::string text) {
    return grammar::parse(std::make_shared<const Source>("规则.zs", std::move(text)));
}

std::string tree(std::string text) {
    const auto file = read(std::move(text));
    std::string out = test_support::dump(file);
    for (const Diagnostic& diagnostic : file.diagnostics) {
        out += "\n" + place(diagnostic) + " " + message(diagnostic, Language::chinese);
    }
    return out;
}

std::string condition(const std::string& text) {
    return after(tree("规则 R-1 \"t\" { 必须 " + text + "; }"), "rule R-1 't' / must ");
}

std::string phrasing(const std::string& text) {
    return after(tree("词条 甲 \"" + text + "\";"), "term 甲 say=");
}

std::string errors(std::string text) {
    std::string out;
    for (const Diagnostic& diagnostic : read(std::move(text)).diagnostics) {
        out += (out.empty() ? "" : "\n") + place(diagnostic);
    }
    return out;
}

std::string messages(std::string text, Language language) {
    std::string out;
    for (const Diagnostic& diagnostic : read(std::move(text)).diagnostics) {
        const std::string mend = hint(diagnostic, language);
        out += (out.empty() ? "" : "\n") + place(diagnostic) + " " + message(diagnostic, language) +
               (mend.empty() ? "" : " " + mend);
    }
    return out;
}

std::string formatted(std::string text) {
    return grammar::format(read(std::move(text)));
}

} // namespace zhunsheng::test
