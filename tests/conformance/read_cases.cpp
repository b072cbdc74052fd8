#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <set>

#include "tests/conformance/case.h"

namespace zhunsheng::conformance {
namespace {

/// The body of a sample report, put between title and signature.
std::string framed(const YAML::Node& pieces) {
    std::string text = "清河县2024年法治政府建设年度报告\n2024年,清河县扎实推进法治政府建设。\n";
    for (const auto& [key, heading] :
         {std::pair{"举措", "一、主要举措和成效\n(一)规范执法\n"}, std::pair{"不足", "二、存在的不足\n"},
          std::pair{"安排", "三、下一年度安排\n"}}) {
        if (pieces[key]) {
            text += heading + pieces[key].as<std::string>() + "\n";
        }
    }
    return text + "清河县人民政府\n2025年1月20日\n";
}

std::string report_of(const YAML::Node& node) {
    return node.IsMap() ? framed(node) : node.as<std::string>();
}

std::string text(const YAML::Node& node, const char* key) {
    return node[key] ? node[key].as<std::string>() : "";
}

Layers rules_of(const YAML::Node& node) {
    if (!node.IsMap()) {
        return {{"", node.as<std::string>()}};
    }
    Layers layers;
    for (const auto& entry : node) {
        layers.emplace_back(entry.first.as<std::string>(), entry.second.as<std::string>());
    }
    return layers;
}

std::map<std::string, Expected> expectations(const YAML::Node& node) {
    std::map<std::string, Expected> out;
    for (const auto& entry : node) {
        Expected& expected = out[entry.first.as<std::string>()];
        const YAML::Node& value = entry.second;
        if (!value.IsMap()) {
            expected.outcome = value.as<std::string>();
            continue;
        }
        expected.outcome = text(value, "outcome");
        expected.reason = text(value, "reason");
        expected.status = text(value, "status");
        expected.detail = text(value, "detail");
        expected.message = text(value, "message");
        if (value["evidence"]) {
            expected.evidence = value["evidence"].as<std::vector<std::string>>();
        }
        if (value["near"]) {
            expected.near = value["near"].as<std::vector<std::string>>();
        }
    }
    return out;
}

Input input_of(const YAML::Node& node) {
    Input input;
    input.report = node["report"] ? report_of(node["report"]) : "";
    input.previous = node["previous"] ? report_of(node["previous"]) : "";
    input.facts = text(node, "facts");
    input.previous_facts = text(node, "previous_facts");
    input.level = text(node, "level");
    input.place = text(node, "place");
    input.as_of = text(node, "as_of");
    input.published = text(node, "published");
    input.submitted = text(node, "submitted");
    if (node["year"]) {
        input.year = node["year"].as<int>();
    }
    return input;
}

void refuse_unknown_keys(const YAML::Node& node) {
    static const std::set<std::string> kKeys{"note",      "rules",          "report", "previous", "facts",
                                             "level",     "previous_facts", "year",   "place",    "as_of",
                                             "published", "submitted",      "expect", "edit",     "diagnostics"};
    for (const auto& entry : node) {
        if (!kKeys.contains(entry.first.as<std::string>())) {
            throw YAML::Exception(entry.first.Mark(), "unknown key " + entry.first.as<std::string>());
        }
    }
}

Case case_of(const YAML::Node& node) {
    refuse_unknown_keys(node);
    Case made;
    made.line = node.Mark().line + 1;
    made.note = node["note"].as<std::string>();
    made.rules = rules_of(node["rules"]);
    made.input = input_of(node);
    if (node["expect"]) {
        made.expect = expectations(node["expect"]);
    }
    if (node["diagnostics"]) {
        made.diagnostics = node["diagnostics"].as<std::vector<std::string>>();
    }
    if (made.expect.empty() && made.diagnostics.empty()) {
        throw YAML::Exception(node.Mark(), "a case expects something");
    }
    if (const YAML::Node edit = node["edit"]) {
        made.edit = Case::Edit{edit["rules"] ? rules_of(edit["rules"]) : Layers{},
                               edit["report"] ? report_of(edit["report"]) : "", text(edit, "facts"),
                               expectations(edit["expect"])};
    }
    return made;
}

} // namespace

std::vector<Case> read_cases(const std::string& path, std::vector<std::string>& faults) {
    std::vector<Case> cases;
    const std::string name = std::filesystem::path(path).filename().string();
    try {
        for (const YAML::Node& node : YAML::LoadFile(path)) {
            cases.push_back(case_of(node));
            cases.back().file = name;
            cases.back().number = cases.size();
        }
    } catch (const YAML::Exception& fault) {
        faults.push_back(name + ": " + fault.what());
    }
    return cases;
}

} // namespace zhunsheng::conformance
