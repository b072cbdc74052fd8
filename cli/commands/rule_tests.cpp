#include "cli/commands/rule_tests.h"

#include <algorithm>
#include <fmt/format.h>

#include "cli/io/pipeline.h"
#include "cli/io/terminal.h"
#include "cli/io/usage.h"
#include "engine/base/utf8.h"

namespace zhunsheng::cli {
namespace {

std::string with_status(Outcome outcome, const std::optional<Status>& status) {
    const std::string_view name = name_of(outcome, kOutcomeNames);
    return status ? fmt::format("{} 语态 {}", name, name_of(*status, kStatusNames)) : std::string(name);
}

bool proves(const Document& document, const Verdict& verdict, const std::string& text) {
    return std::any_of(verdict.evidence.begin(), verdict.evidence.end(), [&](const Evidence& evidence) {
        return document.utf8(evidence.span).find(text) != std::string::npos ||
               document.original_utf8(evidence.span).find(text) != std::string::npos;
    });
}

std::string shown_evidence(const Document& document, const Verdict& verdict) {
    std::vector<std::string> texts;
    for (const Evidence& evidence : verdict.evidence) {
        texts.push_back("“" + document.original_utf8(evidence.span) + "”");
    }
    return texts.empty() ? "没有证据" : fmt::format("{}", fmt::join(texts, "、"));
}

/// Lines of what differs; empty when the expectation is met.
std::string difference(const Plan& plan, const Document& document, const Verdict& verdict,
                       const PlanTest::Expectation& expected) {
    const std::string& id = plan.rules[index(expected.rule)].id;
    const bool other_status = expected.status && expected.status != verdict.status;
    std::string lines;
    if (verdict.outcome != expected.outcome || other_status) {
        lines +=
            fmt::format("    {}\n      期望 {}\n      实际 {}\n", id, with_status(expected.outcome, expected.status),
                        with_status(verdict.outcome, verdict.status));
        const std::string_view reason = reason_text(verdict.reason);
        const std::string why =
            fmt::format("{}{}{}", reason, reason.empty() || verdict.detail.empty() ? "" : ";", verdict.detail);
        lines += why.empty() ? "" : fmt::format("      原因 {}\n", escape_controls(why));
        if (!verdict.evidence.empty()) {
            lines += fmt::format("      证据 {}\n", escape_controls(shown_evidence(document, verdict)));
        }
    }
    if (!expected.evidence.empty() && !proves(document, verdict, expected.evidence)) {
        lines += fmt::format("    {}\n      期望 证据里有“{}”\n      实际 {}\n", id, escape_controls(expected.evidence),
                             escape_controls(shown_evidence(document, verdict)));
    }
    return lines;
}

std::string run_one(const Rulebook& rulebook, const PlanTest& test) {
    const Plan& plan = rulebook.compiled.plan;
    ReportOptions options;
    options.level = test.level;
    options.year = test.year;
    if (!test.place.empty()) {
        options.place = test.place;
    }
    const auto extracted = extract_text(rulebook, test.report, test.title, options);
    if (!extracted) {
        return "    " + format(extracted.error(), Language::chinese);
    }
    const Document& document = (*extracted)->document;
    const std::vector<Verdict> verdicts = evaluate(plan, rulebook.compiled.lexicon, (*extracted)->facts);
    std::string lines;
    for (const PlanTest::Expectation& expected : test.expectations) {
        lines += difference(plan, document, verdicts[index(expected.rule)], expected);
    }
    return lines;
}

bool selected(const Plan& plan, const PlanTest& test, const std::string& filter) {
    return filter.empty() || std::any_of(test.expectations.begin(), test.expectations.end(), [&](const auto& expected) {
               return plan.rules[index(expected.rule)].id.starts_with(filter);
           });
}

std::string place(const Plan& plan, const PlanTest& test) {
    const Source& source = *plan.files[test.file];
    const LineColumn at = source.locate(test.span.begin);
    return fmt::format("{}:{}:{}", source.name(), at.line, at.column);
}

} // namespace

Exit run_rule_tests(const Rulebook& rulebook, const std::string& filter) {
    const Plan& plan = rulebook.compiled.plan;
    std::size_t passed = 0;
    std::size_t failed = 0;
    std::string output;
    for (const PlanTest& test : plan.tests) {
        if (!selected(plan, test, filter)) {
            continue;
        }
        const std::string lines = run_one(rulebook, test);
        ++(lines.empty() ? passed : failed);
        if (!lines.empty()) {
            output += fmt::format("未通过 {} “{}”\n{}", place(plan, test), escape_controls(test.title), lines);
        }
    }
    if (passed + failed == 0) {
        return complain_of_usage(filter.empty() ? "规则集里没有测试" : "没有测试期望规则 " + filter,
                                 "测试写在规则文件里,以“测试”开头。");
    }
    output += fmt::format("{} 通过, {} 未通过\n", passed, failed);
    return worse(print(output), failed > 0 ? Exit::gaps : Exit::ok);
}

} // namespace zhunsheng::cli
