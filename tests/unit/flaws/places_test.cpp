#include <gtest/gtest.h>

#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

TEST(ForeignPlace, NeitherAboveNorBelow) {
    constexpr std::string_view kTitle = "广东省韶关市南雄市2024年法治政府建设年度报告\n一、主要工作\n";
    const auto found = [&](std::string_view text) {
        return flaws(FlawKind::foreign_place, std::string(kTitle) + std::string(text));
    };
    EXPECT_EQ(found("海丰县委召开会议研究法治建设。"), "海丰县: “海丰县”与本地“南雄市”无隶属关系,却作为主体出现");
    EXPECT_EQ(found("海丰县的执法队伍得到充实。"), "? 海丰县: “海丰县”与本地“南雄市”无隶属关系,是否套用了他地的稿件");
    EXPECT_EQ(found("韶关市和广东省部署工作。"), "");
    EXPECT_EQ(found("学习借鉴海丰县先进经验。"), "");
    EXPECT_EQ(found("与江西省信丰县建立跨区域协作机制。"), "");
    EXPECT_EQ(found("与毗邻的信丰县联合执法。"), "");
}

} // namespace
} // namespace zhunsheng::testing
