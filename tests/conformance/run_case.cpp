#include "tests/conformance/run_case.h"

#include <set>

#include "engine/engine.h"
#include "tests/conformance/verdict_lines.h"
#include "tests/reference/reference.h"
#include "tests/support/rulebook.h"
#include "workspace/workspace.h"

namespace zhunsheng::conformance {

using Files = std::vector<std::pair<std::string, std::string>>;

/// INVARIANT: `edited` was first compiled with other text in its last file.
struct Rulebook {
    explicit Rulebook(const Files& files) : compiled(test::compile_files(files)), matcher(compiled.lexicon) {
        for (const auto& [name, text] : files) {
            workspace.put(name, text);
        }
        workspace.put(files.back().first,
                      files.back().second + "\n规则 编-99 \"后来删去\" { 依据 \"试\"; 必须 提及 考核; }\n");
        (void)workspace.compiled();
        workspace.put(files.back().first, files.back().second);
        edited = &workspace.compiled();
    }
    Compiled compiled;
    Matcher matcher;
    Workspace workspace;
    const Compiled* edited = nullptr;
};

namespace {

Files files_of(const std::string& vocabulary, const std::map<std::string, std::string>& rules) {
    Files files{{"词汇.zs", "规则集 试验 { 名称 \"试验\"; 版本 1.0.0; }\n" + vocabulary}};
    for (const auto& [name, text] : rules) {
        files.emplace_back(name + "规则.zs", text);
    }
    return files;
}

ReportOptions report_options(const Input& input) {
    ReportOptions options;
    options.year = input.year;
    if (!input.level.empty()) {
        options.level = from_name<Level>(input.level, kLevelNames);
    }
    if (!input.place.empty()) {
        options.place = input.place;
    }
    return options;
}

/// A report and the facts in it. Stays where it was made: the facts point into the document.
struct Read {
    Document document;
    FactSet facts;
    std::unique_ptr<const Read> previous;

    [[nodiscard]] EvalOptions options() const {
        EvalOptions made;
        made.previous = previous ? &previous->facts : nullptr;
        return made;
    }
};

std::unique_ptr<const Read> read(const Rulebook& rulebook, const Input& input) {
    auto document = read_text(input.report, "报告.txt");
    if (!document) {
        return nullptr;
    }
    auto made = std::make_unique<Read>();
    if (!input.previous.empty()) {
        Input before;
        before.report = input.previous;
        made->previous = read(rulebook, before);
        if (made->previous == nullptr) {
            return nullptr;
        }
    }
    made->document = std::move(*document);
    made->facts = extract_facts(made->document, rulebook.compiled.lexicon, rulebook.matcher, report_options(input));
    return made;
}

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

void check_expectations(const std::map<std::string, Expected>& expect, const Compiled& compiled, const Read& read,
                        const std::vector<Verdict>& verdicts, std::vector<std::string>& faults) {
    std::set<std::string> seen;
    for (const Verdict& verdict : verdicts) {
        const std::string& rule = compiled.plan.rules[index(verdict.rule)].id;
        const auto expected = expect.find(rule);
        if (expected == expect.end()) {
            continue;
        }
        seen.insert(rule);
        if (const std::string fault = unmet(expected->second, verdict, read.document); !fault.empty()) {
            faults.push_back(rule + " " + fault);
        }
        const std::string& wanted = expected->second.message;
        const std::string told = wanted.empty() ? ""
                                                : fill_message(compiled.plan, compiled.lexicon, read.facts,
                                                               verdict.rule, verdict.outcome, read.options());
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

void check_input(const Rulebook& rulebook, const Input& input, const std::map<std::string, Expected>& expect,
                 std::vector<std::string>& faults) {
    const auto made = read(rulebook, input);
    if (made == nullptr) {
        faults.emplace_back("the report cannot be read");
        return;
    }
    const Plan& plan = rulebook.compiled.plan;
    const Lexicon& lexicon = rulebook.compiled.lexicon;
    const auto verdicts = evaluate(plan, lexicon, made->facts, made->options());
    const auto fast = lines(plan, verdicts);
    check_expectations(expect, rulebook.compiled, *made, verdicts, faults);
    agree(fast, lines(plan, reference::evaluate(plan, lexicon, made->facts, made->options())), "reference", faults);
    const Compiled& edited = *rulebook.edited;
    if (edited.plan.hash != plan.hash) {
        faults.emplace_back("edited: another hash");
    }
    agree(fast, lines(edited.plan, evaluate(edited.plan, edited.lexicon, made->facts, made->options())), "edited   ",
          faults);
}

} // namespace

Runner::Runner(std::string vocabulary) : vocabulary_(std::move(vocabulary)) {}
Runner::~Runner() = default;

const Rulebook& Runner::rulebook(const std::map<std::string, std::string>& rules, const std::string& facts) {
    std::string key = facts;
    for (const auto& [name, text] : rules) {
        key += '\x1f' + name + '\x1f' + text;
    }
    auto& made = rulebooks_[key];
    if (made == nullptr) {
        made = std::make_unique<const Rulebook>(files_of(vocabulary_, rules));
    }
    return *made;
}

std::vector<std::string> Runner::run(const Case& test) {
    std::vector<std::string> faults;
    const Rulebook& first = rulebook(test.rules, test.input.facts);
    check_diagnostics(test, first.compiled, faults);
    if (!faults.empty() || !test.diagnostics.empty()) {
        return faults;
    }
    check_input(first, test.input, test.expect, faults);
    if (test.edit) {
        Input input = test.input;
        input.report = test.edit->report.empty() ? input.report : test.edit->report;
        const Rulebook& second = test.edit->rules.empty() ? first : rulebook(test.edit->rules, input.facts);
        std::vector<std::string> after;
        check_diagnostics(test, second.compiled, after);
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
