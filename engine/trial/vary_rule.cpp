#include "engine/trial/vary_rule.h"

#include <algorithm>

#include "engine/trial/silence.h"
#include "engine/trial/vary.h"

namespace zhunsheng::trial {
namespace {

using AfterKind = rule::AfterExpiry::Kind;

Day moved(Day day, int by) {
    day.day += by;
    if (day.day == 0) {
        day.month = day.month == 1 ? 12 : day.month - 1;
        day.year -= day.month == 12 ? 1 : 0;
        day.day = days_in(day.year, day.month);
    } else if (day.day > days_in(day.year, day.month)) {
        day.day = 1;
        day.month = day.month == 12 ? 1 : day.month + 1;
        day.year += day.month == 1 ? 1 : 0;
    }
    return day;
}

/// A clause is gone from every stage that it was in.
void drop_clause(PlanRule& rule, std::size_t at) {
    rule.clauses.erase(rule.clauses.begin() + static_cast<std::ptrdiff_t>(at));
    for (PlanStage& stage : rule.stages) {
        if (at < stage.modalities.size()) {
            stage.modalities.erase(stage.modalities.begin() + static_cast<std::ptrdiff_t>(at));
        }
    }
}

/// An exception is gone, with those that depart from it.
void drop_exception(PlanRule& rule, std::uint32_t at) {
    std::vector<std::uint32_t> place(rule.exceptions.size(), kNone);
    std::vector<PlanException> kept;
    const auto within = [&](std::uint32_t i) {
        while (i != kNone && i != at) {
            i = rule.exceptions[i].parent;
        }
        return i == at;
    };
    for (std::uint32_t i = 0; i < rule.exceptions.size(); ++i) {
        if (!within(i)) {
            place[i] = static_cast<std::uint32_t>(kept.size());
            kept.push_back(rule.exceptions[i]);
        }
    }
    for (PlanException& exception : kept) {
        exception.parent = exception.parent == kNone ? kNone : place[exception.parent];
    }
    rule.exceptions = std::move(kept);
}

class RuleVarier {
public:
    RuleVarier(const Plan& plan, const Lexicon& lexicon, RuleId rule)
        : plan_(plan), lexicon_(lexicon), rule_(plan.rules[index(rule)]) {}

    std::vector<RuleVariant> run() {
        if (rule_.premise != kNoExpr) {
            change("删去前提 " + quoted(rule_.premise)).premise = kNoExpr;
            vary_at([](PlanRule& rule) -> ExprId& { return rule.premise; });
        }
        vary_clauses();
        for (std::uint32_t i = 0; i < rule_.exceptions.size(); ++i) {
            vary_exception(i);
        }
        if (rule_.all_required) {
            change("去掉 缺一不可").all_required = false;
        }
        vary_stages();
        vary_years();
        vary_force();
        vary_silence();
        return std::move(out_);
    }

private:
    [[nodiscard]] std::string quoted(ExprId id) const {
        const PlanExpr& e = plan_.exprs[index(id)];
        return "“" + std::string(plan_.files[e.file]->slice(e.span)) + "”";
    }

    /// A new variant of the rule, to be changed as said.
    PlanRule& change(std::string what) {
        out_.push_back({rule_, {}, std::move(what), rule_.file, rule_.span});
        return out_.back().rule;
    }

    /// Each way to vary the condition that `place` finds in a rule.
    template <class Place>
    void vary_at(const Place& place) {
        PlanRule original = rule_;
        for (Variant& variant : vary(plan_, place(original))) {
            out_.push_back({rule_, std::move(variant.added), std::move(variant.change), variant.file, variant.span});
            place(out_.back().rule) = variant.root;
            // Equal conditions are one expression, which stands where it was first written.
            if (variant.file != rule_.file || !rule_.span.contains(variant.span)) {
                out_.back().file = rule_.file;
                out_.back().span = rule_.span;
            }
        }
    }

    // ---- clauses, exceptions, stages -------------------------------------------------------------------------------

