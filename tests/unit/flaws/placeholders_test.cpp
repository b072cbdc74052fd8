#include <gtest/gtest.h>

#include "tests/unit/flaws/flaws_text.h"

namespace zhunsheng::testing {
namespace {

TEST(Placeholder, WhatATemplateLeft) {
    expect_flaws(FlawKind::placeholder,
                 {{"全年受理案件××件。", "××: 占位符“××”没有换成实际内容"},
                  {"全年开展培训XX场次。", "XX: 占位符“XX”没有换成实际内容"},
                  {"20××年,我镇推进工作。", "20××: 占位符“20××”没有换成实际内容"},
                  {"20XX年,我镇推进工作。", "20XX: 占位符“20XX”没有换成实际内容"},
                  {"开展普法活动____场。", "____: 空格横线没有填写"},
                  {"办结案件【待补充】件。", "【待补充】: 模板提示“【待补充】”没有换成实际内容"},
                  {"相关数据待补充。", "待补充: 编写提示“待补充”没有换成实际内容"},
                  {"某某县人民政府推进工作。", "? 某某县: “某某县”像模板里没有换成实际名称的地方,是否有意隐去"}});
}

TEST(Placeholder, NamesWithheldOnPurpose) {
    expect_flaws(FlawKind::placeholder, {{"成功调解张某某与李某某邻里纠纷案。", ""},
                                         {"查处××公司违法排污案,罚款5万元。", ""},
                                         {"印发《关于开展检查的通知》(清府办〔20××〕××号)。", ""},
                                         {"当事人××对处罚决定不服,申请复议。", ""},
                                         {"购置XXL号执法服装20套。", ""},
                                         {"设置1×2米宣传栏3处。", ""},
                                         {"登录http://a_b.gov.cn/x__y查询。", ""}});
}

} // namespace
} // namespace zhunsheng::testing
