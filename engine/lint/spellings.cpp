#include "engine/lint/spellings.h"

#include <algorithm>

#include "engine/plan/lower_lexicon.h"

namespace zhunsheng::linting {
namespace {

using Texts = std::vector<std::u32string>;
using Kind = rule::PhrasingNode::Kind;

/// Every text of `nodes`; false as soon as there are more than `most`.
bool spell(const std::vector<rule::PhrasingNode>& nodes, std::size_t most, Texts& out);

bool spell(const rule::PhrasingNode& node, std::size_t most, Texts& out) {
    switch (node.kind) {
    case Kind::literal: out = {lowering::normalise_literal(node.text)}; return true;
    case Kind::gap:
    case Kind::wide_gap:
    case Kind::slot: out = {std::u32string(1, kHole)}; return true;
    case Kind::choice:
    case Kind::optional: break;
    }
    out.clear();
    if (node.kind == Kind::optional) {
        out.emplace_back();
    }
    for (const auto& branch : node.branches) {
        Texts texts;
        if (!spell(branch, most, texts) || out.size() + texts.size() > most) {
            return false;
        }
        out.insert(out.end(), texts.begin(), texts.end());
    }
    return true;
}

bool spell(const std::vector<rule::PhrasingNode>& nodes, std::size_t most, Texts& out) {
    out = {U""};
    for (const rule::PhrasingNode& node : nodes) {
        Texts tails;
        if (!spell(node, most, tails) || out.size() * tails.size() > most) {
            return false;
        }
        Texts longer;
        longer.reserve(out.size() * tails.size());
        for (const std::u32string& head : out) {
            for (const std::u32string& tail : tails) {
                longer.push_back(head + tail);
            }
        }
        out = std::move(longer);
    }
    return true;
}

} // namespace

std::optional<Texts> spellings(const rule::Phrasing& phrasing, std::size_t most) {
    Texts out;
    if (!spell(phrasing.nodes, most, out)) {
        return std::nullopt;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

bool holds_always(const Texts& longer, const Texts& shorter) {
    const auto has_hole = [](const std::u32string& text) {
        return text.empty() || text.find(kHole) != std::u32string::npos;
    };
    if (shorter.empty() || longer.empty() || std::any_of(shorter.begin(), shorter.end(), has_hole)) {
        return false;
    }
    return std::all_of(longer.begin(), longer.end(), [&](const std::u32string& text) {
        return std::any_of(shorter.begin(), shorter.end(),
                           [&](const std::u32string& part) { return text.find(part) != std::u32string::npos; });
    });
}

} // namespace zhunsheng::linting
