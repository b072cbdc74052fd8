#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/page.h"

namespace zhunsheng {
namespace {

using render::Entry;
using render::Row;

/// Text of a report or rulebook stays text: no character of it may turn into markup, a link or raw HTML.
std::string plain(std::string_view text) {
    constexpr std::string_view kMarkup = "\\`*_[]<>|#~&";
    std::string escaped;
    for (const char c : escape_controls(text)) {
        if (kMarkup.find(c) != std::string_view::npos) {
            escaped += '\\';
        }
        escaped += c;
    }
    return escaped;
}

/// Lines of a text, joined for one list item.
std::string joined(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find('\n'), text.size());
        result += (result.empty() ? "" : " ") + plain(text.substr(0, stop));
        text.remove_prefix(std::min(stop + 1, text.size()));
    }
    return result;
}

void write_rows(std::string& out, const Entry& entry) {
    for (const Row& row : entry.rows) {
        out += row.label.empty() ? fmt::format("  - {}\n", joined(row.text))
                                 : fmt::format("  - {}:{}\n", row.label, joined(row.text));
    }
}

void write_finding(std::string& out, const Entry& entry) {
    const std::string_view partial = entry.outcome == Outcome::partial ? ",部分符合" : "";
    out += fmt::format("- **[{}] {}** ({}{})\n", name_of(entry.severity, kSeverityNames), joined(entry.text),
                       plain(entry.rules), partial);
    write_rows(out, entry);
}

void write_section(std::string& out, std::string_view title, const std::vector<Entry>& entries) {
    if (entries.empty()) {
        return;
    }
    out += fmt::format("\n## {}\n\n", plain(title));
    for (const Entry& entry : entries) {
        write_finding(out, entry);
    }
}

} // namespace

std::string render_markdown(const GapReport& report) {
    const render::Page page = render::lay_out(report, false);
    std::string out = fmt::format("# 缺口报告:{}\n\n", joined(page.title));
    for (const Row& row : page.subject) {
        out += fmt::format("- {}:{}\n", row.label, joined(row.text));
    }
    if (!page.damage.empty()) {
        out += "\n**输入有损坏或异常**\n\n";
        for (const std::string& line : page.damage) {
            out += fmt::format("- {}\n", joined(line));
        }
    }
    out += '\n';
    for (const std::string& line : page.summary) {
        out += plain(line) + "\n";
    }
    if (!page.notices.empty()) {
        out += fmt::format("\n**{}**\n\n", render::kNoticeTitle);
        for (const std::string& line : page.notices) {
            out += fmt::format("- {}\n", joined(line));
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
