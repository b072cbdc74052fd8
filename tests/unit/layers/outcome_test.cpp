// The outcome of a tightened rule against every completion of its unknowns, tried one by one.
#include <gtest/gtest.h>

#include "engine/eval/outcome.h"

namespace zhunsheng::test {
namespace {

/// One stage with every clause known: as language.md §4 says it.
Outcome settled(const PlanRule& rule, const std::vector<Modality>& modalities, const std::vector<Truth>& truths) {
    const bool hints = std::all_of(modalities.begin(), modalities.end(), [](Modality m) { return m == Modality::may; });
    std::size_t yes = 0;
    std::size_t no = 0;
    bool must_failed = false;
    for (std::size_t i = 0; i < modalities.size(); ++i) {
        if (modalities[i] != Modality::may || hints) {
            ++(truths[i] == Truth::yes ? yes : no);
            must_failed = must_failed || (truths[i] == Truth::no && modalities[i] == Modality::must);
        }
    }
    if (no == 0) {
        return Outcome::satisfied;
    }
    return yes == 0 || (rule.all_required && must_failed) ? Outcome::violated : Outcome::partial;
}

Outcome worst_stage(const PlanRule& rule, const std::vector<Truth>& truths) {
    Outcome worst = Outcome::satisfied;
    for (const PlanStage& stage : rule.stages) {
        worst = std::max(worst, settled(rule, stage.modalities, truths));
    }
    return worst;
}

/// What every completion of the unknowns gives, else 待核.
Outcome by_completions(const PlanRule& rule, const std::vector<Truth>& truths) {
    std::optional<Outcome> common;
    for (unsigned bits = 0; bits < 1U << truths.size(); ++bits) {
        std::vector<Truth> complete = truths;
        bool fits = true;
        for (std::size_t i = 0; i < truths.size(); ++i) {
            const Truth chosen = (bits >> i & 1U) != 0 ? Truth::yes : Truth::no;
            fits = fits && (truths[i] == Truth::unknown || truths[i] == chosen);
            complete[i] = chosen;
        }
        if (fits) {
            const Outcome here = worst_stage(rule, complete);
            common = common && *common != here ? Outcome::undetermined : common.value_or(here);
            if (*common == Outcome::undetermined) {
                return *common;
            }
        }
    }
    return common.value_or(Outcome::undetermined);
}

std::vector<std::vector<Truth>> all_truths(std::size_t count) {
    std::vector<std::vector<Truth>> all{{}};
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::vector<Truth>> longer;
        for (const auto& truths : all) {
            for (const Truth truth : {Truth::no, Truth::unknown, Truth::yes}) {
                longer.push_back(truths);
                longer.back().push_back(truth);
            }
        }
        all = std::move(longer);
    }
    return all;
}

TEST(StagedOutcome, IsWhatEveryCompletionGives) {
    const std::vector<Modality> kinds{Modality::must, Modality::should, Modality::may};
    int cases = 0;
    for (const bool all_required : {false, true}) {
        for (std::size_t code = 0; code < 81; ++code) {
            PlanRule rule;
            rule.all_required = all_required;
            const std::vector<Modality> base{kinds[code % 3], kinds[code / 3 % 3]};
            // The lower layer raises the first and adds two.
            const std::vector<Modality> lower{std::min(base[0], Modality::should), base[1], kinds[code / 9 % 2],
                                              kinds[code / 27 % 2]};
            rule.stages = {{"上", base}, {"下", lower}};
            for (const Modality modality : lower) {
                rule.clauses.push_back({modality, kNoExpr, ""});
            }
            for (const auto& truths : all_truths(4)) {
                const Outcome outcome = eval::clause_outcome(rule, truths);
                EXPECT_EQ(outcome, by_completions(rule, truths));
                PlanRule upper = rule;
                upper.stages.clear();
                upper.clauses.resize(2);
                upper.clauses[0].modality = base[0];
                const Outcome without = eval::clause_outcome(upper, {truths[0], truths[1]});
                if (without == Outcome::partial || without == Outcome::violated) {
                    EXPECT_NE(outcome, Outcome::satisfied);
                }
                ++cases;
            }
        }
    }
    EXPECT_EQ(cases, 2 * 81 * 81);
}

} // namespace
} // namespace zhunsheng::test
