#include "grammar/keywords.h"

#include <algorithm>

namespace zhunsheng::grammar {

bool is_reserved(std::string_view word) {
    return std::any_of(kKeywords.begin(), kKeywords.end(), [word](const Keyword& entry) {
        return entry.use != WordUse::free && (entry.spellings[0] == word || entry.spellings[1] == word);
    });
}

int find_word(const Vocabulary& vocabulary, std::string_view word) {
    for (const auto list : {vocabulary.zh, vocabulary.en}) {
        const auto at = std::find(list.begin(), list.end(), word);
        if (at != list.end()) {
            return static_cast<int>(at - list.begin());
        }
    }
    return -1;
}

} // namespace zhunsheng::grammar
