#include <array>
#include <fmt/format.h>

#include "engine/render/layout.h"
#include "engine/render/page.h"

namespace zhunsheng {
namespace {

using render::Entry;
using render::Ink;
using render::Layout;
using render::Row;

constexpr int kSubjectCells = 8;
constexpr int kEntryIndent = 2;
constexpr int kRowIndent = 4;
constexpr int kRowCells = 8;

/// By Severity.
constexpr std::array<Ink, 4> kSeverityInks{Ink::cyan, Ink::yellow, Ink::red, Ink::critical};
/// By Outcome.
constexpr std::array<Ink, 6> kOutcomeInks{Ink::green, Ink::yellow, Ink::red, Ink::cyan, Ink::faint, Ink::faint};

void heading(Layout& out, std::string text) {
    out.blank();
    out.paragraph(0, 0, {{std::move(text), Ink::bold}});
}

void write_rows(Layout& out, const Entry& entry) {
    for (const Row& row : entry.rows) {
        out.field(kRowIndent, kRowCells, {row.label, Ink::faint}, {{row.text, Ink::plain}});
    }
}

void write_finding(Layout& out, const Entry& entry) {
    const auto severity = static_cast<std::size_t>(entry.severity);
    const std::string outcome = entry.outcome == Outcome::partial ? ",部分符合" : "";
    out.paragraph(kEntryIndent, kRowIndent,
                  {{fmt::format("[{}]", kSeverityNames[severity]), kSeverityInks[severity]},
                   {" " + entry.text, Ink::bold},
                   {fmt::format(" ({}{})", entry.rules, outcome), Ink::faint}});
    write_rows(out, entry);
}

void write_verdict(Layout& out, const Entry& entry) {
    const auto outcome = static_cast<std::size_t>(entry.outcome);
    out.paragraph(kEntryIndent, kRowIndent,
                  {{fmt::format("[{}]", kOutcomeNames[outcome]), kOutcomeInks[outcome]},
                   {fmt::format(" {} {}", entry.rules, entry.text), Ink::plain}});
    write_rows(out, entry);
}

void write_head(Layout& out, const render::Page& page) {
    out.paragraph(0, 0, {{page.title, Ink::bold}});
    for (const Row& row : page.subject) {
        out.field(kEntryIndent, kSubjectCells, {row.label, Ink::faint}, {{row.text, Ink::plain}});
    }
    if (!page.damage.empty()) {
        heading(out, "输入有损坏或异常");
        for (const std::string& line : page.damage) {
            out.paragraph(kEntryIndent, kEntryIndent, {{line, Ink::yellow}});
        }
    }
    out.blank();
    for (const std::string& line : page.summary) {
        out.paragraph(0, 0, {{line, Ink::plain}});
    }
    if (!page.notices.empty()) {
        heading(out, std::string(render::kNoticeTitle));
        for (const std::string& line : page.notices) {
            out.paragraph(kEntryIndent, kRowIndent, {{line, Ink::yellow}});
        }
    }
}

/// What does not count, because it is not in force yet or was waived.
void write_set_aside(Layout& out, const render::Page& page) {
    if (!page.warnings.empty()) {
        heading(out, std::string(render::kWarningTitle));
        for (const Entry& entry : page.warnings) {
            write_finding(out, entry);
        }
    }
    if (!page.waived.empty()) {
        heading(out, std::string(render::kWaivedTitle));
        for (const Entry& entry : page.waived) {
            write_verdict(out, entry);
        }
    }
}

} // namespace

std::string render_text(const GapReport& report, const TextStyle& style) {
    const render::Page page = render::lay_out(report, style.all);
    Layout out(style);
    write_head(out, page);
    for (const render::Group& group : page.gaps) {
        heading(out, group.title);
        for (const Entry& entry : group.entries) {
            write_finding(out, entry);
        }
    }
    if (!page.questions.empty()) {
        heading(out, "待核(报告里看不出来,请人工核对)");
        for (const Entry& entry : page.questions) {
            write_finding(out, entry);
        }
    }
    write_set_aside(out, page);
    if (!page.hints.empty()) {
        heading(out, "提示");
        for (const Entry& entry : page.hints) {
            write_finding(out, entry);
        }
    } else if (page.folded > 0) {
        out.blank();
        out.paragraph(0, 0, {{fmt::format("另有 {} 条提示没有列出,加 --all 显示。", page.folded), Ink::faint}});
    }
    if (!page.holding.empty()) {
        heading(out, "符合和不适用的规则");
        for (const Entry& entry : page.holding) {
            write_verdict(out, entry);
        }
    }
    return out.take();
}

} // namespace zhunsheng
