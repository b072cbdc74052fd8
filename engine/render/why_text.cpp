#include "engine/render/why_text.h"

#include <algorithm>
#include <fmt/format.h>

#include "engine/render/page.h"

namespace zhunsheng::render {
namespace {

constexpr int kLabelCells = 8;
constexpr int kStep = 2;
constexpr std::size_t kOthersShown = 5;

std::string turn_text(const WhyAtom& atom, Truth wanted) {
    return fmt::format("{}→{}", kTruthNames[static_cast<std::size_t>(atom.truth)],
                       kTruthNames[static_cast<std::size_t>(wanted)]);
}

std::string set_text(const Why& why, const AtomSet& set) {
    std::vector<std::string> texts;
    texts.reserve(set.size());
    for (const AtomValue value : set) {
        const WhyAtom& atom = why.atoms[value.atom];
        const bool turned_off = atom.truth == Truth::yes && value.truth == Truth::no;
        texts.push_back((turned_off ? "不再有:" : "") + condition_text(atom.text));
    }
    return join(texts, "  +  ");
}

void write_atom(Layout& out, const Document& document, const WhyAtom& atom, Truth wanted) {
    out.paragraph(
        kStep, 2 * kStep,
        {{fmt::format("[{}]", turn_text(atom, wanted)), atom.truth == Truth::unknown ? Ink::yellow : Ink::red},
         {" " + condition_text(atom.text), Ink::plain}});
    const int inner = 2 * kStep;
    write_row(out, inner, "差距", atom.distance);
    write_row(out, inner, "情况", atom.bound);
    write_row(out, inner, "走到", funnel_text(atom.funnel.steps));
    for (const NearMiss& miss : distinct_sentences(atom.near_misses)) {
        write_row(out, inner, "最接近",
                  quote(document, miss.span, miss.focus) + (miss.lacks.empty() ? "" : " —— " + miss.lacks));
    }
    for (const Evidence& survivor : distinct_sentences(atom.funnel.survivors)) {
        const bool shown = std::any_of(atom.near_misses.begin(), atom.near_misses.end(),
                                       [&](const NearMiss& miss) { return miss.span == survivor.span; });
        write_row(out, inner, "最接近", shown ? "" : quote(document, survivor.span, survivor.focus));
    }
    write_row(out, inner, "出自",
              atom.file.empty() ? "" : fmt::format("{}:{}:{}", atom.file, atom.at.line, atom.at.column));
}

void write_blocking(Layout& out, const GapReport& report, const Why& why) {
    const std::vector<AtomSet>& sets = why.blocking.sets;
    if (sets.empty()) {
        return;
    }
    out.blank();
    out.paragraph(0, 0, {{"卡在哪里", Ink::bold}});
    const std::string others = sets.size() == 1 ? "" : fmt::format(",另有{}种补法", sets.size() - 1);
    out.paragraph(kStep, kStep,
                  {{fmt::format("最少改{}个条件{}{}:", sets.front().size(), others,
                                why.blocking.complete ? "" : "(条件太多,只列出找到的最小的几种)"),
                    Ink::plain}});
    for (const AtomValue value : sets.front()) {
        write_atom(out, *report.document, why.atoms[value.atom], value.truth);
    }
    for (std::size_t i = 1; i < sets.size() && i <= kOthersShown; ++i) {
        write_row(out, kStep, "或者", set_text(why, sets[i]));
    }
    if (sets.size() > kOthersShown + 1) {
        write_row(out, kStep, "还有", fmt::format("{}种,见 --format json", sets.size() - kOthersShown - 1));
    }
}

void write_holding(Layout& out, const GapReport& report, const Why& why) {
    const std::vector<AtomSet>& sets = why.holding.sets;
    const Outcome outcome = report.verdicts[index(why.rule)].outcome;
    if (sets.empty() || sets.front().empty()) {
        return;
    }
    out.blank();
    const std::string title = outcome == Outcome::satisfied ? "靠什么成立"
                              : outcome == Outcome::partial ? "为什么不是不符合"
                                                            : "凭什么这样判";
    out.paragraph(0, 0, {{title, Ink::bold}});
    for (std::size_t i = 0; i < sets.size() && i <= kOthersShown; ++i) {
        write_row(out, kStep, i == 0 ? "只凭" : "或只凭", set_text(why, sets[i]));
    }
}

void write_change(Layout& out, const Why& why) {
    if (why.blocking.sets.empty()) {
        return;
    }
    out.blank();
    out.paragraph(0, 0, {{"怎样改", Ink::bold}});
    write_row(out, kStep, "复算过",
              why.counterfactual ? why.counterfactual->told
                                 : "没有能在文本上构造出来、复算后成立的改法,请按整改建议核对");
    write_row(out, kStep, "写在", why.advice.where);
}

} // namespace

std::string condition_text(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!space) {
            result += c;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    return result;
}

std::string funnel_text(const std::vector<std::pair<std::string, std::size_t>>& steps) {
    std::vector<std::string> texts;
    texts.reserve(steps.size());
    for (const auto& [label, count] : steps) {
        texts.push_back(fmt::format("{} {}", label, count));
    }
    return join(texts, " → ");
}

void write_row(Layout& out, int indent, std::string_view label, const std::string& text, Ink ink) {
    if (!text.empty()) {
        out.field(indent, kLabelCells, {std::string(label), Ink::faint}, {{text, ink}});
    }
}

std::string headline(const GapReport& report, const Why& why) {
    const Outcome outcome = report.verdicts[index(why.rule)].outcome;
    const std::string_view name = name_of(outcome, kOutcomeNames);
    if (outcome == Outcome::satisfied && !why.holding.sets.empty()) {
        return fmt::format("{}:有{}个条件已经成立,凭它们就够", name, why.holding.sets.front().size());
    }
    if (why.blocking.sets.empty() || why.blocking.sets.front().empty()) {
        return {};
    }
    const AtomSet& smallest = why.blocking.sets.front();
    const std::string& distance = why.atoms[smallest.front().atom].distance;
    return fmt::format("{}:卡在{}个条件上{}", name, smallest.size(), distance.empty() ? "" : ",首先" + distance);
}

void write_why(Layout& out, const GapReport& report, const Why& why) {
    write_blocking(out, report, why);
    write_change(out, why);
    write_holding(out, report, why);
}

} // namespace zhunsheng::render
