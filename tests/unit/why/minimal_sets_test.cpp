// The sets that the decision diagram finds against all sets there are, on random rules.
#include "engine/why/minimal_sets.h"

#include <gtest/gtest.h>

#include <random>

#include "engine/why/rule_diagram.h"
#include "tests/unit/eval/verdict_text.h"

namespace zhunsheng::test {
namespace {

/// Leaves that hold, fail and are open in kReport, by turns.
constexpr std::array<std::string_view, 10> kLeaves{
    "提及 三项制度", "提及 考核",          "提及 述法",   "TJ-01 ≥ 5件", "提及 结转 于 举措成效",
    "已知 TJ-02",    "有 部分 第一责任人", "FY-01 ≥ 1件", "TJ-02 ≥ 3件", "FY-03 ≤ 9件"};
constexpr std::string_view kWork = "落实三项制度。化解2件。年度考核良好。";

class RandomRule {
public:
    explicit RandomRule(std::uint32_t seed, std::size_t leaves) : random_(seed), leaves_(leaves) {}

    std::string text() {
        std::string rule = "规则 甲-01 \"随机\" { 依据 \"试\"; ";
        rule += below(4) == 0 ? "前提 " + condition(1) + "; " : "";
        const std::size_t clauses = 1 + below(3);
        for (std::size_t i = 0; i < clauses; ++i) {
            rule += (below(2) == 0 ? "必须 " : "应当 ") + condition(2) + "; ";
        }
        return rule + (below(3) == 0 ? "缺一不可; " : "") + "}";
    }

private:
    std::size_t below(std::size_t n) { return random_() % n; }

    std::string condition(int depth) {
        const std::size_t kind = depth == 0 ? 0 : below(5);
        if (kind == 1) {
            return "非 (" + condition(depth - 1) + ")";
        }
        if (kind == 2 || kind == 3) {
            return "(" + condition(depth - 1) + (kind == 2 ? " 且 " : " 或 ") + condition(depth - 1) + ")";
        }
        if (kind == 4) {
            return "至少 2 项 (" + condition(depth - 1) + "、" + condition(depth - 1) + "、" + condition(depth - 1) +
                   ")";
        }
        return std::string(kLeaves[below(leaves_)]);
    }

    std::mt19937 random_;
    std::size_t leaves_;
};

/// Every assignment in which the atoms in `changed` are 真 or 假, but not as they are.
template <class Visit>
void each_change(std::vector<Truth>& truths, const std::vector<Truth>& current, std::uint32_t changed, std::size_t i,
                 const Visit& visit) {
    if (i == truths.size()) {
        visit();
        return;
    }
    truths[i] = current[i];
    if (((changed >> i) & 1U) == 0) {
        each_change(truths, current, changed, i + 1, visit);
        return;
    }
    for (const Truth truth : {Truth::no, Truth::yes}) {
        if (truth != current[i]) {
            truths[i] = truth;
            each_change(truths, current, changed, i + 1, visit);
        }
    }
}

std::string show(std::uint32_t mask) {
    std::string text = "{";
    for (std::uint32_t i = 0; i < 32; ++i) {
        text += ((mask >> i) & 1U) != 0 ? " " + std::to_string(i) : "";
    }
    return text + " }";
}

std::string show(std::vector<std::uint32_t> masks) {
    std::sort(masks.begin(), masks.end());
    std::string text;
    for (const std::uint32_t mask : masks) {
        text += show(mask);
    }
    return text;
}

/// Masks for which `serves` that hold no smaller one.
template <class Serves>
std::string minimal_masks(std::size_t atoms, const Serves& serves) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t mask = 0; mask < (1U << atoms); ++mask) {
        const bool holds_one =
            std::any_of(found.begin(), found.end(), [&](std::uint32_t other) { return (other & mask) == other; });
        if (!holds_one && serves(mask)) {
            std::erase_if(found, [&](std::uint32_t other) { return (other & mask) == mask; });
            found.push_back(mask);
        }
    }
    return show(found);
}

std::string show(const SetFamily& family) {
    std::vector<std::uint32_t> masks;
    for (const AtomSet& set : family.sets) {
        std::uint32_t mask = 0;
        for (const AtomValue value : set) {
            mask |= 1U << value.atom;
        }
        masks.push_back(mask);
    }
    return show(masks);
}

