// Rulebooks that build on each other, in order: 继承 resolved, cycles and unknown books told, the lowest book found.
// Not here: what a lower book changes (merge.h).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/plan/names.h"
#include "engine/plan/plan.h"

namespace zhunsheng::lowering {

/// The layers of a compilation, upper ones first, books that know nothing of each other by id.
class Layers {
public:
    struct Book {
        std::vector<const rule::RuleFile*> files;
        const rule::Rulebook* node = nullptr; ///< its first 规则集, if it has one
        std::uint32_t node_file = 0;          ///< in `files` of the whole
        std::vector<bool> above;              ///< by layer: is it inherited, directly or not
    };

    /// Files by name, then text; nothing depends on the order in which layers or files were given.
    explicit Layers(const std::vector<std::span<const rule::RuleFile>>& given);

    /// Tells what is wrong with 继承; false when the books cannot be put in order.
    bool check(Reporter& reporter) const;

    [[nodiscard]] const Files& files() const { return files_; }
    [[nodiscard]] const std::vector<Book>& books() const { return books_; }
    [[nodiscard]] std::uint32_t layer_of(std::uint32_t file) const { return layer_of_file_[file]; }
    /// The book that no other inherits; the last one when there are several.
    [[nodiscard]] std::uint32_t lowest() const { return static_cast<std::uint32_t>(books_.size() - 1); }
    [[nodiscard]] bool is_above(std::uint32_t upper, std::uint32_t lower) const { return books_[lower].above[upper]; }
    [[nodiscard]] std::string id(std::uint32_t layer) const;
    /// Does one of the two give way to the other by name?
    [[nodiscard]] bool yields(std::uint32_t layer, std::uint32_t to) const;

private:
    void put_in_order();
    void number_files();
    void mark_above();
    /// False when a book that it inherits is not there.
    bool check_inherits(std::uint32_t layer, Reporter& reporter) const;
    void check_lowest(Reporter& reporter) const;

    std::vector<Book> books_;
    std::vector<std::vector<std::uint32_t>> cycles_;
    Files files_;
    std::vector<std::uint32_t> layer_of_file_;
};

} // namespace zhunsheng::lowering
