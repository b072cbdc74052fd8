// 自称不符: words for oneself that only another level uses.
#include <array>

#include "engine/base/utf8.h"
#include "engine/facts/word_list.h"
#include "engine/flaws/detectors.h"

namespace zhunsheng::flaws {
namespace {

using Text = std::u32string_view;

struct SelfWord {
    Text word;
    Level level;
};
constexpr std::array<SelfWord, 8> kSelfWords{{
    {U"我省", Level::province},
    {U"我市", Level::city},
    {U"我县", Level::county},
    {U"我区", Level::county},
    {U"我旗", Level::county},
    {U"我镇", Level::township},
    {U"我乡", Level::township},
    {U"我街道", Level::township},
}};

/// What the last character of a township's name says of the words that it may use.
bool names_other_kind(Text word, Text place) {
    const bool town = word == U"我镇" && (place.ends_with(U"乡") || place.ends_with(U"街道"));
    const bool village = word == U"我乡" && (place.ends_with(U"镇") || place.ends_with(U"街道"));
    const bool street = word == U"我街道" && (place.ends_with(U"镇") || place.ends_with(U"乡"));
    const bool county = word == U"我县" && (place.ends_with(U"区") || place.ends_with(U"市"));
    return town || village || street || county;
}

} // namespace

void find_self_wordings(Search& search) {
    const auto& metadata = search.facts.metadata;
    const auto& level = metadata.level.value;
    const auto place = metadata.place.value ? to_utf32(*metadata.place.value) : std::u32string();
    if (!level || *level == Level::department) {
        return;
    }
    for (const SelfWord& self : kSelfWords) {
        const bool lower = self.level > *level; // a county does not say 我镇
        const bool other = self.level == *level && names_other_kind(self.word, place);
        const bool upper = self.level < *level; // a township may mean the county that it lies in
        const bool county_city = self.level == Level::city && *level == Level::county;
        if ((!lower && !other && !upper) || county_city) {
            continue;
        }
        for (std::size_t at = search.text.find(self.word); at != Text::npos; at = search.text.find(self.word, at + 1)) {
            const auto begin = static_cast<std::uint32_t>(at);
            const Span span{begin, begin + static_cast<std::uint32_t>(self.word.size())};
            const std::string seen = "报告主体是" + (place.empty() ? "" : to_utf8(place)) + "(" +
                                     std::string(name_of(*level, kLevelNames)) + "),文中自称" + search.quoted(span);
            search.add(span, seen + (upper ? ",是否指上级" : ""), {}, upper);
        }
    }
}

} // namespace zhunsheng::flaws
