// A small fictional national rulebook and what others change of it: texts in, verdicts or diagnostics out.
#pragma once

#include <string>
#include <string_view>

#include "engine/plan/resolve.h"
#include "tests/support/rulebook.h"

namespace zhunsheng::test {

/// 国家.示例 in the file 国.zs.
[[nodiscard]] Book national_book();
/// 省.示例 in the file 省.zs: its head stands on line 1, `text` from line 2.
[[nodiscard]] Book province_book(const std::string& text);
/// Another book, its head given whole.
[[nodiscard]] Book other_book(const std::string& name, const std::string& text);

/// "ZS2107 省.zs:2:4 …", one a line.
[[nodiscard]] std::string errors_of(const std::vector<Book>& books);
/// What is wrong with `text` in the province's rulebook.
[[nodiscard]] std::string province_errors(const std::string& text);

/// "A-01 符合; A-02 不符合" for a county's report of 2024 with this text under 举措和成效.
[[nodiscard]] std::string outcomes(const Compiled& compiled, std::string_view work);
[[nodiscard]] std::string outcomes(const std::vector<Book>& books, std::string_view work);
/// The proof tree's lines of the first rule, joined by " / ".
[[nodiscard]] std::string proof_lines(const Compiled& compiled, std::string_view work);
[[nodiscard]] std::string province_outcomes(const std::string& text, std::string_view work);

} // namespace zhunsheng::test
