#include "engine/plan/layers.h"

#include <algorithm>

#include "engine/plan/order.h"

namespace zhunsheng::lowering {
namespace {

auto by_name(const rule::RuleFile* file) {
    return std::pair(std::string_view(file->source->name()), file->source->text());
}

const rule::Rulebook* rulebook_in(const rule::RuleFile& file) {
    for (const rule::Declaration& declaration : file.declarations) {
        if (const auto* book = std::get_if<rule::Rulebook>(&declaration)) {
            return book;
        }
    }
    return nullptr;
}

Layers::Book read_book(std::span<const rule::RuleFile> files) {
    Layers::Book book;
    for (const rule::RuleFile& file : files) {
        book.files.push_back(&file);
    }
    std::stable_sort(book.files.begin(), book.files.end(),
                     [](const auto* a, const auto* b) { return by_name(a) < by_name(b); });
    for (const rule::RuleFile* file : book.files) {
        book.node = book.node == nullptr ? rulebook_in(*file) : book.node;
    }
    return book;
}

std::string_view id_of(const Layers::Book& book) {
    return book.node == nullptr ? std::string_view{} : book.node->id.text;
}

/// 国家 0 … 部门 4; nothing where none is written.
std::optional<std::size_t> rank(const rule::Rulebook& book) {
    constexpr std::array<std::string_view, 5> kLayers{"国家", "省", "市", "县", "部门"};
    const auto* const at = std::find(kLayers.begin(), kLayers.end(), book.layer.text);
    return at == kLayers.end() ? std::nullopt : std::optional<std::size_t>(at - kLayers.begin());
}

} // namespace

Layers::Layers(const std::vector<std::span<const rule::RuleFile>>& given) {
    for (const auto& files : given) {
        books_.push_back(read_book(files));
    }
    std::stable_sort(books_.begin(), books_.end(), [](const Book& a, const Book& b) {
        const auto first = [](const Book& book) {
            return book.files.empty() ? decltype(by_name(nullptr)){} : by_name(book.files.front());
        };
        return std::pair(id_of(a), first(a)) < std::pair(id_of(b), first(b));
    });
    put_in_order();
    number_files();
    mark_above();
}

std::string Layers::id(std::uint32_t layer) const {
    return std::string(id_of(books_[layer]));
}

bool Layers::yields(std::uint32_t layer, std::uint32_t to) const {
    const rule::Rulebook* book = books_[layer].node;
    return book != nullptr && std::any_of(book->yields.begin(), book->yields.end(),
                                          [&](const rule::Name& name) { return name.text == id_of(books_[to]); });
}

void Layers::put_in_order() {
    std::vector<Dependency> dependencies;
    for (std::uint32_t lower = 0; lower < books_.size(); ++lower) {
        for (std::uint32_t upper = 0; books_[lower].node != nullptr && upper < books_.size(); ++upper) {
            for (const rule::Name& name : books_[lower].node->inherits) {
                if (name.text == id_of(books_[upper])) {
                    dependencies.push_back({lower, upper});
                }
            }
        }
    }
    const DependencyOrder order = dependency_order(static_cast<std::uint32_t>(books_.size()), dependencies);
    cycles_ = order.cycles;
    if (order.order.empty()) {
        return;
    }
    std::vector<Book> sorted;
    for (const std::uint32_t at : order.order) {
        sorted.push_back(std::move(books_[at]));
    }
    books_ = std::move(sorted);
}

void Layers::number_files() {
    for (std::uint32_t layer = 0; layer < books_.size(); ++layer) {
        for (const rule::RuleFile* file : books_[layer].files) {
            if (books_[layer].node != nullptr && rulebook_in(*file) == books_[layer].node) {
                books_[layer].node_file = static_cast<std::uint32_t>(files_.size());
            }
            files_.push_back(file);
            layer_of_file_.push_back(layer);
        }
    }
}

void Layers::mark_above() {
    for (std::uint32_t lower = 0; lower < books_.size(); ++lower) {
        Book& book = books_[lower];
        book.above.assign(books_.size(), false);
        // Upper books come first, so theirs are known.
        for (std::uint32_t upper = 0; book.node != nullptr && upper < lower; ++upper) {
            const bool direct = std::any_of(book.node->inherits.begin(), book.node->inherits.end(),
                                            [&](const rule::Name& name) { return name.text == id_of(books_[upper]); });
            for (std::uint32_t far = 0; direct && far < books_.size(); ++far) {
                book.above[far] = book.above[far] || far == upper || books_[upper].above[far];
            }
        }
    }
}

bool Layers::check_inherits(std::uint32_t layer, Reporter& reporter) const {
    const Book& book = books_[layer];
    bool whole = true;
    for (const rule::Name& name : book.node->inherits) {
        const auto upper =
            std::find_if(books_.begin(), books_.end(), [&](const Book& other) { return id_of(other) == name.text; });
        if (name.text == id_of(book)) {
            reporter.report(DiagnosticCode::inherit_cycle, {book.node_file, name.span}, {cycle_text({name.text})});
            continue;
        }
        if (upper == books_.end()) {
            SymbolTable known({"规则集", "rulebook"});
            for (std::uint32_t other = 0; other < books_.size(); ++other) {
                known.declare(other == layer ? "" : id_of(books_[other]), other, {}, reporter);
            }
            const std::string near = known.nearest(name.text);
            reporter.report(DiagnosticCode::inherited_unknown, {book.node_file, name.span},
                            {name.text, near.empty() ? "" : "是不是想写“" + near + "”?",
                             near.empty() ? "" : "did you mean “" + near + "”? "});
            whole = false;
            continue;
        }
        const auto own = rank(*book.node);
        const auto above = rank(*upper->node);
        if (own && above && *own < *above) {
            reporter.report(DiagnosticCode::layer_order, {book.node_file, name.span},
                            {id(layer), book.node->layer.text, name.text, upper->node->layer.text,
                             reporter.place({upper->node_file, upper->node->id.span})});
        }
    }
    return whole;
}

void Layers::check_lowest(Reporter& reporter) const {
    for (std::uint32_t layer = 0; layer < lowest(); ++layer) {
        if (!is_above(layer, lowest()) && books_[layer].node != nullptr && books_[lowest()].node != nullptr) {
            const Book& book = books_[lowest()];
            reporter.report(id(layer) == id(lowest()) ? DiagnosticCode::rulebook_twice : DiagnosticCode::layer_apart,
                            {book.node_file, book.node->id.span},
                            {id(lowest()), id(layer) == id(lowest())
                                               ? reporter.place({books_[layer].node_file, books_[layer].node->id.span})
                                               : id(layer)});
        }
    }
}

bool Layers::check(Reporter& reporter) const {
    for (const auto& cycle : cycles_) {
        std::vector<std::string> names;
        names.reserve(cycle.size());
        for (const std::uint32_t layer : cycle) {
            names.push_back(id(layer));
        }
        const Book& first = books_[cycle.front()];
        reporter.report(DiagnosticCode::inherit_cycle, {first.node_file, first.node->id.span}, {cycle_text(names)});
    }
    bool whole = true;
    for (std::uint32_t layer = 0; layer < books_.size(); ++layer) {
        whole = (books_[layer].node == nullptr || check_inherits(layer, reporter)) && whole;
    }
    // A name that was not found leaves books apart that belong together.
    if (cycles_.empty() && whole) {
        check_lowest(reporter);
    }
    return cycles_.empty();
}

} // namespace zhunsheng::lowering
