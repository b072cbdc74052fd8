#include "tests/unit/inspect/book_text.h"

#include "grammar/grammar.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::test {

std::unique_ptr<const inspect::Book> book_of(const std::vector<std::pair<std::string, std::string>>& files) {
    std::vector<rule::RuleFile> trees;
    for (const auto& [name, text] : files) {
        trees.push_back(grammar::parse(std::make_shared<const Source>(name, text)));
    }
    return std::make_unique<const inspect::Book>(std::move(trees));
}

std::unique_ptr<const inspect::Book> book_of(std::string text) {
    return book_of({{"规则.zs", std::move(text)}});
}

const inspect::Book& national_book() {
    static const inspect::Book book([] {
        std::vector<rule::RuleFile> trees;
        for (const auto& source : national().plan.files) {
            trees.push_back(grammar::parse(source));
        }
        return trees;
    }());
    return book;
}

} // namespace zhunsheng::test
