#include "engine/match/variants.h"

#include <algorithm>
#include <optional>

#include "engine/match/matcher.h"
#include "engine/match/template.h"

namespace zhunsheng {
namespace match {
namespace {

using Kind = TemplateNode::Kind;

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

} // namespace

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

} // namespace match

bool anchorable(const Template& pattern) {
    std::vector<match::Variant> variants;
    return match::find_variants(match::view_of(pattern), variants);
}

} // namespace zhunsheng
