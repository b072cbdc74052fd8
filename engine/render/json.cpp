#include "engine/base/version.h"
#include "engine/render/json_value.h"

namespace zhunsheng {
namespace {

using render::JsonWriter;

/// JSON names of the summary's counts, by Outcome.
constexpr std::array<std::string_view, 6> kCounts{"satisfied",    "partial",      "violated",
                                                  "undetermined", "inapplicable", "waived"};

void write_ids(JsonWriter& json, const Plan& plan, const std::vector<RuleId>& rules) {
    json.begin_array();
    for (const RuleId rule : rules) {
        json.text(plan.rules[index(rule)].id);
    }
    json.end_array();
}

void write_finding(JsonWriter& json, const GapReport& report, const Finding& finding) {
    const Document& document = *report.document;
    json.begin_object();
    write_ids(json.key("rules"), *report.plan, finding.rules);
    json.key("clauses").begin_array();
    for (const std::string& clause : finding.clauses) {
        json.text(clause);
    }
    json.end_array();
    json.key("outcome").text(name_of(finding.outcome, kOutcomeNames));
    json.key("severity").text(name_of(finding.severity, kSeverityCodes));
    json.key("text").text(finding.text);
    json.key("reason").text(finding.reason);
    render::write_evidence(json.key("evidence"), document, finding.evidence);
    render::write_near_misses(json.key("near_misses"), document, finding.near_misses);
    render::write_insert_at(json.key("insert_at"), document, finding.advice);
    render::write_text(json.key("where"), finding.advice.where);
    render::write_text(json.key("remedy"), finding.advice.remedy);
    json.key("folded").boolean(finding.folded);
    write_ids(json.key("consequences"), *report.plan, finding.consequences);
    json.end_object();
}

void write_findings(JsonWriter& json, const GapReport& report, const std::vector<Finding>& findings) {
    json.begin_array();
    for (const Finding& finding : findings) {
        write_finding(json, report, finding);
    }
    json.end_array();
}

void write_summary(JsonWriter& json, const GapReport& report) {
    json.begin_object();
    json.key("rules").count(report.verdicts.size());
    for (std::size_t i = 0; i < kCounts.size(); ++i) {
        json.key(kCounts[i]).count(report.counts[i]);
    }
    json.key("findings").count(report.findings.size());
    json.key("open_questions").count(report.open_questions.size());
    const auto worst = report.worst();
    json.key("worst");
    worst ? json.text(name_of(*worst, kSeverityCodes)) : json.null();
    json.end_object();
}

void write_proof_node(JsonWriter& json, const Document& document, const ProofNode& node) {
    json.begin_object();
    json.key("truth").text(name_of(node.truth, kTruthNames));
    json.key("text").text(node.text);
    render::write_text(json.key("note"), node.note);
    render::write_evidence(json.key("evidence"), document, node.evidence);
    render::write_funnel(json.key("funnel"), node.funnel);
    render::write_evidence(json.key("survivors"), document, node.survivors);
    render::write_near_misses(json.key("near_misses"), document, node.near_misses);
    json.key("children").begin_array();
    for (const ProofNode& child : node.children) {
        write_proof_node(json, document, child);
    }
    json.end_array();
    json.end_object();
}

/// The members every answer about a report begins with.
void write_head(JsonWriter& json, const GapReport& report, std::string_view schema) {
    json.key("schema").text(schema);
    json.key("engine").text(kVersion);
    render::write_input(json.key("input"), *report.document);
    render::write_meta(json.key("report"), *report.facts);
    render::write_dates(json.key("dates"), report.facts->metadata);
    render::write_rulebook(json.key("rulebook"), *report.plan);
    render::write_text(json.key("rulebook_choice"), report.choice);
}

} // namespace

std::string render_json(const GapReport& report, const std::vector<Why>& whys) {
    constexpr std::size_t kVerdictBytes = 1024; ///< with its share of the findings
    JsonWriter json(report.verdicts.size() * kVerdictBytes);
    json.begin_object();
    write_head(json, report, "zhunsheng.check/1");
    write_summary(json.key("summary"), report);
    render::write_texts(json.key("notices"), report.notices);
    write_ids(json.key("warnings"), *report.plan, report.warnings);
    json.key("verdicts").begin_array();
    auto why = whys.begin();
    for (std::uint32_t i = 0; i < report.verdicts.size(); ++i) {
        const bool told = why != whys.end() && why->rule == RuleId{i};
        render::write_verdict(json, report, RuleId{i}, told ? &*why : nullptr);
        why += told ? 1 : 0;
    }
    json.end_array();
    write_findings(json.key("findings"), report, report.findings);
    write_findings(json.key("open_questions"), report, report.open_questions);
    json.end_object();
    return json.take();
}

std::string render_proof_json(const GapReport& report, const Why& why, const ProofNode& proof) {
    JsonWriter json;
    json.begin_object();
    write_head(json, report, "zhunsheng.explain/1");
    render::write_verdict(json.key("verdict"), report, why.rule, &why);
    write_proof_node(json.key("proof"), *report.document, proof);
    json.end_object();
    return json.take();
}

} // namespace zhunsheng
