// Single phrasings: ends that do nothing, branches, characters that no report holds after normalisation.
#include <algorithm>
#include <array>

#include "engine/base/utf8.h"
#include "engine/document/characters.h"
#include "engine/lint/checks.h"
#include "engine/lint/phrasing_lists.h"
#include "engine/lint/spellings.h"
#include "engine/plan/lower_lexicon.h"

namespace zhunsheng::linting {
namespace {

using rule::PhrasingNode;
using Kind = PhrasingNode::Kind;

/// Words that say nothing alone, as the readers of real reports found.
constexpr std::array<std::u32string_view, 24> kGeneric{
    U"考核", U"实施方案", U"工作安排", U"工作方案", U"议题", U"告知", U"APP",  U"编制",
    U"经费", U"督办",     U"任前",     U"座谈会",   U"次",   U"件",   U"因",   U"导致",
    U"工作", U"开展",     U"推进",     U"落实",     U"加强", U"会议", U"情况", U"制度"};

bool is_hole(const PhrasingNode& node) {
    return node.kind == Kind::gap || node.kind == Kind::wide_gap;
}

/// An end that may be left out, or a gap with nothing beyond it, never decides whether the phrasing matches.
void check_edges(Desk& desk, const PhrasingList& list, const rule::Phrasing& phrasing) {
    // Of a name that holds digits, and of a heading, it counts how far the match reaches.
    const bool reach_counts = list.owner == PhrasingOwner::part || list.owner == PhrasingOwner::cues;
    if (phrasing.nodes.size() < 2 || reach_counts) {
        return;
    }
    const auto idle = [](const PhrasingNode& node) { return is_hole(node) || node.kind == Kind::optional; };
    // What begins an indicator's phrasing can decide which of two indicators a figure reports.
    const bool whole_counts = list.owner == PhrasingOwner::indicator && !list.excludes;
    const auto say = [&](std::string_view where, const PhrasingNode& node) {
        const Site site{list.file, node.span};
        desk.report(LintCode::idle_edge, site, {std::string(where), std::string(desk.text(site))}, {{node.span, ""}});
    };
    if (is_hole(phrasing.nodes.front()) || (idle(phrasing.nodes.front()) && !whole_counts)) {
        say("开头", phrasing.nodes.front());
    } else if (is_hole(phrasing.nodes.back()) || (idle(phrasing.nodes.back()) && !whole_counts)) {
        say("末尾", phrasing.nodes.back());
    }
}

Span span_of(const std::vector<PhrasingNode>& branch) {
    return branch.empty() ? Span{} : Span{branch.front().span.begin, branch.back().span.end};
}

void check_branches(Desk& desk, const PhrasingList& list, const PhrasingNode& node) {
    std::vector<Span> spans;
    std::vector<std::string_view> seen;
    for (const auto& branch : node.branches) {
        spans.push_back(span_of(branch));
        if (spans.back().empty()) {
            return;
        }
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const std::string_view text = desk.text({list.file, spans[i]});
        if (std::find(seen.begin(), seen.end(), text) != seen.end()) {
            desk.report(LintCode::repeated_branch, {list.file, spans[i]}, {std::string(text)},
                        {Desk::removal_from(spans, i)});
        }
        seen.push_back(text);
    }
    if (node.kind == Kind::choice && spans.size() == 1) {
        desk.report(LintCode::lone_branch, {list.file, node.span}, {},
                    {{{node.span.begin, spans[0].begin}, ""}, {{spans[0].end, node.span.end}, ""}});
    }
}

/// Runs of one literal that have something wrong in common; `wrong` tells which characters.
template <class Wrong, class Report>
void each_character(const Desk& desk, Site literal, const Wrong& wrong, const Report& report) {
    const std::string_view raw = desk.text(literal);
    std::uint32_t at = literal.span.begin;
    for (const char32_t c : to_utf32(raw)) {
        std::string one;
        append_utf8(one, c);
        const Span span{at, at + static_cast<std::uint32_t>(one.size())};
        at = span.end;
        if (wrong(c)) {
            report(c, one, span);
        }
    }
}

/// A traditional or variant character, which normalisation never leaves in a text. Symbols are check_characters' matter.
bool never_stays(char32_t c) {
    return is_plain_han(c) && fold(c) != c && !is_ambiguous_traditional(c);
}

void check_literal(Desk& desk, const PhrasingList& list, const PhrasingNode& node, bool wide) {
    const Site site{list.file, node.span};
    each_character(desk, site, never_stays, [&](char32_t c, const std::string& one, Span span) {
        const std::string folded = to_utf8(std::u32string(1, fold(c)));
        desk.report(LintCode::phrasing_folded, {list.file, span}, {one, folded}, {{span, folded}});
    });
    const auto stop = [](char32_t c) { return is_stop(c) || c == U'!' || c == U'?'; };
    if (!wide) {
        each_character(desk, site, stop, [&](char32_t, const std::string& one, Span span) {
            desk.report(LintCode::phrasing_across_stop, {list.file, span}, {one});
        });
    }
}

bool is_idle_mark(char32_t c) {
    return lowering::normalise_literal(to_utf8(std::u32string(1, c))).empty();
}

/// [“] as a whole, “ in a longer text alone.
void check_idle_marks(Desk& desk, const PhrasingList& list, const std::vector<PhrasingNode>& nodes) {
    const auto all_idle = [](const std::vector<PhrasingNode>& branch) {
        return std::all_of(branch.begin(), branch.end(), [](const PhrasingNode& node) {
            return node.kind == Kind::literal && lowering::normalise_literal(node.text).empty();
        });
    };
    for (const PhrasingNode& node : nodes) {
        if (node.kind == Kind::optional && std::all_of(node.branches.begin(), node.branches.end(), all_idle)) {
            const Site site{list.file, node.span};
            desk.report(LintCode::idle_mark, site, {std::string(desk.text(site))}, {{node.span, ""}});
            continue;
        }
        if (node.kind == Kind::literal) {
            each_character(desk, {list.file, node.span}, is_idle_mark,
                           [&](char32_t, const std::string& one, Span span) {
                               desk.report(LintCode::idle_mark, {list.file, span}, {one}, {{span, ""}});
                           });
        }
        for (const auto& branch : node.branches) {
            check_idle_marks(desk, list, branch);
        }
    }
}

void check_generic(Desk& desk, const PhrasingList& list, const rule::Phrasing& phrasing) {
    if (list.owner != PhrasingOwner::term || list.excludes) {
        return;
    }
    const auto texts = spellings(phrasing);
    if (!texts) {
        return;
    }
    const auto generic = [](const std::u32string& text) {
        return std::find(kGeneric.begin(), kGeneric.end(), text) != kGeneric.end();
    };
    if (std::all_of(texts->begin(), texts->end(), generic)) {
        desk.report(LintCode::generic_phrasing, {list.file, phrasing.source.span}, {to_utf8(texts->front())});
    }
}

} // namespace

void check_phrasings(Desk& desk) {
    for (const PhrasingList& list : phrasing_lists(desk.declared())) {
        for (const rule::Phrasing& phrasing : *list.phrasings) {
            check_edges(desk, list, phrasing);
            check_generic(desk, list, phrasing);
            check_idle_marks(desk, list, phrasing.nodes);
            bool wide = false;
            each_node(phrasing.nodes, [&](const PhrasingNode& node) { wide = wide || node.kind == Kind::wide_gap; });
            each_node(phrasing.nodes, [&](const PhrasingNode& node) {
                if (node.kind == Kind::choice || node.kind == Kind::optional) {
                    check_branches(desk, list, node);
                } else if (node.kind == Kind::literal) {
                    check_literal(desk, list, node, wide);
                }
            });
        }
    }
}

} // namespace zhunsheng::linting
