// Lines for a terminal: cells, not bytes; a Han character is two. Everything that passes through is escaped, so neither
// a report nor a rulebook can drive the terminal; colours are added after that. Start with Layout.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/render/render.h"

namespace zhunsheng::render {

enum class Ink : std::uint8_t { plain, bold, faint, critical, red, yellow, green, cyan };

struct Piece {
    std::string text;
    Ink ink = Ink::plain;
};

/// Writes paragraphs wrapped at the style's width, with a hanging indent. A '\n' in a piece ends the line.
/// Lines break between Han characters and at spaces, never before a closing mark or after an opening one.
class Layout {
public:
    explicit Layout(const TextStyle& style) : color_(style.color), width_(style.width) {}

    /// One empty line, never two in a row and none at the start.
    void blank();
    void paragraph(int indent, int hang, const std::vector<Piece>& pieces);
    /// A label padded to `label_cells`, then the text beside it.
    void field(int indent, int label_cells, const Piece& label, const std::vector<Piece>& text);

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    struct Cell {
        char32_t c = 0;
        Ink ink = Ink::plain;
        int width = 0;
    };
    [[nodiscard]] static std::vector<Cell> cells(const std::vector<Piece>& pieces);
    [[nodiscard]] static bool may_break(char32_t before, char32_t after);
    [[nodiscard]] std::size_t line_end(const std::vector<Cell>& cells, std::size_t begin, int room) const;
    void write_line(const std::vector<Cell>& cells, std::size_t begin, std::size_t end, int indent);

    bool color_;
    int width_;
    std::string out_;
};

} // namespace zhunsheng::render
