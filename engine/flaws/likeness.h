// How alike two passages are. Internal to flaws/.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace zhunsheng::flaws {

/// The characters that tell: neither blanks nor marks.
[[nodiscard]] std::u32string letters(std::u32string_view text);

/// How many letters are left without names in 《》 and without what everybody says in the same words.
[[nodiscard]] std::size_t own_letters(std::u32string_view text);

/// The numerals in their order: passages with other numbers say other things.
[[nodiscard]] std::u32string numerals_of(std::u32string_view text);

/// Whether at most `most` letters are put in, left out or changed; costs the length times `most`.
[[nodiscard]] bool differ_by_at_most(std::u32string_view a, std::u32string_view b, std::size_t most);

/// Texts, given as their letters, that later ones are held against. Nearly equal ones are looked for only among those
/// that begin or end alike, so that the search costs no more than the texts are long.
class TextIndex {
public:
    std::size_t add(std::u32string text); ///< its number, from 0
    [[nodiscard]] std::optional<std::size_t> equal(const std::u32string& text) const;
    /// One with the same numerals of which at most `most` letters differ.
    [[nodiscard]] std::optional<std::size_t> near(const std::u32string& text, std::size_t most) const;

private:
    static std::vector<std::u32string> ends_of(const std::u32string& text);

    std::vector<std::u32string> texts_;
    std::unordered_map<std::u32string, std::size_t> exact_;
    std::unordered_map<std::u32string, std::vector<std::size_t>> ends_;
};

} // namespace zhunsheng::flaws
