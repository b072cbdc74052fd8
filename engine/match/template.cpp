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

class Planner {
public:
    explicit Planner(const Lexicon& lexicon) : lexicon_(lexicon) {}

    AnchorPlan run() && {
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
        anchoring.inside_titles = any_node(phrase.pattern, names_a_title) ||
                                  (phrase.role == PhraseRole::term && phrase.owner < lexicon_.terms.size() &&
                                   lexicon_.terms[phrase.owner].any_status_text);
        std::vector<Variant> variants;
        find_variants(view_of(phrase.pattern), variants);
        for (const Variant& variant : variants) {
            add_variant(anchoring, variant);
        }
    }

    void add_variant(Anchoring anchoring, const Variant& variant) {
        const std::span<const TemplateNode* const> nodes(variant.view);
        anchoring.before = sequence(nodes.first(variant.window.first));
        anchoring.after = sequence(nodes.subspan(variant.window.last));
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

    Sequence sequence(std::span<const TemplateNode* const> nodes) {
        std::vector<Node> flat;
        for (const TemplateNode* node : nodes) {
            flat.push_back(flatten(*node));
        }
        Program& program = plan_.program;
        const auto first = static_cast<std::uint32_t>(program.nodes.size());
        program.nodes.insert(program.nodes.end(), flat.begin(), flat.end());
        return {first, static_cast<std::uint32_t>(program.nodes.size())};
    }

    Node flatten(const TemplateNode& node) {
        Program& program = plan_.program;
        Node flat{node.kind, node.slot, node.limit, 0};
        if (node.kind == Kind::literal) {
            flat.first = static_cast<std::uint32_t>(program.chars.size());
            append_without_quotes(program.chars, node.text);
            flat.last = static_cast<std::uint32_t>(program.chars.size());
        } else if (node.kind == Kind::choice || node.kind == Kind::optional) {
            std::vector<Sequence> branches;
            for (const auto& branch : node.branches) {
                branches.push_back(sequence(view_of(branch)));
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
    AnchorPlan plan_;
};

} // namespace

AnchorPlan plan_anchors(const Lexicon& lexicon) {
    return Planner(lexicon).run();
}

} // namespace zhunsheng::match
