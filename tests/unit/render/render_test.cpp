#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/unit/render/sample.h"

namespace zhunsheng {
namespace {

using Json = nlohmann::json;
using test::Sample;

constexpr const char* kText = R"(清河县2024年法治政府建设年度报告
  文件    报告.txt(UTF-8,68 字)
  地区    清河县(据第1行第1列)
  省份    未知(报告没有写明;可用 --place 指定)
  层级    县(命令行给定)
  年度    未知(标题和正文都没有年度;可用 --year 指定)
  规则集  年度报告检查规则 1.0.0(哈希 0123456789ab)

共 2 条规则:符合 1、不符合 1。
需要整改 1 处(主要 1),提示 1 条。

《法治政府建设实施纲要》
  [主要] 没有反映三项制度的落实 (GY-15-01,第(十五)项)
    原因    仅见于存在的不足
    最接近  第5行第5列:“行政执法三项制度落实不到位” —— 语态为自认
    建议    分三项写事实。写在“一、主要举措和成效”之后。

另有 1 条提示没有列出,加 --all 显示。
)";

TEST(RenderText, SaysWhatWasCheckedAndWhatIsMissing) {
    const Sample sample;
    EXPECT_EQ(render_text(sample.report, {}), kText);
}

TEST(RenderText, ShowsHintsAndWhatHoldsOnRequest) {
    const Sample sample;
    const std::string text = render_text(sample.report, {false, 0, true});
    EXPECT_NE(text.find("[提示] 可补充\\u001b[31m说明"), std::string::npos) << text;
    EXPECT_NE(text.find("[符合] GY-20-01 反映行政复议"), std::string::npos) << text;
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

TEST(RenderText, SaysThatNothingWasConcluded) {
    Sample sample;
    sample.report.counts = {0, 0, 0, 1, 1, 0};
    sample.report.findings.clear();
    const std::string text = render_text(sample.report, {});
    EXPECT_NE(text.find("没有一条规则得出结论"), std::string::npos) << text;
}

TEST(RenderMarkdown, KeepsTextFromBecomingMarkup) {
    Sample sample;
    sample.report.findings[0].text = "<script>*甲*[乙](丙)";
    const std::string text = render_markdown(sample.report);
    EXPECT_NE(text.find("**[主要] \\<script\\>\\*甲\\*\\[乙\\](丙)** (GY-15-01,第(十五)项)"), std::string::npos)
        << text;
}

TEST(RenderJson, FollowsTheVerdictContract) {
    const Sample sample;
    const std::string text = render_json(sample.report);
    EXPECT_EQ(text.find('\n'), text.size() - 1);
    const Json json = Json::parse(text);
    EXPECT_EQ(json["schema"], "zhunsheng.check/1");
    EXPECT_EQ(json["report"]["level"], "县");
    EXPECT_TRUE(json["report"]["year"].is_null());
    EXPECT_EQ(json["rulebook"]["hash"], sample.plan.hash);
    const Json& verdict = json["verdicts"][0];
    EXPECT_EQ(verdict["outcome"], "不符合");
    EXPECT_EQ(verdict["modality"], "应当");
    EXPECT_EQ(verdict["insert_at"], sample.find(U"约42.5件。").end);
    const Json& miss = verdict["near_misses"][0];
    EXPECT_EQ(miss["text"], "行政执法三项制度落实不到位");
    EXPECT_EQ(miss["start"], sample.find(U"行政执法三项制度").begin);
    EXPECT_EQ(miss["lacks"], "语态为自认");
    EXPECT_EQ(json["findings"][0]["rules"], Json({"GY-15-01"}));
    EXPECT_EQ(json["findings"][0]["severity"], "major");
    EXPECT_EQ(json["summary"]["worst"], "major");
}

TEST(RenderJson, EscapesControlCharactersWithoutChangingThem) {
    Sample sample;
    sample.report.findings[0].text = "甲\x1b\x7f\xc2\x9b\xe2\x80\xae乙";
    const std::string text = render_json(sample.report);
    EXPECT_EQ(text.find("\xe2\x80\xae"), std::string::npos);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(Json::parse(text)["findings"][0]["text"], sample.report.findings[0].text);
}

TEST(RenderExtract, WritesExactNumbers) {
    const Sample sample;
    const std::string text = render_extract_json(sample.facts, sample.lexicon);
    EXPECT_NE(text.find(R"("text":"约42.5件")"), std::string::npos) << text;
    EXPECT_NE(text.find(R"("value":42.5,"low":42.4,"high":42.6,"unit":null,"qualifier":"约")"), std::string::npos)
        << text;
}

TEST(RenderExtract, TextIsTheOriginal) {
    const Sample sample;
    EXPECT_EQ(render_extract_text(sample.facts, sample.lexicon), to_utf8(sample.document.original));
}

TEST(RenderProof, ShowsTheFunnelAndTheNearMiss) {
    const Sample sample;
    ProofNode leaf;
    leaf.truth = Truth::no;
    leaf.text = "提及 三项制度\n      于 举措成效";
    leaf.funnel = {{"全文", 5}, {"部分内", 2}, {"含“三项制度”", 0}};
    leaf.near_misses = sample.report.verdicts[0].near_misses;
    ProofNode root;
    root.truth = Truth::no;
    root.text = "应当";
    root.children = {leaf};
    const std::string text = render_proof(sample.report, why_of(sample), root, {});
    EXPECT_NE(text.find("  [假] 应当\n    [假] 提及 三项制度 于 举措成效\n"
                        "      筛选    全文 5 → 部分内 2 → 含“三项制度” 0\n"
                        "      最接近  第5行第5列:“行政执法三项制度落实不到位” —— 语态为自认\n"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("卡在哪里\n"
                        "  最少改1个条件:\n"
                        "  [假→真] 提及 三项制度\n"
                        "    差距    差一处数字\n"
                        "    走到    全文句数 5 → 在举措成效内 0\n"
                        "    最接近  第5行第5列:“行政执法三项制度落实不到位” —— 语态为自认\n"
                        "    出自    规则.zs:3:6\n"
                        "\n"
                        "怎样改\n"
                        "  复算过  若据实补写“三项制度,共____件。”,则该条符合(已复算)\n"
                        "  写在    “一、主要举措和成效”之后\n"
                        "\n"
                        "凭什么这样判\n"
                        "  只凭    提及 三项制度\n"),
              std::string::npos)
        << text;
    const Json json = Json::parse(render_proof_json(sample.report, why_of(sample), root));
    EXPECT_EQ(json["proof"]["children"][0]["funnel"][1]["count"], 2);
}

TEST(RenderJson, TellsWhyWhereItIsGiven) {
    const Sample sample;
    const Json verdicts = Json::parse(render_json(sample.report, {why_of(sample)}))["verdicts"];
    EXPECT_FALSE(verdicts[1].contains("why"));
    const Json& why = verdicts[0]["why"];
    const Json& atom = why["blocking_sets"][0][0];
    EXPECT_EQ(atom["truth"], "假");
    EXPECT_EQ(atom["wanted"], "真");
    EXPECT_EQ(atom["line"], 3);
    EXPECT_EQ(atom["distance"], "差一处数字");
    EXPECT_EQ(atom["bound"], nullptr);
    EXPECT_EQ(atom["funnel"][1]["count"], 0);
    EXPECT_EQ(why["all_blocking_sets"], true);
    EXPECT_EQ(why["insert_at"], verdicts[0]["insert_at"]);
    EXPECT_EQ(why["counterfactual"]["worsens"][0], sample.plan.rules[1].id);
}

TEST(Quote, CutsLongSentencesAroundTheirFocus) {
    Sample sample;
    std::u32string text(100, U'前');
    text += U"三项制度" + std::u32string(100, U'后');
    sample.document = {};
    test::read(sample.document, text);
    sample.report.findings.resize(1);
    sample.report.findings[0].near_misses = {{{0, 204}, {100, 104}, ""}};
    sample.report.verdicts[1].evidence.clear();
    sample.facts.metadata.title = {};
    const std::string shown = render_text(sample.report, {});
    EXPECT_NE(shown.find("第1行第101列:“…前"), std::string::npos) << shown;
    EXPECT_NE(shown.find("前三项制度后"), std::string::npos);
    EXPECT_NE(shown.find("后…”"), std::string::npos);
}

} // namespace
} // namespace zhunsheng
