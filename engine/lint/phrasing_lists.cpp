#include "engine/lint/phrasing_lists.h"

namespace zhunsheng::linting {

std::vector<PhrasingList> phrasing_lists(const lowering::Declarations& declared) {
    std::vector<PhrasingList> out;
    for (const auto& part : declared.parts) {
        out.push_back({PhrasingOwner::part, part.node->id.text, false, false, false, &part.node->titles, part.file});
        out.push_back(
            {PhrasingOwner::part, part.node->id.text, false, true, false, &part.node->weak_titles, part.file});
    }
    for (const auto& term : declared.terms) {
        const rule::Term& node = *term.node;
        out.push_back(
            {PhrasingOwner::term, node.id.text, false, false, node.inside_titles, &node.phrasings, term.file});
        out.push_back({PhrasingOwner::term, node.id.text, true, false, node.inside_titles, &node.excludes, term.file});
    }
    for (const auto& wording : declared.wordings) {
        const std::string_view name = wording.node->id.text;
        for (const rule::Wording::Item& item : wording.node->items) {
            const bool titles = item.inside_titles;
            out.push_back({PhrasingOwner::wording, name, false, false, titles, &item.phrasings, wording.file});
            out.push_back({PhrasingOwner::wording, name, true, false, titles, &item.excludes, wording.file});
        }
    }
    for (const auto& indicator : declared.indicators) {
        const rule::Indicator& node = *indicator.node;
        out.push_back({PhrasingOwner::indicator, node.name.text, false, false, false, &node.phrasings, indicator.file});
        out.push_back({PhrasingOwner::indicator, node.name.text, true, false, false, &node.excludes, indicator.file});
    }
    for (const auto& cues : declared.cues) {
        out.push_back({PhrasingOwner::cues, cues.node->id.text, false, false, false, &cues.node->phrasings, cues.file});
        out.push_back({PhrasingOwner::cues, cues.node->id.text, true, false, false, &cues.node->excludes, cues.file});
    }
    return out;
}

} // namespace zhunsheng::linting
