#include "tests/unit/inspect/book_text.h"

namespace zhunsheng::test {

std::unique_ptr<const inspect::Book> book_of(const Book& files) {
    return layered_book_of({files});
}

std::unique_ptr<const inspect::Book> book_of(std::string text) {
    return book_of({{"规则.zs", std::move(text)}});
}

std::unique_ptr<const inspect::Book> layered_book_of(const std::vector<Book>& books) {
    return std::make_unique<const inspect::Book>(parsed_layers(books));
}

const inspect::Book& national_book() {
    static const inspect::Book book([] {
        std::vector<Layer> layers(1);
        layers.front().files = national_rule_files();
        return layers;
    }());
    return book;
}

} // namespace zhunsheng::test
