#include "engine/why/phrasing.h"

#include <algorithm>

#include "engine/base/utf8.h"

namespace zhunsheng::why {
namespace {

constexpr std::string_view kBlank = "____";
constexpr std::string_view kCommonUnit = "件";

Wording slot_wording(TemplateNode::Slot slot, const StandIns& with) {
    using Slot = TemplateNode::Slot;
    const std::string blank(kBlank);
    const std::string year = std::to_string(with.year);
    switch (slot) {
    case Slot::number: return {blank + with.unit, kNumberMark + with.unit};
    case Slot::rate: return {blank + "%", kNumberMark + std::string("%")};
    case Slot::date: return {blank + "年" + blank + "月" + blank + "日", year + "年6月1日"};
    case Slot::organ: return {blank, "司法局"};
    case Slot::document: return {"《" + blank + "》", "《工作办法》"};
    case Slot::year: return {year + "年", year + "年"};
    }
    return {};
}

/// Options and gaps left out, the first of each choice.
Wording spell(const Template& pattern, const StandIns& with) {
    Wording wording;
    for (const TemplateNode& node : pattern) {
        switch (node.kind) {
        case TemplateNode::Kind::literal: wording += to_utf8(node.text); break;
        case TemplateNode::Kind::choice: wording += spell(node.branches.front(), with); break;
        case TemplateNode::Kind::slot: wording += slot_wording(node.slot, with); break;
        case TemplateNode::Kind::optional:
        case TemplateNode::Kind::gap:
        case TemplateNode::Kind::wide_gap: break;
        }
    }
    return wording;
}

/// How much of a phrasing spell() has to leave out or make up.
std::size_t loose_ends(const Template& pattern) {
    std::size_t count = 0;
    for (const TemplateNode& node : pattern) {
        const bool loose = node.kind == TemplateNode::Kind::gap || node.kind == TemplateNode::Kind::wide_gap;
        count += loose ? 2U : (node.kind == TemplateNode::Kind::slot ? 1U : 0U);
        for (const Template& branch : node.branches) {
            count += loose_ends(branch);
        }
    }
    return count;
}

std::string unit_name(const Lexicon& lexicon, UnitId unit) {
    return index(unit) < lexicon.units.size() ? lexicon.units[index(unit)].name : "";
}

} // namespace

Wording& Wording::operator+=(const Wording& other) {
    shown += other.shown;
    read += other.read;
    return *this;
}

Wording& Wording::operator+=(std::string_view both) {
    shown += both;
    read += both;
    return *this;
}

StandIns stand_ins(const Lexicon& lexicon, const FactSet& facts) {
    constexpr int kSomeYear = 2024; // any year will do where the report's is not known
    StandIns with{"", facts.metadata.year.value.value_or(kSomeYear)};
    for (const UnitEntry& unit : lexicon.units) {
        if (unit.name == kCommonUnit || (with.unit.empty() && unit.dimension == Dimension::count)) {
            with.unit = unit.name;
        }
    }
    return with;
}

std::vector<Wording> wordings(const Lexicon& lexicon, PhraseRole role, std::uint32_t owner, const StandIns& with,
                              std::size_t most) {
    std::vector<const Phrase*> phrases;
    for (const Phrase& phrase : lexicon.phrases) {
        if (phrase.role == role && phrase.owner == owner && !phrase.excludes && !phrase.weak) {
            phrases.push_back(&phrase);
        }
    }
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const Phrase* a, const Phrase* b) { return loose_ends(a->pattern) < loose_ends(b->pattern); });
    StandIns own = with;
    if (role == PhraseRole::indicator) {
        own.unit = unit_name(lexicon, lexicon.indicators[owner].unit);
    }
    std::vector<Wording> found;
    for (std::size_t i = 0; i < phrases.size() && i < most; ++i) {
        found.push_back(spell(phrases[i]->pattern, own));
    }
    return found;
}

Wording enumeration(const Lexicon& lexicon, const PlanExpr& counted, const StandIns& with, std::size_t times) {
    using Subject = PlanExpr::Subject;
    Wording one;
    Wording all;
    switch (counted.subject) {
    case Subject::figure:
        all += "有关事项分别为";
        one = slot_wording(TemplateNode::Slot::number, with);
        break;
    case Subject::rate:
        all += "有关比率分别为";
        one = slot_wording(TemplateNode::Slot::rate, with);
        break;
    case Subject::document:
        all += "印发";
        one = slot_wording(TemplateNode::Slot::document, with);
        break;
    case Subject::term:
        for (const Wording& said : wordings(lexicon, PhraseRole::term, index(counted.term), with, 1)) {
            one = said;
        }
        break;
    default: break;
    }
    for (std::size_t i = 0; i < times && !one.shown.empty(); ++i) {
        all += i == 0 ? "" : "、";
        all += one;
    }
    return one.shown.empty() ? one : all;
}

Wording beside(const Lexicon& lexicon, const PlanNearby& nearby, const StandIns& with) {
    Wording wording;
    if (nearby.items.empty()) {
        return wording;
    }
    const PlanNearby::Item& item = nearby.items.front();
    const auto say = [&](PhraseRole role) {
        for (const Wording& said : wordings(lexicon, role, item.owner, with, 1)) {
            wording += ",";
            wording += said;
        }
    };
    switch (item.what) {
    case rule::Nearby::What::figure:
    case rule::Nearby::What::fact:
        wording += ",共";
        wording += slot_wording(TemplateNode::Slot::number, with);
        break;
    case rule::Nearby::What::document:
        wording += ",印发";
        wording += slot_wording(TemplateNode::Slot::document, with);
        break;
    case rule::Nearby::What::date:
        wording += ",于";
        wording += slot_wording(TemplateNode::Slot::date, with);
        wording += "完成";
        break;
    case rule::Nearby::What::indicator: say(PhraseRole::indicator); break;
    case rule::Nearby::What::term:
    case rule::Nearby::What::mention: say(PhraseRole::term); break;
    }
    return wording;
}

} // namespace zhunsheng::why
