#include "engine/base/version.h"
#include "engine/render/json_value.h"

namespace zhunsheng {
namespace {

using render::Json;

/// JSON names of the summary's counts, by Outcome.
constexpr std::array<const char*, 6> kCounts{"satisfied",    "partial",      "violated",
                                             "undetermined", "inapplicable", "waived"};

Json ids(const Plan& plan, const std::vector<RuleId>& rules) {
    Json list = Json::array();
    for (const RuleId rule : rules) {
        list.push_back(plan.rules[index(rule)].id);
    }
    return list;
}

Json finding_json(const GapReport& report, const Finding& finding) {
    const Document& document = *report.document;
    Json json;
    json["rules"] = ids(*report.plan, finding.rules);
    json["clauses"] = finding.clauses;
    json["outcome"] = name_of(finding.outcome, kOutcomeNames);
    json["severity"] = name_of(finding.severity, kSeverityCodes);
    json["text"] = finding.text;
    json["reason"] = finding.reason;
    json["evidence"] = render::evidence_json(document, finding.evidence);
    json["near_misses"] = render::near_misses_json(document, finding.near_misses);
    const auto& insert_at = finding.advice.insert_at;
    json["insert_at"] = insert_at ? Json(document.place(*insert_at).offset) : Json(nullptr);
    json["where"] = render::text_or_null(finding.advice.where);
    json["remedy"] = render::text_or_null(finding.advice.remedy);
    json["folded"] = finding.folded;
    json["consequences"] = ids(*report.plan, finding.consequences);
    return json;
}

Json findings_json(const GapReport& report, const std::vector<Finding>& findings) {
    Json list = Json::array();
    for (const Finding& finding : findings) {
        list.push_back(finding_json(report, finding));
    }
    return list;
}

Json summary_json(const GapReport& report) {
    Json summary;
    summary["rules"] = report.verdicts.size();
    for (std::size_t i = 0; i < kCounts.size(); ++i) {
        summary[kCounts[i]] = report.counts[i];
    }
    summary["findings"] = report.findings.size();
    summary["open_questions"] = report.open_questions.size();
    const auto worst = report.worst();
    summary["worst"] = worst ? Json(name_of(*worst, kSeverityCodes)) : Json(nullptr);
    return summary;
}

Json proof_node_json(const Document& document, const ProofNode& node) {
    Json json;
    json["truth"] = name_of(node.truth, kTruthNames);
    json["text"] = node.text;
    json["note"] = render::text_or_null(node.note);
    json["evidence"] = render::evidence_json(document, node.evidence);
    Json funnel = Json::array();
    for (const auto& [label, count] : node.funnel) {
        funnel.push_back({{"label", label}, {"count", count}});
    }
    json["funnel"] = std::move(funnel);
    json["near_misses"] = render::near_misses_json(document, node.near_misses);
    Json children = Json::array();
    for (const ProofNode& child : node.children) {
        children.push_back(proof_node_json(document, child));
    }
    json["children"] = std::move(children);
    return json;
}

} // namespace

std::string render_json(const GapReport& report) {
    Json json;
    json["schema"] = "zhunsheng.check/1";
    json["engine"] = kVersion;
    json["input"] = render::input_json(*report.document);
    json["report"] = render::meta_json(*report.facts);
    json["rulebook"] = render::rulebook_json(*report.plan);
    json["summary"] = summary_json(report);
    Json verdicts = Json::array();
    for (std::uint32_t i = 0; i < report.verdicts.size(); ++i) {
        verdicts.push_back(render::verdict_json(report, RuleId{i}));
    }
    json["verdicts"] = std::move(verdicts);
    json["findings"] = findings_json(report, report.findings);
    json["open_questions"] = findings_json(report, report.open_questions);
    return render::print(json);
}

std::string render_proof_json(const GapReport& report, RuleId rule, const ProofNode& proof) {
    Json json;
    json["schema"] = "zhunsheng.explain/1";
    json["engine"] = kVersion;
    json["input"] = render::input_json(*report.document);
    json["report"] = render::meta_json(*report.facts);
    json["rulebook"] = render::rulebook_json(*report.plan);
    json["verdict"] = render::verdict_json(report, rule);
    json["proof"] = proof_node_json(*report.document, proof);
    return render::print(json);
}

} // namespace zhunsheng
