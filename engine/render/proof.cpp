#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/page.h"
#include "engine/render/why_text.h"

namespace zhunsheng {
namespace {

using render::Ink;
using render::Layout;

constexpr int kStep = 2;
/// Deeper nodes stay at this indent, so that a narrow terminal still shows words.
constexpr int kDeepest = 24;

/// By Truth.
constexpr std::array<Ink, 3> kTruthInks{Ink::red, Ink::yellow, Ink::green};

void write_node(Layout& out, const Document& document, const ProofNode& node, int indent) {
    const auto truth = static_cast<std::size_t>(node.truth);
    out.paragraph(indent, indent + kStep,
                  {{fmt::format("[{}]", kTruthNames[truth]), kTruthInks[truth]},
                   {" " + render::condition_text(node.text), Ink::plain}});
    const int inner = indent + kStep;
    const auto row = [&out, inner](std::string_view label, const std::string& text) {
        render::write_row(out, inner, label, text);
    };
    row("计算", node.note);
    row("筛选", render::funnel_text(node.funnel));
    for (const Evidence& evidence : render::distinct_sentences(node.evidence)) {
        row("证据", render::quote(document, evidence.span, evidence.focus));
    }
    for (const NearMiss& miss : render::distinct_sentences(node.near_misses)) {
        const std::string lacks = miss.lacks.empty() ? "" : fmt::format(" —— {}", miss.lacks);
        row("最接近", render::quote(document, miss.span, miss.focus) + lacks);
    }
    for (const ProofNode& child : node.children) {
        write_node(out, document, child, std::min(inner, kDeepest));
    }
}

void write_verdict(Layout& out, const GapReport& report, const Why& why) {
    const PlanRule& rule = report.plan->rules[index(why.rule)];
    const Verdict& verdict = report.verdicts[index(why.rule)];
    const VerdictView& view = report.views[index(why.rule)];
    const auto row = [&out](std::string_view label, const std::string& text, Ink ink = Ink::plain) {
        render::write_row(out, kStep, label, text, ink);
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
    if (verdict.exception < rule.exceptions.size()) {
        row("例外", "按例外“" + rule.exceptions[verdict.exception].label + "”判断");
    }
    if (verdict.underlying) {
        row("按内容", std::string(name_of(verdict.underlying->outcome, kOutcomeNames)));
    }
    for (const std::string& notice : verdict.notices) {
        row("注意", notice);
    }
    row("一句话", render::headline(report, why));
}

} // namespace

std::string render_proof(const GapReport& report, const Why& why, const ProofNode& proof, const TextStyle& style) {
    Layout out(style);
    write_verdict(out, report, why);
    render::write_why(out, report, why);
    out.blank();
    out.paragraph(0, 0, {{"推理", Ink::bold}});
    write_node(out, *report.document, proof, kStep);
    const Advice& advice = report.views[index(why.rule)].advice;
    const Outcome outcome = report.verdicts[index(why.rule)].outcome;
    const bool advises =
        outcome != Outcome::satisfied && outcome != Outcome::inapplicable && outcome != Outcome::waived;
    if (advises && !advice.remedy.empty()) {
        out.blank();
        out.paragraph(0, 0, {{"整改", Ink::bold}});
        render::write_row(out, kStep, "建议", advice.remedy);
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