    void vary_clauses() {
        const std::size_t declared =
            rule_.stages.empty() ? rule_.clauses.size() : rule_.stages.front().modalities.size();
        for (std::size_t i = 0; i < rule_.clauses.size(); ++i) {
            if (rule_.clauses.size() > 1) {
                const std::string_view which = i < declared ? "删去这一条 " : "删去加严的这一条 ";
                drop_clause(change(std::string(which) + quoted(rule_.clauses[i].condition)), i);
            }
            vary_at([i](PlanRule& rule) -> ExprId& { return rule.clauses[i].condition; });
        }
    }

    void vary_exception(std::uint32_t i) {
        const PlanException& exception = rule_.exceptions[i];
        drop_exception(change("删去例外“" + exception.label + "”"), i);
        vary_at([i](PlanRule& rule) -> ExprId& { return rule.exceptions[i].condition; });
        for (std::size_t j = 0; j < exception.clauses.size(); ++j) {
            if (exception.clauses.size() > 1) {
                auto& clauses =
                    change("删去例外“" + exception.label + "”的这一条 " + quoted(exception.clauses[j].condition))
                        .exceptions[i]
                        .clauses;
                clauses.erase(clauses.begin() + static_cast<std::ptrdiff_t>(j));
            }
            vary_at([i, j](PlanRule& rule) -> ExprId& { return rule.exceptions[i].clauses[j].condition; });
        }
    }

    /// 提为: a modality that a stage raised, as the stage before had it. It weighs only where 缺一不可 or a 宜 is about.
    void vary_stages() {
        for (std::size_t s = 1; s < rule_.stages.size(); ++s) {
            const std::vector<Modality>& before = rule_.stages[s - 1].modalities;
            for (std::size_t i = 0; i < before.size() && i < rule_.stages[s].modalities.size(); ++i) {
                const bool weighs = rule_.all_required || before[i] == Modality::may;
                if (weighs && rule_.stages[s].modalities[i] != before[i]) {
                    PlanRule& other =
                        change("不再提为" + std::string(name_of(rule_.stages[s].modalities[i], kModalityNames)) + " " +
                               quoted(rule_.clauses[i].condition));
                    other.stages[s].modalities[i] = before[i];
                }
            }
        }
    }

    // ---- years, dates, silence -------------------------------------------------------------------------------------

    void vary_years() {
        const auto shift = [&](int PlanRule::*bound, int by, std::string_view which) {
            if (rule_.*bound != 0) {
                const int year = rule_.*bound + by;
                change(std::string(which) + "年度改为 " + std::to_string(year)).*bound = year;
            }
        };
        for (const int by : {-1, 1}) {
            shift(&PlanRule::year_from, by, "起始");
            shift(&PlanRule::year_to, by, "终止");
        }
    }

    void vary_force() {
        const auto shift = [&](std::optional<Day> PlanForce::*bound, int by, std::string_view which) {
            if (const std::optional<Day>& day = rule_.force.*bound) {
                const Day other = moved(*day, by);
                change(std::string(which) + "改为 " + show(other)).force.*bound = other;
            }
        };
        for (const int by : {-1, 1}) {
            shift(&PlanForce::from, by, "生效");
            shift(&PlanForce::until, by, "失效");
        }
        if (rule_.force.until) {
            const bool goes_on = rule_.force.after == AfterKind::go_on;
            change(goes_on ? "到期后 改为 停止" : "到期后 改为 继续").force.after =
                goes_on ? AfterKind::stop : AfterKind::go_on;
        }
    }

    void vary_silence() {
        for (const IndicatorId indicator : weighing_silence(plan_, rule_)) {
            const IndicatorEntry& entry = lexicon_.indicators[index(indicator)];
            const std::string_view to = entry.silent == Truth::unknown ? "假" : "未知";
            change("指标 " + entry.id + " 的 未载明即 改为 " + std::string(to));
            out_.back().silence = indicator;
        }
    }

    const Plan& plan_;
    const Lexicon& lexicon_;
    const PlanRule& rule_;
    std::vector<RuleVariant> out_;
};

} // namespace

std::vector<RuleVariant> vary_rule(const Plan& plan, const Lexicon& lexicon, RuleId rule) {
    return RuleVarier(plan, lexicon, rule).run();
}

} // namespace zhunsheng::trial
