#include <gtest/gtest.h>

#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

TEST(OddRate, CannotBe) {
    expect_flaws(FlawKind::odd_rate,
                 {{"群众满意率达102%。", "102%: 这样的比率不会超过100%,文中为102%"},
                  {"案件办结率达100%以上。", "100%以上: 比率最高为100%,不宜写作“100%以上”"},
                  {"化解率达98.125%,满意率为97%。", "98.125%: 同一句里的比率小数位数不一:“98.125%”与“97%”"}});
    expect_flaws(FlawKind::odd_rate, {{"投资增长120%。", ""},
                                      {"完成年度任务的105%。", ""},
                                      {"满意率达98%以上。", ""},
                                      {"化解率98.5%,满意率100%。", ""},
                                      {"化解率98.5%,满意率97%。", ""}});
}

TEST(FullRates, ThreeAtOnce) {
    expect_flaws(FlawKind::full_rates,
                 {{"数据汇聚率、共享率和开放率均达到100%。", "100%: 这一句有3个比率都是100%,宜写明各自的分子、分母"},
                  {"受理率100%,办结率100%,满意率100%。",
                   "100%,办结率100%,满意率100%: 这一句有3个比率都是100%,宜写明各自的分子、分母"}});
    expect_flaws(FlawKind::full_rates, {{"办结率、满意率均达100%。", ""},
                                        {"受理率100%。办结率100%。满意率100%。", ""},
                                        {"受理率90%,办结率98%,满意率100%。", ""}});
}

TEST(MisusedHedge, TwoAtOnceOrBesideAnExactNumber) {
    expect_flaws(FlawKind::misused_hedge, {{"开展宣传近37场。", "近37场: “近”后宜为整数约数,文中为精确的37"},
                                           {"开展宣传约20余场。", "约20余场: 约数词叠用,宜只留一个"},
                                           {"发放资料超过3000多份。", "超过3000多份: 约数词叠用,宜只留一个"},
                                           {"受理案件20余件以上。", "20余件以上: 约数词叠用,宜只留一个"}});
    expect_flaws(FlawKind::misused_hedge, {{"开展宣传近40场。", ""},
                                           {"近5年来开展宣传200余场。", ""},
                                           {"发放资料3000余份。", ""},
                                           {"服务群众近1.5万人次。", ""},
                                           {"开展宣传不少于20场。", ""}});
}

TEST(MixedMeasure, OneThingCountedInTwo) {
    expect_flaws(FlawKind::mixed_measure, {{"区级审查政府合同40余个。各镇审查政府合同80余件。",
                                            "政府合同80余件: “政府合同”这里写“80余件”,另一处写“40余个”,量词不一"}});
    expect_flaws(FlawKind::mixed_measure, {{"区级审查政府合同40余件。各镇审查政府合同80余件。", ""},
                                           {"共计开展40件。累计办理80个。", ""},
                                           {"作出行政处罚54宗,罚款20万元。", ""},
                                           {"聘请人民调解员30名,人民调解员培训3次。", ""}});
}

TEST(NumberStyle, TwoStyles) {
    expect_flaws(FlawKind::number_style,
                 {{"召开专题会议三次、培训5次。", "5次: 与“三次”并列,一处用汉字、一处用阿拉伯数字,宜统一"},
                  {"发放资料1,200份,接待群众3500人次。", "1,200份: 这里用了千分号,而“3500人次”等处没有,宜统一"}});
    expect_flaws(FlawKind::number_style, {{"召开专题会议3次、培训5次。", ""},
                                          {"落实三项制度,培训5次。", ""},
                                          {"发放资料1,200份,接待群众3,500人次。", ""},
                                          {"发放资料1,200份,接待群众350人次。", ""}});
}

} // namespace
} // namespace zhunsheng::testing
