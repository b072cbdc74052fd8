#include "engine/match/template.h"

#include <algorithm>
#include <optional>
#include <span>

#include "engine/match/matcher.h"

namespace zhunsheng {
namespace match {
namespace {

using Kind = TemplateNode::Kind;
using View = std::vector<const TemplateNode*>;

constexpr std::uint32_t kMaxStrings = 512; // of one anchor; more would grow the automaton for little selectivity
constexpr std::size_t kMaxVariants = 256;  // of one phrase

/// The strings a node can stand for, without listing them.
struct Extent {
    bool pure = true; ///< literals, choices and options only
    std::uint32_t count = 1;
    std::uint32_t shortest = 0;
};

std::uint32_t saturate(std::uint64_t count) {
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(count, kMaxStrings + 1));
}

Extent extent(const TemplateNode& node);

Extent extent(const std::vector<TemplateNode>& nodes) {
    Extent whole;
    for (const TemplateNode& node : nodes) {
        const Extent part = extent(node);
        whole.pure = whole.pure && part.pure;
        whole.count = saturate(std::uint64_t{whole.count} * part.count);
        whole.shortest += part.shortest;
    }
    return whole;
}

Extent extent(const TemplateNode& node) {
    if (node.kind == Kind::literal) {
        const auto quotes = std::count_if(node.text.begin(), node.text.end(), is_transparent);
        return {true, 1, static_cast<std::uint32_t>(node.text.size()) - static_cast<std::uint32_t>(quotes)};
    }
    if (node.kind != Kind::choice && node.kind != Kind::optional) {
        return {false, 1, 0};
    }
    Extent whole{true, node.kind == Kind::optional ? 1U : 0U, node.kind == Kind::optional ? 0U : kNone};
    for (const auto& branch : node.branches) {
        const Extent part = extent(branch);
        whole.pure = whole.pure && part.pure;
        whole.count = saturate(std::uint64_t{whole.count} + part.count);
        whole.shortest = std::min(whole.shortest, part.shortest);
    }
    whole.shortest = whole.shortest == kNone ? 0 : whole.shortest;
    return whole;
}

struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
    std::int64_t score = 0;
};

/// The run of pure nodes that makes the best anchor: at least two characters if possible, then long and of few strings.
std::optional<Window> best_window(const View& view) {
    std::vector<Extent> extents;
    extents.reserve(view.size());
    for (const TemplateNode* node : view) {
        extents.push_back(extent(*node));
    }
    std::optional<Window> best;
    for (std::size_t first = 0; first < view.size(); ++first) {
        std::uint64_t count = 1;
        std::int64_t shortest = 0;
        for (std::size_t last = first; last < view.size() && extents[last].pure; ++last) {
            count *= extents[last].count;
            shortest += extents[last].shortest;
            if (count > kMaxStrings) {
                break;
            }
            const std::int64_t score = std::min<std::int64_t>(shortest, 2) * 10'000 +
                                       std::min<std::int64_t>(shortest, 5) * 8 - static_cast<std::int64_t>(count);
            if (shortest > 0 && (!best || score > best->score)) {
                best = Window{first, last + 1, score};
            }
        }
    }
    return best;
}

/// The node to spell out when no window serves: a choice, better one with a literal in every branch.
std::optional<std::size_t> node_to_spell_out(const View& view) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < view.size(); ++i) {
        const TemplateNode& node = *view[i];
        if (node.kind == Kind::choice &&
            std::all_of(node.branches.begin(), node.branches.end(), [](const auto& branch) {
                return std::any_of(branch.begin(), branch.end(),
                                   [](const TemplateNode& inner) { return extent(inner).shortest > 0; });
            })) {
            return i;
        }
        if (!found && (node.kind == Kind::choice || node.kind == Kind::optional)) {
            found = i;
        }
    }
    return found;
}

View with_branch(const View& view, std::size_t at, const std::vector<TemplateNode>* branch) {
    View spelled(view.begin(), view.begin() + static_cast<std::ptrdiff_t>(at));
    if (branch != nullptr) {
        for (const TemplateNode& node : *branch) {
            spelled.push_back(&node);
        }
    }
    spelled.insert(spelled.end(), view.begin() + static_cast<std::ptrdiff_t>(at) + 1, view.end());
    return spelled;
}

/// A phrase as variants that each have an anchor window.
struct Variant {
    View view;
    Window window;
};

/// False when some variant has no literal, or there are too many.
bool find_variants(View view, std::vector<Variant>& variants) {
    bool complete = true;
    std::vector<View> open{std::move(view)};
    std::size_t budget = kMaxVariants;
    while (!open.empty() && budget > 0) {
        --budget;
        View current = std::move(open.back());
        open.pop_back();
        if (const auto window = best_window(current)) {
            variants.push_back({std::move(current), *window});
            continue;
        }
        const auto at = node_to_spell_out(current);
        if (!at) {
            complete = false;
            continue;
        }
        const TemplateNode& node = *current[*at];
        for (const auto& branch : node.branches) {
            open.push_back(with_branch(current, *at, &branch));
        }
        if (node.kind == Kind::optional) {
            open.push_back(with_branch(current, *at, nullptr));
        }
    }
    return complete && open.empty();
}

View view_of(const Template& pattern) {
    View view;
    view.reserve(pattern.size());
    for (const TemplateNode& node : pattern) {
        view.push_back(&node);
    }
    return view;
}

void append_without_quotes(std::u32string& out, std::u32string_view text) {
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char32_t c) { return !is_transparent(c); });
}

std::vector<std::u32string> strings_of(std::span<const TemplateNode* const> nodes) {
    std::vector<std::u32string> strings{U""};
    for (const TemplateNode* node : nodes) {
        if (node->kind == Kind::literal) {
            for (std::u32string& text : strings) {
                append_without_quotes(text, node->text);
            }
            continue;
        }
        std::vector<std::u32string> longer;
        if (node->kind == Kind::optional) {
            longer = strings;
        }
        for (const auto& branch : node->branches) {
            for (const std::u32string& tail : strings_of(view_of(branch))) {
                for (const std::u32string& text : strings) {
                    longer.push_back(text + tail);
                }
            }
        }
        strings = std::move(longer);
    }
    return strings;
}

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

} // namespace match

bool anchorable(const Template& pattern) {
    std::vector<match::Variant> variants;
    return match::find_variants(match::view_of(pattern), variants);
}

} // namespace zhunsheng
