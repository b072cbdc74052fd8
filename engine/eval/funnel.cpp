#include "engine/eval/funnel.h"

#include <algorithm>

#include "engine/eval/conditions.h"
#include "engine/eval/near_miss.h"
#include "engine/eval/places.h"
#include "engine/eval/readings.h"

namespace zhunsheng::eval {
namespace {

using Kind = rule::Expr::Kind;

std::string part_label(const Context& context, const std::vector<PartId>& parts) {
    std::string names;
    for (const PartId part : parts) {
        names += (names.empty() ? "" : "、") + context.lexicon.parts[index(part)].name;
    }
    return "在" + names + "内";
}

std::string status_label(std::uint8_t statuses) {
    std::string names;
    for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
        if (((statuses >> i) & 1U) != 0) {
            names += (names.empty() ? "" : "或") + std::string(kStatusNames[i]);
        }
    }
    return "语态为" + (names.empty() ? std::string("完成") : names);
}

std::size_t sentences_in(const Context& context, const std::vector<PartId>& parts, SentenceCounts& counts) {
    const auto [known, added] = counts.try_emplace(parts, 0);
    if (added) {
        const auto& sentences = context.document.sentences;
        known->second =
            static_cast<std::size_t>(std::count_if(sentences.begin(), sentences.end(), [&](const Sentence& sentence) {
                return std::any_of(parts.begin(), parts.end(),
                                   [&](PartId part) { return in_part(context.facts, sentence.span, part); });
            }));
    }
    return known->second;
}

std::string nearby_label(const Context& context, const PlanExpr& e, std::uint8_t which) {
    Miss miss;
    miss.kind = Miss::Kind::nearby;
    miss.lacking = which;
    std::string lacks = lacks_text(context, e, miss);
    const std::string_view without = "没有";
    const std::size_t at = lacks.find(without);
    return at == std::string::npos ? lacks : lacks.replace(at, without.size(), "有");
}

/// Facts that pass one step after another; what the last step that is not empty left are the survivors.
template <class Fact>
class Sieve {
public:
    Sieve(const Context& context, std::vector<const Fact*> left) : context_(context), left_(std::move(left)) {}

    template <class Serves>
    void keep(std::string label, const Serves& serves) {
        std::vector<const Fact*> next;
        std::copy_if(left_.begin(), left_.end(), std::back_inserter(next),
                     [&](const Fact* fact) { return serves(*fact); });
        steps.emplace_back(std::move(label), distinct_sentences(next));
        if (!next.empty()) {
            last_ = next;
        }
        left_ = std::move(next);
    }

    [[nodiscard]] std::vector<Evidence> survivors() const {
        std::vector<const Fact*> ranked = last_;
        std::stable_sort(ranked.begin(), ranked.end(), [&](const Fact* a, const Fact* b) {
            return telling(context_, a->at.sentence) > telling(context_, b->at.sentence);
        });
        std::vector<Evidence> best;
        for (const Fact* fact : ranked) {
            const Evidence evidence = context_.evidence(fact->at, fact->span);
            const bool shown = std::any_of(best.begin(), best.end(),
                                           [&](const Evidence& other) { return other.span == evidence.span; });
            if (!shown && best.size() < kSurvivors) {
                best.push_back(evidence);
            }
        }
        return best;
    }

    std::vector<std::pair<std::string, std::size_t>> steps;

private:
    static std::size_t distinct_sentences(const std::vector<const Fact*>& facts) {
        std::vector<std::uint32_t> sentences;
        sentences.reserve(facts.size());
        for (const Fact* fact : facts) {
            sentences.push_back(fact->at.sentence);
        }
        std::sort(sentences.begin(), sentences.end());
        return static_cast<std::size_t>(std::unique(sentences.begin(), sentences.end()) - sentences.begin());
    }

