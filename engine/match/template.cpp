#include "engine/match/template.h"

#include <algorithm>
#include <span>

#include "engine/match/matcher.h"
#include "engine/match/variants.h"

namespace zhunsheng::match {
namespace {

using Kind = TemplateNode::Kind;

template <class Predicate>
bool any_node(const std::vector<TemplateNode>& nodes, const Predicate& predicate) {
    return std::any_of(nodes.begin(), nodes.end(), [&](const TemplateNode& node) {
        return predicate(node) ||
               std::any_of(node.branches.begin(), node.branches.end(),
                           [&](const std::vector<TemplateNode>& branch) { return any_node(branch, predicate); });
    });
}

bool names_a_title(const TemplateNode& node) {
    return (node.kind == Kind::slot && node.slot == TemplateNode::Slot::document) ||
           (node.kind == Kind::literal && node.text.find_first_of(U"《》") != std::u32string::npos);
}

using Nodes = std::span<const TemplateNode* const>;

/// What is known of the first character a walk compares.
enum class Start : std::uint8_t { known, passes, unknown }; // passes: may match nothing, look at what follows

Start add_starts(const TemplateNode& node, bool forward, Filter& filter);

Start add_starts(Nodes nodes, bool forward, Filter& filter) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Start start = add_starts(*nodes[forward ? i : nodes.size() - 1 - i], forward, filter);
        if (start != Start::passes) {
            return start;
        }
    }
    return Start::passes;
}

Start add_starts(const TemplateNode& node, bool forward, Filter& filter) {
    if (node.kind == Kind::literal) {
        std::u32string text;
        append_without_quotes(text, node.text);
        if (text.empty()) {
            return Start::passes;
        }
        filter.add(forward ? text.front() : text.back());
        return Start::known;
    }
    if (node.kind != Kind::choice && node.kind != Kind::optional) {
        return Start::unknown;
    }
    Start start = node.kind == Kind::optional ? Start::passes : Start::known;
    for (const auto& branch : node.branches) {
        start = std::max(start, add_starts(view_of(branch), forward, filter));
    }
    return start;
}

class Planner {
public:
    explicit Planner(const Lexicon& lexicon) : lexicon_(lexicon) {}

    AnchorPlan run() && {
        for (const Phrase& phrase : lexicon_.phrases) {
            count_pairs(phrase.pattern, counts_);
        }
        for (std::uint32_t phrase = 0; phrase < lexicon_.phrases.size(); ++phrase) {
            add(phrase);
        }
        return std::move(plan_);
    }

private:
    void add(std::uint32_t index) {
        const Phrase& phrase = lexicon_.phrases[index];
        Anchoring anchoring;
        anchoring.phrase = index;
        anchoring.role = role_bit(phrase.role);
        anchoring.crosses_sentences =
            any_node(phrase.pattern, [](const TemplateNode& node) { return node.kind == Kind::wide_gap; });
        anchoring.inside_titles = any_node(phrase.pattern, names_a_title) || reads_titles(phrase);
        std::vector<Variant> variants;
        find_variants(view_of(phrase.pattern), counts_, variants);
        for (const Variant& variant : variants) {
            add_variant(anchoring, variant);
        }
    }

    /// 书名内
    [[nodiscard]] bool reads_titles(const Phrase& phrase) const {
        switch (phrase.role) {
        case PhraseRole::term:
            return phrase.owner < lexicon_.terms.size() && lexicon_.terms[phrase.owner].any_status_text;
        case PhraseRole::wording:
            return phrase.owner < lexicon_.wording_items.size() && lexicon_.wording_items[phrase.owner].inside_titles;
        default: return false;
        }
    }

    void add_variant(Anchoring anchoring, const Variant& variant) {
        const Nodes nodes(variant.view);
        anchoring.before = sequence(nodes.first(variant.window.first), false);
        anchoring.after = sequence(nodes.subspan(variant.window.last), true);
        auto strings = strings_of(nodes.subspan(variant.window.first, variant.window.last - variant.window.first));
        std::sort(strings.begin(), strings.end());
        strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
        const auto id = static_cast<std::uint32_t>(plan_.anchorings.size());
        for (const std::u32string& text : strings) {
            plan_.texts.push_back(
                {static_cast<std::uint32_t>(plan_.chars.size()), static_cast<std::uint32_t>(text.size()), id});
            plan_.chars += text;
        }
        plan_.anchorings.push_back(anchoring);
    }

    Sequence sequence(Nodes nodes, bool forward) {
        std::vector<Node> flat;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            flat.push_back(flatten(*nodes[i], forward));
            flat.back().filter = filter(nodes, i, forward);
        }
        Program& program = plan_.program;
        const auto first = static_cast<std::uint32_t>(program.nodes.size());
        program.nodes.insert(program.nodes.end(), flat.begin(), flat.end());
        return {first, static_cast<std::uint32_t>(program.nodes.size())};
    }

    /// The filter of nodes[at], or kNone where nothing is known.
    std::uint32_t filter(Nodes nodes, std::size_t at, bool forward) {
        Filter made;
        Start start = Start::unknown;
        const TemplateNode& node = *nodes[at];
        if (node.kind == Kind::gap || node.kind == Kind::wide_gap) {
            start = add_starts(forward ? nodes.subspan(at + 1) : nodes.first(at), forward, made);
        } else if (node.kind == Kind::choice || node.kind == Kind::optional) {
            start = Start::known;
            for (const auto& branch : node.branches) {
                start = std::max(start, add_starts(view_of(branch), forward, made));
            }
        }
        if (start != Start::known) {
            return kNone;
        }
        plan_.program.filters.push_back(made);
        return static_cast<std::uint32_t>(plan_.program.filters.size() - 1);
    }

    Node flatten(const TemplateNode& node, bool forward) {
        Program& program = plan_.program;
        Node flat{node.kind, node.slot, node.limit, 0, kNone};
        if (node.kind == Kind::literal) {
            flat.first = static_cast<std::uint32_t>(program.chars.size());
            append_without_quotes(program.chars, node.text);
            flat.last = static_cast<std::uint32_t>(program.chars.size());
        } else if (node.kind == Kind::choice || node.kind == Kind::optional) {
            std::vector<Sequence> branches;
            for (const auto& branch : node.branches) {
                branches.push_back(sequence(view_of(branch), forward));
            }
            flat.first = static_cast<std::uint32_t>(program.sequences.size());
            program.sequences.insert(program.sequences.end(), branches.begin(), branches.end());
            flat.last = static_cast<std::uint32_t>(program.sequences.size());
        } else if (node.limit == 0) {
            flat.first = node.kind == Kind::gap ? kGapLimit : kWideGapLimit;
        }
        return flat;
    }

    const Lexicon& lexicon_;
    PairCounts counts_;
    AnchorPlan plan_;
};

} // namespace

AnchorPlan plan_anchors(const Lexicon& lexicon) {
    return Planner(lexicon).run();
}

} // namespace zhunsheng::match
