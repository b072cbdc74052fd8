#include "tests/conformance/run_case.h"

#include <set>

#include "tests/conformance/rulebook.h"
#include "tests/conformance/verdict_lines.h"
#include "tests/reference/reference.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::conformance {

namespace {

std::string listing_of_errors(const Compiled& compiled) {
    std::set<std::string> codes;
    std::string text;
    for (const Diagnostic& diagnostic : compiled.diagnostics) {
        if (level(diagnostic.code) == DiagnosticLevel::error &&
            codes.insert(std::string(code_text(diagnostic.code))).second) {
            text += (text.empty() ? "" : " ") + std::string(code_text(diagnostic.code));
        }
    }
    return text;
}

void check_diagnostics(const Case& test, const Compiled& compiled, std::vector<std::string>& faults) {
    const std::string found = listing_of_errors(compiled);
    std::string wanted;
    for (const std::string& code : test.diagnostics) {
        wanted += (wanted.empty() ? "" : " ") + code;
    }
    if (found != wanted) {
        faults.push_back("diagnostics: want " + (wanted.empty() ? "none" : wanted) + ", got\n" +
                         test::listing(compiled.diagnostics));
    }
}

/// Adds what a configuration answers otherwise than the fast evaluator.
void agree(const std::map<std::string, std::string>& fast, const std::map<std::string, std::string>& other,
           const std::string& name, std::vector<std::string>& faults) {
    std::set<std::string> rules;
    for (const auto* answers : {&fast, &other}) {
        for (const auto& [rule, line] : *answers) {
            rules.insert(rule);
        }
    }
    const auto line_of = [](const std::map<std::string, std::string>& answers, const std::string& rule) {
        const auto found = answers.find(rule);
        return found == answers.end() ? std::string("no verdict") : found->second;
    };
    for (const std::string& rule : rules) {
        if (line_of(fast, rule) != line_of(other, rule)) {
            faults.push_back(rule + "\n      fast:      " + line_of(fast, rule) + "\n      " + name + ": " +
                             line_of(other, rule));
        }
    }
}

void check_expectations(const std::map<std::string, Expected>& expect, const Compiled& compiled, const Read& made,
                        const std::vector<Verdict>& verdicts, std::vector<std::string>& faults) {
    std::set<std::string> seen;
    for (const Verdict& verdict : verdicts) {
        const std::string& rule = compiled.plan.rules[index(verdict.rule)].id;
        const auto expected = expect.find(rule);
        if (expected == expect.end()) {
            continue;
        }
        seen.insert(rule);
        if (const std::string fault = unmet(expected->second, verdict, made.report->document); !fault.empty()) {
            faults.push_back(rule + " " + fault);
        }
        const std::string& wanted = expected->second.message;
        const std::string told = wanted.empty() ? ""
                                                : fill_message(compiled.plan, compiled.lexicon, made.facts(),
                                                               verdict.rule, verdict.outcome, made.options());
        if (told != wanted) {
            faults.push_back(rule + " message: want " + wanted + ", got " + told);
        }
    }
    for (const auto& [rule, expected] : expect) {
        if (!seen.contains(rule)) {
            faults.push_back(rule + " has no verdict");
        }
    }
}

/// Verdicts of one form, which reads the report for itself.
std::map<std::string, std::string> lines_of(const Form& form, const Input& input) {
    const auto made = read(form, input);
    const Compiled& compiled = form.compiled;
    return made ? lines(compiled.plan, evaluate(compiled.plan, compiled.lexicon, made->facts(), made->options()))
                : std::map<std::string, std::string>{};
}

void check_input(const Rulebook& rulebook, const Input& input, const std::map<std::string, Expected>& expect,
                 std::vector<std::string>& faults) {
    const auto made = read(*rulebook.plain, input);
    if (!made) {
        faults.emplace_back("the report cannot be read");
        return;
    }
    const auto& [plan, lexicon, diagnostics] = rulebook.plain->compiled;
    const auto verdicts = evaluate(plan, lexicon, made->facts(), made->options());
    const auto fast = lines(plan, verdicts);
    check_expectations(expect, rulebook.plain->compiled, *made, verdicts, faults);
    agree(fast, lines(plan, reference::evaluate(plan, lexicon, made->facts(), made->options())), "reference", faults);
    for (const auto& [form, name] :
         {std::pair(rulebook.edited.get(), "edited   "), std::pair(rulebook.flat.get(), "resolved ")}) {
        if (!form->compiled.ok()) {
            faults.push_back(std::string(name) + " has errors:\n" + test::listing(form->compiled.diagnostics));
        } else {
            if (form->compiled.plan.hash != plan.hash) {
                faults.push_back(std::string(name) + " has another hash");
            }
            agree(fast, lines_of(*form, input), name, faults);
        }
    }
}

/// What the test that states the facts may speak of.
std::string a_rule(const std::map<std::string, Expected>& expect) {
    return expect.empty() ? "" : expect.begin()->first;
}

} // namespace

Runner::Runner(std::string vocabulary) : vocabulary_(std::move(vocabulary)) {}
Runner::~Runner() = default;

const Rulebook& Runner::rulebook(const Layers& rules, const Input& input, const std::string& rule) {
    std::string key = input.facts + '\x1f' + input.previous_facts;
    for (const auto& [name, text] : rules) {
        key += '\x1f' + name + '\x1f' + text;
    }
    auto& made = rulebooks_[key];
    if (!made) {
        made = std::make_unique<const Rulebook>(vocabulary_, rules, input, rule);
    }
    return *made;
}

std::vector<std::string> Runner::run(const Case& test) {
    std::vector<std::string> faults;
    const Rulebook& first = rulebook(test.rules, test.input, a_rule(test.expect));
    check_diagnostics(test, first.plain->compiled, faults);
    if (!faults.empty() || !test.diagnostics.empty()) {
        return faults;
    }
    check_input(first, test.input, test.expect, faults);
    if (test.edit) {
        Input input = test.input;
        input.report = test.edit->report.empty() ? input.report : test.edit->report;
        input.facts = test.edit->facts.empty() ? input.facts : test.edit->facts;
        const Rulebook& second =
            rulebook(test.edit->rules.empty() ? test.rules : test.edit->rules, input, a_rule(test.edit->expect));
        std::vector<std::string> after;
        check_diagnostics(test, second.plain->compiled, after);
        if (after.empty()) {
            check_input(second, input, test.edit->expect, after);
        }
        for (const std::string& fault : after) {
            faults.push_back("after the edit: " + fault);
        }
    }
    return faults;
}

} // namespace zhunsheng::conformance