void compare_with_all_sets(const std::string& rule) {
    const Case made = judge(report_with(kWork), rule);
    ASSERT_TRUE(made.compiled.ok());
    eval::Context facts(made.compiled.plan, made.compiled.lexicon, *made.facts, {});
    eval::Context what_if(made.compiled.plan, made.compiled.lexicon, *made.facts, {});
    why::RuleDiagram drawn(facts, what_if, RuleId{0}, {});
    ASSERT_TRUE(drawn.exact()) << rule;
    const std::vector<Truth> current = drawn.current();
    const Outcome now = made.verdicts.front().outcome;
    EXPECT_EQ(drawn.outcome_if(current), now) << rule;

    const auto satisfied = [](int outcome) { return static_cast<Outcome>(outcome) == Outcome::satisfied; };
    const SetFamily blocking = why::minimal_changes(drawn.diagram(), drawn.root(), current, satisfied, 10000);
    std::vector<Truth> truths = current;
    EXPECT_TRUE(blocking.complete);
    EXPECT_EQ(show(blocking), minimal_masks(current.size(),
                                            [&](std::uint32_t mask) {
                                                bool any = false;
                                                each_change(truths, current, mask, 0, [&] {
                                                    any = any || drawn.outcome_if(truths) == Outcome::satisfied;
                                                });
                                                return any;
                                            }))
        << rule;

    const SetFamily holding = why::minimal_causes(
        drawn.diagram(), drawn.root(), current, [&](int then) { return static_cast<Outcome>(then) == now; }, 10000);
    EXPECT_EQ(show(holding),
              minimal_masks(current.size(),
                            [&](std::uint32_t mask) {
                                for (std::size_t i = 0; i < current.size(); ++i) {
                                    truths[i] = ((mask >> i) & 1U) != 0 ? current[i] : Truth::unknown;
                                }
                                return drawn.outcome_if(truths) == now &&
                                       (mask == 0 ||
                                        std::none_of(current.begin(), current.end(), [&](const Truth& truth) {
                                            const auto i = static_cast<std::size_t>(&truth - current.data());
                                            return ((mask >> i) & 1U) != 0 && truth == Truth::unknown;
                                        }));
                            }))
        << rule;
    for (const AtomSet& set : blocking.sets) {
        std::vector<Truth> changed = current;
        for (const AtomValue value : set) {
            changed[value.atom] = value.truth;
        }
        EXPECT_EQ(drawn.outcome_if(changed), Outcome::satisfied) << rule;
    }
}

TEST(MinimalSets, AreAllThereAreAndNoOthers) {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
        compare_with_all_sets(RandomRule(seed, 6).text());
    }
}

TEST(MinimalSets, HoldForTenAtoms) {
    for (std::uint32_t seed = 100; seed < 104; ++seed) {
        compare_with_all_sets(RandomRule(seed, kLeaves.size()).text());
    }
}

TEST(MinimalSets, PastTheLimitsTheBestFoundAreSaidToBeThat) {
    const Case made = judge(report_with(kWork), "规则 甲-01 \"试\" { 依据 \"试\"; 必须 提及 述法 或 提及 结转; "
                                                "应当 提及 原因说明; 应当 提及 考核; }");
    eval::Context facts(made.compiled.plan, made.compiled.lexicon, *made.facts, {});
    eval::Context what_if(made.compiled.plan, made.compiled.lexicon, *made.facts, {});
    why::DrawLimits limits;
    limits.questions = 3;
    why::RuleDiagram drawn(facts, what_if, RuleId{0}, limits);
    EXPECT_FALSE(drawn.exact());
    const SetFamily found = why::search_changes(drawn, 16);
    EXPECT_EQ(show(found), "{ 0 2 }{ 1 2 }");
    EXPECT_FALSE(found.complete);
}

TEST(MinimalSets, KeepTheSmallestPastTheBound) {
    SetFamily family;
    family.sets = {{{0, Truth::yes}, {1, Truth::yes}}, {{2, Truth::yes}}, {{1, Truth::yes}, {3, Truth::yes}}};
    why::keep_minimal(family, 2);
    EXPECT_EQ(show(family), "{ 0 1 }{ 2 }");
    EXPECT_FALSE(family.complete);
}

TEST(Diagram, OneFunctionIsOneNode) {
    why::Diagram diagram(1000);
    const auto least = [](int a, int b) { return std::min(a, b); };
    const auto turned = [](int value) { return 2 - value; };
    const why::NodeId a = diagram.atom(0);
    const why::NodeId b = diagram.atom(1);
    const why::NodeId both = diagram.combine(a, b, least);
    const why::NodeId either =
        diagram.combine(diagram.map(a, turned), diagram.map(b, turned), [](int x, int y) { return std::max(x, y); });
    EXPECT_EQ(both, diagram.combine(b, a, least));
    EXPECT_EQ(both, diagram.map(either, turned));
    EXPECT_EQ(diagram.select(a, {diagram.terminal(0), diagram.terminal(1), diagram.terminal(2)}), a);
}

TEST(Diagram, SaysWhenItIsFull) {
    why::Diagram diagram(4);
    why::NodeId whole = diagram.atom(0);
    for (std::uint32_t i = 1; i < 8; ++i) {
        whole = diagram.combine(whole, diagram.atom(i), [](int a, int b) { return a + b; });
    }
    EXPECT_TRUE(diagram.full());
}

} // namespace
} // namespace zhunsheng::test
