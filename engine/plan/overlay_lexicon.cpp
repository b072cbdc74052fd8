// Changes of parameters, terms, indicators, parts and lists of wordings.
#include "engine/plan/overlay.h"
#include "engine/plan/overlay_fields.h"
#include "engine/plan/witness.h"

namespace zhunsheng::lowering {
namespace {

using rule::Overlay;

std::vector<rule::Phrasing> stamped(std::vector<rule::Phrasing> phrasings, std::uint32_t file) {
    for (rule::Phrasing& phrasing : phrasings) {
        phrasing.source.file = file;
    }
    return phrasings;
}

/// 说法 and 排除 of terms and indicators.
template <class Node>
void supplement_phrasings(Target<Node> target, const OverlaySite& from, Reporter& reporter) {
    if (!target.node->permissions.supplement) {
        report_loosening(from, target.site, "补充", "supplement", {}, reporter);
        return;
    }
    append(target.node->phrasings, stamped(from.overlay->phrasings, from.file));
    append(target.node->excludes, stamped(from.overlay->excludes, from.file));
    take_fields(from, "说法", target.node->fields);
    take_fields(from, "排除", target.node->fields);
}

} // namespace

void apply_to_parameter(Target<rule::Parameter> target, const OverlaySite& from,
                        const std::vector<Located<rule::Rule>>& rules, Reporter& reporter) {
    rule::Parameter& parameter = *target.node;
    if (!parameter.value || !parameter.strict || !from.overlay->value) {
        return; // told where it is declared
    }
    rule::Quantity value = *from.overlay->value;
    if (value.unit.text != parameter.value->unit.text) {
        reporter.report(DiagnosticCode::parameter_unit, {from.file, value.span},
                        {parameter.id.text, value.unit.text, parameter.value->unit.text, reporter.place(target.site)});
        return;
    }
    const bool larger = parameter.strict == rule::Parameter::Strict::larger;
    const bool looser = larger ? value.number < parameter.value->number : parameter.value->number < value.number;
    std::string witness;
    for (const auto& rule : rules) {
        witness = looser && witness.empty() ? find_witness(rule, parameter, value.number, reporter) : witness;
    }
    if (from.overlay->kind == Overlay::Kind::tighten && looser) {
        report_not_tighter(from, target.site,
                           "参数是从严" + std::string(larger ? "增大" : "减小") + "的,上级的值是" +
                               parameter.value->number.str() + parameter.value->unit.text,
                           witness, reporter);
        return;
    }
    if (from.overlay->kind == Overlay::Kind::loosen && !parameter.permissions.loosen) {
        report_loosening(from, target.site, "放宽", "loosen", witness, reporter);
        return;
    }
    value.file = from.file;
    value.unit.file = from.file;
    parameter.value = std::move(value);
}

void apply_to_term(Target<rule::Term> target, const OverlaySite& from, Reporter& reporter) {
    supplement_phrasings(target, from, reporter);
}

void apply_to_indicator(Target<rule::Indicator> target, const OverlaySite& from, Reporter& reporter) {
    supplement_phrasings(target, from, reporter);
}

void apply_to_part(Target<rule::Part> target, const OverlaySite& from, Reporter& reporter) {
    if (!target.node->permissions.supplement) {
        report_loosening(from, target.site, "补充", "supplement", {}, reporter);
        return;
    }
    append(target.node->titles, stamped(from.overlay->titles, from.file));
    append(target.node->weak_titles, stamped(from.overlay->weak_titles, from.file));
    take_fields(from, "标题", target.node->fields);
    take_fields(from, "弱标题", target.node->fields);
}

void apply_to_wording(Target<rule::Wording> target, const OverlaySite& from, Reporter& reporter) {
    if (!target.node->permissions.supplement) {
        report_loosening(from, target.site, "补充", "supplement", {}, reporter);
        return;
    }
    for (rule::Wording::Item item : from.overlay->wordings) {
        item.phrasings = stamped(std::move(item.phrasings), from.file);
        item.excludes = stamped(std::move(item.excludes), from.file);
        target.node->items.push_back(std::move(item));
    }
    take_fields(from, "说法", target.node->fields);
}

} // namespace zhunsheng::lowering
