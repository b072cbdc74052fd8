#include "engine/facts/home.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/base/utf8.h"
#include "engine/facts/word_list.h"
#include "engine/places/places.h"

namespace zhunsheng {
namespace {

using Candidates = std::vector<const NamedPlace*>;

/// A name of the text may be repeated as a matter of style; beyond this it proves no more.
constexpr std::size_t kMostOfOneName = 5;
/// Names that prove a province, where the title and signature say nothing.
constexpr std::size_t kLeastNames = 2;
constexpr std::size_t kClearly = 3; ///< … as often as of the next province

/// In such a clause a place is another's: where one went to learn, whom one helps, where a company came from.
constexpr std::array<std::u32string_view, 20> kOthers{
    U"赴",   U"考察", U"学习借鉴", U"交流", U"帮扶", U"协作", U"支援", U"对口",   U"来自", U"籍",
    U"招商", U"跨省", U"邻",       U"引进", U"外地", U"异地", U"流出", U"流入地", U"押解", U"抓获"};

/// 云江省清河县: what stands before the first known place of a name is itself a place, and not known.
bool is_below_unknown(std::u32string_view name) {
    const std::vector<PlaceHit> hits = find_places(name);
    const std::uint32_t begin = hits.empty() ? 0 : hits.front().span.begin;
    return begin > 0 && std::u32string_view(U"省市州盟县区旗").find(name[begin - 1]) != std::u32string_view::npos;
}

/// The province that all of them lie in; null where there is none or several.
const NamedPlace* common_province(const Candidates& places) {
    if (places.empty()) {
        return nullptr;
    }
    const NamedPlace& first = province_of(*places.front());
    const bool all =
        std::all_of(places.begin(), places.end(), [&](const NamedPlace* place) { return is_within(*place, first); });
    return all ? &first : nullptr;
}

class Teller {
public:
    Teller(const Document& document, const ReportOptions& options, Metadata& metadata)
        : document_(document), options_(options), metadata_(metadata) {}

    void run() {
        if (!given() && !from_own_names()) {
            from_text();
        }
    }

private:
    /// What the user says: the place itself, else where the report is to be taken as from.
    bool given() {
        const bool told = (metadata_.place.given && from_name(to_utf32(*metadata_.place.value), {})) ||
                          (options_.home && from_name(to_utf32(*options_.home), {}));
        metadata_.province.given = told;
        return told;
    }

    /// What the report calls itself, the surest first. A name that several provinces have leaves the choice to the text.
    bool from_own_names() {
        for (const auto* known : {&metadata_.title_subject, &metadata_.place, &metadata_.title, &metadata_.signature}) {
            if (!known->value || known->given) {
                continue;
            }
            const std::u32string_view name = document_.slice(known->span);
            if (is_below_unknown(name)) {
                return false;
            }
            if (from_name(name, known->span)) {
                return true;
            }
        }
        return false;
    }

    bool from_name(std::u32string_view name, Span span) {
        Candidates places = places_called(name);
        const std::vector<PlaceHit> hits = places.empty() ? find_places(name) : std::vector<PlaceHit>{};
        for (std::size_t i = 0; i < hits.size() && (i == 0 || hits[i].span.begin == hits[i - 1].span.end); ++i) {
            places = hits[i].full ? hits[i].places : Candidates{}; // 北京 of 北京路街道 tells nothing
        }
        if (settle(places, span)) {
            return true;
        }
        if (possible_.empty()) {
            possible_ = std::move(places);
        }
        return false;
    }

    bool settle(const Candidates& places, Span span) {
        const NamedPlace* province = common_province(places);
        if (province == nullptr) {
            return false;
        }
        metadata_.province.value = to_utf8(province->name);
        metadata_.province.span = span;
        metadata_.province.reason.clear();
        metadata_.place_code = places.size() == 1 ? places.front()->code : province->code;
        return true;
    }

    struct Support {
        std::size_t names = 0;
        Span first;
        std::map<std::u32string_view, std::size_t> times;
    };

    /// Every full name that the text gives to a place of its own, by the code of the province.
    [[nodiscard]] std::map<std::uint32_t, Support> support() const {
        const std::u32string_view text = document_.text;
        std::map<std::uint32_t, Support> found;
        std::size_t clause = 0;
        for (const PlaceHit& hit : find_places(text)) {
            while (clause < document_.clauses.size() && document_.clauses[clause].span.end <= hit.span.begin) {
                ++clause;
            }
            const NamedPlace* province = common_province(within_possible(hit.places));
            const bool others = clause < document_.clauses.size() &&
                                holds_any(document_.slice(document_.clauses[clause].span), kOthers);
            if (!hit.full || province == nullptr || others) {
                continue;
            }
            Support& of = found[province->code];
            if (++of.times[text.substr(hit.span.begin, hit.span.size())] <= kMostOfOneName) {
                of.first = of.names++ == 0 ? hit.span : of.first;
            }
        }
        return found;
    }

    [[nodiscard]] Candidates within_possible(const Candidates& places) const {
        Candidates left;
        std::copy_if(places.begin(), places.end(), std::back_inserter(left), [&](const NamedPlace* place) {
            return possible_.empty() || std::any_of(possible_.begin(), possible_.end(), [&](const NamedPlace* own) {
                       return is_within(*own, province_of(*place));
                   });
        });
        return left;
    }

    void from_text() {
        const std::map<std::uint32_t, Support> found = support();
        const Support* best = nullptr;
        std::uint32_t code = 0;
        std::size_t second = 0;
        for (const auto& [province, of] : found) {
            if (best == nullptr || of.names > best->names) {
                second = best == nullptr ? 0 : best->names;
                best = &of;
                code = province;
            } else {
                second = std::max(second, of.names);
            }
        }
        const std::size_t least = possible_.empty() ? kLeastNames : 1;
        if (best == nullptr || best->names < least || best->names < kClearly * second) {
            metadata_.province.reason = best == nullptr ? "标题、署名和正文都没有写出省份或者可以据以判断省份的地名"
                                        : second > 0 ? "正文提到几个省的地方,看不出是哪一省的报告"
                                                     : "正文只有一处提到省内地名,不足以判断";
            return;
        }
        settle(narrowed(code), best->first);
    }

    /// 鼓楼区 of the province that the text told; else the province.
    [[nodiscard]] Candidates narrowed(std::uint32_t province) const {
        const NamedPlace* whole = place_of_code(province);
        Candidates own;
        std::copy_if(possible_.begin(), possible_.end(), std::back_inserter(own),
                     [&](const NamedPlace* place) { return is_within(*place, *whole); });
        return own.size() == 1 ? own : Candidates{whole};
    }

    const Document& document_;
    const ReportOptions& options_;
    Metadata& metadata_;
    Candidates possible_; ///< of the report's own name, where several provinces have it
};

} // namespace

void tell_home(const Document& document, const ReportOptions& options, Metadata& metadata) {
    Teller(document, options, metadata).run();
}

Truth lies_in(const Metadata& metadata, std::uint32_t place_code) {
    const NamedPlace* home = place_of_code(metadata.place_code);
    const NamedPlace* place = place_of_code(place_code);
    if (home == nullptr || place == nullptr) {
        return Truth::unknown;
    }
    if (is_within(*home, *place)) {
        return Truth::yes;
    }
    return is_within(*place, *home) ? Truth::unknown : Truth::no;
}

} // namespace zhunsheng
