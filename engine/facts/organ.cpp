#include "engine/facts/organ.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/base/utf8.h"
#include "engine/places/places.h"

namespace zhunsheng {
namespace {

/// What a place name ends with. Longer endings come before those they end with.
struct Ending {
    std::u32string_view text;
    std::optional<Level> level;
};
constexpr std::array<Ending, 21> kEndings{{
    {U"特别行政区", Level::province},
    {U"自治区", Level::province},
    {U"自治州", Level::city},
    {U"自治县", Level::county},
    {U"自治旗", Level::county},
    {U"地区", Level::city},
    {U"开发区", Level::county},
    {U"新区", Level::county},
    {U"林区", Level::county},
    {U"新城", Level::county},
    {U"街道", Level::township},
    {U"苏木", Level::township},
    {U"民族乡", Level::township},
    {U"省", Level::province},
    {U"市", std::nullopt},
    {U"盟", Level::city},
    {U"县", Level::county},
    {U"区", Level::county},
    {U"旗", Level::county},
    {U"镇", Level::township},
    {U"乡", Level::township},
}};

/// Words that end like a place and are none.
constexpr std::array<std::u32string_view, 16> kNoPlaces{U"城市", U"城乡", U"社区", U"辖区", U"园区", U"景区",
                                                        U"校区", U"库区", U"小区", U"片区", U"山区", U"县域",
                                                        U"各区", U"各县", U"各镇", U"各市"};

constexpr std::array<std::u32string_view, 4> kCityDistricts{U"市中区", U"市南区", U"市北区", U"市辖区"};

/// What may follow a township in an organ's name.
constexpr std::array<std::u32string_view, 9> kTownshipOrgans{U"政府", U"人民", U"党",   U"办事处", U"司法所",
                                                             U"综合", U"委",   U"平安", U"法治"};

constexpr std::array<std::u32string_view, 20> kDepartmentEndings{
    U"局",   U"厅",     U"委", U"委员会", U"办",   U"办公室", U"中心", U"大队", U"支队", U"总队",
    U"分局", U"管理处", U"院", U"馆",     U"集团", U"公司",   U"处",   U"所",   U"站",   U"部"};

/// Endings that look like a department's and are the government's own.
constexpr std::array<std::u32string_view, 9> kGovernmentEndings{U"人民政府",   U"人民政府办公室", U"政府办公室",
                                                                U"政府",       U"办事处",         U"管委会",
                                                                U"管理委员会", U"党工委",         U"人民政府办公厅"};

constexpr std::uint32_t kLongestPlace = 16;

/// By PlaceRank.
constexpr std::array<Level, 3> kLevelsOfRanks{Level::province, Level::city, Level::county};

template <std::size_t N>
bool starts_with_any(std::u32string_view text, const std::array<std::u32string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.starts_with(word); });
}
template <std::size_t N>
bool ends_with_any(std::u32string_view text, const std::array<std::u32string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::u32string_view word) { return text.ends_with(word); });
}

const Ending* ending_of(std::u32string_view name) {
    const auto* found = std::find_if(kEndings.begin(), kEndings.end(), [&](const Ending& ending) {
        return name.size() > ending.text.size() && name.ends_with(ending.text);
    });
    return found == kEndings.end() ? nullptr : found;
}

/// Whether `name` is a whole place name when `rest` follows: 武乡 is none before 县, 津市 none before 市.
bool ends_place(std::u32string_view name, std::u32string_view rest) {
    const Ending* ending = ending_of(name);
    if (ending == nullptr || ends_with_any(name, kNoPlaces)) {
        return false;
    }
    if (ending->level == Level::township) {
        return rest.empty() || starts_with_any(rest, kTownshipOrgans);
    }
    if (rest.empty()) {
        return true;
    }
    if (starts_with_any(rest, kCityDistricts)) {
        return true;
    }
    const bool only_ending =
        std::any_of(kEndings.begin(), kEndings.end(), [&](const Ending& other) { return rest == other.text; });
    return !only_ending && std::u32string_view(U"省市县区旗镇乡盟街").find(rest.front()) == std::u32string_view::npos;
}

