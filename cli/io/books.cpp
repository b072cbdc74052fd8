#include "cli/io/books.h"

#include "cli/io/files.h"
#include "cli/io/terminal.h"

namespace zhunsheng::cli {

std::optional<AuthoredBook> load_book(const std::string& choice) {
    AuthoredBook book;
    book.rulebook = load_rulebook(choice);
    if (!book.rulebook) {
        return std::nullopt;
    }
    const Result<std::vector<std::string>> paths = find_rulebook(choice).and_then(rule_files);
    std::vector<rule::RuleFile> files;
    for (const std::string& path : paths.value_or(std::vector<std::string>{})) {
        Result<rule::RuleFile> file = read_rule_file(path);
        if (!file) {
            complain(file.error());
            return std::nullopt;
        }
        files.push_back(std::move(*file));
    }
    book.trees = std::make_unique<const inspect::Book>(std::move(files));
    return book;
}

} // namespace zhunsheng::cli
