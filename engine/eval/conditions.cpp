#include "engine/eval/conditions.h"

#include <algorithm>

#include "engine/eval/cooccurrence.h"
#include "engine/eval/part_order.h"
#include "engine/eval/places.h"
#include "engine/eval/previous.h"
#include "engine/eval/relation.h"
#include "engine/eval/sightings.h"

namespace zhunsheng::eval {
namespace {

/// What keeps a mention from serving, worst fault first; nothing when it serves.
std::optional<Miss> fault(const Context& context, const PlanExpr& e, const Mention& mention) {
    Miss miss;
    miss.part = mention.at.part;
    if (!has_status(e, mention.status)) {
        miss.kind = Miss::Kind::status;
        miss.status = mention.status;
        return miss;
    }
    if (!context.counts(mention.at, e)) {
        miss.kind = Miss::Kind::part;
        if (index(miss.part) < context.lexicon.parts.size()) {
            const Status standing = context.lexicon.parts[index(miss.part)].default_status;
            if (!has_status(e, standing)) {
                miss.kind = Miss::Kind::status;
                miss.status = standing;
            }
        }
        return miss;
    }
    for (std::size_t i = 0; i < e.nearby.size(); ++i) {
        if (!is_nearby(context, mention, e.nearby[i])) {
            miss.kind = Miss::Kind::nearby;
            miss.lacking = static_cast<std::uint8_t>(i);
            return miss;
        }
    }
    return std::nullopt;
}

void explain_misses(Judgement& judgement) {
    if (judgement.misses.empty()) {
        judgement.reason = Reason::absent;
        return;
    }
    const Miss& nearest = judgement.misses[0];
    switch (nearest.kind) {
    case Miss::Kind::place:
    case Miss::Kind::nearby: judgement.reason = Reason::no_fact; break;
    case Miss::Kind::part: judgement.reason = Reason::wrong_part; break;
    case Miss::Kind::status:
        judgement.reason = Reason::wrong_status;
        judgement.status = nearest.status;
        break;
    }
}

Judgement judge_mention(Context& context, const PlanExpr& e) {
    struct Ranked {
        Evidence evidence;
        int weight = 0;
    };
    Judgement judgement;
    judgement.truth = Truth::no;
    Few<Ranked, 3> best;
    std::uint32_t last_sentence = kNone;
    for (const Mention& mention : context.mentions(e.term)) {
        if (!context.spend(1)) {
            break;
        }
        if (auto miss = fault(context, e, mention)) {
            miss->mention = static_cast<std::uint32_t>(&mention - context.facts.mentions.data());
            judgement.misses.insert(*miss, [](const Miss& a, const Miss& b) { return a.kind < b.kind; });
            continue;
        }
        judgement.truth = Truth::yes;
        if (mention.at.sentence != last_sentence) {
            last_sentence = mention.at.sentence;
            const Evidence evidence = context.evidence(mention.at, mention.span);
            best.insert(Ranked{evidence, telling(context, mention.at.sentence)},
                        [](const Ranked& a, const Ranked& b) { return a.weight > b.weight; });
        }
    }
    for (const Ranked& ranked : best) {
        judgement.evidence.push(ranked.evidence);
    }
    if (judgement.truth == Truth::yes) {
        judgement.misses = {};
    } else {
        explain_misses(judgement);
    }
    return judgement;
}

Judgement judge_part(const Context& context, const PlanExpr& e) {
    Judgement judgement;
    judgement.truth = Truth::no;
    judgement.reason = Reason::part_missing;
    const bool whole = e.kind == rule::Expr::Kind::part_whole;
    for (const PartId part : e.parts) {
        if (index(part) >= context.facts.parts.size()) {
            continue;
        }
        const PartFact& fact = context.facts.parts[index(part)];
        if (fact.presence == Presence::present || (!whole && fact.presence == Presence::partial)) {
            judgement.truth = Truth::yes;
            judgement.reason = Reason::none;
        } else if (fact.presence == Presence::partial) {
            judgement.reason = Reason::part_partial;
        }
        if (judgement.truth != Truth::yes) {
            judgement.detail = fact.reason;
        }
        for (const Span span : fact.evidence) {
            judgement.evidence.push({span, span});
        }
    }
    return judgement;
}

Judgement judge_known(const Context& context, const PlanExpr& e) {
    Judgement judgement;
    if (e.subject == PlanExpr::Subject::attribute) {
        judge_known_attribute(context, e.attribute, judgement);
        return judgement;
    }
    if (e.previous) {
        return judge_known_previous(context, e.indicator);
    }
    const auto figures = context.figures(e.indicator);
    judgement.truth = figures.empty() ? Truth::no : Truth::yes;
    judgement.reason = figures.empty() ? Reason::absent : Reason::none;
    for (const std::uint32_t i : figures) {
        const Figure& figure = context.facts.figures[i];
        judgement.evidence.push(context.evidence(figure.at, figure.span));
    }
    return judgement;
}

} // namespace

int telling(const Context& context, std::uint32_t sentence) {
    if (sentence >= context.document.sentences.size() || context.document.sentences[sentence].is_heading) {
        return 0;
    }
    const Span span = context.document.sentences[sentence].span;
    return context.has_figure(span) ? 3 : (context.has_document(span) || context.has_date(span) ? 2 : 1);
}

bool has_status(const PlanExpr& mention, Status status) {
    constexpr std::uint8_t kDefault =
        (1U << static_cast<unsigned>(Status::done)) | (1U << static_cast<unsigned>(Status::negated));
    const std::uint8_t wanted = mention.statuses != 0 ? mention.statuses : kDefault;
    return ((wanted >> static_cast<unsigned>(status)) & 1U) != 0;
}

Judgement judge_leaf(Context& context, const PlanExpr& expr) {
    using Kind = rule::Expr::Kind;
    switch (expr.kind) {
    case Kind::mention: return judge_mention(context, expr);
    case Kind::has_part:
    case Kind::part_whole: return judge_part(context, expr);
    case Kind::known: return judge_known(context, expr);
    case Kind::consistent: return judge_consistent(context, expr);
    case Kind::compare: return judge_compare(context, expr);
    case Kind::every:
    case Kind::any: return judge_quantified(context, expr);
    case Kind::together: return judge_together(context, expr);
    case Kind::in_order: return judge_order(context, expr);
    case Kind::has_flaw:
    case Kind::has_wording: return judge_sightings(context, expr);
    default: return {};
    }
}

} // namespace zhunsheng::eval
