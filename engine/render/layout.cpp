#include "engine/render/layout.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/base/utf8.h"

namespace zhunsheng::render {
namespace {

constexpr std::array<std::string_view, 8> kInkCodes{"",         "\x1b[1m",  "\x1b[2m",  "\x1b[1;31m",
                                                    "\x1b[31m", "\x1b[33m", "\x1b[32m", "\x1b[36m"};
constexpr std::string_view kInkOff = "\x1b[0m";
constexpr std::u32string_view kNeverFirst = U",.;:!?)]}%。、》」』”’…—\uFF0C\uFF1B\uFF1A\uFF01\uFF1F\uFF09\u3011\uFF05";
constexpr std::u32string_view kNeverLast = U"([{《「『“‘\uFF08\u3010";
/// Narrower than this, wrapping would only shred the text.
constexpr int kLeastRoom = 16;

bool holds(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

} // namespace

void Layout::blank() {
    if (!out_.empty() && !out_.ends_with("\n\n")) {
        out_ += '\n';
    }
}

std::vector<Layout::Cell> Layout::cells(const std::vector<Piece>& pieces) {
    std::vector<Cell> result;
    for (const Piece& piece : pieces) {
        std::size_t begin = 0;
        while (begin <= piece.text.size()) {
            const std::size_t stop = std::min(piece.text.find('\n', begin), piece.text.size());
            const std::string line = escape_controls(std::string_view(piece.text).substr(begin, stop - begin));
            for (const char32_t c : to_utf32(line)) {
                result.push_back({c, piece.ink, cell_width(c)});
            }
            if (stop < piece.text.size()) {
                result.push_back({U'\n', piece.ink, 0});
            }
            begin = stop + 1;
        }
    }
    return result;
}

bool Layout::may_break(char32_t before, char32_t after) {
    if (before == U' ') {
        return true;
    }
    if (holds(kNeverFirst, after) || holds(kNeverLast, before)) {
        return false;
    }
    return cell_width(before) == 2 || cell_width(after) == 2;
}

std::size_t Layout::line_end(const std::vector<Cell>& cells, std::size_t begin, int room) const {
    const bool wraps = width_ > 0;
    std::size_t best = begin;
    int used = 0;
    for (std::size_t i = begin; i < cells.size(); ++i) {
        if (cells[i].c == U'\n') {
            return i;
        }
        if (i > begin && may_break(cells[i - 1].c, cells[i].c)) {
            best = i;
        }
        used += cells[i].width;
        if (wraps && used > std::max(room, kLeastRoom) && cells[i].c != U' ') {
            return best > begin ? best : std::max(i, begin + 1);
        }
    }
    return cells.size();
}

void Layout::write_line(const std::vector<Cell>& cells, std::size_t begin, std::size_t end, int indent) {
    while (end > begin && cells[end - 1].c == U' ') {
        --end;
    }
    out_.append(begin < end ? static_cast<std::size_t>(indent) : 0, ' ');
    Ink ink = Ink::plain;
    for (std::size_t i = begin; i < end; ++i) {
        if (color_ && cells[i].ink != ink) {
            out_ += ink == Ink::plain ? "" : kInkOff;
            ink = cells[i].ink;
            out_ += kInkCodes[static_cast<std::size_t>(ink)];
        }
        append_utf8(out_, cells[i].c);
    }
    out_ += ink == Ink::plain ? "" : kInkOff;
    out_ += '\n';
}

void Layout::paragraph(int indent, int hang, const std::vector<Piece>& pieces) {
    const std::vector<Cell> all = cells(pieces);
    std::size_t begin = 0;
    int lead = indent;
    while (begin < all.size()) {
        const std::size_t end = line_end(all, begin, width_ - lead);
        write_line(all, begin, end, lead);
        begin = end;
        if (begin < all.size() && all[begin].c == U'\n') {
            ++begin;
        } else {
            while (begin < all.size() && all[begin].c == U' ') {
                ++begin;
            }
        }
        lead = hang;
    }
}

void Layout::field(int indent, int label_cells, const Piece& label, const std::vector<Piece>& text) {
    std::vector<Piece> pieces{label};
    const int padding = std::max(1, label_cells - cell_width(label.text));
    pieces.push_back({std::string(static_cast<std::size_t>(padding), ' '), Ink::plain});
    pieces.insert(pieces.end(), text.begin(), text.end());
    paragraph(indent, indent + label_cells, pieces);
}

} // namespace zhunsheng::render
