// Characters that are taken for others: a small table of our own for Chinese rule files. Internal to lint/.
#pragma once

#include <string>
#include <string_view>

namespace zhunsheng::linting {

struct ForeignLetter {
    char32_t latin = 0; ///< 0: the character is no look-alike
    std::string_view script;
};
/// Greek and Cyrillic letters drawn like Latin ones.
[[nodiscard]] ForeignLetter foreign_letter(char32_t c);

/// A punctuation mark that only looks like the usual one: the usual one, else 0.
[[nodiscard]] char32_t usual_mark(char32_t c);

/// A radical or a compatibility ideograph: the ideograph in use, else 0.
[[nodiscard]] char32_t unified_han(char32_t c);

/// 〇 written with a circle, a letter or a digit.
[[nodiscard]] bool is_zero_lookalike(char32_t c);
/// A bar that can be taken for 一: the prolonged sound mark, dashes.
[[nodiscard]] bool is_bar(char32_t c);

/// Names with one skeleton look the same, or nearly so.
[[nodiscard]] std::u32string skeleton(std::string_view name);

} // namespace zhunsheng::linting
