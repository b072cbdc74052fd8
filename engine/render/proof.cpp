#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/layout.h"
#include "engine/render/page.h"

namespace zhunsheng {
namespace {

using render::Ink;
using render::Layout;

constexpr int kLabelCells = 8;
constexpr int kStep = 2;
/// Deeper nodes stay at this indent, so that a narrow terminal still shows words.
constexpr int kDeepest = 24;

/// By Truth.
constexpr std::array<Ink, 3> kTruthInks{Ink::red, Ink::yellow, Ink::green};

/// A condition over several lines of its rule file, on one.
std::string on_one_line(std::string_view text) {
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

std::string funnel_text(const ProofNode& node) {
    std::vector<std::string> steps;
    for (const auto& [label, count] : node.funnel) {
        steps.push_back(fmt::format("{} {}", label, count));
    }
    return render::join(steps, " → ");
}

/// Of several places in one sentence, the first.
template <class Item>
std::vector<Item> distinct(const std::vector<Item>& items) {
    std::vector<Item> result;
    for (const Item& item : items) {
        if (std::none_of(result.begin(), result.end(),
                         [&item](const Item& shown) { return shown.span == item.span; })) {
            result.push_back(item);
        }
    }
    return result;
}

void write_node(Layout& out, const Document& document, const ProofNode& node, int indent) {
    const auto truth = static_cast<std::size_t>(node.truth);
    out.paragraph(
        indent, indent + kStep,
        {{fmt::format("[{}]", kTruthNames[truth]), kTruthInks[truth]}, {" " + on_one_line(node.text), Ink::plain}});
    const int inner = indent + kStep;
    const auto row = [&out, inner](std::string_view label, const std::string& text) {
        out.field(inner, kLabelCells, {std::string(label), Ink::faint}, {{text, Ink::plain}});
    };
    if (!node.note.empty()) {
        row("计算", node.note);
    }
    if (!node.funnel.empty()) {
        row("筛选", funnel_text(node));
    }
    for (const Evidence& evidence : distinct(node.evidence)) {
        row("证据", render::quote(document, evidence.span, evidence.focus));
    }
    for (const NearMiss& miss : distinct(node.near_misses)) {
        const std::string lacks = miss.lacks.empty() ? "" : fmt::format(" —— {}", miss.lacks);
        row("最接近", render::quote(document, miss.span, miss.focus) + lacks);
    }
    for (const ProofNode& child : node.children) {
        write_node(out, document, child, std::min(inner, kDeepest));
    }
}

void write_verdict(Layout& out, const GapReport& report, RuleId rule_id) {
    const PlanRule& rule = report.plan->rules[index(rule_id)];
    const Verdict& verdict = report.verdicts[index(rule_id)];
    const VerdictView& view = report.views[index(rule_id)];
    const auto row = [&out](std::string_view label, const std::string& text, Ink ink = Ink::plain) {
        if (!text.empty()) {
            out.field(kStep, kLabelCells, {std::string(label), Ink::faint}, {{text, ink}});
        }
    };
    out.paragraph(0, kStep, {{fmt::format("{} {}", rule.id, rule.title), Ink::bold}});
    row("报告", render::title_text(report));
    row("规则集", render::rulebook_text(*report.plan));
    row("依据", render::join(view.clauses, ";"));
    row("结论",
        fmt::format("{}(严重程度:{})", name_of(verdict.outcome, kOutcomeNames), name_of(view.severity, kSeverityNames)),
        Ink::bold);
    row("原因", view.reason);
    row("补充", verdict.detail == view.reason ? "" : verdict.detail);
}

} // namespace

std::string render_proof(const GapReport& report, RuleId rule, const ProofNode& proof, const TextStyle& style) {
    Layout out(style);
    write_verdict(out, report, rule);
    out.blank();
    out.paragraph(0, 0, {{"推理", Ink::bold}});
    write_node(out, *report.document, proof, kStep);
    const Advice& advice = report.views[index(rule)].advice;
    const Outcome outcome = report.verdicts[index(rule)].outcome;
    const bool advises = outcome != Outcome::satisfied && outcome != Outcome::inapplicable;
    if (advises && !(advice.remedy.empty() && advice.where.empty())) {
        out.blank();
        out.paragraph(0, 0, {{"整改", Ink::bold}});
        if (!advice.remedy.empty()) {
            out.field(kStep, kLabelCells, {"建议", Ink::faint}, {{advice.remedy, Ink::plain}});
        }
        if (!advice.where.empty()) {
            out.field(kStep, kLabelCells, {"写在", Ink::faint}, {{advice.where, Ink::plain}});
        }
    }
    return out.take();
}

std::string render_extract_text(const FactSet& facts, const Lexicon&) {
    std::string text = to_utf8(facts.document->original);
    if (!text.ends_with('\n')) {
        text += '\n';
    }
    return text;
}

} // namespace zhunsheng
