#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace zhunsheng::handbook {

/// Words of a line; `link` is the anchor of a block of the same manuscript.
struct Run {
    std::string text;
    std::string link;
    bool strong = false;
};
using Line = std::vector<Run>;

struct Block {
    enum class Kind : std::uint8_t {
        heading,   ///< `line` at `level` from 2
        paragraph, ///< `line`
        list,      ///< `items`
        table,     ///< `rows`; the first is the head
        folded,    ///< `line`, and `children` that a reader may open
        sample,    ///< `text` as it stands
    };
    Kind kind{};
    int level = 0;
    std::string anchor; ///< what links name; may be empty
    Line line;
    std::vector<Line> items;
    std::vector<std::vector<Line>> rows;
    std::vector<Block> children;
    std::string text;
};

/// A document without layout. INVARIANT: anchors are distinct, and every link names one.
struct Manuscript {
    std::string title;
    std::vector<Block> blocks;
};

} // namespace zhunsheng::handbook
