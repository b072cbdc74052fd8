#include "engine/render/json_value.h"
#include "engine/render/trial.h"

namespace zhunsheng {
namespace {

using render::JsonWriter;

constexpr std::array<std::string_view, 3> kKinds{"test", "sample", "mutation"};
constexpr std::array<std::string_view, 3> kTruthCodes{"no", "unknown", "yes"};
constexpr std::array<std::string_view, 6> kOutcomeCodes{"satisfied",    "partial",      "violated",
                                                        "undetermined", "inapplicable", "waived"};

/// "file", "line", "column": three members of an open object.
void write_place(JsonWriter& json, const Plan& plan, std::uint32_t file, Span span) {
    const Source& source = *plan.files[file];
    const LineColumn at = source.locate(span.begin);
    json.key("file").text(source.name());
    json.key("line").integer(at.line);
    json.key("column").integer(at.column);
}

void write_result(JsonWriter& json, const Plan& plan, const TestResult& result) {
    const PlanTest& test = plan.tests[result.test];
    json.begin_object();
    json.key("kind").text(kKinds[static_cast<std::size_t>(test.kind)]);
    json.key("title").text(test.title);
    write_place(json, plan, test.file, test.span);
    json.key("passed").boolean(result.passed());
    render::write_text(json.key("fault"), result.fault);
    json.key("differences").begin_array();
    for (const Difference& difference : result.differences) {
        json.begin_object();
        json.key("rule").text(plan.rules[index(difference.rule)].id);
        write_place(json, plan, test.file, difference.span);
        json.key("expected").text(difference.expected);
        json.key("actual").text(difference.actual);
        json.key("reason").text(difference.reason);
        json.key("evidence").begin_array();
        for (const std::string& text : difference.evidence) {
            json.text(text);
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_truths(JsonWriter& json, const TruthCounts& counts) {
    for (std::size_t i = 0; i < kTruthCodes.size(); ++i) {
        json.key(kTruthCodes[i]).integer(counts.seen[i]);
    }
}

void write_clauses(JsonWriter& json, const std::vector<TruthCounts>& clauses) {
    json.begin_array();
    for (const TruthCounts& clause : clauses) {
        json.begin_object();
        write_truths(json, clause);
        json.end_object();
    }
    json.end_array();
}

void write_rule_coverage(JsonWriter& json, const PlanRule& rule, const RuleCoverage& counts) {
    json.begin_object();
    json.key("rule").text(rule.id);
    for (std::size_t i = 0; i < kOutcomeCodes.size(); ++i) {
        json.key(kOutcomeCodes[i]).integer(counts.outcomes[i]);
    }
    write_clauses(json.key("clauses"), counts.clauses);
    json.key("exceptions").begin_array();
    for (std::size_t i = 0; i < counts.exceptions.size(); ++i) {
        json.begin_object();
        json.key("label").text(rule.exceptions[i].label);
        json.key("taken").integer(counts.exceptions[i].taken);
        json.key("not_taken").integer(counts.exceptions[i].not_taken);
        write_clauses(json.key("clauses"), counts.exceptions[i].clauses);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_coverage(JsonWriter& json, const Plan& plan, const Coverage& coverage) {
    json.begin_object();
    json.key("possible").count(coverage.possible());
    json.key("seen").count(coverage.seen());
    json.key("atoms").begin_array();
    for (const AtomCoverage& atom : coverage.atoms) {
        const PlanExpr& e = plan.exprs[index(atom.atom)];
        json.begin_object();
        json.key("rule").text(plan.rules[index(atom.rule)].id);
        json.key("text").text(plan.files[e.file]->slice(e.span));
        write_place(json, plan, atom.file, atom.span);
        write_truths(json, atom.counts);
        json.key("can_be_unknown").boolean(atom.open);
        json.end_object();
    }
    json.end_array();
    json.key("rules").begin_array();
    for (std::size_t i = 0; i < coverage.rules.size(); ++i) {
        write_rule_coverage(json, plan.rules[i], coverage.rules[i]);
    }
    json.end_array();
    json.end_object();
}

void write_mutation(JsonWriter& json, const Plan& plan, const MutationScore& score) {
    json.begin_object();
    json.key("mutants").count(score.mutants);
    json.key("killed").count(score.killed);
    json.key("survivors").begin_array();
    for (const Survivor& survivor : score.survivors) {
        json.begin_object();
        json.key("rule").text(plan.rules[index(survivor.rule)].id);
        json.key("change").text(survivor.change);
        json.key("untested").boolean(survivor.untested);
        write_place(json, plan, survivor.file, survivor.span);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

} // namespace

std::string render_trial_json(const TrialReport& report) {
    const Plan& plan = *report.plan;
    JsonWriter json;
    json.begin_object();
    json.key("schema").text("zhunsheng.rules-test/1");
    render::write_rulebook(json.key("rulebook"), plan);
    json.key("passed").count(report.results.size() - report.failed());
    json.key("failed").count(report.failed());
    json.key("tests").begin_array();
    for (const TestResult& result : report.results) {
        write_result(json, plan, result);
    }
    json.end_array();
    if (report.coverage) {
        write_coverage(json.key("coverage"), plan, *report.coverage);
    }
    if (report.mutation) {
        write_mutation(json.key("mutation"), plan, *report.mutation);
    }
    json.end_object();
    return json.take();
}

} // namespace zhunsheng
