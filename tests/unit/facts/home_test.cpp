// Where a report is from: by what it calls itself, else by the places that its text names.
#include <gtest/gtest.h>

#include "tests/unit/facts/facts_text.h"

namespace zhunsheng::testing {
namespace {

/// "山东省 370306": province and code; why not, where it is not known.
std::string home(std::string_view text, const ReportOptions& options = {}) {
    const ReadText read = read_facts(text, options);
    const Metadata& metadata = read.facts.metadata;
    return metadata.province.value ? *metadata.province.value + " " + std::to_string(metadata.place_code)
                                   : "?" + metadata.province.reason;
}

std::string report_of(const std::string& title, const std::string& body, const std::string& signature = "") {
    return title + "\n一、主要工作\n" + body + "\n" + signature;
}

TEST(Home, IsToldByTheTitle) {
    EXPECT_EQ(home(report_of("广东省人民政府2024年法治政府建设情况报告", "推进改革。")), "广东省 440000");
    EXPECT_EQ(home(report_of("昆山市人民政府2024年度法治政府建设情况报告", "推进改革。")), "江苏省 320583");
    EXPECT_EQ(home(report_of("黄冈市黄梅县2023年法治政府建设年度报告", "推进改革。")), "湖北省 421127");
    EXPECT_EQ(home(report_of("延边朝鲜族自治州2023年法治政府建设年度报告", "推进改革。")), "吉林省 222400");
    EXPECT_EQ(home(report_of("北京市海淀区2023年法治政府建设年度报告", "推进改革。")), "北京市 110108");
    EXPECT_EQ(home(report_of("烈山区司法局2024年法治政府建设年度报告", "推进改革。")), "安徽省 340604");
}

TEST(Home, IsToldByTheSignature) {
    EXPECT_EQ(home(report_of("2024年法治政府建设情况报告", "推进各项改革任务。", "义乌市人民政府\n2025年1月20日\n")),
              "浙江省 330782");
}

TEST(Home, OfANameThatSeveralProvincesHaveIsToldByTheText) {
    EXPECT_EQ(home(report_of("鼓楼区2024年法治政府建设年度报告", "推进改革。")).front(), '?');
    EXPECT_EQ(home(report_of("鼓楼区2024年法治政府建设年度报告", "落实《江苏省行政程序条例》。")), "江苏省 320000");
    EXPECT_EQ(home(report_of("鼓楼区2024年法治政府建设年度报告", "落实福州市部署,推进改革。")), "福建省 350102");
    EXPECT_EQ(home(report_of("福州市鼓楼区2024年法治政府建设年度报告", "推进改革。")), "福建省 350102");
}

TEST(Home, OfATownshipIsToldByThePlacesOfItsText) {
    EXPECT_EQ(
        home(report_of("云岭镇2024年法治政府建设年度报告", "落实河南省、许昌市部署,在长葛市统一领导下开展工作。")),
        "河南省 410000");
    EXPECT_EQ(home(report_of("云岭镇2024年法治政府建设年度报告",
                             "贯彻四川省委、绵阳市委要求。江油市司法局到镇指导。赴浙江省安吉县学习。")),
              "四川省 510000");
}

TEST(Home, IsNotToldByPlacesOfOthers) {
    EXPECT_EQ(home(report_of("云岭镇2024年法治政府建设年度报告", "赴浙江省安吉县学习,与江苏省昆山市交流。")),
              "?标题、署名和正文都没有写出省份或者可以据以判断省份的地名");
    EXPECT_EQ(home(report_of("云岭镇2024年法治政府建设年度报告", "获湖南省表彰。")),
              "?正文只有一处提到省内地名,不足以判断");
    EXPECT_EQ(home(report_of("云岭镇2024年法治政府建设年度报告", "湖南省、长沙市和江西省、南昌市先后来电。")),
              "?正文提到几个省的地方,看不出是哪一省的报告");
    EXPECT_EQ(home(report_of("云岭镇2024年法治政府建设年度报告", "创建全国示范县,推进老城区改造。")).front(), '?');
}

TEST(Home, IsNotToldByAStreetNamedAfterACity) {
    EXPECT_EQ(home(report_of("北京路街道2024年法治政府建设年度报告", "推进改革。")).front(), '?');
    EXPECT_EQ(home(report_of("山东淄博周村区2024年法治政府建设年度报告", "推进改革。")), "山东省 370306");
}

TEST(Home, BelowAPlaceThatIsNotKnownIsNotKnown) {
    EXPECT_EQ(home(report_of("云江省清河县2024年法治政府建设年度报告", "推进改革。")).front(), '?');
    EXPECT_EQ(home(report_of("广东省清河县2024年法治政府建设年度报告", "推进改革。")), "广东省 440000");
}

TEST(Home, IsAsTheUserSays) {
    ReportOptions options;
    options.place = "淄博市周村区";
    EXPECT_EQ(home(report_of("昆山市2024年法治政府建设年度报告", "推进改革。"), options), "山东省 370306");
    options.place = "广东";
    EXPECT_EQ(home(report_of("2024年法治政府建设年度报告", "推进改革。"), options), "广东省 440000");
}

TEST(Home, IsTakenAsToldWhereNoPlaceIsGiven) {
    ReportOptions options;
    options.home = "安徽省";
    EXPECT_EQ(home(report_of("云岭镇2024年法治政府建设年度报告", "推进改革。"), options), "安徽省 340000");
    EXPECT_EQ(home(report_of("昆山市2024年法治政府建设年度报告", "推进改革。"), options), "安徽省 340000");
    options.place = "昆山市";
    EXPECT_EQ(home(report_of("昆山市2024年法治政府建设年度报告", "推进改革。"), options), "江苏省 320583");
}

TEST(Home, LiesInThePlacesThatHoldIt) {
    const ReadText district = read_facts(report_of("淄博市周村区2024年法治政府建设年度报告", "推进改革。"));
    EXPECT_EQ(lies_in(district.facts.metadata, 370000), Truth::yes);
    EXPECT_EQ(lies_in(district.facts.metadata, 370300), Truth::yes);
    EXPECT_EQ(lies_in(district.facts.metadata, 370200), Truth::no);
    const ReadText province = read_facts(report_of("山东省2024年法治政府建设年度报告", "推进改革。"));
    EXPECT_EQ(lies_in(province.facts.metadata, 370300), Truth::unknown);
    const ReadText nowhere = read_facts(report_of("云岭镇2024年法治政府建设年度报告", "推进改革。"));
    EXPECT_EQ(lies_in(nowhere.facts.metadata, 370000), Truth::unknown);
}

} // namespace
} // namespace zhunsheng::testing
