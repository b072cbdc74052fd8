#include "engine/why/counterfactual.h"

#include <algorithm>

#include "engine/eval/relation.h"
#include "engine/eval/sightings.h"
#include "engine/why/draft.h"
#include "engine/why/retrial.h"

namespace zhunsheng::why {
namespace {

using eval::Context;
using Kind = rule::Expr::Kind;

constexpr std::size_t kSetsTried = 3;

std::string line_text(const Document& document, std::uint32_t position) {
    return "第" + std::to_string(document.place(position).at.line) + "行";
}

/// The facts with one comparison's plain indicator made equal to the other side; false where neither side is one.
bool make_equal(Context& context, const PlanExpr& e, std::size_t side, FactSet& facts) {
    const PlanExpr& plain = context.expr(e.operands[side]);
    const eval::Reading reading = eval::deciding_reading(context, e);
    const auto wanted = eval::evaluate_value(context, e.operands[1 - side], reading).nominal;
    if (plain.kind != Kind::value || plain.indicator == kNoIndicator || !wanted) {
        return false;
    }
    const eval::Number scale(plain.type == Type::rate ? 100 : 1);
    const std::optional<Decimal> value = Decimal::parse((*wanted * scale).str(2));
    if (!value) {
        return false;
    }
    for (Figure& figure : facts.figures) {
        if (figure.indicator == plain.indicator) {
            figure.value = value;
            figure.interval = Interval<Decimal>::point(*value);
            figure.qualifier = Qualifier::exact;
        }
    }
    return true;
}

/// One atom turned in a copy of the facts, and how that is told.
class FactEdit {
public:
    FactEdit(Context& context, FactSet& facts, std::size_t side) : context_(context), facts_(facts), side_(side) {}

    bool turn(const WhyAtom& atom, Truth wanted) {
        const PlanExpr& e = context_.expr(atom.leaf);
        if (e.kind == Kind::mention && wanted == Truth::no) {
            return drop_mentions(e);
        }
        if ((e.kind == Kind::has_flaw || e.kind == Kind::has_wording) && wanted == Truth::no) {
            return mend_sightings(e);
        }
        if (wanted != Truth::yes) {
            return false;
        }
        switch (e.kind) {
        case Kind::has_part:
        case Kind::part_whole: return fill_part(e);
        case Kind::compare: return correct(atom, e);
        default: return false;
        }
    }
    [[nodiscard]] const std::string& told() const { return told_; }

private:
    void tell(const std::string& text) { told_ += (told_.empty() ? "" : ";") + text; }

    bool drop_mentions(const PlanExpr& e) {
        std::string places;
        for (const Mention& mention : facts_.mentions) {
            const std::string line = line_text(context_.document, mention.span.begin);
            if (mention.term == e.term && places.find(line) == std::string::npos) {
                places += (places.empty() ? "" : "、") + line;
            }
        }
        std::erase_if(facts_.mentions, [&](const Mention& mention) { return mention.term == e.term; });
        tell("经核实,“" + context_.lexicon.terms[index(e.term)].name + "”的表述(" + places + ")并不属实而据实删去");
        return true;
    }

    bool mend_sightings(const PlanExpr& e) {
        std::string places;
        for (const eval::Sighting& sighting : eval::sightings(context_, e)) {
            places += (places.empty() ? "" : "、") + line_text(context_.document, sighting.span.begin) + "“" +
                      context_.document.utf8(sighting.span) + "”";
            std::erase_if(facts_.flaws, [&](const Flaw& flaw) {
                return e.kind == Kind::has_flaw && flaw.kind == e.flaw && flaw.span == sighting.span;
            });
            std::erase_if(facts_.wordings, [&](const WordingHit& hit) {
                return e.kind == Kind::has_wording && hit.span == sighting.span;
            });
        }
        tell("核对并改正" + places);
        return true;
    }

    bool fill_part(const PlanExpr& e) {
        if (e.parts.empty()) {
            return false;
        }
        const PartEntry& entry = context_.lexicon.parts[index(e.parts.front())];
        facts_.parts[index(e.parts.front())].presence = Presence::present;
        tell("据实补齐“" + (entry.title.empty() ? entry.name : entry.title) + "”部分");
        return true;
    }

