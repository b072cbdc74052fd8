// JUnit XML as build servers read it: testsuite, testcase, failure, error.
#include "engine/base/utf8.h"
#include "engine/render/trial.h"

namespace zhunsheng {
namespace {

/// Text or attribute value: marks as entities; what XML 1.0 cannot hold, and line breaks of attributes, made visible.
std::string escaped(std::string_view text, bool keep_breaks) {
    std::string out;
    for (const char32_t c : to_utf32(text)) {
        switch (c) {
        case U'&': out += "&amp;"; break;
        case U'<': out += "&lt;"; break;
        case U'>': out += "&gt;"; break;
        case U'"': out += "&quot;"; break;
        case U'\n': out += keep_breaks ? "\n" : "&#10;"; break;
        case 0xFFFE:
        case 0xFFFF: append_utf8(out, 0xFFFD); break;
        default: {
            std::string one;
            append_utf8(one, c);
            out += escape_controls(one);
        }
        }
    }
    return out;
}

std::string attribute(std::string_view name, std::string_view value) {
    return " " + std::string(name) + "=\"" + escaped(value, false) + "\"";
}

std::string test_case(const Plan& plan, const TestResult& result) {
    const PlanTest& test = plan.tests[result.test];
    const std::string place = render::place_text(plan, test.file, test.span);
    std::string text = "  <testcase" + attribute("classname", plan.files[test.file]->name()) +
                       attribute("name", render::test_name(test)) + attribute("file", plan.files[test.file]->name()) +
                       attribute("line", std::to_string(plan.files[test.file]->locate(test.span.begin).line));
    if (result.passed()) {
        return text + "/>\n";
    }
    const bool error = !result.fault.empty();
    const std::string summary = error ? result.fault
                                      : plan.rules[index(result.differences.front().rule)].id + " 期望 " +
                                            result.differences.front().expected + ",实际 " +
                                            result.differences.front().actual;
    const std::string element = error ? "error" : "failure";
    text += ">\n    <" + element + attribute("message", summary) + ">" + escaped(place + "\n", true) +
            escaped(render::failure_text(plan, result), true) + "</" + element + ">\n  </testcase>\n";
    return text;
}

} // namespace

std::string render_trial_junit(const TrialReport& report) {
    std::size_t errors = 0;
    for (const TestResult& result : report.results) {
        errors += result.fault.empty() ? 0 : 1;
    }
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite" + attribute("name", report.plan->id) +
                       attribute("tests", std::to_string(report.results.size())) +
                       attribute("failures", std::to_string(report.failed() - errors)) +
                       attribute("errors", std::to_string(errors)) + ">\n";
    for (const TestResult& result : report.results) {
        text += test_case(*report.plan, result);
    }
    return text + "</testsuite>\n";
}

} // namespace zhunsheng
