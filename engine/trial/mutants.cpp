#include "engine/trial/mutants.h"

#include <algorithm>

#include "engine/trial/vary.h"

namespace zhunsheng {

struct Mutator::Mutant {
    PlanRule rule;
    std::vector<PlanExpr> added;
    IndicatorId silence = kNoIndicator; ///< whose 未载明即 is swapped
    std::string change;
    std::uint32_t file = 0;
    Span span;
};

namespace {

void collect_indicators(const Plan& plan, ExprId id, std::vector<IndicatorId>& out) {
    if (id == kNoExpr) {
        return;
    }
    const PlanExpr& e = plan.exprs[index(id)];
    if (e.indicator != kNoIndicator && std::find(out.begin(), out.end(), e.indicator) == out.end()) {
        out.push_back(e.indicator);
    }
    for (const ExprId operand : e.operands) {
        collect_indicators(plan, operand, out);
    }
}

Truth swapped(Truth silent) {
    return silent == Truth::unknown ? Truth::no : Truth::unknown;
}

} // namespace

Mutator::Mutator(const Compiled& compiled, std::span<const PreparedTest> tests, const std::vector<bool>& passing)
    : plan_(compiled.plan), lexicon_(compiled.lexicon), tests_(tests), passing_(&passing) {}

void Mutator::vary_condition(const PlanRule& rule, ExprId condition, std::vector<Mutant>& out) const {
    for (trial::Variant& variant : trial::vary(plan_, condition)) {
        Mutant mutant{rule,        std::move(variant.added), kNoIndicator, std::move(variant.change), variant.file,
                      variant.span};
        if (mutant.rule.premise == condition) {
            mutant.rule.premise = variant.root;
        }
        for (PlanClause& clause : mutant.rule.clauses) {
            clause.condition = clause.condition == condition ? variant.root : clause.condition;
        }
        if (mutant.file != rule.file || !rule.span.contains(mutant.span)) {
            mutant.file = rule.file;
            mutant.span = rule.span;
        }
        out.push_back(std::move(mutant));
    }
}

void Mutator::vary_clauses(const PlanRule& rule, std::vector<Mutant>& out) const {
    const auto source = [&](ExprId id) {
        const PlanExpr& e = plan_.exprs[index(id)];
        return "“" + std::string(plan_.files[e.file]->slice(e.span)) + "”";
    };
    if (rule.premise != kNoExpr) {
        Mutant mutant{rule, {}, kNoIndicator, "删去前提 " + source(rule.premise), rule.file, rule.span};
        mutant.rule.premise = kNoExpr;
        out.push_back(std::move(mutant));
        vary_condition(rule, rule.premise, out);
    }
    for (std::size_t i = 0; i < rule.clauses.size(); ++i) {
        if (rule.clauses.size() > 1) {
            Mutant mutant{rule,      {},       kNoIndicator, "删去这一条 " + source(rule.clauses[i].condition),
                          rule.file, rule.span};
            mutant.rule.clauses.erase(mutant.rule.clauses.begin() + static_cast<std::ptrdiff_t>(i));
            out.push_back(std::move(mutant));
        }
        vary_condition(rule, rule.clauses[i].condition, out);
    }
    if (rule.all_required) {
        out.push_back({rule, {}, kNoIndicator, "去掉 缺一不可", rule.file, rule.span});
        out.back().rule.all_required = false;
    }
}

void Mutator::vary_years(const PlanRule& rule, std::vector<Mutant>& out) const {
    const auto shift = [&](int PlanRule::*bound, int by, std::string_view which) {
        if (rule.*bound != 0) {
            const int year = rule.*bound + by;
            out.push_back({rule,
                           {},
                           kNoIndicator,
                           std::string(which) + "年度改为 " + std::to_string(year),
                           rule.file,
                           rule.span});
            out.back().rule.*bound = year;
        }
    };
    for (const int by : {-1, 1}) {
        shift(&PlanRule::year_from, by, "起始");
        shift(&PlanRule::year_to, by, "终止");
    }
}

void Mutator::vary_silence(const PlanRule& rule, std::vector<Mutant>& out) const {
    std::vector<IndicatorId> indicators;
    collect_indicators(plan_, rule.premise, indicators);
    for (const PlanClause& clause : rule.clauses) {
        collect_indicators(plan_, clause.condition, indicators);
    }
    for (const IndicatorId indicator : indicators) {
        const IndicatorEntry& entry = lexicon_.indicators[index(indicator)];
        const std::string_view to = entry.silent == Truth::unknown ? "假" : "未知";
        out.push_back(
            {rule, {}, indicator, "指标 " + entry.id + " 的 未载明即 改为 " + std::string(to), rule.file, rule.span});
    }
}

std::vector<Mutator::Mutant> Mutator::mutants_of(RuleId rule) const {
    std::vector<Mutant> out;
    const PlanRule& original = plan_.rules[index(rule)];
    vary_clauses(original, out);
    vary_years(original, out);
    vary_silence(original, out);
    return out;
}

std::vector<std::uint32_t> Mutator::tests_of(RuleId rule) const {
    std::vector<std::uint32_t> tests;
    for (std::uint32_t i = 0; i < tests_.size(); ++i) {
        if (!(*passing_)[i] || !tests_[i].report) {
            continue;
        }
        const PlanTest& test = plan_.tests[i];
        const std::vector<RuleId> named = rules_of(test);
        // A mutation expects of every rule that it changes or does not.
        if (test.kind == PlanTest::Kind::mutation || std::find(named.begin(), named.end(), rule) != named.end()) {
            tests.push_back(i);
        }
    }
    return tests;
}

bool Mutator::noticed(RuleId rule, const std::vector<std::uint32_t>& tests) const {
    return std::any_of(tests.begin(), tests.end(), [&](std::uint32_t i) {
        const PreparedTest& prepared = tests_[i];
        const EvalOptions options = eval_options(plan_.tests[i], prepared);
        const Verdict verdict = evaluate_rule(plan_, lexicon_, prepared.report->facts, rule, options);
        if (!prepared.sample) {
            return !differences(plan_, prepared, verdict, nullptr).empty();
        }
        const Verdict before = evaluate_rule(plan_, lexicon_, prepared.sample->facts, rule, options);
        return !differences(plan_, prepared, verdict, &before).empty();
    });
}

MutationScore Mutator::mutate(RuleId rule) {
    MutationScore score;
    const std::vector<std::uint32_t> tests = tests_of(rule);
    const bool untested = std::none_of(tests.begin(), tests.end(), [&](std::uint32_t i) {
        const std::vector<RuleId> named = rules_of(plan_.tests[i]);
        return std::find(named.begin(), named.end(), rule) != named.end();
    });
    const std::size_t exprs = plan_.exprs.size();
    for (Mutant& mutant : mutants_of(rule)) {
        PlanRule original = std::exchange(plan_.rules[index(rule)], std::move(mutant.rule));
        std::move(mutant.added.begin(), mutant.added.end(), std::back_inserter(plan_.exprs));
        Truth* silent = mutant.silence == kNoIndicator ? nullptr : &lexicon_.indicators[index(mutant.silence)].silent;
        const Truth was = silent == nullptr ? Truth::unknown : std::exchange(*silent, swapped(*silent));
        ++score.mutants;
        if (noticed(rule, tests)) {
            ++score.killed;
        } else {
            score.survivors.push_back({rule, std::move(mutant.change), mutant.file, mutant.span, untested});
        }
        if (silent != nullptr) {
            *silent = was;
        }
        plan_.exprs.resize(exprs);
        plan_.rules[index(rule)] = std::move(original);
    }
    return score;
}

} // namespace zhunsheng
