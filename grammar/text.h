// Strings of the language: quotes, escapes, indentation; both ways.
#pragma once

#include <string>
#include <string_view>

namespace zhunsheng::grammar {

/// Without the quotes.
[[nodiscard]] std::string_view unquoted(std::string_view literal);
/// Lines after the first lose the white space that all of them begin with; lines of white space become empty; CR LF
/// becomes LF.
[[nodiscard]] std::string dedent(std::string_view raw);
/// \n, \t, \r, \\ and escaped quotes resolved; any other backslash stays.
[[nodiscard]] std::string unescape(std::string_view raw);

/// A literal that reads back as `value`; continuation lines are indented by `indent` spaces.
[[nodiscard]] std::string quote(std::string_view value, std::size_t indent);
/// The same for a phrasing, whose escapes are its own and stay.
[[nodiscard]] std::string quote_phrasing(std::string_view raw, std::size_t indent);

} // namespace zhunsheng::grammar
