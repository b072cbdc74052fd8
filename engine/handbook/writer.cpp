#include "engine/handbook/writer.h"

#include <fmt/format.h>

namespace zhunsheng::handbook {

using inspect::Book;
using inspect::Entity;
using inspect::EntityKind;

std::string anchor_of(Entity entity, const Book& book) {
    return fmt::format("{}-{}", name_of(entity.kind, inspect::kEntityCodes), book.id(entity));
}

std::string anchor_of(const inspect::ClauseOfLaw& clause) {
    // What is free text may hold any character; an anchor holds none that a link could not.
    const auto plain = [](std::string_view text) {
        std::string name;
        for (const char c : text) {
            const auto byte = static_cast<unsigned char>(c);
            const bool as_is =
                byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            name += as_is ? std::string(1, c) : fmt::format("_{:02x}", byte);
        }
        return name;
    };
    return fmt::format("clause-{}-{}-{}{}{}", plain(clause.source), clause.article, clause.item,
                       clause.note.empty() ? "" : "-", plain(clause.note));
}

std::string name_of_clause(const rule::LegalSource& source, const inspect::ClauseOfLaw& clause) {
    if (const rule::LegalSource::Provision* provision = inspect::provision_of(source, clause)) {
        return inspect::describe(*provision);
    }
    const std::string place = locate(clause.article, clause.item, clause.note, false);
    return place.empty() ? "全文" : place;
}

Line text(std::string words) {
    return {{std::move(words), "", false}};
}

Line link_to(Entity entity, const Book& book, std::string words) {
    return {{std::move(words), anchor_of(entity, book), false}};
}

Line linked(const inspect::Words& words, const Book& book) {
    Line line;
    for (const inspect::Piece& piece : words) {
        line.push_back({piece.text, piece.entity ? anchor_of(*piece.entity, book) : "", false});
    }
    return line;
}

Line rule_link(std::uint32_t rule, const Book& book) {
    const rule::Rule& node = *book.declared().rules[rule].node;
    return link_to({EntityKind::rule, rule}, book, fmt::format("{} {}", node.id.text, node.title.value));
}

void append(Line& line, const Line& more) {
    line.insert(line.end(), more.begin(), more.end());
}

Line joined(const std::vector<Line>& lines, std::string_view between) {
    Line all;
    for (const Line& line : lines) {
        if (!all.empty()) {
            all.push_back({std::string(between), "", false});
        }
        append(all, line);
    }
    return all;
}

std::string quoted(const std::vector<rule::Phrasing>& phrasings) {
    std::string all;
    for (const rule::Phrasing& phrasing : phrasings) {
        all += fmt::format("{}“{}”", all.empty() ? "" : "、", phrasing.source.value);
    }
    return all;
}

Block heading(int level, Line line, std::string anchor) {
    Block block;
    block.kind = Block::Kind::heading;
    block.level = level;
    block.anchor = std::move(anchor);
    block.line = std::move(line);
    return block;
}

Block paragraph(Line line) {
    Block block;
    block.kind = Block::Kind::paragraph;
    block.line = std::move(line);
    return block;
}

Block list(std::vector<Line> items) {
    Block block;
    block.kind = Block::Kind::list;
    block.items = std::move(items);
    return block;
}

Line labelled(std::string label, const Line& line) {
    Line all{{std::move(label) + ":", "", true}};
    append(all, line);
    return all;
}

Block table(std::vector<std::string> head, std::vector<std::vector<Line>> rows) {
    Block block;
    block.kind = Block::Kind::table;
    std::vector<Line>& first = block.rows.emplace_back();
    for (std::string& cell : head) {
        first.push_back(text(std::move(cell)));
    }
    block.rows.insert(block.rows.end(), rows.begin(), rows.end());
    return block;
}

Block folded(Line line, std::vector<Block> children) {
    Block block;
    block.kind = Block::Kind::folded;
    block.line = std::move(line);
    block.children = std::move(children);
    return block;
}

Block sample(std::string text) {
    Block block;
    block.kind = Block::Kind::sample;
    block.text = std::move(text);
    return block;
}

} // namespace zhunsheng::handbook
