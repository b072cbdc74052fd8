// Names: declared and never used, and told apart only by characters that look alike.
#include <algorithm>
#include <map>
#include <set>

#include "engine/base/utf8.h"
#include "engine/lint/checks.h"
#include "engine/lint/lookalikes.h"
#include "engine/plan/lower_lexicon.h"

namespace zhunsheng::linting {
namespace {

/// The words of a text that can be names.
void add_words(std::string_view text, std::set<std::string>& out) {
    std::u32string word;
    const auto finish = [&] {
        if (!word.empty()) {
            out.insert(lowering::half_width(to_utf8(word)));
        }
        word.clear();
    };
    for (const char32_t c : to_utf32(text)) {
        if (c == U'.' || c == U' ' || narrow_mark(c) != 0) {
            finish();
        } else {
            word += c;
        }
    }
    finish();
}

/// What stands in the {…} of a message.
void add_placeholders(std::string_view text, std::set<std::string>& out) {
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        if (close == std::string_view::npos) {
            return;
        }
        add_words(text.substr(open + 1, close - open - 1), out);
    }
}

/// Where names are declared, which is no use of them, and where tests are, which use nothing for the rulebook.
std::vector<std::vector<Span>> not_uses(const Desk& desk) {
    std::vector<std::vector<Span>> out(desk.file_count());
    const lowering::Declarations& declared = desk.declared();
    for (const auto& term : declared.terms) {
        out[term.file].push_back(term.node->id.span);
    }
    for (const auto& wording : declared.wordings) {
        out[wording.file].push_back(wording.node->id.span);
    }
    for (const auto& part : declared.parts) {
        out[part.file].push_back(part.node->id.span);
    }
    for (const auto& source : declared.sources) {
        out[source.file].push_back(source.node->id.span);
    }
    for (const auto& indicator : declared.indicators) {
        out[indicator.file].push_back(indicator.node->name.span);
        out[indicator.file].push_back(indicator.node->id.span);
    }
    for (const auto& parameter : declared.parameters) {
        out[parameter.file].push_back(parameter.node->id.span);
    }
    for (std::uint32_t file = 0; file < out.size(); ++file) {
        const std::vector<Span> tests = desk.test_spans(file);
        out[file].insert(out[file].end(), tests.begin(), tests.end());
    }
    for (auto& spans : out) {
        std::sort(spans.begin(), spans.end());
    }
    return out;
}

/// Every word that stands anywhere but where it is declared or tested. By words, so that a construct that names
/// something counts as a use whatever it is.
std::set<std::string> used_words(const Desk& desk) {
    const auto skipped = not_uses(desk);
    std::set<std::string> out;
    for (std::uint32_t file = 0; file < desk.file_count(); ++file) {
        std::size_t next = 0;
        for (const Token& token : desk.tokens(file)) {
            while (next < skipped[file].size() && skipped[file][next].end <= token.span.begin) {
                ++next;
            }
            if (next < skipped[file].size() && skipped[file][next].contains(token.span)) {
                continue;
            }
            if (token.kind == Token::Kind::word) {
                add_words(desk.text({file, token.span}), out);
            } else if (token.kind == Token::Kind::string) {
                add_placeholders(desk.text({file, token.span}), out);
            }
        }
    }
    return out;
}

/// A part changes what a report means by itself: it is demanded, sets a status, or takes headings from 其余.
bool works_alone(const Desk& desk, const rule::Part& part) {
    const auto& parts = desk.compiled().lexicon.parts;
    const auto takes_rest = [](const PartEntry& other) { return other.builtin == PartEntry::Builtin::rest; };
    return part.required || part.status.value_or(Status::done) != Status::done || !part.builtin.text.empty() ||
           std::any_of(parts.begin(), parts.end(), takes_rest);
}

/// Names of one sort that look the same.
class Lookalikes {
public:
    explicit Lookalikes(Desk& desk) : desk_(desk) {}

    void add(const rule::Name& name, std::uint32_t file) {
        if (name.text.empty()) {
            return;
        }
        const auto [entry, added] = seen_.try_emplace(skeleton(name.text), First{&name, {file, name.span}});
        const First& first = entry->second;
        if (!added && first.name->text != name.text) {
            desk_.report(LintCode::lookalike_names, {file, name.span},
                         {name.text, first.name->text, desk_.place(first.site)});
        }
    }

private:
    struct First {
        const rule::Name* name = nullptr;
        Site site;
    };
    Desk& desk_;
    std::map<std::u32string, First> seen_;
};

} // namespace

void check_unused(Desk& desk) {
    const std::set<std::string> used = used_words(desk);
    const auto unused = [&](const rule::Name& name) { return !name.text.empty() && used.count(name.text) == 0; };
    const lowering::Declarations& declared = desk.declared();
    for (const auto& term : declared.terms) {
        if (unused(term.node->id)) {
            desk.report(LintCode::unused_term, term.site(term.node->id.span), {term.node->id.text});
        }
    }
    for (const auto& wording : declared.wordings) {
        if (unused(wording.node->id)) {
            desk.report(LintCode::unused_wording, wording.site(wording.node->id.span), {wording.node->id.text});
        }
    }
    for (const auto& indicator : declared.indicators) {
        const rule::Indicator& node = *indicator.node;
        if (unused(node.name) && unused(node.id)) {
            desk.report(LintCode::unused_indicator, indicator.site(node.name.span), {node.name.text, node.id.text});
        }
    }
    for (const auto& parameter : declared.parameters) {
        if (unused(parameter.node->id)) {
            desk.report(LintCode::unused_parameter, parameter.site(parameter.node->id.span), {parameter.node->id.text});
        }
    }
    for (const auto& part : declared.parts) {
        if (unused(part.node->id) && !works_alone(desk, *part.node)) {
            desk.report(LintCode::unused_part, part.site(part.node->id.span), {part.node->id.text});
        }
    }
    for (const auto& source : declared.sources) {
        if (unused(source.node->id)) {
            desk.report(LintCode::unused_source, source.site(source.node->id.span), {source.node->id.text});
        }
    }
}

void check_names(Desk& desk) {
    Lookalikes sources(desk);
    Lookalikes parts(desk);
    Lookalikes terms(desk);
    Lookalikes wordings(desk);
    Lookalikes indicators(desk);
    Lookalikes rules(desk);
    Lookalikes parameters(desk);
    const lowering::Declarations& declared = desk.declared();
    for (const auto& source : declared.sources) {
        sources.add(source.node->id, source.file);
    }
    for (const auto& part : declared.parts) {
        parts.add(part.node->id, part.file);
    }
    for (const auto& term : declared.terms) {
        terms.add(term.node->id, term.file);
    }
    for (const auto& wording : declared.wordings) {
        wordings.add(wording.node->id, wording.file);
    }
    for (const auto& indicator : declared.indicators) {
        indicators.add(indicator.node->name, indicator.file);
        indicators.add(indicator.node->id, indicator.file);
    }
    for (const auto& parameter : declared.parameters) {
        parameters.add(parameter.node->id, parameter.file);
    }
    for (const auto& rule : declared.rules) {
        rules.add(rule.node->id, rule.file);
    }
}

} // namespace zhunsheng::linting
