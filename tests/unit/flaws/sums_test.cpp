#include <gtest/gtest.h>

#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

TEST(BreakdownSum, PartsAndTheirTotal) {
    expect_flaws(FlawKind::breakdown_sum,
                 {{"全年共办理行政案件48件,其中行政处罚30件、行政强制12件、行政许可10件。",
                   "30件、行政强制12件、行政许可10件: 其中各项合计52件,大于总数48件"},
                  {"共收到复议申请40件,其中受理46件。", "46件: 其中的46件大于总数40件"},
                  {"共收到复议申请40件,其中受理46件(含上年结转8件)。", ""},
                  {"共有执法人员50人(公务员20人、事业人员15人、辅助人员12人)。",
                   "? 20人、事业人员15人、辅助人员12人: 所列各项合计47人,与总数50人不符,是否还有未列的项"},
                  {"公布权责事项441项,其中许可28项、处罚342项、其他60项。",
                   "? 28项、处罚342项、其他60项: 所列各项合计430项,与总数441项不符,是否还有未列的项"}});
}

TEST(BreakdownSum, PartsThatNeedNotSumUp) {
    expect_flaws(FlawKind::breakdown_sum,
                 {{"共收到复议申请40件,其中受理36件,审结34件。", ""},            // stages of the same cases
                  {"共办理行政案件52件,其中行政处罚20件、行政强制15件。", ""},   // not all are named
                  {"共办理行政案件52件,其中行政处罚20余件、行政强制35件。", ""}, // hedged
                  {"培训执法人员52人,其中法律培训3场、业务培训60次。", ""},      // other measures
                  {"共收到复议申请40件,其中受理36件,较上年增加50件。", ""},      // compared
                  {"公布权责事项441项,其中许可28项、处罚402项、其他11项。", ""}});
}

TEST(Growth, ByTheValuesBesideIt) {
    expect_flaws(FlawKind::growth,
                 {{"受理案件52件,较上年40件增长35%。", "35%: 由40件到52件,写作增长35%,按两数计算应为30.0%"},
                  {"案件由40件增加到52件,增长20%。", "20%: 由40件到52件,写作增长20%,按两数计算应为30.0%"},
                  {"受理案件52件,较上年60件增长13.3%。", "13.3%: 由60件到52件,写作增长13.3%,方向不符"},
                  {"受理案件52件,较上年40件增加10件。", "10件: 由40件到52件,写作增长10件,相差应为12件"}});
}

TEST(Growth, RoundedCutOffOrOfSomethingElse) {
    expect_flaws(FlawKind::growth, {{"受理案件151件,较上年66件增长128.78%。", ""}, // cut off
                                    {"受理案件151件,较上年66件增长128.8%。", ""},  // rounded
                                    {"受理案件52件,办结40件,增长35%。", ""},       // no value of last year
                                    {"受理案件52件,较上年40余件增长35%。", ""},    // hedged
                                    {"受理案件52件,较上年增长35%。", ""}});
}

} // namespace
} // namespace zhunsheng::testing
