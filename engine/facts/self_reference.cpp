#include "engine/facts/self_reference.h"

#include <algorithm>

#include "engine/facts/organ.h"

namespace zhunsheng {
namespace {

struct Word {
    char32_t character;
    SelfWord meaning;
};
constexpr std::array<Word, 14> kWords{{{U'省', SelfWord::province},
                                       {U'市', SelfWord::city},
                                       {U'县', SelfWord::county},
                                       {U'区', SelfWord::county},
                                       {U'旗', SelfWord::county},
                                       {U'镇', SelfWord::township},
                                       {U'乡', SelfWord::township},
                                       {U'街', SelfWord::township},
                                       {U'局', SelfWord::department},
                                       {U'委', SelfWord::department},
                                       {U'厅', SelfWord::department},
                                       {U'办', SelfWord::department},
                                       {U'队', SelfWord::department},
                                       {U'院', SelfWord::department}}};

std::optional<SelfWord> meaning_of(char32_t character) {
    const auto* found =
        std::find_if(kWords.begin(), kWords.end(), [&](const Word& word) { return word.character == character; });
    return found == kWords.end() ? std::nullopt : std::optional(found->meaning);
}

std::uint32_t count(std::u32string_view text, std::u32string_view word) {
    std::uint32_t times = 0;
    for (auto at = text.find(word); at != std::u32string_view::npos; at = text.find(word, at + word.size())) {
        ++times;
    }
    return times;
}

template <std::size_t N>
std::uint32_t count_all(std::u32string_view text, const std::array<std::u32string_view, N>& words) {
    std::uint32_t times = 0;
    for (const std::u32string_view word : words) {
        times += count(text, word);
    }
    return times;
}

/// Below a prefecture stand counties; below a county, townships.
constexpr std::array<std::u32string_view, 12> kBelowPrefecture{U"县(市、区)", U"县(市区)", U"县市区", U"各县区",
                                                               U"各区县",     U"县(区)",   U"区(县",  U"各县、",
                                                               U"区、县",     U"市、县",   U"市县",   U"县区政府"};
constexpr std::array<std::u32string_view, 9> kBelowCounty{U"镇(街道)", U"镇(街", U"镇街",  U"各镇",  U"各乡镇",
                                                          U"乡镇(街",  U"镇(乡", U"乡(镇", U"各街道"};

/// 韶关市 above 东湾市: prefectures of the table that the text names beside its own place.
std::uint32_t count_prefectures(std::u32string_view text, std::u32string_view own) {
    std::uint32_t times = 0;
    for (auto at = text.find(U'市'); at != std::u32string_view::npos; at = text.find(U'市', at + 1)) {
        for (std::size_t length = 2; length <= 4 && length <= at; ++length) {
            const std::u32string_view name = text.substr(at - length, length + 1);
            if (name != own && is_prefecture_city(name)) {
                ++times;
                break;
            }
        }
    }
    return times;
}

bool fits(std::u32string_view place, std::optional<SelfWord> self) {
    if (!self || *self == SelfWord::department) {
        return true;
    }
    const std::optional<SelfWord> meaning = meaning_of(place.ends_with(U"街道") ? U'街' : place.back());
    return meaning == self;
}

/// Words that stand before a place at a clause's beginning and are no part of it.
constexpr std::array<std::u32string_view, 12> kBeforePlaces{U"我",   U"全", U"各", U"本",   U"该", U"现",
                                                            U"推进", U"在", U"按", U"根据", U"以", U"为"};

bool plain_beginning(std::u32string_view text) {
    return std::none_of(kBeforePlaces.begin(), kBeforePlaces.end(),
                        [&](std::u32string_view word) { return text.starts_with(word); });
}

/// 清城区龙塘镇… names two places: both are candidates.
void add_candidates(std::u32string_view text, std::uint32_t at, std::uint32_t limit, std::vector<Span>& candidates) {
    while (at < limit && plain_beginning(text.substr(at, limit - at))) {
        const std::optional<Span> place = place_prefix(text, at, limit);
        if (!place) {
            return;
        }
        candidates.push_back(*place);
        at = place->end;
    }
}

} // namespace

std::optional<SelfWord> SelfReference::main() const {
    for (const auto* counts : {&own, &all}) {
        const auto* most = std::max_element(counts->begin(), counts->end());
        if (*most > 0) {
            return static_cast<SelfWord>(most - counts->begin());
        }
    }
    return std::nullopt;
}

bool SelfReference::speaks_as_government() const {
    const std::uint32_t department = own_of(SelfWord::department);
    const std::uint32_t government =
        own_of(SelfWord::province) + own_of(SelfWord::city) + own_of(SelfWord::county) + own_of(SelfWord::township);
    return government > 2 * department;
}

SelfReference read_self_reference(std::u32string_view text) {
    SelfReference self;
    for (std::uint32_t i = 0; i + 1 < text.size(); ++i) {
        const char32_t c = text[i];
        if (c != U'我' && c != U'本' && c != U'全') {
            continue;
        }
        // 我国, 全面, 本级 and the like are no words of the table; 我办 may be 我办理.
        const std::optional<SelfWord> meaning = meaning_of(text[i + 1]);
        if (!meaning || (text[i + 1] == U'办' && i + 2 < text.size() && text[i + 2] == U'理')) {
            continue;
        }
        auto& counts = c == U'全' ? self.all : self.own;
        ++counts[static_cast<std::size_t>(*meaning)];
        if (self.first.empty() && c != U'全') {
            self.first = {i, i + 2};
        }
    }
    return self;
}

std::optional<Level> level_of_unknown_city(std::u32string_view text, std::u32string_view place) {
    const std::uint32_t prefecture = 2 * count_all(text, kBelowPrefecture) + count(text, U"地级市");
    const std::uint32_t county =
        count_all(text, kBelowCounty) + 2 * count_prefectures(text, place) + count(text, U"县级市");
    if (prefecture == county) {
        return std::nullopt;
    }
    return prefecture > county ? Level::city : Level::county;
}

std::optional<Span> place_from_text(const FactSet& facts, std::optional<SelfWord> self) {
    const Document& document = *facts.document;
    const std::u32string_view text = document.text;
    std::vector<Span> candidates;
    for (const DocumentName& name : facts.documents) {
        add_candidates(text, name.span.begin + 1, name.span.end - 1, candidates);
    }
    constexpr std::size_t kFirstClauses = 12;
    for (std::size_t i = 0; i < document.clauses.size() && i < kFirstClauses; ++i) {
        add_candidates(text, document.clauses[i].span.begin, document.clauses[i].span.end, candidates);
    }
    std::optional<Span> best;
    std::uint32_t best_times = 0;
    for (const Span candidate : candidates) {
        const std::u32string_view name = document.slice(candidate);
        if (!fits(name, self) || (best && name == document.slice(*best))) {
            continue;
        }
        const std::uint32_t times = count(text, name);
        if (times > best_times) {
            best = candidate;
            best_times = times;
        }
    }
    return best;
}

} // namespace zhunsheng
