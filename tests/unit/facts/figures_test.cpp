#include <gtest/gtest.h>

#include "tests/unit/facts/figures_text.h"

namespace zhunsheng::test {
namespace {

TEST(Figures, CountsWithTheirUnits) {
    EXPECT_EQ(figures("共清理横幅83条,受理案件210宗,培训40场次。"), "83条=83条; 210宗=210宗; 40场次=40场次");
    EXPECT_EQ(figures("全年办理31批72人次,审查文件180件次。"), "31批=31批; 72人次=72人次; 180件次=180件次");
    EXPECT_EQ(figures("为18个镇配备法律顾问3名。"), "18个=18个; 3名=3名");
}

TEST(Figures, DecimalsPowersAndCommas) {
    EXPECT_EQ(figures("授信7.45亿元,放款4376.75万元,参与5.9万人。"),
              "7.45亿元=745000000元; 4376.75万元=43767500元; 5.9万人=59000人");
    EXPECT_EQ(figures("没收3,456.78元,共清理83条,800人参加。"), "3,456.78元=3456.78元; 83条=83条; 800人=800人");
    EXPECT_EQ(figures("办件量32.3万条,修路3千米。"), "32.3万条=323000条; 3千米=3公里");
}

TEST(Figures, ThousandsPartedBySpaces) {
    EXPECT_EQ(figures("抽查企业1 256户次,罚款5 600元,惠及12 345 678人。"),
              "1 256户次=1256户次; 5 600元=5600元; 12 345 678人=12345678人");
    EXPECT_EQ(figures("共2 类35件。"), "2类=2类; 35件=35件");
}

TEST(Figures, AgainstWhatTheyAreMeasured) {
    EXPECT_EQ(figures("复议案件较2021年的35件增加12件。"), "35件=35件[同比]; 12件=12件[同比]");
    EXPECT_EQ(figures("承诺时限压缩率75.3%。"), "75.3%=75.3%");
    EXPECT_EQ(figures("一年来,获评奖项3个。"), "3个=3个");
}

TEST(Figures, HedgesAreIntervals) {
    EXPECT_EQ(figures("开展宣讲200余次,参与8000多人。"), "200余次=(200,300)次; 8000多人=(8000,9000)人");
    EXPECT_EQ(figures("办件4万余件,投入200余万元。"), "4万余件=(40000,50000)件; 200余万元=(2000000,3000000)元");
    EXPECT_EQ(figures("惠及近500户,约3000人次,20个左右。"),
              "近500户=[400,500)户; 约3000人次=[2500,3500]人次; 20个左右=[15,25]个");
    EXPECT_EQ(figures("服务超33万人,逾20场,超8000多人次。"),
              "超33万人=(330000,∞)人; 逾20场=(20,∞)场; 超8000多人次=(8000,∞)人次");
    EXPECT_EQ(figures("满意率95%以上,办结率不低于90%。"), "95%以上=[95,∞)%; 不低于90%=[90,∞)%[标准]");
    EXPECT_EQ(figures("罚款500元以下,5日内办结,不到3天。"), "500元以下=(-∞,500]元; 5日内=(-∞,5]日; 不到3天=(-∞,3)天");
}

TEST(Figures, HedgeWordsInsideOtherWords) {
    EXPECT_EQ(figures("节约30万元,预约2000人次,附近5个村,签约20个项目。"),
              "30万元=300000元; 2000人次=2000人次; 5个=5个; 20个=20个");
    EXPECT_EQ(figures("设立3个内设机构。"), "3个=3个");
}

TEST(Figures, ChineseNumerals) {
    EXPECT_EQ(figures("召开会议五次,制定两个方案,受理二百五十八件。"), "五次=5次; 两个=2个; 二百五十八件=258件");
    EXPECT_EQ(figures("开展二十余场,走访十几个单位,三千余人参加。"),
              "二十余场=(20,30)场; 十几个=(10,20)个; 三千余人=(3000,4000)人");
    EXPECT_EQ(figures("惠及百余户、近千人、近百家企业。"), "百余户=(100,200)户; 近千人=[0,1000)人; 近百家=[0,100)家");
    EXPECT_EQ(figures("满意率达百分之九十五以上。"), "百分之九十五以上=[95,∞)%");
    EXPECT_EQ(figures("組織培訓兩次,制定兩個方案。"), "两次=2次; 两个=2个");
}

TEST(Figures, OneIsACountOnlyAfterItsNoun) {
    EXPECT_EQ(figures("开展督察一次,受理复议案件一件。"), "一次=1次; 一件=1件");
    EXPECT_EQ(figures("每季度召开一次会议。"), "一次=1次[标准]");
    EXPECT_EQ(figures("成立一个专班,打造一支队伍,最多跑一次,走在一起,迈上一个台阶。"), "");
}

TEST(Figures, Ranges) {
    EXPECT_EQ(figures("勘验时间1—2小时,每村3至5名。"), "1—2小时=[1,2]小时; 3至5名=[3,5]名");
    EXPECT_EQ(figures("奖励30-50万元。"), "30—50万元=[300000,500000]元");
    EXPECT_EQ(figures("时限由20个工作日压缩到5个工作日。"), "20个工作日=20工作日[同比]; 5个工作日=5工作日[标准]");
}

TEST(Figures, UnitsThatStandElsewhere) {
    EXPECT_EQ(figures("审批时间分别压缩至35个和26个工作日。"), "35个=35工作日*[标准]; 26个工作日=26工作日[标准]");
    EXPECT_EQ(figures("分别办理12、15和20件。"), "12=12件*; 15=15件*; 20件=20件");
    EXPECT_EQ(figures("覆盖1街道9社区46网格、18行政村。"), "1=1个*; 9=9个*; 46=46个*; 18=18个*");
    EXPECT_EQ(figures("宣传阅读量超10万,考核得分96.3。"), "超10万=(100000,∞)个*; 96.3=96.3分*");
    EXPECT_EQ(figures("完成36项目标任务,抽查30单位。"), "36项=36项; 30=30个*");
}

TEST(Figures, Ranks) {
    EXPECT_EQ(figures("考核中获评第2名,位居第3位。"), "第2名=2名; 第3位=3位");
    EXPECT_EQ(figures("坚持把学习放在第一位。"), "");
}

TEST(Figures, BasisToldAtTheNumber) {
    EXPECT_EQ(figures("受理36宗,较去年增长11宗。"), "36宗=36宗; 11宗=11宗[同比]");
    EXPECT_EQ(figures("同比下降3.5个百分点,增长率达5%。"), "3.5个百分点=3.5个百分点[同比]; 5%=5%[同比]");
    EXPECT_EQ(figures("同比分别增长10%、12%。"), "10%=10%[同比]; 12%=12%[同比]");
    EXPECT_EQ(figures("申请增加了1个编制,办理率提高到98%。"), "1个=1个; 98%=98%");
    EXPECT_EQ(figures("每季度联系企业不少于1次,每人每年40学时。"), "不少于1次=[1,∞)次[标准]; 40学时=40学时[标准]");
    EXPECT_EQ(figures("近三年共受理500件,办结480件。"), "500件=500件[累计]@近三年; 480件=480件[累计]@近三年");
}

TEST(Figures, PeriodsReachOverTheirSentence) {
    EXPECT_EQ(figures("截至2022年11月,共归集信息43条,公开20条。今年公开5条。"),
              "43条=43条@截至2022年11月; 20条=20条@截至2022年11月; 5条=5条");
    EXPECT_EQ(figures("对比2020年目录,保留126项。"), "126项=126项");
    EXPECT_EQ(figures("2021年至2023年,全县办理30件。"), "30件=30件[累计]@2021年至2023年");
}

TEST(Figures, YearsDatesAndOrdinalsAreNone) {
    EXPECT_EQ(figures("2024年,印发清河政发〔2024〕17号文件,编制2022年版目录。"), "");
    EXPECT_EQ(figures("第十六届7次常务会议,十四届人大三次会议,第15次常委会,第一批、第2批,第1、2批。"), "");
    EXPECT_EQ(figures("前三季度,1—11月,三季度,80年代,60周年,24年底。"), "");
    EXPECT_EQ(figures("近三年来,三年行动,五年规划。"), "");
    EXPECT_EQ(figures("依照第33条、宪法第一百二十条。"), "");
}

TEST(Figures, NamesAndFormulasAreNone) {
    EXPECT_EQ(figures("创新“午间30分”课堂,发挥“1+6+N”作用,建设“十大行动”。"), "");
    EXPECT_EQ(figures("做到四个意识、两个维护、五个到位,从三个方面入手。"), "");
    EXPECT_EQ(figures("1+3+X体系,7×24小时在线,24小时自助,15分钟便民服务圈,百日攻坚,12·4宪法日。"), "");
    EXPECT_EQ(figures("进一步统一部署,一线执法,两级联动,一次性办结,千方百计,十分重要,三分之二以上的村。"), "");
    EXPECT_EQ(figures("《清河县2024年3项重点任务》要求,PM2.5,5G,2.0版,ISO9001,三人小组。"), "三人=3人");
    EXPECT_EQ(figures("12345热线,12348平台,落实三项制度,110接处警110件。"), "110件=110件");
    EXPECT_EQ(figures("数十起,上百人,几十万元,每1000人。"), "");
    EXPECT_EQ(figures("\"一网通办\"改革5项,\"跨省通办\"3项。"), "5项=5项; 3项=3项");
}

TEST(Figures, WordsThatOnlyBeginLikeAUnit) {
    EXPECT_EQ(figures("每周三组织学习,星期五处理信访,三次产业协调发展,周三所有窗口开放。"), "");
    EXPECT_EQ(figures("办理3起诉讼案件,聘请10名义务监督员。"), "3起=3起; 10名=10名");
    EXPECT_EQ(figures("全镇47公职人员参加,惠及3万居民。"), "47=47个*; 3万=30000个*");
}

TEST(Figures, PlacesWithoutText) {
    EXPECT_EQ(figures("1"), "");
    EXPECT_EQ(figures("清河县第"), "");
    EXPECT_EQ(figures("清河县办理案件第3"), "");
    EXPECT_EQ(figures("清河县受理百分之"), "");
    EXPECT_EQ(figures("清河县至3—"), "");
    EXPECT_EQ(figures("清河县超"), "");
    EXPECT_EQ(figures("清河县办理案件999999999999999999999件。"), "");
    EXPECT_EQ(figures("清河县办理案件999999999999999999亿件。"), "");
}

TEST(Figures, EveryNumeralIsTold) {
    EXPECT_EQ(lookalikes("第一责任人进一步落实12345热线。"), "一 一 12345");
    EXPECT_EQ(dates("2024年6月,2022年4月12日,6月30日,2024-12-31,二〇二四年十二月。"),
              "2024-6-0 2022-4-12 0-6-30 2024-12-31 2024-12-0");
    EXPECT_EQ(lookalikes("实施2021—2025年规划,2022年版目录。"), "2021—2025年 2022年版");
}

} // namespace
} // namespace zhunsheng::test