    const Context& context_;
    std::vector<const Fact*> left_, last_;
};

Funnel mention_funnel(const Context& context, const PlanExpr& e, SentenceCounts& counts) {
    std::vector<const Mention*> all;
    for (const Mention& mention : context.mentions(e.term)) {
        all.push_back(&mention);
    }
    Sieve<Mention> sieve(context, all);
    sieve.steps.emplace_back("全文句数", context.document.sentences.size());
    if (!e.parts.empty()) {
        sieve.steps.emplace_back(part_label(context, e.parts), sentences_in(context, e.parts, counts));
    }
    sieve.keep("其中提及“" + context.lexicon.terms[index(e.term)].name + "”",
               [&](const Mention& mention) { return context.counts(mention.at, e); });
    sieve.keep(status_label(e.statuses), [&](const Mention& mention) { return has_status(e, mention.status); });
    for (std::size_t i = 0; i < e.nearby.size(); ++i) {
        sieve.keep(nearby_label(context, e, static_cast<std::uint8_t>(i)),
                   [&](const Mention& mention) { return is_nearby(context, mention, e.nearby[i]); });
    }
    return {std::move(sieve.steps), sieve.survivors()};
}

/// The first indicator that the text does not state for the year, if any.
IndicatorId unstated_indicator(const Context& context, const PlanExpr& e) {
    std::vector<IndicatorId> indicators;
    if (e.indicator != kNoIndicator) {
        indicators.push_back(e.indicator);
    }
    for (const ExprId operand : e.operands) {
        collect_indicators(context.plan, operand, indicators);
    }
    const auto unstated = std::find_if(indicators.begin(), indicators.end(),
                                       [&](IndicatorId indicator) { return context.figures(indicator).empty(); });
    return unstated == indicators.end() ? kNoIndicator : *unstated;
}

Funnel figure_funnel(const Context& context, IndicatorId indicator) {
    std::vector<const Figure*> all;
    for (const Figure& figure : context.facts.figures) {
        all.push_back(&figure);
    }
    Sieve<Figure> sieve(context, all);
    sieve.steps.emplace_back("全文数字", all.size());
    sieve.keep("其中写“" + context.lexicon.indicators[index(indicator)].name + "”",
               [&](const Figure& figure) { return figure.indicator == indicator; });
    sieve.keep("语态为完成", [](const Figure& figure) { return counts_as_done(figure.status); });
    sieve.keep("当年口径", [&](const Figure& figure) { return states_year(figure, context.facts.metadata); });
    return {std::move(sieve.steps), sieve.survivors()};
}

Funnel part_funnel(const Context& context, const PlanExpr& e) {
    Funnel funnel;
    std::size_t candidates = 0;
    std::size_t whole = 0;
    for (const PartId part : e.parts) {
        const PartFact& fact = context.facts.parts[index(part)];
        candidates += fact.evidence.size();
        whole += fact.presence == Presence::present ? 1U : 0U;
        for (const Span span : fact.evidence) {
            if (funnel.survivors.size() < kSurvivors) {
                funnel.survivors.push_back({span, span});
            }
        }
    }
    funnel.steps = {{"全文标题", context.document.headings.size()}, {"标题候选", candidates}, {"内容完整", whole}};
    return funnel;
}

} // namespace

Funnel funnel_of(const Context& context, const PlanExpr& leaf, SentenceCounts& counts) {
    switch (leaf.kind) {
    case Kind::mention: return mention_funnel(context, leaf, counts);
    case Kind::has_part:
    case Kind::part_whole: return part_funnel(context, leaf);
    case Kind::compare:
    case Kind::known:
    case Kind::consistent: {
        if (leaf.previous) {
            return {};
        }
        const IndicatorId indicator = unstated_indicator(context, leaf);
        return indicator == kNoIndicator ? Funnel{} : figure_funnel(context, indicator);
    }
    default: return {};
    }
}

std::string author_text(const Context& context, ExprId id) {
    const PlanExpr& e = context.expr(id);
    if (e.file < context.plan.files.size() && context.plan.files[e.file] && !e.span.empty()) {
        return std::string(context.plan.files[e.file]->slice(e.span));
    }
    return e.text;
}

} // namespace zhunsheng::eval
