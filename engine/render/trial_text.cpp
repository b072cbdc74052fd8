#include <algorithm>

#include "engine/base/decimal.h"
#include "engine/base/utf8.h"
#include "engine/render/trial.h"

namespace zhunsheng {
namespace render {

std::string place_text(const Plan& plan, std::uint32_t file, Span span) {
    const Source& source = *plan.files[file];
    const LineColumn at = source.locate(span.begin);
    return source.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
}

std::string test_name(const PlanTest& test) {
    switch (test.kind) {
    case PlanTest::Kind::sample: return "样例 " + test.title;
    case PlanTest::Kind::mutation: return "变异 “" + test.title + "”";
    case PlanTest::Kind::test: break;
    }
    return "“" + test.title + "”";
}

std::string failure_text(const Plan& plan, const TestResult& result) {
    const PlanTest& test = plan.tests[result.test];
    std::string text;
    if (!result.fault.empty()) {
        text += "    没有运行:" + result.fault + " (" + place_text(plan, test.file, result.fault_span) + ")\n";
    }
    for (const Difference& difference : result.differences) {
        text += "    " + plan.rules[index(difference.rule)].id + " (" + place_text(plan, test.file, difference.span) +
                ")\n";
        text += "      期望 " + difference.expected + "\n      实际 " + difference.actual + "\n";
        text += difference.reason.empty() ? "" : "      原因 " + difference.reason + "\n";
        for (std::size_t i = 0; i < difference.evidence.size(); ++i) {
            text += (i == 0 ? "      证据 “" : "           “") + difference.evidence[i] + "”\n";
        }
    }
    return text;
}

std::string unseen_text(const AtomCoverage& atom) {
    constexpr std::array kOrder{Truth::yes, Truth::no, Truth::unknown};
    std::string text;
    for (const Truth truth : kOrder) {
        const bool can_be = truth != Truth::unknown || atom.open;
        if (can_be && atom.counts.seen[static_cast<std::size_t>(truth)] == 0) {
            text += (text.empty() ? "" : "、") + std::string(name_of(truth, kTruthNames));
        }
    }
    return text;
}

std::string share_text(std::size_t part, std::size_t whole) {
    return whole == 0
               ? "100.0%"
               : to_decimal_string(static_cast<std::int64_t>(part) * 100, static_cast<std::int64_t>(whole), 1) + "%";
}

} // namespace render

namespace {

/// Line breaks of our own stay; everything else that could drive a terminal is made visible.
std::string safe(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += escape_controls(std::string_view(text).substr(at, end - at));
        out += end < text.size() ? "\n" : "";
        at = end + 1;
    }
    return out;
}

/// A quoted sentence over several lines is shown on one.
std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string failures(const TrialReport& report) {
    std::string text;
    for (TestResult result : report.results) {
        if (result.passed()) {
            continue;
        }
        for (Difference& difference : result.differences) {
            difference.expected = one_line(std::move(difference.expected));
            std::transform(difference.evidence.begin(), difference.evidence.end(), difference.evidence.begin(),
                           one_line);
        }
        const PlanTest& test = report.plan->tests[result.test];
        text += "未通过 " + render::place_text(*report.plan, test.file, test.span) + " " + render::test_name(test) +
                "\n" + render::failure_text(*report.plan, result);
    }
    return text;
}

std::string outcome_line(const Coverage& coverage) {
    std::array<std::size_t, 6> outcomes{};
    std::array<std::size_t, 3> clauses{};
    for (const RuleCoverage& rule : coverage.rules) {
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            outcomes[i] += rule.outcomes[i];
        }
        for (const TruthCounts& clause : rule.clauses) {
            for (std::size_t i = 0; i < clauses.size(); ++i) {
                clauses[i] += clause.seen[i];
            }
        }
    }
    std::string text = "  规则结论:";
    for (std::size_t i = 0; i < outcomes.size(); ++i) {
        text += (i == 0 ? "" : "、") + std::string(kOutcomeNames[i]) + " " + std::to_string(outcomes[i]);
    }
    text += "\n  必须、应当、宜:真 " + std::to_string(clauses[2]) + "、假 " + std::to_string(clauses[0]) + "、未知 " +
            std::to_string(clauses[1]) + "\n";
    return text;
}

/// Which exceptions no test took, or none left aside.
std::string exception_text(const Plan& plan, const Coverage& coverage) {
    std::size_t exceptions = 0;
    std::size_t taken = 0;
    std::string missed;
    for (std::size_t i = 0; i < coverage.rules.size(); ++i) {
        for (std::size_t j = 0; j < coverage.rules[i].exceptions.size(); ++j) {
            const ExceptionCoverage& counts = coverage.rules[i].exceptions[j];
            ++exceptions;
            taken += counts.taken > 0 ? 1 : 0;
            const std::string unseen = std::string(counts.taken == 0 ? "适用" : "") +
                                       (counts.taken + counts.not_taken == 0 ? "、" : "") +
                                       (counts.not_taken == 0 ? "不适用" : "");
            if (!unseen.empty()) {
                missed += "  " + render::place_text(plan, plan.rules[i].file, plan.rules[i].span) + " " +
                          plan.rules[i].id + " 例外“" + plan.rules[i].exceptions[j].label + "” 没有测到 " + unseen +
                          "\n";
            }
        }
    }
    return exceptions == 0
               ? std::string()
               : "  例外:" + std::to_string(exceptions) + " 个,测到适用 " + std::to_string(taken) + " 个\n" + missed;
}

std::string coverage_text(const TrialReport& report) {
    const Plan& plan = *report.plan;
    const Coverage& coverage = *report.coverage;
    std::string text = "覆盖:" + std::to_string(coverage.atoms.size()) + " 个条件的 " +
                       std::to_string(coverage.possible()) + " 种真值,测到 " + std::to_string(coverage.seen()) +
                       " 种(" + render::share_text(coverage.seen(), coverage.possible()) + ")\n" +
                       outcome_line(coverage) + exception_text(plan, coverage);
    for (const AtomCoverage& atom : coverage.atoms) {
        const std::string unseen = render::unseen_text(atom);
        if (!unseen.empty()) {
            const PlanExpr& e = plan.exprs[index(atom.atom)];
            text += "  " + render::place_text(plan, atom.file, atom.span) + " " + plan.rules[index(atom.rule)].id +
                    " “" + one_line(std::string(plan.files[e.file]->slice(e.span))) + "” 没有测到 " + unseen + "\n";
        }
    }
    return text;
}

std::string mutation_text(const TrialReport& report) {
    const Plan& plan = *report.plan;
    const MutationScore& score = *report.mutation;
    std::string text = "变异:改动规则 " + std::to_string(score.mutants) + " 处,测试发现 " +
                       std::to_string(score.killed) + " 处(" + render::share_text(score.killed, score.mutants) + ")\n";
    for (const Survivor& survivor : score.survivors) {
        text += "  " + render::place_text(plan, survivor.file, survivor.span) + " " +
                plan.rules[index(survivor.rule)].id + " 没有发现:" + one_line(survivor.change) +
                (survivor.untested ? "(没有测试期望这条规则)" : "") + "\n";
    }
    return text;
}

} // namespace

std::string render_trial_text(const TrialReport& report) {
    std::string text = failures(report);
    text += report.coverage ? coverage_text(report) : "";
    text += report.mutation ? mutation_text(report) : "";
    text += std::to_string(report.results.size() - report.failed()) + " 通过, " + std::to_string(report.failed()) +
            " 未通过\n";
    return safe(text);
}

} // namespace zhunsheng
