// One change of one declaration: what it does, and whether it is tightening, refinement or loosening. merge.h decides
// which changes there are and in what order.
#pragma once

#include <string>

#include "engine/plan/names.h"

namespace zhunsheng::lowering {

/// A change and where it was written.
struct OverlaySite {
    const rule::Overlay* overlay = nullptr;
    std::uint32_t file = 0;
    std::string book; ///< id of the rulebook that it belongs to
    [[nodiscard]] Site site() const { return {file, overlay->name.span}; }
};

/// What is changed, and where it was declared first.
template <class Node>
struct Target {
    Node* node = nullptr;
    Site site;
};

/// Each reports what it may not do, with both places, and then leaves the node as it is.
void apply_to_rule(Target<rule::Rule> target, const OverlaySite& from, Reporter& reporter);
/// `rules` are searched for one that shows what a loosening lets by.
void apply_to_parameter(Target<rule::Parameter> target, const OverlaySite& from,
                        const std::vector<Located<rule::Rule>>& rules, Reporter& reporter);
void apply_to_term(Target<rule::Term> target, const OverlaySite& from, Reporter& reporter);
void apply_to_indicator(Target<rule::Indicator> target, const OverlaySite& from, Reporter& reporter);
void apply_to_part(Target<rule::Part> target, const OverlaySite& from, Reporter& reporter);
void apply_to_wording(Target<rule::Wording> target, const OverlaySite& from, Reporter& reporter);

/// May the rule be switched off by this change, of a book of its own 层次 or of a lower one? Reports where not.
[[nodiscard]] bool may_disable(const rule::Rule& rule, Site site, const OverlaySite& from, bool of_one_layer,
                               Reporter& reporter);

/// "加严 GY-15-01"
[[nodiscard]] std::string title_of(const rule::Overlay& overlay);

} // namespace zhunsheng::lowering
