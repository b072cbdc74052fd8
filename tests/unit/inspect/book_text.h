// Books from texts, for tests.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/inspect/book.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::test {

/// Files by name and text.
[[nodiscard]] std::unique_ptr<const inspect::Book> book_of(const Book& files);
/// One file named 规则.zs.
[[nodiscard]] std::unique_ptr<const inspect::Book> book_of(std::string text);
/// Rulebooks that build on each other.
[[nodiscard]] std::unique_ptr<const inspect::Book> layered_book_of(const std::vector<Book>& books);
/// rules/national
[[nodiscard]] const inspect::Book& national_book();

} // namespace zhunsheng::test
