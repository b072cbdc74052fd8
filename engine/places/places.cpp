#include "engine/places/places.h"

#include <algorithm>
#include <array>

#include "engine/places/name_index.h"

namespace zhunsheng {
namespace {

constexpr NamedPlace kPlaces[] = {
#include "place_table.inc"
};

/// What a name ends with, longer ones before those that they end with.
constexpr std::array<std::u32string_view, 13> kEndings{U"特别行政区", U"自治区", U"自治州", U"自治县", U"自治旗",
                                                       U"地区",       U"林区",   U"省",     U"市",     U"县",
                                                       U"区",         U"盟",     U"旗"};

/// Peoples that an autonomous place is named after; the longer wording first.
constexpr std::array<std::u32string_view, 46> kPeoples{
    U"各族",   U"壮族",     U"回族",   U"维吾尔", U"蒙古族",   U"蒙古",    U"藏族",   U"羌族",   U"彝族",     U"苗族",
    U"侗族",   U"瑶族",     U"土家族", U"布依族", U"朝鲜族",   U"满族",    U"白族",   U"傣族",   U"景颇族",   U"哈尼族",
    U"傈僳族", U"哈萨克族", U"哈萨克", U"黎族",   U"畲族",     U"土族",    U"撒拉族", U"锡伯",   U"柯尔克孜", U"塔吉克",
    U"拉祜族", U"佤族",     U"布朗族", U"纳西族", U"独龙族",   U"怒族",    U"普米族", U"裕固族", U"保安族",   U"东乡族",
    U"仡佬族", U"水族",     U"毛南族", U"仫佬族", U"达斡尔族", U"鄂温克族"};

constexpr std::uint32_t kProvince = 10000;
constexpr std::uint32_t kPrefecture = 100;

std::u32string_view ending_of(std::u32string_view name) {
    const auto* found = std::find_if(kEndings.begin(), kEndings.end(),
                                     [&](std::u32string_view ending) { return name.ends_with(ending); });
    return found == kEndings.end() ? std::u32string_view{} : *found;
}

/// What is left before the peoples: 双江拉祜族佤族布朗族傣族 → 双江. A name is never cut to one character (内蒙古).
std::u32string_view without_peoples(std::u32string_view name) {
    const auto cut = [&name](std::u32string_view people) {
        const bool cuts = name.size() >= people.size() + 2 && name.ends_with(people);
        name.remove_suffix(cuts ? people.size() : 0);
        return cuts;
    };
    while (std::any_of(kPeoples.begin(), kPeoples.end(), cut)) {
    }
    cut(U"族"); // 东乡族自治县: the people is all of the name
    return name;
}

/// 延边州 for 延边朝鲜族自治州: the usual form of what has 自治 in its name.
std::u32string usual_form(const NamedPlace& place) {
    const std::u32string_view ending = ending_of(place.name);
    if (!ending.starts_with(U"自治") || rank_of(place) == PlaceRank::province) {
        return {};
    }
    std::u32string form(short_name(place));
    form.push_back(place.name.back());
    return form;
}

} // namespace

std::span<const NamedPlace> all_places() {
    return kPlaces;
}

PlaceRank rank_of(const NamedPlace& place) {
    return place.code % kProvince == 0     ? PlaceRank::province
           : place.code % kPrefecture == 0 ? PlaceRank::prefecture
                                           : PlaceRank::county;
}

const NamedPlace* place_of_code(std::uint32_t code) {
    const auto found =
        std::lower_bound(std::begin(kPlaces), std::end(kPlaces), code,
                         [](const NamedPlace& place, std::uint32_t wanted) { return place.code < wanted; });
    return found != std::end(kPlaces) && found->code == code ? found : nullptr;
}

const NamedPlace* parent_of(const NamedPlace& place) {
    switch (rank_of(place)) {
    case PlaceRank::province: return nullptr;
    case PlaceRank::prefecture: return &province_of(place);
    case PlaceRank::county: break;
    }
    const NamedPlace* prefecture = place_of_code(place.code - place.code % kPrefecture);
    return prefecture != nullptr ? prefecture : &province_of(place);
}

const NamedPlace& province_of(const NamedPlace& place) {
    return *place_of_code(place.code - place.code % kProvince);
}

bool is_within(const NamedPlace& inner, const NamedPlace& outer) {
    switch (rank_of(outer)) {
    case PlaceRank::province: return inner.code / kProvince == outer.code / kProvince;
    case PlaceRank::prefecture: return inner.code / kPrefecture == outer.code / kPrefecture;
    case PlaceRank::county: break;
    }
    return inner.code == outer.code;
}

std::u32string_view short_name(const NamedPlace& place) {
    const std::u32string_view ending = ending_of(place.name);
    const std::u32string_view rest = place.name.substr(0, place.name.size() - ending.size());
    if (rest.size() < 2) {
        return place.name;
    }
    return ending.starts_with(U"自治") ? without_peoples(rest) : rest;
}

std::vector<const NamedPlace*> places_called(std::u32string_view name) {
    std::vector<const NamedPlace*> full, brief;
    const auto& index = places::name_index();
    auto entry =
        std::lower_bound(index.begin(), index.end(), name,
                         [](const places::NameEntry& each, std::u32string_view wanted) { return each.name < wanted; });
    for (; entry != index.end() && entry->name == name; ++entry) {
        (entry->full ? full : brief).push_back(entry->place);
    }
    if (!full.empty() || brief.empty()) {
        return full;
    }
    const auto higher = [](const NamedPlace* a, const NamedPlace* b) { return rank_of(*a) < rank_of(*b); };
    const PlaceRank highest = rank_of(**std::min_element(brief.begin(), brief.end(), higher));
    std::erase_if(brief, [&](const NamedPlace* place) { return rank_of(*place) != highest; });
    return brief.size() == 1 ? brief : std::vector<const NamedPlace*>{};
}

namespace places {
namespace {

std::vector<NameEntry> build_index() {
    std::vector<NameEntry> index;
    for (const NamedPlace& place : kPlaces) {
        index.push_back({std::u32string(place.name), &place, true});
        const std::u32string form = usual_form(place);
        if (!form.empty() && form != place.name) {
            index.push_back({form, &place, true});
        }
        if (const std::u32string_view brief = short_name(place); brief != place.name) {
            index.push_back({std::u32string(brief), &place, false});
        }
    }
    std::sort(index.begin(), index.end(), [](const NameEntry& a, const NameEntry& b) {
        return a.name != b.name ? a.name < b.name : a.place->code < b.place->code;
    });
    return index;
}

} // namespace

const std::vector<NameEntry>& name_index() {
    static const std::vector<NameEntry> index = build_index();
    return index;
}

} // namespace places

} // namespace zhunsheng
