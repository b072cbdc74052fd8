#include "engine/facts/measure_words.h"

#include "engine/facts/numerals.h"

namespace zhunsheng {
namespace {

/// A hedge's last (or first) character is part of another word after (before) one of these: 节约30万元, 附近5个村, 个内设.
struct Guard {
    std::u32string_view hedge;
    std::u32string_view neighbours;
};
constexpr std::array kGuardsBefore = std::to_array<Guard>({
    {U"约", U"节预签违公条合契履爽邀规制集婚特立解续毁租失"},
    {U"近", U"附最临邻靠远就新亲凑"},
    {U"超", U"赶反高"},
    {U"至多", U"甚"},
    {U"不足", U"在的和与及题些点人手"},
    {U"不到", U"办做达听见看找想查拿感"},
});
constexpr std::array kGuardsAfter = std::to_array<Guard>({
    {U"内", U"设部容外控心在地陆科涝河贸网勤业径蒙控审存"},
    {U"上下", U"联衔游"},
    {U"多", U"样"},
    {U"来", U"访自源信"},
});

constexpr std::array kStrict =
    std::to_array<std::u32string_view>({U"不到", U"不足", U"低于", U"少于", U"小于", U"未满"});

bool guarded(const auto& guards, std::u32string_view hedge, char32_t neighbour) {
    for (const Guard& guard : guards) {
        if (guard.hedge == hedge && guard.neighbours.find(neighbour) != std::u32string_view::npos) {
            return true;
        }
    }
    return false;
}

std::uint64_t edge(char32_t c) {
    return WordList<1>::bit(c);
}

bool is_strict(std::u32string_view hedge) {
    for (const std::u32string_view word : kStrict) {
        if (hedge == word) {
            return true;
        }
    }
    return false;
}

} // namespace

UnitIndex::UnitIndex(const Lexicon& lexicon) : lexicon_(&lexicon) {
    std::uint32_t total = 0;
    for (const UnitEntry& unit : lexicon.units) {
        for (const std::u32string& spelling : unit.spellings) {
            if (!spelling.empty()) {
                ++starts_[character_slot(spelling.front()) + 1];
                ++total;
            }
        }
    }
    for (std::size_t i = 1; i <= kBuckets; ++i) {
        starts_[i] += starts_[i - 1];
    }
    spellings_.resize(total);
    auto next = starts_;
    for (std::uint32_t unit = 0; unit < lexicon.units.size(); ++unit) {
        const auto& spellings = lexicon.units[unit].spellings;
        for (std::uint32_t spelling = 0; spelling < spellings.size(); ++spelling) {
            if (!spellings[spelling].empty()) {
                const auto& scales = lexicon.units[unit].scales;
                spellings_[next[character_slot(spellings[spelling].front())]++] = {
                    &spellings[spelling], unit, spelling < scales.size() ? scales[spelling] : 0};
            }
        }
    }
    generic_ = named(U"个");
}

std::optional<UnitHit> UnitIndex::longest_at(std::u32string_view text, std::uint32_t position) const {
    if (position >= text.size()) {
        return std::nullopt;
    }
    const std::size_t bucket = character_slot(text[position]);
    std::optional<UnitHit> best;
    for (std::uint32_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
        const Spelling& spelling = spellings_[i];
        if ((!best || spelling.text->size() > best->length) && starts_at(text, position, *spelling.text)) {
            best = UnitHit{UnitId{spelling.unit}, spelling.scale, static_cast<std::uint32_t>(spelling.text->size())};
        }
    }
    return best;
}

UnitId UnitIndex::named(std::u32string_view name) const {
    const auto hit = longest_at(name, 0);
    return hit && hit->length == name.size() ? hit->unit : kNoUnit;
}

HedgeIndex::HedgeIndex(const Lexicon& lexicon) : lexicon_(&lexicon) {
    for (const HedgeEntry& hedge : lexicon.hedges) {
        if (!hedge.text.empty()) {
            const bool before = hedge.side == HedgeEntry::Side::before;
            edges_[static_cast<std::size_t>(hedge.side)] |= edge(before ? hedge.text.back() : hedge.text.front());
        }
    }
}

std::optional<HedgeHit> HedgeIndex::before(std::u32string_view text, std::uint32_t position) const {
    std::optional<HedgeHit> best;
    const char32_t last = position > 0 ? text[position - 1] : U'\0';
    if ((edges_[static_cast<std::size_t>(HedgeEntry::Side::before)] & edge(last)) == 0) {
        return best;
    }
    for (const HedgeEntry& hedge : lexicon_->hedges) {
        const auto length = static_cast<std::uint32_t>(hedge.text.size());
        if (hedge.side != HedgeEntry::Side::before || length == 0 || hedge.text.back() != last ||
            (best && best->length >= length) || !ends_at(text, position, hedge.text)) {
            continue;
        }
        if (position == length || !guarded(kGuardsBefore, hedge.text, text[position - length - 1])) {
            best = HedgeHit{hedge.qualifier, length, is_strict(hedge.text)};
        }
    }
    return best;
}

std::optional<HedgeHit> HedgeIndex::after(HedgeEntry::Side side, std::u32string_view text,
                                          std::uint32_t position) const {
    std::optional<HedgeHit> best;
    const char32_t first = at(text, position);
    if ((edges_[static_cast<std::size_t>(side)] & edge(first)) == 0) {
        return best;
    }
    for (const HedgeEntry& hedge : lexicon_->hedges) {
        const auto length = static_cast<std::uint32_t>(hedge.text.size());
        if (length > 0 && hedge.text.front() == first && hedge.side == side && (!best || best->length < length) &&
            starts_at(text, position, hedge.text) && !guarded(kGuardsAfter, hedge.text, at(text, position + length))) {
            best = HedgeHit{hedge.qualifier, length, is_strict(hedge.text)};
        }
    }
    return best;
}

} // namespace zhunsheng
