// Phrasings beside each other: repeated, shadowed, all excluded, shared by two owners.
#include <algorithm>
#include <map>

#include "engine/base/utf8.h"
#include "engine/lint/checks.h"
#include "engine/lint/phrasing_lists.h"
#include "engine/lint/spellings.h"

namespace zhunsheng::linting {
namespace {

using Texts = std::vector<std::u32string>;
using rule::PhrasingNode;

struct Spelled {
    const rule::Phrasing* phrasing = nullptr;
    std::optional<Texts> texts;
};

std::vector<Spelled> spelled(const PhrasingList& list) {
    std::vector<Spelled> out;
    for (const rule::Phrasing& phrasing : *list.phrasings) {
        out.push_back({&phrasing, spellings(phrasing)});
    }
    return out;
}

bool is_plain(const Texts& texts) {
    return std::none_of(texts.begin(), texts.end(),
                        [](const std::u32string& text) { return text.find(kHole) != std::u32string::npos; });
}

/// 《 in a phrasing lets it match inside titles, where its neighbours do not.
bool names_a_title(const Texts& texts) {
    return std::any_of(texts.begin(), texts.end(),
                       [](const std::u32string& text) { return text.find_first_of(U"《》") != std::u32string::npos; });
}

bool has_slot(const rule::Phrasing& phrasing) {
    bool found = false;
    each_node(phrasing.nodes,
              [&](const PhrasingNode& node) { found = found || node.kind == PhrasingNode::Kind::slot; });
    return found;
}

/// The same as one before it: by its source, or by all that it stands for.
bool repeats(const Spelled& a, const Spelled& b) {
    return a.phrasing->source.value == b.phrasing->source.value ||
           (a.texts && b.texts && is_plain(*a.texts) && *a.texts == *b.texts);
}

void check_list(Desk& desk, const PhrasingList& list) {
    const std::vector<Spelled> all = spelled(list);
    std::vector<Span> spans;
    spans.reserve(all.size());
    for (const Spelled& one : all) {
        spans.push_back(one.phrasing->source.span);
    }
    // How far a match reaches counts where a value is read, in headings and in names that hold digits: there the longer one
    // is not idle.
    const bool words = list.owner == PhrasingOwner::term || list.owner == PhrasingOwner::wording;
    const bool reach_counts = !words && !list.excludes;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Site site{list.file, spans[i]};
        const auto before = [&](std::size_t j) { return j < i && repeats(all[i], all[j]); };
        std::size_t other = 0;
        while (other < i && !before(other)) {
            ++other;
        }
        if (other < i) {
            desk.report(LintCode::repeated_phrasing, site, {all[i].phrasing->source.value},
                        {Desk::removal_from(spans, i)});
            continue;
        }
        if (reach_counts || !all[i].texts || names_a_title(*all[i].texts) || has_slot(*all[i].phrasing)) {
            continue;
        }
        for (std::size_t j = 0; j < all.size(); ++j) {
            if (i != j && all[j].texts && *all[i].texts != *all[j].texts &&
                holds_always(*all[i].texts, *all[j].texts)) {
                desk.report(LintCode::shadowed_phrasing, site,
                            {all[i].phrasing->source.value, all[j].phrasing->source.value},
                            {Desk::removal_from(spans, i)});
                break;
            }
        }
    }
}

/// Every phrasing holds an exclusion, so that each hit silences itself.
void check_exclusion(Desk& desk, const PhrasingList& found, const PhrasingList& excluded) {
    const std::vector<Spelled> phrasings = spelled(found);
    for (const Spelled& exclusion : spelled(excluded)) {
        const auto silenced = [&](const Spelled& one) {
            return one.texts && exclusion.texts && holds_always(*one.texts, *exclusion.texts);
        };
        if (!phrasings.empty() && std::all_of(phrasings.begin(), phrasings.end(), silenced)) {
            desk.report(LintCode::excluded_entirely, {excluded.file, exclusion.phrasing->source.span},
                        {std::string(found.name), exclusion.phrasing->source.value});
        }
    }
}

struct FirstUse {
    const PhrasingList* list = nullptr;
    Site site;
};

/// The same phrasing in two terms, or as heading of two parts. A weak heading only serves where no other does.
void check_shared(Desk& desk, const std::vector<PhrasingList>& lists) {
    std::map<std::pair<std::string, PhrasingOwner>, FirstUse> seen;
    for (const PhrasingList& list : lists) {
        if (list.excludes || list.weak || (list.owner != PhrasingOwner::term && list.owner != PhrasingOwner::part)) {
            continue;
        }
        for (const rule::Phrasing& phrasing : *list.phrasings) {
            const Site site{list.file, phrasing.source.span};
            const auto [entry, added] = seen.try_emplace({phrasing.source.value, list.owner}, FirstUse{&list, site});
            const FirstUse& first = entry->second;
            if (added || first.list->name == list.name) {
                continue;
            }
            if (list.owner == PhrasingOwner::part) {
                desk.report(LintCode::heading_of_two_parts, site,
                            {phrasing.source.value, std::string(first.list->name), desk.place(first.site)});
            } else {
                desk.report(LintCode::shared_phrasing, site,
                            {phrasing.source.value, "词条", std::string(first.list->name), desk.place(first.site)});
            }
        }
    }
}

/// {率} is filled by rates, {数} by every other figure: one that no unit of the indicator fits is never bound.
void check_slots(Desk& desk) {
    const Lexicon& lexicon = desk.compiled().lexicon;
    for (std::size_t i = 0; i < desk.declared().indicators.size() && i < lexicon.indicators.size(); ++i) {
        const auto& indicator = desk.declared().indicators[i];
        std::vector<UnitId> units = lexicon.indicators[i].units;
        units.push_back(lexicon.indicators[i].unit);
        const auto fits = [&](bool rate) {
            return std::any_of(units.begin(), units.end(), [&](UnitId unit) {
                return index(unit) >= lexicon.units.size() ||
                       (lexicon.units[index(unit)].dimension == Dimension::rate) == rate;
            });
        };
        for (const rule::Phrasing& phrasing : indicator.node->phrasings) {
            each_node(phrasing.nodes, [&](const PhrasingNode& node) {
                const bool value = node.kind == PhrasingNode::Kind::slot && (node.text == "率" || node.text == "数");
                if (value && !indicator.node->units.empty() && !fits(node.text == "率")) {
                    desk.report(LintCode::slot_of_other_unit, {indicator.file, node.span},
                                {node.text, indicator.node->units.front().text});
                }
            });
        }
    }
}

} // namespace

void check_phrasing_sets(Desk& desk) {
    const std::vector<PhrasingList> lists = phrasing_lists(desk.declared());
    for (std::size_t i = 0; i < lists.size(); ++i) {
        check_list(desk, lists[i]);
        if (i > 0 && lists[i].excludes) {
            check_exclusion(desk, lists[i - 1], lists[i]);
        }
    }
    check_shared(desk, lists);
    check_slots(desk);
}

} // namespace zhunsheng::linting
