#include <fmt/format.h>

#include "engine/render/markdown_text.h"
#include "engine/render/page.h"

namespace zhunsheng {
namespace {

using render::Entry;
using render::markdown_joined;
using render::markdown_plain;
using render::Row;

void write_rows(std::string& out, const Entry& entry) {
    for (const Row& row : entry.rows) {
        out += row.label.empty() ? fmt::format("  - {}\n", markdown_joined(row.text))
                                 : fmt::format("  - {}:{}\n", row.label, markdown_joined(row.text));
    }
}

void write_finding(std::string& out, const Entry& entry) {
    const std::string_view partial = entry.outcome == Outcome::partial ? ",部分符合" : "";
    out += fmt::format("- **[{}] {}** ({}{})\n", name_of(entry.severity, kSeverityNames), markdown_joined(entry.text),
                       markdown_plain(entry.rules), partial);
    write_rows(out, entry);
}

void write_section(std::string& out, std::string_view title, const std::vector<Entry>& entries) {
    if (entries.empty()) {
        return;
    }
    out += fmt::format("\n## {}\n\n", markdown_plain(title));
    for (const Entry& entry : entries) {
        write_finding(out, entry);
    }
}

} // namespace

std::string render_markdown(const GapReport& report) {
    const render::Page page = render::lay_out(report, false);
    std::string out = fmt::format("# 缺口报告:{}\n\n", markdown_joined(page.title));
    for (const Row& row : page.subject) {
        out += fmt::format("- {}:{}\n", row.label, markdown_joined(row.text));
    }
    if (!page.damage.empty()) {
        out += "\n**输入有损坏或异常**\n\n";
        for (const std::string& line : page.damage) {
            out += fmt::format("- {}\n", markdown_joined(line));
        }
    }
    out += '\n';
    for (const std::string& line : page.summary) {
        out += markdown_plain(line) + "\n";
    }
    if (!page.notices.empty()) {
        out += fmt::format("\n**{}**\n\n", render::kNoticeTitle);
        for (const std::string& line : page.notices) {
            out += fmt::format("- {}\n", markdown_joined(line));
        }
    }
    for (const render::Group& group : page.gaps) {
        write_section(out, group.title, group.entries);
    }
    write_section(out, "待核(报告里看不出来,请人工核对)", page.questions);
    write_section(out, render::kWarningTitle, page.warnings);
    write_section(out, render::kWaivedTitle, page.waived);
    if (page.folded > 0) {
        out += fmt::format("\n另有 {} 条提示没有列出。\n", page.folded);
    }
    return out;
}

} // namespace zhunsheng
