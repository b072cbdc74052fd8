#include <gtest/gtest.h>

#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

TEST(HeadingNumber, SkippedAndDoubled) {
    expect_flaws(
        FlawKind::heading_number,
        {{"一、主要工作\n甲。\n二、特色亮点\n乙。\n四、工作体会\n丙。", "四、: “二、”之后应为“三、”,实为“四、”"},
         {"一、主要工作\n甲。\n二、特色亮点\n乙。\n二、工作体会\n丙。", "二、: “二、”之后应为“三、”,实为“二、”"},
         {"一、主要工作\n(一)强化学习\n甲。\n(三)强化监督\n乙。", "(三): “(一)”之后应为“(二)”,实为“(三)”"},
         {"一、主要工作\n1.强化学习\n甲。\n2.强化监督\n乙。\n2.强化保障\n丙。", "2.: “2.”之后应为“3.”,实为“2.”"}});
}

TEST(HeadingNumber, EachListCountsOnItsOwn) {
    expect_flaws(
        FlawKind::heading_number,
        {{"一、主要工作\n(一)强化学习\n甲。\n(二)强化监督\n乙。\n二、特色亮点\n(一)试点\n丙。\n(二)推广\n丁。", ""},
         {"一、主要工作\n一是强化学习。二是强化监督。\n另外,一是抓试点。二是抓推广。", ""},
         {"一、主要工作\n(一)强化学习\n1.甲事\n子。\n2.乙事\n丑。\n(二)强化监督\n1.丙事\n寅。\n2.丁事\n卯。", ""},
         // the second stands in the middle of a line
         {"一、主要工作\n(一)强化学习\n全面开展培训,做到(二)强化监督\n乙。\n(三)强化保障\n丙。", ""},
         {"一、主要工作\n首先,强化学习。其次,强化监督。最后,强化保障。", ""}});
}

} // namespace
} // namespace zhunsheng::testing
