#include "engine/why/distance.h"

#include <algorithm>

#include "engine/eval/near_miss.h"
#include "engine/eval/relation.h"

namespace zhunsheng::why {
namespace {

using eval::Context;
using eval::Judgement;
using Kind = rule::Expr::Kind;

/// Farther than this nobody looks for what belongs together.
constexpr std::uint32_t kNearby = 200;

/// Days since a fixed day of a date written yyyymmdd; proleptic Gregorian.
std::optional<std::int64_t> day_number(const eval::Number& number) {
    if (!number.integral()) {
        return std::nullopt;
    }
    const std::string digits = number.str(0);
    if (digits.size() != 8) {
        return std::nullopt;
    }
    const auto part = [&](std::size_t from, std::size_t size) {
        std::int64_t value = 0;
        for (const char c : digits.substr(from, size)) {
            value = value * 10 + (c - '0');
        }
        return value;
    };
    const std::int64_t month = part(4, 2);
    const std::int64_t year = part(0, 4) - (month <= 2 ? 1 : 0);
    const std::int64_t from_march = (month + 9) % 12;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * from_march + 2) / 5 + part(6, 2);
}

std::string amount(const Context& context, ExprId id, const eval::Number& low, const eval::Number& high) {
    const Type type = context.expr(id).type;
    if (type == Type::date) {
        const auto from = day_number(low);
        const auto to = day_number(high);
        return from && to ? std::to_string(*to - *from) + "天" : "";
    }
    if (type == Type::rate) {
        return ((high - low) * 100).str(2) + "个百分点";
    }
    return eval::show_number(context, id, high - low);
}

std::string compare_distance(Context& context, const PlanExpr& e, const Judgement& judgement) {
    const bool told = judgement.reason == Reason::relation_false || judgement.reason == Reason::condition_false ||
                      judgement.reason == Reason::interval_crosses;
    if (!told || e.operands.size() != 2 || context.expr(e.operands[0]).type == Type::text) {
        return {};
    }
    const eval::Reading reading = eval::deciding_reading(context, e);
    const auto left = eval::evaluate_value(context, e.operands[0], reading).nominal;
    const auto right = eval::evaluate_value(context, e.operands[1], reading).nominal;
    if (!left || !right) {
        return {};
    }
    if (*left == *right) {
        return judgement.reason == Reason::interval_crosses ? "约数跨过界限" : "两数相等,正在界上";
    }
    const std::string text = amount(context, e.operands[0], std::min(*left, *right), std::max(*left, *right));
    return text.empty() ? "" : "差" + text;
}

/// Characters between two spans; nothing when they touch.
std::uint32_t characters_between(Span a, Span b) {
    return a.end <= b.begin ? b.begin - a.end : (b.end <= a.begin ? a.begin - b.end : 0);
}

/// The nearest thing of the asked kind to a mention, in characters; kNone when there is none.
std::uint32_t nearest(const Context& context, const PlanNearby::Item& item, Span from) {
    std::uint32_t best = kNone;
    const auto see = [&](Span span) { best = std::min(best, characters_between(from, span)); };
    const auto wants = [&](rule::Nearby::What what) {
        return item.what == what || item.what == rule::Nearby::What::fact;
    };
    for (const Figure& figure : context.facts.figures) {
        const bool asked = wants(rule::Nearby::What::figure) ||
                           (item.what == rule::Nearby::What::indicator && figure.indicator == IndicatorId{item.owner});
        if (asked && eval::states_year(figure, context.facts.metadata)) {
            see(figure.span);
        }
    }
    if (wants(rule::Nearby::What::document)) {
        std::for_each(context.facts.documents.begin(), context.facts.documents.end(),
                      [&](const DocumentName& name) { see(name.span); });
    }
    if (wants(rule::Nearby::What::date)) {
        std::for_each(context.facts.dates.begin(), context.facts.dates.end(),
                      [&](const DateFact& date) { see(date.span); });
    }
    if (item.what == rule::Nearby::What::term || item.what == rule::Nearby::What::mention) {
        for (const Mention& mention : context.mentions(TermId{item.owner})) {
            see(mention.span);
        }
    }
    return best;
}

std::string nearby_distance(const Context& context, const PlanExpr& e, const eval::Miss& miss) {
    const std::string lacks = eval::lacks_text(context, e, miss);
    const std::string_view without = "没有";
    const std::size_t at = lacks.find(without);
    std::string text = at == std::string::npos ? lacks : "差一处" + lacks.substr(at + without.size());
    std::uint32_t away = kNone;
    for (const PlanNearby::Item& item : e.nearby[miss.lacking].items) {
        away = std::min(away, nearest(context, item, context.facts.mentions[miss.mention].span));
    }
    return away <= kNearby ? text + ",最近的隔" + std::to_string(away) + "字" : text;
}

std::string mention_distance(const Context& context, const PlanExpr& e, const Judgement& judgement) {
    if (judgement.misses.empty()) {
        return "差一处提及";
    }
    const eval::Miss& miss = judgement.misses[0];
    if (miss.kind == eval::Miss::Kind::nearby) {
        return nearby_distance(context, e, miss);
    }
    const bool status = miss.kind == eval::Miss::Kind::status;
    return (status ? "差一处已完成的表述:" : "差在位置:") + eval::lacks_text(context, e, miss);
}

} // namespace

std::string distance_of(Context& context, ExprId leaf) {
    const PlanExpr& e = context.expr(leaf);
    if (context.truth(leaf) == Truth::yes || !context.judged(leaf)) {
        return {};
    }
    const Judgement& judgement = context.judgement(leaf);
    switch (e.kind) {
    case Kind::mention: return mention_distance(context, e, judgement);
    case Kind::compare:
        if (judgement.reason == Reason::fact_unknown || judgement.reason == Reason::absent) {
            return context.expr(e.operands.front()).type == Type::date ? "" : "差一处数字";
        }
        return compare_distance(context, e, judgement);
    case Kind::known: return e.subject == PlanExpr::Subject::attribute ? "" : "差一处数字";
    case Kind::has_part:
    case Kind::part_whole:
        return judgement.reason == Reason::part_partial ? "差在内容:" + judgement.detail : "差整个部分";
    default: return {};
    }
}

std::string bound_of(Context& context, ExprId leaf) {
    const PlanExpr& e = context.expr(leaf);
    if (context.truth(leaf) == Truth::yes || !context.judged(leaf) || e.kind == Kind::mention) {
        return {};
    }
    const Judgement& judgement = context.judgement(leaf);
    if (e.kind == Kind::compare && judgement.reason == Reason::fact_unknown) {
        std::vector<IndicatorId> indicators;
        for (const ExprId operand : e.operands) {
            eval::collect_indicators(context.plan, operand, indicators);
        }
        // Where nothing at all is stated there is no reading to tell the bound from.
        if (indicators.size() == 1 && context.figures(indicators.front()).empty()) {
            const std::string bound = eval::tell_bound(context, e, {eval::Operand{indicators.front(), kNone, {}}});
            return bound.empty() ? judgement.detail : bound;
        }
    }
    return judgement.detail;
}

} // namespace zhunsheng::why
