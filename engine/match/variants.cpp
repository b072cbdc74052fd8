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

constexpr std::uint32_t kUnbounded = 1U << 20U; // expected hits of what need not stand there

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

std::uint32_t expected_hits(const TemplateNode& node, const PairCounts& counts);

std::uint32_t expected_hits(const std::vector<TemplateNode>& nodes, const PairCounts& counts) {
    std::uint32_t least = kUnbounded;
    for (const TemplateNode& node : nodes) {
        least = std::min(least, expected_hits(node, counts));
    }
    return least;
}

/// How often a node that must stand there is to be expected, relative to others.
std::uint32_t expected_hits(const TemplateNode& node, const PairCounts& counts) {
    if (node.kind == Kind::literal) {
        return extent(node).shortest > 0 ? counts.rarest(node.text) : kUnbounded;
    }
    if (node.kind != Kind::choice) {
        return kUnbounded;
    }
    std::uint32_t sum = 0;
    for (const auto& branch : node.branches) {
        sum = std::min(kUnbounded, sum + expected_hits(branch, counts));
    }
    return sum;
}

/// The run of pure nodes that makes the best anchor: rare, then long and of few strings.
std::optional<Window> best_window(const View& view, const PairCounts& counts) {
    std::vector<Extent> extents;
    extents.reserve(view.size());
    std::vector<std::uint32_t> expected;
    for (const TemplateNode* node : view) {
        extents.push_back(extent(*node));
        expected.push_back(expected_hits(*node, counts));
    }
    std::optional<Window> best;
    for (std::size_t first = 0; first < view.size(); ++first) {
        std::uint64_t count = 1;
        std::int64_t shortest = 0;
        std::int64_t hits = kUnbounded;
        for (std::size_t last = first; last < view.size() && extents[last].pure; ++last) {
            count *= extents[last].count;
            shortest += extents[last].shortest;
            hits = std::min<std::int64_t>(hits, expected[last]);
            if (count > kMaxStrings) {
                break;
            }
            const std::int64_t score =
                std::min<std::int64_t>(shortest, 5) * 8 - hits * 16 - static_cast<std::int64_t>(count);
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

void PairCounts::add(std::u32string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        std::uint16_t& count = counts_[slot(text[i - 1], text[i])];
        count = static_cast<std::uint16_t>(std::min(count + 1, 0xFFFF));
    }
}

std::uint32_t PairCounts::rarest(std::u32string_view text) const {
    constexpr std::uint32_t kSingle = 4;
    std::uint32_t least = text.size() < 2 ? kSingle : kUnbounded;
    for (std::size_t i = 1; i < text.size(); ++i) {
        least = std::min(least, std::uint32_t{counts_[slot(text[i - 1], text[i])]});
    }
    return least;
}

void count_pairs(const std::vector<TemplateNode>& nodes, PairCounts& counts) {
    for (const TemplateNode& node : nodes) {
        counts.add(node.text);
        for (const auto& branch : node.branches) {
            count_pairs(branch, counts);
        }
    }
}

bool find_variants(View view, const PairCounts& counts, std::vector<Variant>& variants) {
    bool complete = true;
    std::vector<View> open{std::move(view)};
    std::size_t budget = kMaxVariants;
    while (!open.empty() && budget > 0) {
        --budget;
        View current = std::move(open.back());
        open.pop_back();
        if (const auto window = best_window(current, counts)) {
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

std::size_t required_length(const Template& pattern) {
    std::size_t total = 0;
    for (const TemplateNode& node : pattern) {
        if (node.kind == TemplateNode::Kind::literal) {
            total += node.text.size();
        } else if (node.kind == TemplateNode::Kind::choice && !node.branches.empty()) {
            std::size_t least = required_length(node.branches.front());
            for (const Template& branch : node.branches) {
                least = std::min(least, required_length(branch));
            }
            total += least;
        }
    }
    return total;
}

bool anchorable(const Template& pattern) {
    std::vector<match::Variant> variants;
    return match::find_variants(match::view_of(pattern), {}, variants);
}

} // namespace zhunsheng
