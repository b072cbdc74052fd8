#include "engine/eval/near_miss.h"

#include "engine/eval/cooccurrence.h"

namespace zhunsheng::eval {
namespace {

constexpr std::array<std::string_view, 5> kStatusLacks{"写的是已完成的事", "只是下一步安排", "只是对下级提要求",
                                                       "写成不足,未见举措", "写明没有发生"};
constexpr std::array<std::string_view, 4> kScopeNames{"同句", "同段", "同节", "相邻"};
constexpr std::array<std::string_view, 3> kThingNames{"数字", "文件", "日期"};

void add_names(const Context& context, const PlanNearby::Item& item, std::vector<std::string>& names) {
    switch (item.what) {
    case rule::Nearby::What::indicator: names.push_back(context.lexicon.indicators[item.owner].name); return;
    case rule::Nearby::What::term:
    case rule::Nearby::What::mention: names.push_back("“" + context.lexicon.terms[item.owner].name + "”"); return;
    case rule::Nearby::What::fact: names.insert(names.end(), kThingNames.begin(), kThingNames.end()); return;
    case rule::Nearby::What::figure:
    case rule::Nearby::What::document:
    case rule::Nearby::What::date: names.emplace_back(kThingNames[static_cast<std::size_t>(item.what)]);
    }
}

std::string nearby_text(const Context& context, const PlanNearby& nearby) {
    std::vector<std::string> names;
    for (const PlanNearby::Item& item : nearby.items) {
        add_names(context, item, names);
    }
    std::string things;
    for (std::size_t i = 0; i < names.size(); ++i) {
        things += (i == 0 ? "" : (i + 1 == names.size() ? "或" : "、")) + names[i];
    }
    const bool adjacent = nearby.scope == rule::Nearby::Scope::adjacent;
    const std::string limit = adjacent ? std::to_string(nearby.characters) + "字内" : "";
    return std::string(kScopeNames[static_cast<std::size_t>(nearby.scope)]) + limit + "没有" + things;
}

std::string part_title(const Context& context, PartId part) {
    if (index(part) >= context.lexicon.parts.size()) {
        return {};
    }
    const PartEntry& entry = context.lexicon.parts[index(part)];
    return entry.title.empty() ? entry.name : entry.title;
}

std::string standing_text(const Context& context, const Miss& miss) {
    const std::string title = part_title(context, miss.part);
    return title.empty() ? "不在应写的部分" : "写在“" + title + "”部分,不在应写的部分";
}

/// 同句没有数字、“公示”: what a place that holds the rest does not.
std::string place_text(const Context& context, const PlanExpr& together, const Miss& miss) {
    const PlanNearby& nearby = together.nearby.front();
    std::string things;
    for (const std::size_t i : lacking_items(context, together, miss.place)) {
        std::vector<std::string> names;
        add_names(context, nearby.items[i], names);
        for (const std::string& name : names) {
            things += (things.empty() ? "" : "、") + name;
        }
    }
    return std::string(kScopeNames[static_cast<std::size_t>(nearby.scope)]) + "没有" + things;
}

} // namespace

std::string lacks_text(const Context& context, const PlanExpr& mention, const Miss& miss) {
    switch (miss.kind) {
    case Miss::Kind::nearby: return nearby_text(context, mention.nearby[miss.lacking]);
    case Miss::Kind::place: return place_text(context, mention, miss);
    case Miss::Kind::part: return standing_text(context, miss);
    case Miss::Kind::status: break;
    }
    const bool admitted = miss.status == Status::failing;
    const std::string title = part_title(context, miss.part);
    const bool own_part = !title.empty() && context.lexicon.parts[index(miss.part)].default_status == miss.status;
    if (admitted && own_part) {
        return "仅见于" + title + ",未见举措";
    }
    return std::string(name_of(miss.status, kStatusLacks));
}

Span focus_of(const Context& context, const Miss& miss) {
    return miss.kind == Miss::Kind::place ? miss.focus : context.facts.mentions[miss.mention].span;
}

NearMiss tell_miss(const Context& context, const PlanExpr& mention, const Miss& miss) {
    if (miss.kind == Miss::Kind::place) {
        Position at;
        at.sentence = context.document.sentence_at(miss.focus.begin);
        const Evidence place = context.evidence(at, miss.focus);
        return {place.span, place.focus, lacks_text(context, mention, miss)};
    }
    const Mention& found = context.facts.mentions[miss.mention];
    const Evidence place = context.evidence(found.at, found.span);
    return {place.span, place.focus, lacks_text(context, mention, miss)};
}

} // namespace zhunsheng::eval
