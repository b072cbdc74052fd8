#include <algorithm>
#include <array>
#include <optional>

#include "engine/base/utf8.h"
#include "engine/places/name_index.h"

namespace zhunsheng {
namespace {

using places::NameEntry;

constexpr std::size_t kShortest = 2;
constexpr std::size_t kLongest = 15;

/// Names of counties that are first of all words, or ends of words: 老城区改造, 农民和县级平台.
constexpr std::array<std::u32string_view, 21> kAlsoWords{
    U"新城区", U"老城区", U"古城区", U"山城区", U"水城区", U"城中区", U"城东区",
    U"城西区", U"城北区", U"新市区", U"港口区", U"平安区", U"友好区", U"解放区",
    U"海港区", U"红旗区", U"光明区", U"政和县", U"民和县", U"公安县", U"河南县"};

/// Short names of prefectures that are also words or stand for something else: 社会安康, 大庆精神, 中山先生.
constexpr std::array<std::u32string_view, 9> kWordsWhenShort{U"安康", U"日照", U"大同", U"中山", U"大庆",
                                                             U"黄山", U"三明", U"朝阳", U"金华"};

/// What makes another word of a name that ends before it: 广州市|场, 和平区|别.
constexpr std::array<std::u32string_view, 7> kNotBefore{U"市场", U"区别", U"区间", U"区块", U"区位", U"区划", U"区分"};

bool is_among(std::u32string_view name, std::span<const std::u32string_view> words) {
    return std::find(words.begin(), words.end(), name) != words.end();
}

class Finder {
public:
    explicit Finder(std::u32string_view text) : text_(text) {}

    std::vector<PlaceHit> run() {
        for (std::uint32_t at = 0; at + kShortest <= text_.size();) {
            std::optional<PlaceHit> hit = is_han(text_[at]) ? hit_at(at) : std::nullopt;
            at = hit ? hit->span.end : at + 1;
            if (hit && settle(*hit)) {
                hits_.push_back(std::move(*hit));
            }
        }
        return std::move(hits_);
    }

private:
    /// The longest name that begins here.
    [[nodiscard]] std::optional<PlaceHit> hit_at(std::uint32_t at) const {
        const auto& index = places::name_index();
        const auto before = [](const NameEntry& entry, std::u32string_view wanted) { return entry.name < wanted; };
        const std::u32string_view first = text_.substr(at, kShortest);
        auto entry = std::lower_bound(index.begin(), index.end(), first, before);
        if (entry == index.end() || !entry->name.starts_with(first)) {
            return std::nullopt;
        }
        for (std::size_t length = std::min(kLongest, text_.size() - at); length >= kShortest; --length) {
            const std::u32string_view name = text_.substr(at, length);
            PlaceHit hit;
            entry = std::lower_bound(index.begin(), index.end(), name, before);
            for (; entry != index.end() && entry->name == name; ++entry) {
                if (entry->full || rank_of(*entry->place) != PlaceRank::county) {
                    hit.full = hit.full || entry->full;
                    hit.places.push_back(entry->place);
                }
            }
            if (!hit.places.empty()) {
                hit.span = {at, at + static_cast<std::uint32_t>(length)};
                return hit;
            }
        }
        return std::nullopt;
    }

    /// Leaves the places that the text can mean; false when it is none.
    [[nodiscard]] bool settle(PlaceHit& hit) const {
        const std::u32string_view name = text_.substr(hit.span.begin, hit.span.size());
        if (!hit.full) {
            keep_highest(hit);
            return !is_among(name, kWordsWhenShort);
        }
        if (becomes_another_word(hit.span)) {
            return false;
        }
        if (const PlaceHit* above = place_before(hit)) {
            std::erase_if(hit.places, [&](const NamedPlace* place) {
                return std::none_of(above->places.begin(), above->places.end(),
                                    [&](const NamedPlace* outer) { return is_within(*place, *outer); });
            });
            return !hit.places.empty();
        }
        return stands_alone(hit.span, name);
    }

    /// 吉林 is first of all the province.
    static void keep_highest(PlaceHit& hit) {
        const bool province = std::any_of(hit.places.begin(), hit.places.end(), [](const NamedPlace* place) {
            return rank_of(*place) == PlaceRank::province;
        });
        std::erase_if(hit.places,
                      [&](const NamedPlace* place) { return province && rank_of(*place) != PlaceRank::province; });
    }

    [[nodiscard]] bool becomes_another_word(Span span) const {
        const std::u32string_view with_next = text_.substr(span.end - 1, 2);
        return is_among(with_next, kNotBefore);
    }

    /// 济南市 before 市中区: a name that ends where this one begins, of a higher rank.
    [[nodiscard]] const PlaceHit* place_before(const PlaceHit& hit) const {
        if (hits_.empty() || hits_.back().span.end != hit.span.begin) {
            return nullptr;
        }
        const PlaceHit& above = hits_.back();
        return rank_of(*above.places.front()) < rank_of(*hit.places.front()) ? &above : nullptr;
    }

    /// Whether a name with no place before it is one for certain.
    [[nodiscard]] bool stands_alone(Span span, std::u32string_view name) const {
        const char32_t before = span.begin == 0 ? U'\n' : text_[span.begin - 1];
        if ((name.front() == U'市' && before == U'城') || before == U'其') { // 城|市中心, 其|中山区
            return false;
        }
        if (name.size() > 2 && !is_among(name, kAlsoWords)) {
            return true;
        }
        return !is_han(before) && text_.substr(span.end).starts_with(U"人民政府");
    }

    std::u32string_view text_;
    std::vector<PlaceHit> hits_;
};

} // namespace

std::vector<PlaceHit> find_places(std::u32string_view text) {
    return Finder(text).run();
}

const NamedPlace* place_named(std::u32string_view text) {
    if (const std::vector<const NamedPlace*> alone = places_called(text); !alone.empty()) {
        return alone.size() == 1 ? alone.front() : nullptr;
    }
    std::uint32_t at = 0;
    const NamedPlace* last = nullptr;
    for (const PlaceHit& hit : find_places(text)) {
        if (hit.span.begin != at || hit.places.size() != 1) {
            return nullptr;
        }
        at = hit.span.end;
        last = hit.places.front();
    }
    return at == text.size() ? last : nullptr;
}

} // namespace zhunsheng
