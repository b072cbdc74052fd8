// Looking around in a text without bounds checks, and lists of words that may stand at a place of it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace zhunsheng {

/// The code point at `position`, or 0 past either end, so that looking around needs no bounds checks.
[[nodiscard]] constexpr char32_t at(std::u32string_view text, std::uint32_t position) {
    return position < text.size() ? text[position] : U'\0';
}
[[nodiscard]] constexpr bool starts_at(std::u32string_view text, std::uint32_t position, std::u32string_view word) {
    return position <= text.size() && text.substr(position).starts_with(word);
}
[[nodiscard]] constexpr bool ends_at(std::u32string_view text, std::uint32_t position, std::u32string_view word) {
    return position <= text.size() && text.substr(0, position).ends_with(word);
}

/// Words with a bit mask of their first and of their last characters, which tells at most places that none fits.
template <std::size_t N>
struct WordList {
    std::array<std::u32string_view, N> words{};
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    [[nodiscard]] static constexpr std::uint64_t bit(char32_t c) { return 1ULL << ((c ^ (c >> 6U)) & 63U); }
};

template <std::size_t N>
[[nodiscard]] constexpr WordList<N> word_list(const std::u32string_view (&words)[N]) {
    WordList<N> list;
    for (std::size_t i = 0; i < N; ++i) {
        list.words[i] = words[i];
        list.first |= WordList<N>::bit(words[i].front());
        list.last |= WordList<N>::bit(words[i].back());
    }
    return list;
}

/// The longest of `list` that starts at `position`; 0 when none does.
template <std::size_t N>
[[nodiscard]] constexpr std::uint32_t longest_start(std::u32string_view text, std::uint32_t position,
                                                    const WordList<N>& list) {
    std::size_t longest = 0;
    if (position < text.size() && (list.first & WordList<N>::bit(text[position])) != 0) {
        for (const std::u32string_view word : list.words) {
            if (word.front() == text[position] && word.size() > longest && starts_at(text, position, word)) {
                longest = word.size();
            }
        }
    }
    return static_cast<std::uint32_t>(longest);
}
/// The longest that ends before `position`.
template <std::size_t N>
[[nodiscard]] constexpr std::uint32_t longest_end(std::u32string_view text, std::uint32_t position,
                                                  const WordList<N>& list) {
    std::size_t longest = 0;
    if (position > 0 && position <= text.size() && (list.last & WordList<N>::bit(text[position - 1])) != 0) {
        for (const std::u32string_view word : list.words) {
            if (word.back() == text[position - 1] && word.size() > longest && ends_at(text, position, word)) {
                longest = word.size();
            }
        }
    }
    return static_cast<std::uint32_t>(longest);
}
template <std::size_t N>
[[nodiscard]] constexpr bool starts_with_any(std::u32string_view text, std::uint32_t position,
                                             const WordList<N>& list) {
    return longest_start(text, position, list) > 0;
}
template <std::size_t N>
[[nodiscard]] constexpr bool ends_with_any(std::u32string_view text, std::uint32_t position, const WordList<N>& list) {
    return longest_end(text, position, list) > 0;
}
template <std::size_t N>
[[nodiscard]] constexpr bool is_any(std::u32string_view word, const WordList<N>& list) {
    return !word.empty() && longest_start(word, 0, list) == word.size();
}

/// Whether one of `words` stands anywhere in `text`.
template <class Words>
[[nodiscard]] constexpr bool holds_any(std::u32string_view text, const Words& words) {
    return std::any_of(std::begin(words), std::end(words),
                       [text](std::u32string_view word) { return text.find(word) != std::u32string_view::npos; });
}

[[nodiscard]] constexpr std::uint32_t skip_spaces(std::u32string_view text, std::uint32_t position) {
    while (at(text, position) == U' ') {
        ++position;
    }
    return position;
}
[[nodiscard]] constexpr std::uint32_t skip_spaces_back(std::u32string_view text, std::uint32_t position) {
    while (position > 0 && text[position - 1] == U' ') {
        --position;
    }
    return position;
}

} // namespace zhunsheng