/// The end of the place that begins at `at`, or `at`.
std::uint32_t place_end(std::u32string_view text, std::uint32_t at, std::uint32_t limit) {
    if (text[at] == U'委') { // 清河县|委依法治县办
        return at;
    }
    const std::uint32_t last = std::min(limit, at + kLongestPlace);
    for (std::uint32_t end = at + 1; end <= last; ++end) {
        if (!is_han(text[end - 1])) {
            return at;
        }
        if (end >= at + 2 && ends_place(text.substr(at, end - at), text.substr(end, limit - end))) {
            return end;
        }
    }
    return at;
}

/// Without 中共 before it and the party's half of a joint name: 中共清河县委 清河县人民政府.
std::uint32_t organ_begin(std::u32string_view text, Span span) {
    const std::u32string_view name = text.substr(span.begin, span.size());
    const auto space = name.find_last_of(U" 、");
    if (space != std::u32string_view::npos && space + 1 < name.size()) {
        return span.begin + static_cast<std::uint32_t>(space) + 1;
    }
    return span.begin + (name.starts_with(U"中共") ? 2U : 0U);
}

} // namespace

bool names_department(std::u32string_view organ) {
    if (ends_with_any(organ, kGovernmentEndings) || organ.find(U"依法治") != std::u32string_view::npos) {
        return false;
    }
    return ends_with_any(organ, kDepartmentEndings);
}

std::optional<Organ> read_organ(std::u32string_view text, Span span) {
    Organ organ;
    organ.span = span;
    const std::uint32_t begin = organ_begin(text, span);
    const std::u32string_view name = text.substr(begin, span.end - begin);
    // 人民政府 ends the places for certain; what is left after other names is the department's.
    const auto government = name.find(U"人民政府");
    const std::uint32_t limit =
        government == std::u32string_view::npos ? span.end : begin + static_cast<std::uint32_t>(government);
    std::uint32_t at = begin;
    while (at < limit) {
        const std::uint32_t end = place_end(text, at, limit);
        if (end == at) {
            break;
        }
        organ.above = organ.place.empty() ? std::nullopt : std::optional<Span>(organ.place);
        organ.place = {at, end};
        at = end;
    }
    if (organ.place.empty()) {
        return std::nullopt;
    }
    const std::u32string_view rest = text.substr(at, span.end - at);
    organ.department = !rest.starts_with(U"委") && names_department(rest);
    return organ;
}

std::optional<Span> place_prefix(std::u32string_view text, std::uint32_t at, std::uint32_t limit) {
    const std::uint32_t last = std::min(limit, at + kLongestPlace);
    for (std::uint32_t end = at + 2; end <= last && is_han(text[end - 2]) && is_han(text[end - 1]); ++end) {
        const std::u32string_view name = text.substr(at, end - at);
        const Ending* ending = ending_of(name);
        if (ending == nullptr || ends_with_any(name, kNoPlaces)) {
            continue;
        }
        const char32_t next = end < limit ? text[end] : U'\n';
        if (std::u32string_view(U"省市县区旗镇乡盟街").find(next) == std::u32string_view::npos) {
            return Span{at, end};
        }
    }
    return std::nullopt;
}

std::optional<Level> level_of_place(std::u32string_view place) {
    const Ending* ending = ending_of(place);
    if (ending == nullptr) {
        return std::nullopt;
    }
    if (ending->level) {
        return ending->level;
    }
    const std::vector<const NamedPlace*> known = places_called(place);
    return known.empty() ? std::nullopt
                         : std::optional(kLevelsOfRanks[static_cast<std::size_t>(rank_of(*known.front()))]);
}

bool is_prefecture_city(std::u32string_view place) {
    const std::vector<const NamedPlace*> known =
        place.ends_with(U'市') ? places_called(place) : std::vector<const NamedPlace*>{};
    return !known.empty() && rank_of(*known.front()) == PlaceRank::prefecture;
}

} // namespace zhunsheng
