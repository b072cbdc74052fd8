#include "cli/io/books.h"

#include "cli/io/layers.h"
#include "cli/io/terminal.h"

namespace zhunsheng::cli {

std::optional<AuthoredBook> load_book(const std::string& choice) {
    AuthoredBook book;
    book.rulebook = load_rulebook(choice);
    if (!book.rulebook) {
        return std::nullopt;
    }
    Result<ReadLayers> read = find_rulebook(choice).and_then(read_layers);
    if (!read) {
        complain(read.error());
        return std::nullopt;
    }
    book.trees = std::make_unique<const inspect::Book>(std::move(read->layers));
    return book;
}

} // namespace zhunsheng::cli
