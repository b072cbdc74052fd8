#include <gtest/gtest.h>

#include "engine/base/day.h"

namespace zhunsheng::test {
namespace {

std::string read_back(std::string_view text) {
    const auto day = read_day(text);
    return day ? show(*day) : "-";
}

TEST(Day, ReadsOnlyDaysThatExist) {
    for (const std::string_view day : {"2024-02-29", "2000-02-29", "2025-12-31", "0001-01-01"}) {
        EXPECT_EQ(read_back(day), day);
    }
    for (const std::string_view text :
         {"", "2023-02-29", "1900-02-29", "2025-13-01", "2025-00-10", "2025-04-31", "2025-4-1", "2025/04/01",
          "2025-04-01 ", "２025-04-1", "abcd-ef-gh", "2025-01-00"}) {
        EXPECT_EQ(read_back(text), "-") << text;
    }
}

TEST(Day, ADateThatIsNotKnown) {
    const Day day{2025, 3, 1};
    const auto both = [&](const DayRange& date) {
        return std::string(name_of(on_or_after(date, day), kTruthNames)) + " " +
               std::string(name_of(after(date, day), kTruthNames));
    };
    EXPECT_EQ(both(DayRange::exactly({2025, 2, 28})), "假 假");
    EXPECT_EQ(both(DayRange::exactly(day)), "真 假");
    EXPECT_EQ(both(DayRange::exactly({2025, 3, 2})), "真 真");
    EXPECT_EQ(both({}), "未知 未知");
    EXPECT_EQ(both({Day{2025, 3, 1}, std::nullopt}), "真 未知");
    EXPECT_EQ(both({Day{2025, 2, 1}, Day{2025, 2, 28}}), "假 假");
    EXPECT_EQ(both({Day{2025, 2, 1}, Day{2025, 3, 1}}), "未知 假");
}

} // namespace
} // namespace zhunsheng::test
