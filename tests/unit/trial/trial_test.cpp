// Tests, samples and mutations of samples: when they hold, and what is said when they do not.
#include "tests/unit/trial/trial_text.h"

#include <gtest/gtest.h>

namespace zhunsheng::test {
namespace {

constexpr std::string_view kRules = R"zs(规则 R-1 "三项制度" { 依据 "例"; 必须 提及 三项制度 于 举措成效; }
规则 R-2 "受理" { 依据 "例"; 应当 TJ-01 ≥ 100 件; }
)zs";

std::string with_rules(std::string_view text) {
    return std::string(kRules) + std::string(text);
}

TEST(Trial, ATestHoldsOrSaysWhatDiffers) {
    EXPECT_EQ(trial(with_rules(
                  "测试 \"好\" { 报告 \"一、举措和成效\n已落实三项制度。\"; 期望 R-1 符合 证据 \"三项制度\"; 期望 "
                  "R-2 待核 原因 \"未载明\"; }")),
              "1 通过, 0 未通过\n");
    EXPECT_EQ(trial(with_rules("测试 \"坏\" { 报告 \"一、存在的不足\n三项制度落实不到位。\"; 期望 R-1 符合; }")),
              "未通过 规则.zs:3:1 “坏”\n"
              "    R-1 (规则.zs:4:14)\n"
              "      期望 符合\n"
              "      实际 不符合 语态 自认\n"
              "      原因 所见内容不是已完成的举措\n"
              "0 通过, 1 未通过\n");
    EXPECT_EQ(trial(with_rules(
                  "测试 \"因\" { 报告 \"一、存在的不足\n三项制度落实不到位。\"; 期望 R-1 不符合 原因 \"缺少\"; }")),
              "未通过 规则.zs:3:1 “因”\n"
              "    R-1 (规则.zs:4:14)\n"
              "      期望 原因里有“缺少”\n"
              "      实际 不符合 语态 自认\n"
              "      原因 所见内容不是已完成的举措\n"
              "0 通过, 1 未通过\n");
}

TEST(Trial, AReportThatCannotBeReadIsNoPass) {
    EXPECT_EQ(trial(with_rules("测试 \"空\" { 报告 \"\"; 期望 R-1 不符合; }")),
              "未通过 规则.zs:3:1 “空”\n    没有运行:文件是空的,没有可检查的内容。 (规则.zs:3:1)\n0 通过, 1 未通过\n");
}

TEST(Trial, MarksSpeakOfTheSentenceBehindThem) {
    EXPECT_EQ(
        trial(with_rules(
            "样例 甲 { 报告 \"一、举措和成效\n  【应过 R-1】已落实三项制度。受理矛盾纠纷【应过 R-2】120件。\"; }\n"
            "样例 乙 { 报告 \"一、举措和成效\n  加强领导。\n  二、存在的不足\n  【应报 R-1】三项制度不到位。\n  【应报 "
            "R-1】\"; 期望 R-2 待核; }\n"
            "样例 丙 { 报告 \"一、举措和成效\n  【已知漏报 R-1】已落实三项制度。\"; }")),
        "3 通过, 0 未通过\n");
}

TEST(Trial, MarksThatDoNotHold) {
    EXPECT_EQ(trial(with_rules("样例 甲 { 报告 \"一、举措和成效\n  【应过 R-1】加强领导。已落实三项制度。\"; }\n"
                               "样例 乙 { 报告 \"一、举措和成效\n  【应报 R-1】已落实三项制度。\"; }\n"
                               "样例 丙 { 报告 \"一、存在的不足\n  【已知漏报 R-1】三项制度不到位。\"; }\n"
                               "样例 丁 { 报告 \"一、举措和成效\n  【已知误报 R-1】已落实三项制度。\"; }")),
              "未通过 规则.zs:3:1 样例 甲\n"
              "    R-1 (规则.zs:4:3)\n"
              "      期望 应过:“加强领导”\n"
              "      实际 符合,但证据不在这里\n"
              "      证据 “已落实三项制度”\n"
              "未通过 规则.zs:5:1 样例 乙\n"
              "    R-1 (规则.zs:6:3)\n"
              "      期望 应报:“已落实三项制度”\n"
              "      实际 符合\n"
              "      证据 “已落实三项制度”\n"
              "未通过 规则.zs:7:1 样例 丙\n"
              "    R-1 (规则.zs:8:3)\n"
              "      期望 已知漏报:“三项制度不到位”\n"
              "      实际 不符合 语态 自认,漏报已经改正,请把标记改成 应报\n"
              "      原因 所见内容不是已完成的举措\n"
              "未通过 规则.zs:9:1 样例 丁\n"
              "    R-1 (规则.zs:10:3)\n"
              "      期望 已知误报:“已落实三项制度”\n"
              "      实际 符合,误报已经改正,请把标记改成 应过 或删去\n"
              "      证据 “已落实三项制度”\n"
              "0 通过, 4 未通过\n");
}

constexpr std::string_view kSample =
    "样例 甲 { 报告 \"一、举措和成效\n  受理矛盾纠纷120件。【应过 R-1】已落实三项制度。\n"
    "  二、存在的不足\n  经费不足。\n  清河县人民政府\n  2025年1月20日\"; }\n";

TEST(Trial, AMutationChangesExactlyWhatItNames) {
    EXPECT_EQ(
        trial(with_rules(
            std::string(kSample) +
            "变异 \"改为将来\" 自 甲 { 换 \"已落实\" 为 \"将落实\"; 期望 R-1 不符合 语态 计划; }\n"
            "变异 \"整段改为将来\" 自 甲 { 换 \"受理\" 为 \"将做好以下工作:受理\"; 期望 R-1 不符合 语态 计划; 期望 R-2 "
            "待核; }\n"
            "变异 \"删部分\" 自 甲 { 删 部分 举措成效; 期望 R-1 不符合; 期望 R-2 待核; }\n"
            "变异 \"移走\" 自 甲 { 删 \"已落实三项制度。\"; 加 \"落实三项制度不到位。\" 于 部分 不足原因; 期望 R-1 "
            "不符合 语态 自认; }\n"
            "变异 \"不相干\" 自 甲 { 换 \"经费\" 为 \"人手\"; 加 \"特此报告。\"; }")),
        "6 通过, 0 未通过\n");
}

TEST(Trial, AMutationThatDoesNot) {
    EXPECT_EQ(trial(with_rules(std::string(kSample) + "变异 \"多变\" 自 甲 { 删 部分 举措成效; 期望 R-1 不符合; }\n"
                                                      "变异 \"不变\" 自 甲 { 删 \"经费不足。\"; 期望 R-1 符合; }\n"
                                                      "变异 \"没有\" 自 甲 { 删 部分 下年安排; 期望 R-1 不符合; }")),
              "未通过 规则.zs:9:1 变异 “多变”\n"
              "    R-2 (规则.zs:9:1)\n"
              "      期望 不变:符合\n"
              "      实际 变为 待核,却没有写在 期望 里\n"
              "      原因 报告未载明,可能在文本之外;报告未载明受理数\n"
              "未通过 规则.zs:10:1 变异 “不变”\n"
              "    R-1 (规则.zs:10:26)\n"
              "      期望 变为 符合\n"
              "      实际 没有变化:样例里已经是 符合\n"
              "      证据 “已落实三项制度”\n"
              "未通过 规则.zs:11:1 变异 “没有”\n"
              "    没有运行:样例里没有部分“下年安排” (规则.zs:11:15)\n"
              "1 通过, 3 未通过\n");
}

TEST(Trial, FaultsOfSamplesAndMutations) {
    EXPECT_EQ(trial_faults(with_rules(
                  "样例 甲 { 报告 \"加强领导。【应报 R-9】【应报R-1】\"; }\n样例 乙 { 报告 \"加强领导。\"; }\n"
                  "变异 \"丙\" 自 甲 { 删 \"经费\"; }\n变异 \"丁\" 自 甲 { }\n变异 \"戊\" 自 己 { 删 \"经费\"; }")),
              "ZS2004 3:17 没有名为“R-9”的规则。\n"
              "ZS2076 3:25 “【应报R-1】”像样例的标记,却没有写清是哪条规则。\n"
              "ZS2077 4:4 样例“乙”没有标记,也没有 期望,又没有变异用它,什么也没有检验。\n"
              "ZS2079 5:16 样例“甲”里没有“经费”这段文字。\n"
              "ZS2078 6:4 变异“丁”没有改动样例。\n"
              "ZS2004 7:10 没有名为“己”的样例。");
}

TEST(Trial, JUnitIsXmlWhateverTheTextHolds) {
    EXPECT_EQ(trial_junit(with_rules("测试 \"<好>&\" { 报告 \"一、举措和成效\n已落实三项制度。\"; 期望 R-1 符合; }\n"
                                     "测试 \"坏\x1b\" { 报告 \"加强领导。\"; 期望 R-1 符合; }")),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<testsuite name=\"试\" tests=\"2\" failures=\"1\" errors=\"0\">\n"
              "  <testcase classname=\"规则.zs\" name=\"“&lt;好&gt;&amp;”\" file=\"规则.zs\" line=\"3\"/>\n"
              "  <testcase classname=\"规则.zs\" name=\"“坏\\u001b”\" file=\"规则.zs\" line=\"5\">\n"
              "    <failure message=\"R-1 期望 符合,实际 不符合\">规则.zs:5:1\n"
              "    R-1 (规则.zs:5:23)\n      期望 符合\n      实际 不符合\n      原因 未见相关内容\n"
              "</failure>\n  </testcase>\n</testsuite>\n");
}

} // namespace
} // namespace zhunsheng::test
