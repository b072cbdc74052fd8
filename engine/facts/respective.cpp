#include "engine/facts/respective.h"

#include <algorithm>
#include <tuple>

namespace zhunsheng {
namespace {

constexpr std::u32string_view kRespectively = U"分别";

bool joins(char32_t c) {
    return std::u32string_view(U"、和与及").find(c) != std::u32string_view::npos;
}

/// How many figures of one measure follow each other, joined by 、 or 和 only.
std::size_t row_length(const Document& document, const std::vector<Figure>& figures, std::size_t first) {
    std::size_t count = 1;
    for (; first + count < figures.size(); ++count) {
        const Figure& last = figures[first + count - 1];
        const Figure& next = figures[first + count];
        const bool joined = next.span.begin == last.span.end + 1 && joins(document.text[last.span.end]);
        if (!joined || next.unit != last.unit) {
            break;
        }
    }
    return count;
}

/// Where the names before a row begin, the last `count` of them; none where there are fewer.
std::vector<std::uint32_t> names_before(const Document& document, Span names, std::size_t count) {
    std::vector<std::uint32_t> begins{names.begin};
    for (std::uint32_t i = names.begin; i + 1 < names.end; ++i) {
        if (joins(document.text[i])) {
            begins.push_back(i + 1);
        }
    }
    if (begins.size() < count) {
        return {};
    }
    begins.erase(begins.begin(), begins.end() - static_cast<std::ptrdiff_t>(count));
    return begins;
}

class Row {
public:
    Row(const Lexicon& lexicon, std::vector<std::uint32_t> names) : lexicon_(lexicon), names_(std::move(names)) {}

    /// By name the phrasing that begins in it, the nearest of each indicator's; one that is left has the name that is left.
    [[nodiscard]] std::vector<const RoleHit*> bind(const std::vector<const RoleHit*>& hits) const {
        std::vector<const RoleHit*> named(names_.size(), nullptr);
        std::vector<const RoleHit*> left;
        for (const RoleHit* hit : nearest(hits)) {
            const RoleHit*& place = named[name_of(*hit)];
            if (place == nullptr || nearer(*hit, *place)) {
                std::swap(place, hit);
            }
            if (hit != nullptr) {
                left.push_back(hit);
            }
        }
        const auto free = std::find(named.begin(), named.end(), nullptr);
        if (left.size() == 1 && std::count(named.begin(), named.end(), nullptr) == 1) {
            *free = left.front();
        }
        return named;
    }

private:
    [[nodiscard]] std::size_t name_of(const RoleHit& hit) const {
        const auto after = std::upper_bound(names_.begin(), names_.end(), hit.span.begin);
        return after == names_.begin() ? 0 : static_cast<std::size_t>(after - names_.begin() - 1);
    }

    [[nodiscard]] bool nearer(const RoleHit& a, const RoleHit& b) const {
        const auto rank = [this](const RoleHit& hit) {
            const auto length = static_cast<std::int64_t>(required_length(lexicon_.phrases[hit.phrase].pattern));
            return std::tuple(hit.span.begin, -length);
        };
        return rank(a) > rank(b);
    }

    /// Of each indicator the phrasing that begins last, in the order of the indicators' first.
    [[nodiscard]] std::vector<const RoleHit*> nearest(const std::vector<const RoleHit*>& hits) const {
        std::vector<const RoleHit*> own;
        for (const RoleHit* hit : hits) {
            const auto known = std::find_if(own.begin(), own.end(),
                                            [hit](const RoleHit* other) { return other->owner == hit->owner; });
            if (known == own.end()) {
                own.push_back(hit);
            } else if (nearer(*hit, **known)) {
                *known = hit;
            }
        }
        return own;
    }

    const Lexicon& lexicon_;
    std::vector<std::uint32_t> names_;
};

std::vector<const RoleHit*> reaching(const std::vector<const RoleHit*>& able, std::size_t figure) {
    std::vector<const RoleHit*> hits;
    std::copy_if(able.begin(), able.end(), std::back_inserter(hits),
                 [figure](const RoleHit* hit) { return hit->slot == figure; });
    return hits;
}

} // namespace

std::vector<InOrder> bind_in_order(const Document& document, const Lexicon& lexicon,
                                   const std::vector<const RoleHit*>& able, const std::vector<const RoleHit*>& best,
                                   const std::vector<Figure>& figures) {
    std::vector<InOrder> bound;
    for (std::size_t first = 0, count = 0; first < figures.size(); first += count) {
        count = row_length(document, figures, first);
        if (count < 2) {
            continue;
        }
        const Span clause = document.clauses[figures[first].at.clause].span;
        const std::uint32_t from = first == 0 ? clause.begin : std::max(clause.begin, figures[first - 1].span.end);
        const std::size_t word = document.slice({from, figures[first].span.begin}).rfind(kRespectively);
        if (word == std::u32string_view::npos) {
            continue;
        }
        const std::uint32_t at = from + static_cast<std::uint32_t>(word);
        const auto told = document.slice({at, figures[first].span.begin});
        if (std::any_of(told.begin(), told.end(), joins)) {
            continue; // 分别受理、审结案件52件、50件: its names stand behind
        }
        if (best[first] != nullptr && best[first]->span.begin > at) {
            for (std::size_t i = 0; i < count; ++i) {
                bound.push_back({first + i, best[first]});
            }
            continue;
        }
        std::vector<std::uint32_t> names = names_before(document, {from, at}, count);
        if (names.empty()) {
            continue;
        }
        const std::vector<const RoleHit*> named = Row(lexicon, std::move(names)).bind(reaching(able, first));
        for (std::size_t i = 0; i < count; ++i) {
            bound.push_back({first + i, named[i]});
        }
    }
    return bound;
}

} // namespace zhunsheng
