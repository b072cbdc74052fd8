#include <algorithm>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/manuscript.h"

namespace zhunsheng {
namespace {

using handbook::Block;
using handbook::Line;
using handbook::Manuscript;
using handbook::Run;

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; --line: #8884; --faint: #777; --mark: #0b5cad; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1rem; line-height: 1.7; font-family: "Noto Sans CJK SC", "PingFang SC",
  "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.7rem; line-height: 1.3; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid var(--line); font-size: 1.35rem; }
h3 { margin-top: 2rem; font-size: 1.15rem; }
h4 { margin: 1.5rem 0 .25rem; font-size: 1rem; }
ul { margin: .25rem 0; padding-left: 1.4rem; }
p { margin: .4rem 0; }
a { color: var(--mark); text-decoration: none; }
a:hover { text-decoration: underline; }
:target { background: #fd05; }
details { margin: .3rem 0; padding: .1rem .6rem; border-left: 3px solid var(--line); }
summary { cursor: pointer; color: var(--faint); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0; font-size: .95rem; width: 100%; }
th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
pre { margin: .3rem 0; padding: .5rem; white-space: pre-wrap; background: #8881; font: inherit; }
nav { columns: 16rem; font-size: .95rem; }
nav ul { list-style: none; }
@media print {
  body { max-width: none; font-size: 10.5pt; }
  nav { columns: 2; }
  a { color: inherit; }
  h2, h3, h4 { break-after: avoid; }
  tr, pre { break-inside: avoid; }
}
)";

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : escape_controls(text)) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

/// Line by line: the breaks of a sample are its own.
std::string escaped_lines(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find('\n'), text.size());
        out += (out.empty() ? "" : "\n") + escaped(text.substr(0, stop));
        text.remove_prefix(std::min(stop + 1, text.size()));
    }
    return out;
}

std::string html_of(const Line& line) {
    std::string out;
    for (const Run& run : line) {
        const std::string words = run.strong ? "<strong>" + escaped(run.text) + "</strong>" : escaped(run.text);
        out += run.link.empty() ? words : fmt::format("<a href=\"#{}\">{}</a>", escaped(run.link), words);
    }
    return out;
}

std::string plain(const Line& line) {
    std::string out;
    for (const Run& run : line) {
        out += run.text;
    }
    return out;
}

void write_table(std::string& out, const Block& block) {
    out += "<div class=\"wide\"><table>\n";
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        out += "<tr>";
        for (const Line& cell : block.rows[i]) {
            out += fmt::format("<{0}>{1}</{0}>", i == 0 ? "th" : "td", html_of(cell));
        }
        out += "</tr>\n";
    }
    out += "</table></div>\n";
}

/// A heading without an anchor of its own is found by its number.
std::string anchor(const Block& block, std::size_t number) {
    return block.anchor.empty() ? fmt::format("section-{}", number) : escaped(block.anchor);
}

void write_blocks(std::string& out, const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        switch (block.kind) {
        case Block::Kind::heading:
            out += fmt::format("<h{0} id=\"{1}\">{2}</h{0}>\n", block.level, anchor(block, i), html_of(block.line));
            break;
        case Block::Kind::paragraph: out += fmt::format("<p>{}</p>\n", html_of(block.line)); break;
        case Block::Kind::list:
            out += "<ul>\n";
            for (const Line& item : block.items) {
                out += fmt::format("<li>{}</li>\n", html_of(item));
            }
            out += "</ul>\n";
            break;
        case Block::Kind::table: write_table(out, block); break;
        case Block::Kind::folded:
            out += fmt::format("<details><summary>{}</summary>\n", html_of(block.line));
            write_blocks(out, block.children);
            out += "</details>\n";
            break;
        case Block::Kind::sample: out += fmt::format("<pre>{}</pre>\n", escaped_lines(block.text)); break;
        }
    }
}

void write_contents(std::string& out, const std::vector<Block>& blocks) {
    constexpr int kDeepest = 3;
    out += "<nav aria-label=\"目录\">\n<ul>\n";
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const Block& block = blocks[i];
        if (block.kind == Block::Kind::heading && block.level <= kDeepest) {
            out += fmt::format("<li{}><a href=\"#{}\">{}</a></li>\n",
                               block.level == kDeepest ? " style=\"padding-left:1rem\"" : "", anchor(block, i),
                               escaped(plain(block.line)));
        }
    }
    out += "</ul>\n</nav>\n";
}

} // namespace

std::string render_html(const Manuscript& manuscript) {
    std::string out = fmt::format("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                                  "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                                  "<title>{0}</title>\n<style>{1}</style>\n</head>\n<body>\n<h1>{0}</h1>\n",
                                  escaped(manuscript.title), kStyle);
    write_contents(out, manuscript.blocks);
    write_blocks(out, manuscript.blocks);
    return out + "</body>\n</html>\n";
}

} // namespace zhunsheng
