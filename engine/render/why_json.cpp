#include "engine/render/json_value.h"

namespace zhunsheng::render {
namespace {

/// `wanted`: the truth it would have to have; nothing for what is enough as it is.
void write_atom(JsonWriter& json, const Document& document, const WhyAtom& atom, std::optional<Truth> wanted) {
    json.begin_object();
    json.key("text").text(atom.text);
    json.key("file").text(atom.file);
    json.key("line").count(atom.at.line);
    json.key("column").count(atom.at.column);
    json.key("truth").text(name_of(atom.truth, kTruthNames));
    if (wanted) {
        json.key("wanted").text(name_of(*wanted, kTruthNames));
        write_text(json.key("distance"), atom.distance);
        write_text(json.key("bound"), atom.bound);
        write_funnel(json.key("funnel"), atom.funnel.steps);
        write_evidence(json.key("survivors"), document, atom.funnel.survivors);
        write_near_misses(json.key("near_misses"), document, atom.near_misses);
    }
    json.end_object();
}

void write_sets(JsonWriter& json, const Document& document, const Why& why, const SetFamily& family, bool wanted) {
    json.begin_array();
    for (const AtomSet& set : family.sets) {
        json.begin_array();
        for (const AtomValue value : set) {
            write_atom(json, document, why.atoms[value.atom], wanted ? std::optional(value.truth) : std::nullopt);
        }
        json.end_array();
    }
    json.end_array();
}

void write_counterfactual(JsonWriter& json, const GapReport& report, const Counterfactual& change) {
    json.begin_object();
    write_text(json.key("text"), change.text);
    json.key("told").text(change.told);
    Advice place;
    place.insert_at = change.insert_at;
    write_insert_at(json.key("insert_at"), *report.document, place);
    json.key("outcome").text(name_of(change.becomes, kOutcomeNames));
    json.key("worsens").begin_array();
    for (const RuleId rule : change.worsens) {
        json.text(report.plan->rules[index(rule)].id);
    }
    json.end_array();
    json.end_object();
}

} // namespace

void write_funnel(JsonWriter& json, const std::vector<std::pair<std::string, std::size_t>>& steps) {
    json.begin_array();
    for (const auto& [label, count] : steps) {
        json.begin_object();
        json.key("label").text(label);
        json.key("count").count(count);
        json.end_object();
    }
    json.end_array();
}

void write_why(JsonWriter& json, const GapReport& report, const Why& why) {
    json.begin_object();
    write_sets(json.key("blocking_sets"), *report.document, why, why.blocking, true);
    json.key("all_blocking_sets").boolean(why.blocking.complete);
    write_sets(json.key("holding_sets"), *report.document, why, why.holding, false);
    json.key("all_holding_sets").boolean(why.holding.complete);
    write_insert_at(json.key("insert_at"), *report.document, why.advice);
    write_text(json.key("where"), why.advice.where);
    json.key("counterfactual");
    if (why.counterfactual) {
        write_counterfactual(json, report, *why.counterfactual);
    } else {
        json.null();
    }
    json.end_object();
}

} // namespace zhunsheng::render
