#include <algorithm>
#include <fmt/format.h>

#include "engine/base/utf8.h"
#include "engine/render/manuscript.h"
#include "engine/render/markdown_text.h"

namespace zhunsheng {
namespace {

using handbook::Block;
using handbook::Line;
using handbook::Manuscript;
using handbook::Run;
using render::markdown_joined;

std::string markdown_of(const Line& line) {
    std::string out;
    for (const Run& run : line) {
        const std::string text = markdown_joined(run.text);
        const std::string words = run.strong && !text.empty() ? "**" + text + "**" : text;
        out += run.link.empty() ? words : fmt::format("[{}](#{})", words, run.link);
    }
    return out;
}

/// A fence longer than any run of its mark inside.
std::string fence_for(std::string_view text) {
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return std::string(longest + 1, '`');
}

void write_sample(std::string& out, std::string_view text) {
    const std::string fence = fence_for(text);
    out += "\n" + fence + "\n";
    while (!text.empty()) {
        const std::size_t stop = std::min(text.find('\n'), text.size());
        out += escape_controls(text.substr(0, stop)) + "\n";
        text.remove_prefix(std::min(stop + 1, text.size()));
    }
    out += fence + "\n";
}

void write_table(std::string& out, const Block& block) {
    for (std::size_t i = 0; i < block.rows.size(); ++i) {
        out += i == 0 ? "\n|" : "|";
        for (const Line& cell : block.rows[i]) {
            out += fmt::format(" {} |", markdown_of(cell));
        }
        out += '\n';
        if (i == 0) {
            out += "|";
            for (std::size_t column = 0; column < block.rows[0].size(); ++column) {
                out += "---|";
            }
            out += '\n';
        }
    }
}

void write_blocks(std::string& out, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        switch (block.kind) {
        case Block::Kind::heading:
            out += fmt::format("\n{} {}{}\n", std::string(static_cast<std::size_t>(block.level), '#'),
                               block.anchor.empty() ? "" : fmt::format("<a id=\"{}\"></a>", block.anchor),
                               markdown_of(block.line));
            break;
        case Block::Kind::paragraph: out += "\n" + markdown_of(block.line) + "\n"; break;
        case Block::Kind::list:
            out += '\n';
            for (const Line& item : block.items) {
                out += "- " + markdown_of(item) + "\n";
            }
            break;
        case Block::Kind::table: write_table(out, block); break;
        case Block::Kind::folded:
            out += "\n" + markdown_of(block.line) + ":\n";
            write_blocks(out, block.children);
            break;
        case Block::Kind::sample: write_sample(out, block.text); break;
        }
    }
}

} // namespace

std::string render_markdown(const Manuscript& manuscript) {
    std::string out = fmt::format("# {}\n", markdown_joined(manuscript.title));
    write_blocks(out, manuscript.blocks);
    return out;
}

} // namespace zhunsheng
