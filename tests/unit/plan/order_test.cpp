#include "engine/plan/order.h"

#include <gtest/gtest.h>

#include "engine/plan/names.h"

namespace zhunsheng::lowering {
namespace {

std::string order(std::uint32_t count, const std::vector<Dependency>& dependencies) {
    const DependencyOrder result = dependency_order(count, dependencies);
    std::string text;
    for (const std::uint32_t node : result.order) {
        text += std::to_string(node) + " ";
    }
    for (const auto& cycle : result.cycles) {
        std::vector<std::string> names;
        for (const std::uint32_t node : cycle) {
            names.emplace_back(1, static_cast<char>('A' + node));
        }
        text += cycle_text(names) + ";";
    }
    return text;
}

TEST(Order, WhatIsNeededComesFirst) {
    EXPECT_EQ(order(0, {}), "");
    EXPECT_EQ(order(3, {{0, 1}, {1, 2}}), "2 1 0 ");
    EXPECT_EQ(order(3, {{2, 0}, {1, 0}}), "0 1 2 ");
    EXPECT_EQ(order(2, {{0, 0}}), "0 1 ");
}

TEST(Order, CyclesAreShortestPaths) {
    EXPECT_EQ(order(2, {{0, 1}, {1, 0}}), "A → B → A;");
    EXPECT_EQ(order(4, {{0, 1}, {1, 2}, {2, 0}, {0, 2}, {3, 0}}), "A → C → A;");
    EXPECT_EQ(order(5, {{1, 2}, {2, 1}, {3, 4}, {4, 3}}), "B → C → B;D → E → D;");
}

TEST(Names, EditDistance) {
    EXPECT_EQ(edit_distance(U"矛盾纠纷受理数", U"矛盾纠纷化解数"), 2U);
    EXPECT_EQ(edit_distance(U"", U"三项"), 2U);
    EXPECT_EQ(edit_distance(U"三项制度", U"三项制度"), 0U);
}

} // namespace
} // namespace zhunsheng::lowering
