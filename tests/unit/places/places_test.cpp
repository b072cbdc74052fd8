#include "engine/places/places.h"

#include <gtest/gtest.h>
#include <string>

#include "engine/base/utf8.h"

namespace zhunsheng {
namespace {

/// "370000 山东省" for each, joined by commas.
std::string show(const std::vector<const NamedPlace*>& places) {
    std::string text;
    for (const NamedPlace* place : places) {
        text += (text.empty() ? "" : ", ") + std::to_string(place->code) + " " + to_utf8(place->name);
    }
    return text;
}

std::string called(std::u32string_view name) {
    return show(places_called(name));
}

/// "济南市 市中区" of each hit; one that may be several places with their number, a short name with ~.
std::string found(std::u32string_view text) {
    std::string shown;
    for (const PlaceHit& hit : find_places(text)) {
        shown += (shown.empty() ? "" : " ") + std::string(hit.full ? "" : "~") +
                 to_utf8(text.substr(hit.span.begin, hit.span.size()));
        shown += hit.places.size() == 1 ? "" : "×" + std::to_string(hit.places.size());
    }
    return shown;
}

TEST(Places, AreSortedDistinctAndHangTogether) {
    std::uint32_t last = 0;
    for (const NamedPlace& place : all_places()) {
        EXPECT_GT(place.code, last);
        EXPECT_GE(place.name.size(), 2U);
        EXPECT_EQ(place_of_code(place.code), &place);
        EXPECT_EQ(rank_of(province_of(place)), PlaceRank::province);
        const NamedPlace* parent = parent_of(place);
        EXPECT_EQ(parent == nullptr, rank_of(place) == PlaceRank::province);
        EXPECT_TRUE(parent == nullptr || (is_within(place, *parent) && !is_within(*parent, place)));
        last = place.code;
    }
    EXPECT_EQ(place_of_code(990000), nullptr);
}

TEST(Places, HaveAParentChain) {
    const NamedPlace* district = places_called(U"周村区").front();
    EXPECT_EQ(to_utf8(parent_of(*district)->name), "淄博市");
    EXPECT_EQ(to_utf8(province_of(*district).name), "山东省");
    EXPECT_EQ(to_utf8(parent_of(*places_called(U"仙桃市").front())->name), "湖北省");
    EXPECT_TRUE(is_within(*district, *district));
    EXPECT_FALSE(is_within(*district, *places_called(U"广东省").front()));
}

TEST(Places, AreCalledByFullAndByShortName) {
    EXPECT_EQ(called(U"广东省"), "440000 广东省");
    EXPECT_EQ(called(U"山东"), "370000 山东省");
    EXPECT_EQ(called(U"淄博"), "370300 淄博市");
    EXPECT_EQ(called(U"广西"), "450000 广西壮族自治区");
    EXPECT_EQ(called(U"内蒙古"), "150000 内蒙古自治区");
    EXPECT_EQ(called(U"延边州"), "222400 延边朝鲜族自治州");
    EXPECT_EQ(called(U"双江县"), "530925 双江拉祜族佤族布朗族傣族自治县");
    EXPECT_EQ(called(U"吉林"), "220000 吉林省");
    EXPECT_EQ(called(U"周村"), "370306 周村区");
    EXPECT_EQ(called(U"云江省"), "");
}

TEST(Places, OfOneNameAreAllGiven) {
    EXPECT_EQ(called(U"鼓楼区"), "320106 鼓楼区, 320302 鼓楼区, 350102 鼓楼区, 410204 鼓楼区");
    EXPECT_EQ(called(U"鼓楼"), "");
}

TEST(PlaceHits, AreTheLongestNamesOfAText) {
    EXPECT_EQ(found(U"广东省清远市清城区龙塘镇"), "广东省 清远市 清城区");
    EXPECT_EQ(found(U"赴山东淄博学习,并赴长沙市区调研。"), "~山东 ~淄博 长沙市");
    EXPECT_EQ(found(U"湖南山区的乡村"), "~湖南");
    EXPECT_EQ(found(U"恩施州、互助县"), "恩施州 互助县");
}

TEST(PlaceHits, OfOneNameAreToldApartByThePlaceBefore) {
    EXPECT_EQ(found(U"鼓楼区"), "鼓楼区×4");
    EXPECT_EQ(show(find_places(U"徐州市鼓楼区").back().places), "320302 鼓楼区");
    EXPECT_EQ(show(find_places(U"济南市市中区").back().places), "370103 市中区");
}

TEST(PlaceHits, BehindAPlaceThatDoesNotHoldThemAreNone) {
    EXPECT_EQ(found(U"广东省清河县"), "广东省");
    EXPECT_EQ(found(U"河北省清河县"), "河北省 清河县");
}

TEST(PlaceHits, LeaveOutWhatReadsLikeAnotherWord) {
    EXPECT_EQ(found(U"创建示范县,推进老城区改造,其中山区乡镇较多。"), "");
    EXPECT_EQ(found(U"繁荣城市中心区"), "");
    EXPECT_EQ(found(U"规范广州市场秩序"), "");
    EXPECT_EQ(found(U"群众生活安康,平安区域建设"), "");
    EXPECT_EQ(found(U"菏泽市单县、洛阳市老城区"), "菏泽市 单县 洛阳市 老城区");
    EXPECT_EQ(found(U"、范县人民政府"), "范县");
}

} // namespace
} // namespace zhunsheng