    bool correct(const WhyAtom& atom, const PlanExpr& e) {
        const bool numbers = e.operands.size() == 2 && context_.expr(e.operands[0]).type != Type::text;
        const Reason reason = context_.judgement(atom.leaf).reason;
        const bool stated = reason == Reason::relation_false || reason == Reason::interval_crosses;
        if (!numbers || !stated || !make_equal(context_, e, side_, facts_)) {
            return false;
        }
        std::string places;
        for (const Evidence& evidence : context_.judgement(atom.leaf).evidence) {
            places += (places.empty() ? "" : "、") + line_text(context_.document, evidence.focus.begin) + "“" +
                      context_.document.utf8(evidence.focus) + "”";
        }
        tell("核对台账,查明" + places + "中有误记或口径不一的数并据实更正,更正后“" + atom.text + "”成立");
        return true;
    }

    Context& context_;
    FactSet& facts_;
    std::size_t side_;
    std::string told_;
};

/// Tries changes until one is clean; remembers the best that is not.
class Finder {
public:
    Finder(Context& context, const GapReport& report, gap::Placement& placement, const Why& why,
           const WhyOptions& options)
        : context_(context), report_(report), placement_(placement), why_(why), options_(options) {}

    std::optional<Counterfactual> find() {
        const std::size_t sets = std::min(kSetsTried, why_.blocking.sets.size());
        for (std::size_t i = 0; i < sets; ++i) {
            if (try_text(why_.blocking.sets[i])) {
                return best_;
            }
        }
        for (std::size_t i = 0; i < sets && !best_; ++i) {
            if (try_facts(why_.blocking.sets[i])) {
                return best_;
            }
        }
        return best_;
    }

private:
    bool try_text(const AtomSet& set) {
        const std::optional<Draft> draft = draft_of(context_, why_, set);
        if (!draft) {
            return false;
        }
        const PlanRule& rule = report_.plan->rules[index(why_.rule)];
        for (std::size_t way = 0; way < kWays; ++way) {
            const auto written = write_draft(context_, placement_, rule, *draft, way);
            if (!written) {
                continue;
            }
            const auto retried = retry_text(report_, context_.lexicon, why_.rule, written->insertions, options_);
            if (!retried || retried->becomes != Outcome::satisfied) {
                continue;
            }
            Counterfactual change;
            change.text = written->shown;
            change.insert_at = written->insertions.front().at;
            change.told = written->told + bounds(set);
            if (accept(std::move(change), *retried)) {
                return true;
            }
        }
        return false;
    }

    /// A blank that only some numbers fill says so: (上年结转数不少于5件方成立).
    [[nodiscard]] std::string bounds(const AtomSet& set) const {
        constexpr std::string_view kHolds = "方成立";
        std::string text;
        for (const AtomValue value : set) {
            const std::string& bound = why_.atoms[value.atom].bound;
            const std::size_t at = bound.find(kHolds);
            text += at == std::string::npos ? "" : "(" + bound.substr(0, at + kHolds.size()) + ")";
        }
        return text;
    }

    bool try_facts(const AtomSet& set) {
        for (const std::size_t side : {0U, 1U}) {
            FactSet facts = *report_.facts;
            FactEdit edit(context_, facts, side);
            const bool whole = std::all_of(set.begin(), set.end(), [&](AtomValue value) {
                return edit.turn(why_.atoms[value.atom], value.truth);
            });
            if (!whole) {
                continue;
            }
            const Retried retried = retry_facts(report_, context_.lexicon, why_.rule, facts, options_);
            Counterfactual change;
            change.told = edit.told();
            if (retried.becomes == Outcome::satisfied && accept(std::move(change), retried)) {
                return true;
            }
        }
        return false;
    }

    /// True when the change spoils nothing, so that no better one need be looked for.
    bool accept(Counterfactual change, const Retried& retried) {
        change.becomes = retried.becomes;
        change.worsens = retried.worsens;
        change.told = "若" + change.told + ",则该条" + std::string(name_of(change.becomes, kOutcomeNames)) + "(已复算)";
        change.told += change.text.find("____") == std::string::npos ? "" : ";____处须按台账填写,没有的事不要写";
        if (!change.worsens.empty()) {
            std::string ids;
            for (const RuleId rule : change.worsens) {
                ids += (ids.empty() ? "" : "、") + report_.plan->rules[index(rule)].id;
            }
            change.told += "。但" + ids + "会因此不再符合,请一并核对";
        }
        if (!best_ || change.worsens.size() < best_->worsens.size()) {
            best_ = std::move(change);
        }
        return best_->worsens.empty();
    }

    Context& context_;
    const GapReport& report_;
    gap::Placement& placement_;
    const Why& why_;
    const WhyOptions& options_;
    std::optional<Counterfactual> best_;
};

} // namespace

std::optional<Counterfactual> find_counterfactual(Context& facts, const GapReport& report, gap::Placement& placement,
                                                  const Why& why, const WhyOptions& options) {
    return Finder(facts, report, placement, why, options).find();
}

} // namespace zhunsheng::why
